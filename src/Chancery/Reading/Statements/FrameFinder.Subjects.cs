using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <content>Who speaks: the subject of a verb of saying, before it, behind it, or set apart from it.</content>
internal sealed partial class FrameFinder
{
    // The tail of a report ("..., government sources said") is read off the words: trees join it to what stands before.
    private int Subject(int verb, Sentence sentence, out bool tail)
    {
        tail = false;
        if (Relatives.Quoted(scene, verb) is >= 0 and int quoted)
            return quoted;
        int passive = Tree.Child(verb, Relation.NsubjPass);
        if (Tree.Child(verb, Relation.AuxPass) >= 0 || (passive >= 0 && Tree.Child(verb, Relation.Ccomp) < 0 && Tree.Child(verb, Relation.Obj) < 0))
            return Tree.Child(verb, Relation.OblAgent);
        if (passive >= 0)
            return passive;
        int before = verb - 1;
        while (before > sentence.First && (Text[before].Pos is UniversalPos.Adv || Text[before].Relation is Relation.Aux))
            before--;
        if (before > sentence.First && scene.TimeAt(before) is null && Text[before].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron)
        {
            int first = NominalStart(before, sentence);
            tail = first > sentence.First && Text[first - 1].Pos is UniversalPos.Punct && Text[first - 1].Lower is "," or "\"" or "-" or "--" or "''" or ";";
            if (tail)
                return scene.MentionAt(before)?.Head ?? before;
        }

        // "..." said Wang, "..., said the official.
        int next = verb + 1;
        int nominal = Tree.Child(verb, Relation.Nsubj);
        // Trees take the one who speaks last for what is said.
        if (nominal < 0 && (Text[verb].Lemma is "say" && Text[verb].Relation is Relation.Conj or Relation.Parataxis or Relation.Ccomp || Text[verb].Lower is "read" or "reads" || Text[verb].Lemma is not "say" && IsObjectSpeaker(verb)) && Tree.Child(verb, Relation.Obj) is >= 0 and int last && last > verb && last - verb <= LongestName
            && Text[last].Pos is UniversalPos.Noun or UniversalPos.Propn)
        {
            nominal = last;
        }

        if (next < sentence.End && verb > sentence.First && Text[verb - 1].Pos == UniversalPos.Punct && (nominal < 0 || nominal > verb) && (nominal > verb || Text[verb - 1].Lower is not ","))
        {
            int head = scene.MentionAt(next)?.Head ?? nominal;
            if (head > verb)
            {
                tail = true;
                return head;
            }
        }

        if (TailSubject(verb, sentence) is >= 0 and int loose)
        {
            tail = true;
            return loose;
        }

        int subject = Relatives.Issuer(scene, verb) is >= 0 and int issuer ? issuer : Relatives.Antecedent(scene, verb, Tree.Subject(verb));
        return subject >= sentence.First && subject < sentence.End && !InSpeech(subject) ? subject : -1;
    }

    // "..., government sources in Berlin said", "..., a source who begged not to be named said", "..., Wang Lutong, director-general for Europe, wrote".
    private int TailSubject(int verb, Sentence sentence)
    {
        if (verb < sentence.First + 3)
            return -1;
        int from = Math.Max(sentence.First, verb - LongestTail);
        int comma = verb - 1;
        bool apposition = Text[comma].Lower == ",";
        if (apposition)
            comma--;
        while (comma > from && Text[comma].Lower is not (",") && Text[comma].Pos is not UniversalPos.Punct)
            comma--;
        if (comma <= from || Text[comma].Lower is not ("," or "\""))
            return -1;
        if (apposition && IsAside(comma + 1))
        {
            // "a Western diplomat in Bujumbura, speaking on condition that he not be identified, told AFP"
            for (int t = comma - 1; t > sentence.First && comma - t < LongestName; t--)
            {
                if (Text[t - 1].Pos is UniversalPos.Punct)
                    return Text[t - 1].Lower is "," or "\"" or "”" ? HeadOf(t, comma) : -1;
            }

            return -1;
        }

        if (apposition)
        {
            if (scene.MentionAt(comma - 1) is not { Kind: MentionKind.Person } person || person.First <= sentence.First || Text[person.First - 1].Lower is not ("," or "\""))
                return -1;
            return HasFinite(sentence.First, person.First - 1) ? person.Head : -1;
        }

        int head = -1;
        for (int t = comma + 1; t < verb; t++)
        {
            if (Text[t].Pos is UniversalPos.Adp || Text[t].Lower is "who" or "that" or "which" or "close" or "familiar" or "privy" or "present" or "involved" or "aware" or "knowledgeable" || (Text[t].Pos is UniversalPos.Verb && head >= 0))
                break;
            if (Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn)
                head = t;
            else if (Text[t].Pos is not (UniversalPos.Det or UniversalPos.Adj or UniversalPos.Num or UniversalPos.Part) && Text[t].Lower is not "-")
                return -1;
        }

        // "The trip, officials on both sides maintained, had gone well": set into what is said.
        bool inside = verb + 2 < sentence.End && Text[verb + 1].Lower is "," && HasFinite(verb + 2, sentence.End);
        return head >= 0 && head < verb - 1 && (inside || IsReport(sentence.First, comma)) && Text[comma + 1].Lower is not ("who" or "which" or "and" or "but") ? scene.MentionAt(head)?.Head ?? head : -1;
    }

    private bool IsAside(int token) => Text[token].Lower is "speaking" or "who" or "requesting" or "asking" or "insisting" or "talking" or "quoting" or "citing" or "declining" or "briefing" or "writing" or "addressing";

    // The head of a noun phrase, before its first preposition.
    private int HeadOf(int first, int end)
    {
        int head = -1;
        for (int t = first; t < end && Text[t].Pos is not UniversalPos.Adp; t++)
        {
            if (Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn)
                head = t;
            else if (Text[t].Pos is UniversalPos.Verb or UniversalPos.Pron)
                return -1;
        }

        return head < 0 ? -1 : scene.MentionAt(head)?.Head ?? head;
    }

    private int NominalStart(int last, Sentence sentence)
    {
        int first = scene.MentionAt(last)?.First ?? last;
        while (first > sentence.First)
        {
            int before = first - 1;
            ref Token token = ref Text[before];
            bool modifier = token.Pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Det or UniversalPos.Num || token.Lower is "'s" or "’s" or "-" || token.Relation is Relation.NmodPoss or Relation.Amod;
            if (!modifier || scene.TimeAt(before) is not null || (token.Lower == "-" && Text[before - (before > 0 ? 1 : 0)].End < token.Start))
                break;
            first = Math.Max(sentence.First, Math.Min(before, scene.MentionAt(before)?.First ?? before));
        }

        return first;
    }
}
