using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <content>Of what kind are acts that say so by what stands behind them: judgements, what is agreed, what is promised.</content>
internal sealed partial class ActFinder
{
    private StatementKind? Judged(int direct, Sentence sentence)
    {
        ContentPhrase? best = null;
        bool quoted = false;
        for (int t = direct; t < sentence.End; t++)
        {
            quoted |= Text.Text[Text[t].Start] is '"' or '“';
            if (lexicon.Contents.Longest(Text, t, Text[t].Lower, sentence.End, _phrases) < 0)
                continue;
            foreach (ContentPhrase phrase in _phrases)
            {
                if (phrase.Whose == Whose.Any && phrase.Kind.Kind is StatementKind.Praise or StatementKind.Condemnation or StatementKind.Concern or StatementKind.Denial && (best is null || phrase.Rank < best.Rank))
                    best = phrase;
            }
        }

        return best?.Kind.Kind ?? (quoted || CalledAs(direct, sentence) || CalledSo(direct - 1) ? StatementKind.Assessment : null);
    }

    // "described the meeting as frank"
    private bool CalledAs(int first, Sentence sentence)
    {
        for (int t = first; t + 1 < Math.Min(sentence.End, first + 10); t++)
        {
            if (Text[t].Lower is "as" && Text[t + 1].Pos is UniversalPos.Adj or UniversalPos.Adv or UniversalPos.Det or UniversalPos.Noun or UniversalPos.Propn || Text[t].Lower is "as" && PennTag.Name(Text[t + 1].Tag) is "VBG" or "VBN" or "JJ")
                return true;
            if (Text[t].Pos is UniversalPos.Punct or UniversalPos.Verb)
                return false;
        }

        return false;
    }

    // "called the accord a betrayal": whichever clause the tree makes of what is called what.
    private bool IsNamed(int verb) =>
        Text[verb].Lemma is "call" or "brand" or "label" or "term" or "deem" or "dub" && (Tree.Child(verb, Relation.Ccomp) is >= 0 and int clause ? clause : Tree.Child(verb, Relation.Xcomp)) is >= 0 and int name && name > verb && !Tree.HasChild(name, "to") && Text[name].Pos is UniversalPos.Noun or UniversalPos.Adj && Tree.Child(name, Relation.Nsubj) > verb;

    // "labelled the decree a mistake"
    private bool CalledSo(int verb) =>
        verb >= 0 && Text[verb].Lemma is "label" or "brand" or "term" or "dub" or "deem" or "call" && Tree.Child(verb, Relation.Obj) is >= 0 and int thing && Tree.Child(verb, Relation.Xcomp) is >= 0 and int name && name > thing && Text[name].Pos is UniversalPos.Noun or UniversalPos.Adj && !Tree.HasChild(name, "to");

    private StatementKind? Accord(int verb, int end, Sentence sentence)
    {
        bool clause = Tree.Child(verb, Relation.Ccomp) > verb;
        bool need = false;
        for (int t = end; t < Math.Min(sentence.End, end + 6); t++)
            need |= Text[t].Lower is "need" or "necessity" or "urgency";
        if (need)
            return StatementKind.Demand;
        if (!clause)
            return null;
        for (int t = end; t < sentence.End; t++)
        {
            if (Text[t].Lower is "condemned" or "impermissible" or "unacceptable")
                return StatementKind.Condemnation;
        }

        for (int t = end; t < sentence.End; t++)
        {
            if (Text[t].Lower is "must" or "should" && Tree.Subject(Text[t].Head) is >= 0 and int subject && scene.MentionAt(subject) is not { Kind: MentionKind.Pronoun } && !IsTheirs(subject))
                return StatementKind.Demand;
        }

        return null;
    }

    // "agreed that their ministers should talk": what those who agree will see to is no demand on others.
    private bool IsTheirs(int subject) =>
        Tree.Child(subject, Relation.NmodPoss) is >= 0 and int owner && Text[owner].Pos == UniversalPos.Pron
        || scene.MentionAt(subject) is null && Text[subject].Lemma is "official" or "expert" or "team" or "delegation" or "meeting" or "talk" or "consultation" or "negotiation" or "cooperation" or "trade" or "contact" or "visit" or "exchange" or "side" or "minister" or "work" or "group" or "committee" or "commission" or "dialogue" or "relation";

    // "vowed to retaliate", "vowed on Friday to retaliate": the tree takes the second for an adverbial.
    private int PromisedAct(int verb, Sentence sentence)
    {
        if (Tree.Child(verb, Relation.Xcomp) is >= 0 and int promised)
            return promised;
        int to = BehindDay(verb + 1, sentence);
        return to > verb + 1 && to + 1 < sentence.End && Text[to].Lower is "to" && Text[to].Head is >= 0 and int act && Text[act].Head == verb ? act : -1;
    }

    private StatementKind Promised(int verb, bool offered) => Text[verb].Lemma switch
    {
        "sell" or "supply" or "share" or "mediate" or "train" or "lend" or "buy" or "build" or "deliver" or "open" or "let" or "facilitate" or "broker" or "act" or "guarantee" or "take" or "pay" or "free" or "release" when offered => StatementKind.Support,
        "help" or "support" or "assist" or "provide" or "aid" or "back" or "stand" or "continue" or "strengthen" or "defend" or "protect" or "contribute" or "deepen" or "work" or "cooperate" or "give" or "send" => StatementKind.Support,
        "retaliate" or "avenge" or "punish" or "respond" or "crush" or "destroy" or "strike" or "hit" or "annihilate" or "eliminate" or "resist" or "revenge" or "block" or "veto" or "fight" => StatementKind.Warning,
        _ => StatementKind.Intent,
    };
}
