using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>How far subjects, quotations and what is reported reach.</summary>
internal sealed partial class FrameFinder
{
    private (int First, int End) Chunk(int subject, int verb)
    {
        if (scene.MentionAt(subject) is { } mention)
        {
            int first = mention.First, stop = mention.End;
            return (Math.Min(first, Tree.Subtree(subject) is var whole && subject < verb && whole.First < first && verb > subject ? whole.First : first), stop);
        }

        (int start, int end) = Tree.Subtree(subject);
        return subject < verb ? (start, Math.Min(end, verb)) : (Math.Max(start, verb), end);
    }

    private bool StartsSpeech(int token, Sentence sentence)
    {
        for (int t = token; t < Math.Min(sentence.End, token + 14); t++)
        {
            if (InSpeech(t))
                return true;
            if (Text[t].Pos is UniversalPos.Verb && Text[t].Relation is not Relation.Advcl)
                return false;
        }

        return false;
    }

    private bool TouchesSpeech(Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (InSpeech(t))
                return true;
        }

        return false;
    }

    // A clause; or so much that it can be no adverbial ("In a statement, ..."), whatever the tagger made of its verb.
    private bool IsReport(int first, int end) =>
        HasFinite(first, end) || (end - first >= LeastReport && Text[first].Pos is not (UniversalPos.Adp or UniversalPos.Sconj or UniversalPos.Adv or UniversalPos.Verb or UniversalPos.Part));

    private bool HasFinite(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (PennTag.Name(Text[t].Tag) is not ("VBD" or "VBZ" or "VBP" or "MD") || InSpeech(t))
                continue;
            int verb = Text[t].Relation is Relation.Aux or Relation.Cop or Relation.AuxPass && Text[t].Head >= 0 ? Text[t].Head : t;
            if (Text[verb].Relation is not (Relation.AclRelcl or Relation.Acl or Relation.Advcl))
                return true;
        }

        return false;
    }

    // "that" soon behind the verb, whatever the tree makes of it.
    private bool IsThat(int from, Sentence sentence)
    {
        for (int t = from; t < Math.Min(sentence.End, from + 12); t++)
        {
            if (Text[t].Lower is "that" && (Text[t].Pos is UniversalPos.Sconj || Text[t].Relation is Relation.Mark))
                return true;
            if ((Text[t].Pos is UniversalPos.Verb && Text[t].Relation is not (Relation.Acl or Relation.Amod)) || Text[t].Pos is UniversalPos.Punct)
                return false;
        }

        return false;
    }

    private int SkipDateline(Sentence sentence)
    {
        int end = Math.Min(sentence.End, sentence.First + 14);
        for (int t = sentence.First + 1; t < end; t++)
        {
            if (Text[t].Lower is "-" or "--" or "–" or "—" or "―" && Text[t - 1].End < Text[t].Start)
                return t + 1;
            if (Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux)
                break;
        }

        return sentence.First;
    }
}
