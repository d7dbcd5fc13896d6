using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Finds nouns that are statements of those beside them: "Israel's criticism of the government", "a warning from Tass that", "calls by the EU for".</summary>
internal sealed class NominalActs(Scene scene)
{
    private const int Reach = 3, FarReach = 12;

    private AnalysedText Text => scene.Text;

    private Tree Tree => scene.Tree;

    public void Read(int noun, NominalAct act, Sentence sentence, List<SpeechAct> acts)
    {
        if (act.Word is "call" && IsConversation(noun))
            return;
        if (act.Word is "protest" && InProtest(noun) is >= 0 and int protester)
        {
            acts.Add(new SpeechAct(noun, protester, noun + 1, act.Kind, "in protest"));
            return;
        }

        int owner = Tree.Child(noun, Relation.NmodPoss), end = noun + 1;
        if (owner >= 0)
        {
            if (scene.MentionAt(owner) is { Kind: MentionKind.Pronoun } || Denied(noun))
                return;
        }
        else
        {
            owner = Behind(noun, "from") is >= 0 and int giver ? giver : Behind(noun, "by");
            // "drew fire from Lima": the tree hangs it on the verb.
            if (owner < 0 && Answered(noun, sentence) && Text[noun].Relation is Relation.Obj)
                owner = Behind(Text[noun].Head, "from");
            if (owner < 0)
                return;
            end = scene.MentionAt(owner)?.End ?? owner + 1;
        }

        if (scene.MentionAt(owner) is not { } mention || Denied(noun) || mention.Kind is MentionKind.Group && !mention.Definite)
            return;
        if (Follows(noun + 1, act, sentence, Reach) || (end > noun + 1 && Follows(end, act, sentence, Reach)) || Answered(noun, sentence))
            acts.Add(new SpeechAct(noun, owner, noun + 1, act.Kind, "noun " + act.Word, true));
    }

    // "received a telephone call from", "a courtesy call by": asked for nothing.
    private bool IsConversation(int noun) =>
        noun > 0 && Text[noun - 1].Lower is "telephone" or "phone" or "video" or "conference" or "courtesy" or "protocol" or "farewell" or "introductory" or "satellite" or "cell" or "port" or "roll" or "missed"
        || Tree.HasChild(noun, "telephone") || Tree.HasChild(noun, "phone") || Text[noun].Head is >= 0 and int verb && Text[verb].Lemma is "receive" or "take" or "get" or "return" && !Tree.HasChild(noun, "for");

    // "recalled its ambassador in protest at the raid": who recalled him protests; else -1.
    private int InProtest(int noun)
    {
        if (Tree.CaseOf(noun) is not "in" || Tree.HasChild(noun, "the") || noun + 1 >= Text.Count || Text[noun + 1].Lower is not ("at" or "over" or "against" or "about"))
            return -1;
        int deed = Text[noun].Head;
        while (deed >= 0 && !Tree.IsVerb(deed) && Text[deed].Head >= 0)
            deed = Text[deed].Head;
        if (deed < 0 || PennTag.Name(Text[deed].Tag) is not ("VBD" or "VBN" or "VBZ" or "VBP") || Tree.Child(deed, Relation.AuxPass) >= 0 || Tree.HasChild(deed, "not") || Tree.HasChild(deed, "will") || Tree.HasChild(deed, "would"))
            return -1;
        return Text[deed].Lemma is "summon" or "recall" or "call" or "expel" or "withdraw" or "cancel" or "suspend" or "boycott" or "walk" or "postpone" or "break" or "close" or "leave" or "stay" or "pull" or "cut" or "freeze" or "quit" or "send" or "hand" or "stop" or "reject" or "halt" ? Tree.Subject(deed) : -1;
    }

    private int Behind(int noun, string preposition)
    {
        for (int child = Tree.First(noun); child >= 0; child = Tree.Next(child))
        {
            if (child > noun && child - noun < FarReach && Text[child].Relation is Relation.Nmod or Relation.Obl && Tree.CaseOf(child) == preposition)
                return child;
        }

        return -1;
    }

    private bool Follows(int from, NominalAct act, Sentence sentence, int reach)
    {
        for (int t = from; t < Math.Min(sentence.End, from + reach); t++)
        {
            if (Array.IndexOf(act.Follows, Text[t].Lower) >= 0)
                return Text[t].Lower is not "to" || act.Word is not ("call" or "demand" or "threat" or "refusal" or "appeal" or "plea" or "vow" or "offer") || t + 1 < sentence.End && (PennTag.Name(Text[t + 1].Tag) is "VB" || scene.MentionAt(t + 1) is { } asked && (act.Word is not "call" || asked.Kind is not (MentionKind.Person or MentionKind.Office)));
            if (Text[t].Pos is UniversalPos.Punct or UniversalPos.Verb)
                return false;
        }

        return false;
    }

    // "drew a rebuke from Paris", "met with criticism from Bonn", "There was praise from".
    private bool Answered(int noun, Sentence sentence)
    {
        int verb = Text[noun].Head;
        return verb >= sentence.First && verb < noun && Text[verb].Lemma is "draw" or "prompt" or "provoke" or "meet" or "earn" or "win" or "bring" or "trigger" or "attract" or "elicit" or "spark" or "incur" or "invite" or "receive" or "be" or "come";
    }

    // "no criticism", "without a warning from".
    private bool Denied(int noun) => Tree.HasChild(noun, "no") || Tree.HasChild(noun, "without") || Tree.HasChild(noun, "any") || Tree.HasChild(noun, "possible");
}
