using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <content>What others are asked to say is said by nobody yet; and who is asked, told or threatened to do what.</content>
internal sealed partial class ActFinder
{
    // "call on those closest to him to stop and condemn the war": asked of others, and done by nobody yet.
    private bool IsAsked(int verb)
    {
        if (Text[verb].Relation is Relation.Conj && PennTag.Name(Text[verb].Tag) is "VB" && Text[verb].Head is >= 0 and int asks && asks < verb && s_asking.Contains(Text[asks].Lemma) && PennTag.Name(Text[asks].Tag) is not "VB" && Tree.Child(verb, Relation.Aux) < 0 && Tree.Child(verb, Relation.Nsubj) < 0)
            return true;
        int at = verb;
        for (int steps = 0; at >= 0 && steps < 4; steps++, at = Text[at].Head)
        {
            if (Text[at].Relation is not (Relation.Xcomp or Relation.Advcl or Relation.Acl or Relation.Ccomp or Relation.Conj))
                return false;
            int above = Text[at].Head;
            if (above < 0 || above > at)
                return false;
            if (Text[at].Relation is not Relation.Conj && Tree.HasChild(at, "to") && s_asking.Contains(Text[above].Lemma) && Asks(above, at))
                return true;
        }

        return false;
    }

    // "he should ask for something", "Lima ought to protest": advised, and said by nobody; "we must condemn" is.
    private bool IsAdvised(int verb) =>
        (Tree.HasChild(verb, "should") || Tree.HasChild(verb, "must") || Tree.HasChild(verb, "could") || Tree.HasChild(verb, "might")) && Tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && Text[subject].Lower is not ("we" or "i" or "it");

    // "insisted on Friday that", "called on Monday for": the preposition is the day's.
    private bool IsDated(int verb, int end, Sentence sentence) =>
        end > verb + 1 && end < sentence.End && Text[end - 1].Lower is "on" or "in" or "at" && scene.TimeAt(end) is not null;

    private bool Asks(int above, int asked)
    {
        for (int t = above + 1; t < asked; t++)
        {
            if (Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron)
                return true;
        }

        return false;
    }

    private static readonly HashSet<string> s_asking = new(StringComparer.Ordinal) { "urge", "call", "ask", "encourage", "press", "invite", "request", "order", "instruct", "expect", "want", "appeal", "exhort", "implore", "beg", "pressure", "remind", "advise", "persuade", "push", "allow", "enable", "require", "like" };

    // What one is accused of, thanked for, or known for: "its leadership in condemning the raid".
    private bool IsLaidTo(int verb)
    {
        if (verb < 2 || PennTag.Name(Text[verb].Tag) is not "VBG" || Text[verb].Head is not (>= 0 and int above) || above > verb)
            return false;
        int before = verb - 1;
        while (before > 0 && Text[before].Pos is UniversalPos.Adv)
            before--;
        return Text[before].Lower switch
        {
            "of" => Text[above].Lemma is "accuse" or "suspect" or "convict" or "charge" or "accusation" or "suspicion",
            "for" => s_crediting.Contains(Text[above].Lemma),
            "in" => s_crediting.Contains(Text[above].Lemma) || Text[above].Lemma is "leadership" or "role" or "part" or "courage" or "effort" or "join" or "unity" or "work" or "partnership" or "leader" or "help",
            _ => false,
        };
    }

    private static readonly HashSet<string> s_crediting = new(StringComparer.Ordinal) { "thank", "praise", "commend", "applaud", "congratulate", "credit", "laud", "salute", "criticize", "criticise", "blame", "chide", "rebuke", "condemn", "fault", "honor", "honour", "grateful", "thankful", "gratitude", "appreciation", "thanks", "praise", "criticism" };

    // "has denied Yasser Arafat a visa", whatever the tree makes of the two.
    private bool IsKeptFrom(int verb, Sentence sentence)
    {
        if (Text[verb].Lemma is not ("deny" or "refuse") || verb + 2 >= sentence.End)
            return false;
        int first = Text[verb + 1].Lower is "the" ? verb + 2 : verb + 1;
        if (first >= sentence.End || scene.MentionAt(first) is not { Kind: MentionKind.Person or MentionKind.State or MentionKind.Office or MentionKind.Organisation or MentionKind.Group or MentionKind.Pronoun } mention || mention.End + 1 >= sentence.End)
            return false;
        return Text[mention.End].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun && scene.TimeAt(mention.End) is null;
    }

    // "told Lima to withdraw": a state, an organisation or an official who is told, and the infinitive right behind.
    private bool IsOrder(int verb, Sentence sentence, out int told)
    {
        told = -1;
        if (Text[verb].Lemma is not "tell" || verb + 3 >= sentence.End)
            return false;
        int at = Text[verb + 1].Lower is "the" ? verb + 2 : verb + 1;
        if (scene.MentionAt(at) is not { Kind: MentionKind.State or MentionKind.Organisation or MentionKind.Office or MentionKind.Person } mention || mention.End + 1 >= sentence.End)
            return false;
        told = mention.End;
        return Text[told].Lower is "to" && PennTag.Name(Text[told + 1].Tag) is "VB" || Text[told].Lower is "not" && Text[told + 1].Lower is "to";
    }

    // "pressed the Union for sanctions"
    private bool IsAskedFor(SayingVerb row, int person, Sentence sentence)
    {
        int end = scene.MentionAt(person)?.End ?? person + 1;
        return row.Words is "press" or "ask" or "push" or "lobby" or "petition" && end + 1 < sentence.End && Text[end].Lower is "for" && Text[end + 1].Pos is not UniversalPos.Verb && scene.TimeAt(end + 1) is null;
    }

    // "threatened on Monday to retaliate": the token behind the day.
    private int BehindDay(int at, Sentence sentence)
    {
        int day = at + 1 < sentence.End && Text[at].Pos is UniversalPos.Adp && scene.TimeAt(at + 1) is not null ? at + 1 : at;
        while (day < sentence.End && scene.TimeAt(day) is not null)
            at = ++day;
        return at;
    }
}
