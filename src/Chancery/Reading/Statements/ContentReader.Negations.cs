using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <content>What is said not to be, by the grammar of a clause alone: "no such contact was on the agenda", "it took orders from no one".</content>
internal sealed partial class ContentReader
{
    private const int NounReach = 5;

    /// <summary>A denial where a main clause of what is said has nobody or nothing for its subject or object, or an own deed or plan denied; else null.</summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="end">Token after it.</param>
    /// <param name="speaker">Who says it.</param>
    /// <param name="inQuote">True for what stands in quotation marks.</param>
    public ContentKind? Negated(int first, int end, Source speaker, bool inQuote)
    {
        if (Text[end - 1].Lower is "?" || end < Text.Count && Text[end].Lower is "?")
            return null;
        for (int t = first; t < end; t++)
        {
            if ((IsNobody(t, first, end, inQuote) && IsMain(t, first) || IsOwnDenied(t, first, speaker, inQuote)) && !IsGranted(t, first, speaker, inQuote))
                return new ContentKind(StatementKind.Denial, t, "negation");
        }

        return null;
    }

    /// <summary>A demand where what is refused hangs on what another must do first ("no oil would be sold until the prisoners were freed"); else null.</summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="end">Token after it.</param>
    /// <param name="speaker">Who says it.</param>
    /// <param name="inQuote">True for what stands in quotation marks.</param>
    public ContentKind? Awaited(int first, int end, Source speaker, bool inQuote)
    {
        bool refused = false;
        for (int t = first; t < end; t++)
        {
            refused |= Text[t].Lower is "not" or "n't" or "n’t" or "no" or "never" or "neither" or "cannot" or "nothing";
            if (!refused || Text[t].Lower is not ("until" or "unless" or "before" or "while") || Text[t].Head is not (>= 0 and int verb) || verb <= t || verb >= end || Text[verb].Pos is not (UniversalPos.Verb or UniversalPos.Adj) || Text[t].Relation is not (Relation.Mark or Relation.Case or Relation.Advmod))
                continue;
            int other = Tree.Child(verb, Relation.Nsubj) is >= 0 and int acts ? acts : Tree.Child(verb, Relation.NsubjPass);
            if (Text[t].Lower is "before" or "while" && !Tree.HasChild(verb, "were") && !Tree.HasChild(verb, "are") && PennTag.Name(Text[verb].Tag) is not ("VBD" or "VBZ" or "VBP"))
                continue;
            if (other > t && Text[other].Lower is not ("it" or "there" or "this" or "that") && !IsOwn(other, speaker, inQuote))
                return Text[t].Lower is "before" or "while" && scene.MentionAt(other) is null && Tree.Child(verb, Relation.AuxPass) < 0 ? null : new ContentKind(StatementKind.Demand, t, "until");
        }

        return null;
    }

    /// <summary>A demand where what is quoted orders ("Stop this war"), a warning where a deed of one's own hangs on "unless"; else null.</summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="end">Token after it.</param>
    /// <param name="speaker">Who says it.</param>
    /// <param name="inQuote">True for what stands in quotation marks.</param>
    public ContentKind? Ordered(int first, int end, Source speaker, bool inQuote)
    {
        if (inQuote && end - first > 2 && Orders(first, end))
            return new ContentKind(StatementKind.Demand, first, "order");
        for (int t = first; t < end; t++)
        {
            if (Text[t].Lower is not ("would" or "will") || Text[t].Head < 0 || !IsOwn(SubjectOf(Text[t].Head, first), speaker, inQuote) || Text[Text[t].Head].Lemma is "be" or "have" || Tree.HasChild(Text[t].Head, "not"))
                continue;
            for (int u = first; u < end; u++)
            {
                if (Text[u].Lower is "unless")
                    return new ContentKind(StatementKind.Warning, t, "unless");
            }
        }

        return null;
    }

    // The bare verb that opens a quotation; courtesies and figures of speech order nothing.
    private bool Orders(int first, int end)
    {
        int at = first;
        while (at < end && (Text[at].Pos is UniversalPos.Punct or UniversalPos.Intj || Text[at].Lower is "please" or "now" or "so" or "just" or "but" or "and"))
            at++;
        if (at + 1 >= end)
            return false;
        bool not = Text[at].Lower is "do" && Text[at + 1].Lower is "not" or "n't" or "n’t";
        int verb = not ? at + 2 : at;
        if (verb + 1 >= end || PennTag.Name(Text[verb].Tag) is not ("VB" or "VBP") || Text[verb].Pos is not UniversalPos.Verb || Text[verb].Relation is Relation.Amod or Relation.Compound || Tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && subject < verb)
            return false;
        return Text[verb].Lemma switch
        {
            "let" => Text[verb + 1].Lower is not ("me" or "'s" or "’s" or "us" or "it"),
            "thank" or "look" or "listen" or "see" or "imagine" or "remember" or "believe" or "trust" or "welcome" or "wait" or "ask" or "say" or "forget" or "think" or "congratulate" or "wish" or "hope" or "regret" or "suppose" or "mind" or "worry" or "be" or "get" or "know" or "have" or "excuse" or "make" or "call" or "need" or "want" or "find" or "mean" or "sound" => false,
            _ => true,
        };
    }

    // "no decision", "none of its personnel", "nobody", "nothing": as subject or object of a verb that tells.
    private bool IsNobody(int token, int first, int end, bool inQuote)
    {
        string word = Text[token].Lower;
        int head;
        switch (word)
        {
            case "no":
                head = NounBehind(token, end);
                if (token + 1 < end && Text[token + 1].Lower is "one")
                    head = token + 1;
                if (head < 0 || s_granted.Contains(Text[head].Lemma) || token + 1 < end && Text[token + 1].Lower is "longer" or "more" or "less" or "fewer" or "matter" or "better" or "small" or "mean" or "easy" or "doubt" or "other")
                    return false;
                break;
            case "nobody" or "none":
                head = token;
                if (token + 1 < end && Text[token + 1].Lower is "but" or "more" or "less" or "other" or "new" or "short" or "else" or "can" or "could")
                    return false;
                break;
            default:
                return false;
        }

        if (token > first && Text[token - 1].Lower is "with" or "without" or "if" or "or" or "but" or "than")
            return false;
        int verb = Text[head].Head;
        if (verb >= first && Text[verb].Lemma is "see" or "find" or "want" or "like" or "expect" or "need" or "understand" or "win" or "believe" or "doubt")
            return false;
        // In quotation marks only what happened: "nobody twisted our arm".
        if (inQuote && !(verb >= first && (PennTag.Name(Text[verb].Tag) is "VBD" || Tree.HasChild(verb, "has") || Tree.HasChild(verb, "have") || Tree.HasChild(verb, "'ve") || Tree.HasChild(verb, "was"))))
            return false;
        // "no plot of land was worth a quarrel": a judgement.
        int judged = verb >= first && Tree.Child(verb, Relation.Cop) >= 0 ? verb : -1;
        if (judged >= 0 && Text[head].Relation is Relation.Nsubj && Text[judged].Pos is UniversalPos.Adj or UniversalPos.Adp && Text[judged].Lemma is not ("present" or "involved" or "responsible" or "aware" or "guilty" or "under" or "in" or "at" or "behind"))
            return false;
        int at = head;
        // "took orders from no one", "was directed against no one"
        return Text[at].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Root or Relation.Ccomp or Relation.Conj;
    }

    // "guaranteed that Tbilisi would not use force", "believes that nobody won": held or promised by another.
    private bool IsGranted(int token, int first, Source speaker, bool inQuote)
    {
        int at = token;
        for (int steps = 0; at > first && steps < 8; steps++, at = Text[at].Head)
        {
            int head = Text[at].Head;
            if (head < first)
                return false;
            if (Text[at].Relation is Relation.Ccomp or Relation.Xcomp or Relation.Acl && head < at && Text[head].Pos is UniversalPos.Verb or UniversalPos.Noun or UniversalPos.Adj && Text[at].Relation is not Relation.Xcomp && !(SubjectOf(head, first) is >= 0 and int holder && IsOwn(holder, speaker, inQuote) && Text[head].Lemma is "assure" or "confirm" or "stress" or "add" or "insist"))
                return true;
        }

        return false;
    }

    private int NounBehind(int determiner, int end)
    {
        for (int t = determiner + 1; t < Math.Min(end, determiner + NounReach); t++)
        {
            if (Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && !(t + 1 < end && Text[t + 1].Pos is UniversalPos.Noun or UniversalPos.Propn))
                return t;
            if (Text[t].Pos is UniversalPos.Punct or UniversalPos.Verb or UniversalPos.Adp)
                return -1;
        }

        return -1;
    }

    // Nouns whose lack is a judgement, a regret or a demand, and no denial.
    private static readonly HashSet<string> s_granted = new(StringComparer.Ordinal) { "doubt", "alternative", "substitute", "progress", "breakthrough", "secret", "surprise", "wonder", "coincidence", "casualty", "injury", "victim", "damage", "excuse", "justification", "illusion", "choice", "option", "idea", "time", "turning", "way", "sign", "future", "peace", "limit", "guarantee", "winner", "friend", "sense", "exception", "shortage", "mistake", "matter", "place", "end", "question", "effort", "stone", "solution", "agreement", "accord", "deal", "longer", "case", "circumstance", "means", "date", "detail", "reason", "indication", "timetable", "timeline", "figure", "name", "hint" };

    // "We do not negotiate with killers", "it had never accredited the man": denied of oneself, where it is a deed and no thought.
    private bool IsOwnDenied(int token, int first, Source speaker, bool inQuote)
    {
        if (Text[token].Pos is not UniversalPos.Verb || Text[token].Relation is Relation.AclRelcl or Relation.Acl or Relation.Advcl or Relation.Amod || !IsMain(token, first))
            return false;
        bool never = Tree.HasChild(token, "never"), not = never || Tree.HasChild(token, "not") || Tree.HasChild(token, "n't") || Tree.HasChild(token, "n’t");
        if (!not || Text[token].Lemma is "know" or "think" or "believe" or "see" or "understand" or "comment" or "care" or "feel" or "expect" or "say" or "remember" or "recall" or "agree" or "doubt" or "need" or "mind" or "wish" or "hear" or "rule" or "exclude" or "tell" or "mean" or "forget" or "have" or "underestimate" or "speculate" or "share" or "like" or "hide" or "deny" or "find" or "want" or "hesitate" or "lose")
            return false;
        if (never && (Tree.HasChild(token, "has") || Tree.HasChild(token, "have") || Tree.HasChild(token, "had") || PennTag.Name(Text[token].Tag) is "VBD") || Tree.HasChild(token, "do") || Tree.HasChild(token, "does") || Tree.HasChild(token, "are") || Tree.HasChild(token, "is") || Tree.HasChild(token, "am") || Tree.HasChild(token, "'re") || Tree.HasChild(token, "’re") || Tree.HasChild(token, "were") || Tree.HasChild(token, "was"))
            return SubjectOf(token, first) is >= 0 and int subject && IsOwn(subject, speaker, inQuote);
        return false;
    }
}
