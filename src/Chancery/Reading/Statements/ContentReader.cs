using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>A kind found within what is said.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Token">Where its words begin.</param>
/// <param name="Rule">The words of the row that read it.</param>
/// <param name="Clause">The head of the clause in which they stand.</param>
internal readonly record struct ContentKind(StatementKind Kind, int Token, string Rule, int Clause = -1);

/// <summary>Reads of what kind a reported clause or a quotation is, by its words.</summary>
internal sealed partial class ContentReader(Scene scene, StatementLexicon lexicon, IReadOnlyList<bool> told, int[] quoteAt)
{
    private readonly List<ContentPhrase> _phrases = [];

    private AnalysedText Text => scene.Text;

    private Tree Tree => scene.Tree;

    /// <summary>The kinds of what is said between two tokens, one a clause at most; empty where its words give none.</summary>
    /// <param name="first">Where it begins.</param>
    /// <param name="end">Token after it.</param>
    /// <param name="speaker">Who says it.</param>
    /// <param name="inQuote">True for what stands in quotation marks.</param>
    /// <param name="noted">True where it is noted or recalled: what others did not do is then told, not denied.</param>
    public List<ContentKind> Kinds(int first, int end, Source speaker, bool inQuote, bool noted = false)
    {
        var best = new Dictionary<int, (ContentPhrase Phrase, int Token)>();
        for (int t = first; t < end; t++)
        {
            if (lexicon.Contents.Longest(Text, t, Text[t].Lower, end, _phrases) < 0)
                continue;
            int clause = -1;
            foreach (ContentPhrase phrase in _phrases)
            {
                if (!Fits(t, phrase, speaker, first, inQuote) || noted && phrase.Whose == Whose.Fact && !IsOwn(SubjectOf(t, first), speaker, inQuote))
                    continue;
                clause = clause < 0 ? ClauseOf(t, first, end) : clause;
                if (!best.TryGetValue(clause, out (ContentPhrase Phrase, int Token) known) || phrase.Rank < known.Phrase.Rank)
                    best[clause] = (phrase, t);
            }
        }

        var kinds = new List<ContentKind>();
        foreach ((int clause, (ContentPhrase phrase, int token)) in best)
        {
            StatementKind kind = phrase.Kind.Hope ? Hoped(token, speaker, inQuote) : IsDisowned(token, phrase, first, speaker, inQuote) ? StatementKind.Denial : phrase.Kind.Kind;
            if (!kinds.Exists(k => k.Kind == kind))
                kinds.Add(new ContentKind(kind, token, phrase.Words, clause));
        }

        // "is null and void and does not comply with the law": denied of what is condemned.
        if (kinds.Exists(static k => k.Kind == StatementKind.Condemnation))
            kinds.RemoveAll(k => k.Kind == StatementKind.Denial && best[k.Clause].Phrase.Whose == Whose.Fact && k.Rule.Contains("not", StringComparison.Ordinal));
        // What one means to do, or merely looks forward to, says less than all else.
        if (kinds.Count > 1)
            kinds.RemoveAll(static k => k.Kind is StatementKind.Intent or StatementKind.Assessment);
        kinds.Sort(static (a, b) => a.Token.CompareTo(b.Token));
        return kinds;
    }

    /// <summary>The kind where the words give none: making an engagement known, else a judgement of how things stand.</summary>
    public ContentKind Default(int first, int end, Source speaker, bool inQuote)
    {
        bool engagement = false, hedged = false;
        for (int t = first; t < end && !engagement; t++)
        {
            engagement = told[t];
            hedged |= engagement && IsOpen(t, end);
            hedged |= Text[t].Lower is "can" or "ca" or "likely" or "may" or "might" or "could" or "possible" or "possibly" or "reportedly" or "probably" or "unlikely" or "believed" or "maybe" or "perhaps";
        }

        if (engagement && !hedged && !inQuote)
            return new ContentKind(StatementKind.Announcement, first, "engagement");
        // "said the bloc would judge Lima 'by trucks, not by paper'": words worth quoting are no news.
        if (!inQuote && speaker.Attribution != Attribution.Institutional && Array.Exists(quoteAt[first..Math.Max(first, end)], static q => q >= 0))
            return new ContentKind(StatementKind.Assessment, first, "none");
        // What happens is announced, how things are is judged.
        if (!hedged && !inQuote && (speaker.Attribution == Attribution.Institutional || IsEventful(first, end)))
            return new ContentKind(StatementKind.Announcement, first, "event");
        return new ContentKind(StatementKind.Assessment, first, "none");
    }

    private bool IsEventful(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (PennTag.Name(Text[t].Tag) is not ("VBD" or "VBZ" or "VBP" or "MD" or "VBN"))
                continue;
            int head = Text[t].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop && Text[t].Head >= 0 ? Text[t].Head : t;
            if (!IsMain(head, first))
                continue;
            return quoteAt[head] < 0 && Tree.Child(head, Relation.Cop) < 0 && Text[head].Pos is UniversalPos.Verb && Text[head].Lemma is not ("be" or "have" or "remain" or "seem" or "need" or "want" or "appear" or "know" or "mean" or "depend" or "understand" or "belong" or "feel" or "like" or "lack");
        }

        return end - first > 5;
    }

    // "another meeting cannot be ruled out"
    private bool IsOpen(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (Text[t].Lower is "ruled" or "possible" or "conceivable" or "unlikely" or "likely")
                return true;
        }

        return false;
    }

    private bool Fits(int token, ContentPhrase phrase, Source speaker, int first, bool inQuote)
    {
        if (!IsMain(token, first) || (phrase.Words is "need to" && Text[token].Pos == UniversalPos.Noun) || IsOfOthers(token, first, speaker, inQuote))
            return false;
        // "is expected in Rome": of a journey.
        if (phrase.Kind.Hope && Text[token].Lemma is "expect" && PennTag.Name(Text[token].Tag) is "VBN" && Tree.Child(token, Relation.AuxPass) >= 0)
            return false;
        switch (phrase.Whose)
        {
            case Whose.Own:
                if (phrase.Kind.Kind == StatementKind.Praise && IsOffer(token))
                    return false;
                // "in favour of", "could not look with favour on"
                if (phrase.Words.StartsWith("favo", StringComparison.Ordinal) && (Text[token].Pos is not UniversalPos.Verb || IsDenied(token, first)))
                    return false;
                // "if there were objections, he would not send it"
                if (phrase.Words is "will not" or "would not" && IsConditional(token, first))
                    return false;
                return IsOwn(SubjectOf(token, first), speaker, inQuote) && !(phrase.Kind.Hope && IsDenied(token, first)) && !(phrase.Kind.Kind == StatementKind.Denial && IsQuestionable(token, end: 5));
            case Whose.Other:
                int subject = SubjectOf(token, first);
                // "no breakthrough should be expected"
                if (phrase.Words is "should" or "must" && Text[token].Head >= 0 && Text[Text[token].Head].Lemma is "expect" or "surprise")
                    return false;
                // "Whoever talks with Lima should first talk with the widows"
                if (subject < 0 && Text[token].Head is >= 0 and int asked && asked >= first && Tree.Child(asked, Relation.Csubj) >= first && !IsDenied(token, first))
                    return true;
                return subject >= 0 && !IsDenied(token, first) && (!IsOwn(subject, speaker, inQuote) || Text[subject].Lower is "we" && phrase.Words is "must" or "should") && Text[token].Relation is not Relation.Mark && Tree.Child(Text[token].Head < 0 ? token : Text[token].Head, Relation.Mark) is var mark && (mark < 0 || Text[mark].Lower is not ("if" or "when" or "whether"));
            case Whose.Fact:
                if (IsQuestionable(token) || IsJudgement(token, phrase.Words) || phrase.Words is "false" or "fake" && token + 1 < Text.Count && Text[token + 1].Pos == UniversalPos.Noun)
                    return false;
                if (IsUnchanged(token, phrase.Words))
                    return false;
                int denied = SubjectOf(token, first);
                bool own = IsOwn(denied, speaker, inQuote) && denied >= 0;
                return !own || phrase.Words is "did not" or "has not" or "have not" or "had not";
            default:
                return phrase.Kind.Kind != StatementKind.Praise || phrase.Kind.Hope || !IsStillToCome(token, first);
        }
    }

    // "We have never thought of aggression", "this is no act of war", "the note is not an insult": denied of oneself, or of what others call so.
    private bool IsDisowned(int token, ContentPhrase phrase, int first, Source speaker, bool inQuote)
    {
        if (phrase.Kind.Kind is not StatementKind.Condemnation || phrase.Whose is not Whose.Any || phrase.Words.Contains("not ", StringComparison.Ordinal) || phrase.Words.StartsWith("no", StringComparison.Ordinal) || Text[token].Pos is not (UniversalPos.Noun or UniversalPos.Adj))
            return false;
        if (Tree.HasChild(token, "no") && Text[token].Pos is UniversalPos.Noun)
            return true;
        bool only = token > first && IsQuestionable(token - Math.Min(3, token - first));
        if (Tree.Child(token, Relation.Cop) >= 0)
            return !only && Text[token].Pos is UniversalPos.Noun && (Tree.HasChild(token, "not") || Tree.HasChild(token, "n't") || Tree.HasChild(token, "never"));
        return !only && SubjectOf(token, first) is >= 0 and int subject && subject < token && IsOwn(subject, speaker, inQuote) && Text[subject].Lower is not ("it" or "they") && IsDenied(token, subject);
    }

    // "when those talks will be constructive", "should be fruitful": wanted, not praised.
    private bool IsStillToCome(int token, int first)
    {
        // "no breakthrough should be expected"
        if (Tree.HasChild(token, "no") || token > first && Text[token - 1].Lower is "no")
            return true;
        for (int t = token - 1; t >= first && token - t <= 6; t--)
        {
            if (Text[t].Lower is "will" or "would" or "should" or "must" or "could" or "may" or "might" or "if" or "unless" or "'ll")
                return true;
            if (Text[t].Pos is UniversalPos.Punct)
                return false;
        }

        return false;
    }

    private bool IsDenied(int token, int first)
    {
        for (int t = Math.Max(first, token - 10); t < token; t++)
        {
            if (Text[t].Lower is "not" or "n't" or "neither" or "nobody" or "none" or "never")
                return true;
        }

        return false;
    }

    // "cannot yet", "not only", "not ... yet": no denial.
    private bool IsQuestionable(int token, int end = 4)
    {
        for (int t = token; t < Math.Min(Text.Count, token + end); t++)
        {
            if (Text[t].Lower is "yet" or "only" or "just" || (end == 4 && Text[t].Lower is "can" or "ca" or "could"))
                return true;
        }

        return false;
    }

    // "happy to answer": an offer and no praise; "happy to see" is one.
    private bool IsOffer(int token) =>
        token + 2 < Text.Count && Text[token].Lower is "happy" or "glad" or "pleased" or "delighted" && Text[token + 1].Lower is "to"
        && Text[token + 2].Lemma is "answer" or "entertain" or "take" or "discuss" or "help" or "provide" or "give" or "go" or "talk" or "try" or "do" or "look" or "follow" or "check" or "get" or "come" or "send" or "share" or "speak" or "clarify" or "respond" or "address" or "consider";

    // "has not forgotten", "have not heard", "had not changed": told, and nothing is denied.
    private bool IsUnchanged(int token, string words)
    {
        if (words is not ("has not" or "have not" or "had not" or "did not" or "never"))
            return false;
        int verb = Text[token].Relation is Relation.Aux or Relation.AuxPass or Relation.Advmod && Text[token].Head >= 0 ? Text[token].Head : token;
        return Text[verb].Lemma is "forget" or "hear" or "change" or "move" or "lose" or "see" or "know" or "learn" or "stop" or "end" or "fade" or "heal" or "come" or "arrive" or "improve" or "expect" or "imagine";
    }

    private bool IsConditional(int token, int first)
    {
        for (int t = Math.Max(first, token - 14); t < token; t++)
        {
            if (Text[t].Lower is "if" or "unless")
                return true;
        }

        return false;
    }

    // "a game of words is not a criterion" judges; "is not involved", "is not true", "is not a party" deny.
    private bool IsJudgement(int token, string words)
    {
        if (words is not ("is not" or "was not" or "are not" or "were not"))
            return false;
        int at = token + 2;
        while (at < Text.Count && Text[at].Pos is UniversalPos.Adv or UniversalPos.Det || at < Text.Count && Text[at].Lower is "n't")
            at++;
        return at >= Text.Count || !(PennTag.Name(Text[at].Tag) is "VBG" or "VBN" || Text[at].Pos is UniversalPos.Adp or UniversalPos.Part || Text[at].Lower is "true" or "correct" or "aware" or "responsible" or "guilty" or "party" or "right" or "accurate" or "member" or "at" or "behind" or "dead" or "over" or "finished" or "case" or "intention" or "interested" or "ready" or "willing" or "prepared");
    }

    // "The Americans told us that it should be secret": said by others than the one who speaks.
    private bool IsOfOthers(int token, int first, Source speaker, bool inQuote)
    {
        int at = token;
        for (int steps = 0; at > first && steps < 8; steps++)
        {
            int head = Text[at].Head;
            if (head < first)
                return false;
            if (Text[at].Relation is Relation.Ccomp && Text[head].Lemma is "say" or "tell" or "claim" or "think" or "insist" or "argue" or "believe" or "write" or "ask" && head < at && SubjectOf(head, first) is >= 0 and int other && !IsOwn(other, speaker, inQuote))
                return true;
            at = head;
        }

        return false;
    }

    private bool IsMain(int token, int first)
    {
        int at = token;
        for (int steps = 0; at >= first && steps < 6; steps++, at = Text[at].Head)
        {
            // A clause with "that" is what is said, whatever the tree hangs it on.
            if (Text[at].Relation is Relation.AclRelcl or Relation.Acl or Relation.Advcl && Text[at].Head >= first && !(Tree.Child(at, Relation.Mark) is >= 0 and int mark && Text[mark].Lower is "that"))
                return false;
        }

        return true;
    }

    // The subject of the clause in which a word stands.
    private int SubjectOf(int token, int first)
    {
        int at = token;
        for (int steps = 0; at >= 0 && steps < 4; steps++)
        {
            for (int child = Tree.First(at); child >= 0; child = Tree.Next(child))
            {
                if (Text[child].Relation is Relation.Nsubj or Relation.NsubjPass)
                    return child;
            }

            if (Tree.IsVerb(at) && Tree.Subject(at) is >= 0 and int subject)
                return subject;
            int head = Text[at].Head;
            if (head < first && at >= first)
                return -1;
            at = head;
        }

        return -1;
    }

    // No subject, "I", "we", "his country", the speaker's own state or himself.
    private bool IsOwn(int subject, Source speaker, bool inQuote = false)
    {
        if (subject < 0)
            return true;
        if (scene.MentionAt(subject) is { } mention)
        {
            if (mention.Kind == MentionKind.Pronoun)
            {
                string word = Text[mention.First].Lower;
                if (word is "i" or "we")
                    return true;
                if (inQuote)
                    return false;
                // "Kishida told Li he was concerned": in what is reported "he" is as a rule who speaks.
                return mention.Person is null || word is "he" or "she" ? word is not ("you" or "them") && (speaker.Person?.Female is not { } female || word is not ("he" or "she") || female == (word is "she")) : speaker.Person is null || mention.Person == speaker.Person;
            }

            if (mention.Person is { } person && person == speaker.Person)
                return true;
            return mention.Kind is MentionKind.State or MentionKind.Organisation && mention.Country is { } country && speaker.IsOf(country);
        }

        return (Text[subject].Lower is "it" or "they" or "both" && !inQuote) || Text[subject].Lemma is "government" or "country" or "administration" or "side" or "nation" or "ministry" && Tree.Child(subject, Relation.NmodPoss) is >= 0 and int owner && Text[owner].Pos == UniversalPos.Pron;
    }

    // "hopes that Germany will" asks Germany; "hopes to visit", "wants to talk" asks nobody.
    private StatementKind Hoped(int token, Source speaker, bool inQuote)
    {
        if (Text[token].Lemma is "want" or "expect" or "hope" or "wish" or "count")
        {
            int clause = Tree.Child(token, Relation.Ccomp);
            if (clause >= 0 && Tree.Child(clause, Relation.Nsubj) is >= 0 and int subject && !IsOwn(subject, speaker, inQuote) && scene.MentionAt(subject) is not null && Text[subject].Lower is not "it")
                return StatementKind.Demand;
            // "expected a calendar from the mediators"
            if (Text[token].Lemma is "expect" or "want" && (Tree.Child(token, Relation.Obl) is >= 0 and int where ? where : Tree.Child(token, Relation.Obj) is >= 0 and int thing ? Tree.Child(thing, Relation.Nmod) : -1) is >= 0 and int giver && Tree.CaseOf(giver) is "from" && scene.TimeAt(giver) is null && !IsOwn(giver, speaker, inQuote))
                return StatementKind.Demand;
            int asked = Tree.Child(token, Relation.Obj);
            if (asked >= 0 && Tree.Child(token, Relation.Xcomp) >= 0 && !IsOwn(asked, speaker))
                return StatementKind.Demand;
        }

        return StatementKind.Objective;
    }

    /// <summary>The nearest clause that is no modifier of a noun.</summary>
    public int ClauseOf(int token, int first, int end)
    {
        int at = token;
        for (int steps = 0; at >= first && at < end && steps < 24; steps++, at = Text[at].Head)
        {
            if (Text[at].Relation is Relation.Root or Relation.Ccomp or Relation.Conj or Relation.Parataxis && (Tree.IsVerb(at) || Tree.Child(at, Relation.Nsubj) >= 0))
                return at;
        }

        return first;
    }
}
