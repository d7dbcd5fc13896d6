using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>"X said that ...", "..., said X", "according to X": who speaks and what is said.</summary>
internal sealed class ReportFrame
{
    /// <summary>The verb of saying, or "according".</summary>
    public required int Verb;
    public required Source Speaker;

    /// <summary>The row of the verb, or null for "according to".</summary>
    public SayingVerb? Saying;

    /// <summary>What is said, quotation marks included; empty where it is all in quotations of other sentences.</summary>
    public int First;

    public int End;

    /// <summary>False for "will say", "is expected to tell".</summary>
    public bool Made = true;

    /// <summary>Who tells that it was said: "he would not come, Wang told them, a diplomat said"; or null.</summary>
    public Source? RelayedBy;

    /// <summary>True where all that is told is what another said.</summary>
    public bool Relays;

    public List<QuoteSpan> Quotes = [];
}

/// <summary>Finds verbs of saying with their speakers and what they report.</summary>
internal sealed partial class FrameFinder(Scene scene, StatementLexicon lexicon, SourceFinder sources, int[] quoteAt, List<QuoteSpan> quotes)
{
    private const int LongestName = 8;
    private const int LongestTail = 16;
    private const int LeastReport = 7;
    private static readonly SayingVerb s_byQuotation = new("quote", VerbClass.Report, StatementKind.Other, ["quote"]);
    private static readonly SayingVerb s_byInversion = new("inverted", VerbClass.Report, StatementKind.Other, ["that", "quote"]);
    private readonly List<SayingVerb> _rows = [];

    /// <summary>Token behind the words of the row last looked up: "let it be known".</summary>
    private int _wordsEnd;
    private readonly BriefFrames _briefs = new(scene, sources);

    private AnalysedText Text => scene.Text;

    private Tree Tree => scene.Tree;

    /// <summary>The frames of a sentence, in order; quotations in it learn who says them.</summary>
    public List<ReportFrame> Find(int number, Source? own)
    {
        Sentence sentence = Text.Sentences[number];
        var frames = new List<ReportFrame>();
        bool spoken = false, heard = false, speech = TouchesSpeech(sentence);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (InSpeech(t))
            {
                spoken = true;
                continue;
            }

            if (Opener(t, sentence) is >= 0 and int opener)
            {
                According(sentence, t, opener, frames, own);
                continue;
            }

            if (Viewer(t, sentence) is >= 0 and int viewer)
            {
                Viewed(sentence, t, viewer, frames, own);
                continue;
            }

            if (Answered(sentence, t, frames, own) || Blunt(sentence, t, frames, own))
                continue;

            // "As the envoy put it, ...", "..., as the envoy put it"
            if (Text[t].Lower is "as" && t + 3 < sentence.End && (t == sentence.First || Text[t - 1].Lower is "," or "\"" or "”") && PutIt(t, sentence) is >= 0 and int put)
            {
                PutBy(sentence, t, put, frames, own);
                continue;
            }

            if (Text[t].Pos is not (UniversalPos.Verb or UniversalPos.Aux) || (Saying(t, sentence) ?? (Inverted(t) ? s_byInversion : null) ?? (speech && ByQuotation(t, sentence) ? s_byQuotation : null)) is not { } row)
                continue;
            if (IsDeclined(t) || IsAttribute(t) || IsOpen(t, row) || Relatives.IsOfObject(scene, t))
                continue;
            int subject = Subject(t, sentence, out bool tail);
            // "Which prime minister said that a week is a long time?"
            if (subject < 0 || subject == t || Tree.HasChild(subject, "which") && Text[sentence.End - 1].Lower is "?")
                continue;
            heard = true;
            // "..., adding that": whoever spoke before it.
            bool goesOn = frames.Count > 0 && Relatives.Quoted(scene, t) < 0 && PennTag.Name(Text[t].Tag) is "VBG" && Text[t].Relation is Relation.Advcl;
            if ((goesOn ? frames[^1].Speaker : sources.At(subject, own)) is not { } speaker)
                continue;
            // What those who meet decide together is agreed.
            if (row.Words is "decide" && speaker.Members.Count > 1)
                continue;
            if (row.MayBeFollowedBy("own") && (own is null || !ReferenceEquals(own, speaker)))
                continue;
            var frame = new ReportFrame { Verb = t, Speaker = speaker, Saying = row, Made = !IsComing(t) };
            if (!Content(frame, sentence, subject, tail))
                continue;
            frames.Add(frame);
            // Who is told of in passing ("in response to X, who said") is not "he" of the next sentence.
            if (frames.Count == 1 || Text[t].Relation is not (Relation.AclRelcl or Relation.Acl))
                sources.Spoke(speaker, number);
        }

        if (own is null)
            _briefs.FindBehind(number, frames);
        if (frames.Count == 0)
            ToOne(sentence, frames, own);
        if (frames.Count == 0 && own is null)
            _briefs.Find(number, frames);
        if (spoken)
            Attach(sentence, frames, heard);
        return frames;
    }

    /// <summary>True within a quotation that is speech.</summary>
    public bool InSpeech(int token) => quoteAt[token] >= 0 && quotes[quoteAt[token]].IsSpeech;

    /// <summary>"will tell", "is expected to say", "plans to announce".</summary>
    public bool IsComing(int verb)
    {
        int at = verb;
        for (int steps = 0; at >= 0 && steps < 4; steps++)
        {
            for (int child = Tree.First(at); child >= 0; child = Tree.Next(child))
            {
                if (Text[child].Relation is Relation.Aux && Text[child].Lower is "will" or "shall" or "'ll" or "would" or "may" or "might" or "could" or "can" or "should")
                    return true;
            }

            if (Text[at].Relation is not (Relation.Xcomp or Relation.Advcl or Relation.Conj) || Text[at].Head < 0)
                return false;
            bool infinitive = Tree.HasChild(at, "to");
            at = Text[at].Head;
            if (infinitive && Text[at].Lemma is "expect" or "plan" or "intend" or "be" or "schedule" or "set" or "likely" or "due" or "hope" or "want" or "aim" or "seek" or "prepare" or "travel" or "visit" or "meet" or "go" or "fly")
                return Text[at].Lemma is not ("travel" or "visit" or "meet" or "go" or "fly") || IsComing(at);
        }

        return false;
    }

    private SayingVerb? Saying(int token, Sentence sentence)
    {
        _wordsEnd = lexicon.Verbs.Longest(Text, token, Text[token].Lemma, sentence.End, _rows);
        // "insisted on Friday that": the preposition is the day's.
        if (_wordsEnd > token + 1 && _wordsEnd < sentence.End && Text[_wordsEnd - 1].Lower is "on" or "in" or "at" && scene.TimeAt(_wordsEnd) is not null)
            _wordsEnd = lexicon.Verbs.Longest(Text, token, Text[token].Lemma, token + 1, _rows);
        foreach (SayingVerb row in _rows)
        {
            if (row.Class is VerbClass.Report or VerbClass.Announce)
                return row;
        }

        return null;
    }

    // "'...,' sighed one ambassador", "'...,' the insider fumed", "hit back: '...'": whatever the verb, it brings what is quoted.
    private bool ByQuotation(int verb, Sentence sentence)
    {
        if (PennTag.Name(Text[verb].Tag) is not ("VBD" or "VBZ" or "VBP") || verb <= sentence.First)
            return false;
        int subject = Tree.Child(verb, Relation.Nsubj);
        if (subject > verb)
            return ClosesSpeech(verb - 1);
        if (subject < 0)
            return false;
        if (ClosesSpeech(NominalStart(subject, sentence) - 1) && (verb + 1 >= sentence.End || Text[verb + 1].Pos is UniversalPos.Punct))
            return true;
        for (int t = verb + 1; t + 2 < sentence.End && t - verb < 8; t++)
        {
            if (Text[t].Lower is ":")
                return InSpeech(t + 2) && !InSpeech(t);
            if (Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                return false;
        }

        return false;
    }

    // "The base will stay, vowed the minister": a verb of promising or warning behind what is said.
    private bool Inverted(int verb)
    {
        if (verb < LeastReport || Text[verb - 1].Lower is not "," || PennTag.Name(Text[verb].Tag) is not ("VBD" or "VBZ") || Tree.Child(verb, Relation.Nsubj) < verb && !IsObjectSpeaker(verb) || verb + 1 >= Text.Count || Text[verb + 1].Pos is not (UniversalPos.Det or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Noun))
            return false;
        foreach (SayingVerb row in _rows)
        {
            if (row.Class is VerbClass.Pledge || row.Class is VerbClass.Kind && row.Kind is StatementKind.Warning or StatementKind.Concern)
                return true;
        }

        return false;
    }

    // "..., vowed Prime Minister Laing": the tree takes the speaker for what is vowed.
    private bool IsObjectSpeaker(int verb) =>
        Text[verb].Relation is Relation.Parataxis && Tree.Child(verb, Relation.Obj) is > 0 and int last && last > verb && last - verb <= LongestName && scene.MentionAt(last) is { Kind: MentionKind.Person or MentionKind.Office };

    private bool ClosesSpeech(int token) => token > 0 && Text[token].Pos is UniversalPos.Punct && InSpeech(token - 1) && !InSpeech(token);

    // "declined to confirm", "did not say".
    private bool IsDeclined(int verb)
    {
        for (int child = Tree.First(verb); child >= 0; child = Tree.Next(child))
        {
            if (Text[child].Lower is "not" or "n't" or "never")
                return true;
        }

        return Text[verb].Head is >= 0 and int head && Text[verb].Relation == Relation.Xcomp && Text[head].Lemma is "decline" or "refuse" or "fail";
    }

    // "not until Lima explained how": asked for; "the leaders must decide whether", "are to decide": not known yet.
    private bool IsOpen(int verb, SayingVerb row)
    {
        if (Text[verb].Relation is Relation.Advcl && Tree.Child(verb, Relation.Mark) is >= 0 and int mark && Text[mark].Lower is "until" or "unless" or "if" or "till" || verb > 2 && Text[verb].Relation is Relation.Advcl && (Tree.HasChild(verb, "until") || Tree.HasChild(verb, "unless")))
            return true;
        return row.Class is VerbClass.Announce && (Tree.HasChild(verb, "must") || Tree.HasChild(verb, "should") || Tree.HasChild(verb, "whether") || verb > 1 && Text[verb - 1].Lower is "to" && Text[verb - 2].Lemma is "be" or "have" or "need" or "yet" or "meet");
    }

    // "will discuss recently announced assistance": of the assistance, whatever the tree says.
    private bool IsAttribute(int verb) =>
        PennTag.Name(Text[verb].Tag) is "VBN" && verb > 0 && verb + 1 < Text.Count && Text[verb].Relation is Relation.Amod or Relation.Xcomp or Relation.Compound && Tree.Child(verb, Relation.Aux) < 0 && Tree.Child(verb, Relation.AuxPass) < 0
        && Text[verb + 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj;

    private bool Content(ReportFrame frame, Sentence sentence, int subject, bool tail)
    {
        int verb = frame.Verb;
        (int subjectFirst, int subjectEnd) = Chunk(subject, verb);
        int begin = Math.Min(subjectFirst, verb);
        int end = Math.Max(subjectEnd, verb + 1);
        bool clauseRight = false, clauseLeft = false, object_ = false;
        for (int child = Tree.First(verb); child >= 0; child = Tree.Next(child))
        {
            Relation relation = Text[child].Relation;
            if (relation is Relation.Ccomp or Relation.Parataxis or Relation.Xcomp or Relation.Advcl && (child > verb ? relation is not Relation.Advcl : relation is not Relation.Xcomp))
            {
                if (child > verb)
                    clauseRight |= relation is not Relation.Parataxis && (relation is not Relation.Xcomp || frame.Saying!.MayBeFollowedBy("quote"));
                else
                    clauseLeft |= relation is not Relation.Advcl;
            }
            else if (relation is Relation.Obj && child > verb)
            {
                object_ = true;
            }
        }

        clauseRight &= frame.Saying!.MayBeFollowedBy("that");
        clauseRight |= frame.Saying.MayBeFollowedBy("that") && (IsThat(end, sentence) || _wordsEnd > end && IsThat(_wordsEnd, sentence));
        int before = tail && subject < verb ? NominalStart(scene.MentionAt(subject)?.First ?? subject, sentence) - 1 : begin - 1;
        while (before > sentence.First && Text[before].Pos is UniversalPos.Adv or UniversalPos.Cconj)
            before--;
        bool comma = before > sentence.First && Text[before].Pos is UniversalPos.Punct;
        bool quoteRight = StartsSpeech(end, sentence);
        bool left = comma && !quoteRight && (tail ? IsReport(sentence.First, before) && !IsThat(end, sentence) : clauseLeft || (!clauseRight && (Text[verb].Relation is Relation.Parataxis || HasFinite(sentence.First, before))));
        clauseRight |= tail && !left && frame.Saying.MayBeFollowedBy("that") && HasFinite(end, sentence.End);
        if (left)
        {
            // "..., X said, adding ..." and "..., said X, who ..." end the report.
            (frame.First, frame.End) = (SkipDateline(sentence), before);
            return before - frame.First > 1;
        }

        if (quoteRight || clauseRight || (frame.Saying.Class == VerbClass.Announce && object_ && frame.Saying.MayBeFollowedBy("object")))
        {
            int stop = Text[verb].Relation is Relation.Root ? sentence.End : Tree.Subtree(verb).End;
            (frame.First, frame.End) = (end, Math.Max(end, stop));
            return frame.End > frame.First;
        }

        // "..." he said: all of what is said is in the quotation.
        if (TouchesSpeech(sentence))
        {
            (frame.First, frame.End) = (verb, verb);
            return true;
        }

        return false;
    }

    private void According(Sentence sentence, int token, int opener, List<ReportFrame> frames, Source? own)
    {
        int head = scene.MentionAt(opener) is { Kind: MentionKind.Pronoun } ? opener : -1;
        for (int t = opener; t < Math.Min(sentence.End, opener + 12) && head < 0; t++)
        {
            if (Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && Text[t].Relation is not (Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Flat))
                head = scene.MentionAt(t)?.Head ?? t;
        }

        if (head < 0 || sources.At(head, own) is not { } speaker)
            return;
        bool front = token <= sentence.First + 2;
        var frame = new ReportFrame { Verb = token, Speaker = speaker };
        if (front)
        {
            int comma = head;
            while (comma < sentence.End && Text[comma].Lower != ",")
                comma++;
            (frame.First, frame.End) = (Math.Min(comma + 1, sentence.End), sentence.End);
        }
        else
        {
            (frame.First, frame.End) = (SkipDateline(sentence), token);
        }

        if (frame.End - frame.First < 2)
            return;
        frames.Add(frame);
        sources.Spoke(speaker, Text[token].Sentence);
    }

    private const int PutReach = 14;

    // The verb of "as X put it", or -1.
    private int PutIt(int from, Sentence sentence)
    {
        for (int t = from + 2; t + 1 < Math.Min(sentence.End, from + PutReach); t++)
        {
            if (Text[t].Lower is "put" or "puts" && Text[t + 1].Lower is "it")
                return t;
            if (Text[t].Pos is UniversalPos.Verb && Text[t].Relation is not Relation.Amod || Text[t].Lower is ",")
                return -1;
        }

        return -1;
    }

    private void PutBy(Sentence sentence, int from, int put, List<ReportFrame> frames, Source? own)
    {
        int head = scene.MentionAt(put - 1)?.Head ?? Tree.Child(put, Relation.Nsubj);
        if (head < from || sources.At(head, own) is not { } speaker)
            return;
        int behind = put + 2;
        while (behind < sentence.End && Text[behind].Lower is not ",")
            behind++;
        bool front = from == sentence.First;
        var frame = new ReportFrame { Verb = put, Speaker = speaker, First = front ? Math.Min(behind + 1, sentence.End) : SkipDateline(sentence), End = front ? sentence.End : from };
        if (frame.End - frame.First < 2)
            return;
        frames.Add(frame);
        sources.Spoke(speaker, Text[put].Sentence);
    }

    // The quotations of a sentence belong to the frame nearest to them; to nobody of the record where someone else speaks.
    private void Attach(Sentence sentence, List<ReportFrame> frames, bool heard)
    {
        int done = -1;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            int q = quoteAt[t];
            if (q < 0 || q == done || !quotes[q].IsSpeech)
                continue;
            done = q;
            QuoteSpan quote = quotes[q];
            if (quote.Speaker is not null)
                continue;
            ReportFrame? best = null;
            int distance = int.MaxValue;
            foreach (ReportFrame frame in frames)
            {
                int gap = frame.Verb < quote.First ? quote.First - frame.Verb : frame.Verb - quote.End;
                if (gap >= 0 && gap < distance)
                    (best, distance) = (frame, gap);
            }

            if (best is not null)
            {
                (quote.Speaker, quote.Verb) = (best.Speaker, best.Verb);
                best.Quotes.Add(quote);
            }
            else if (heard && frames.Count == 0)
            {
                quote.IsPrivate = true;
                sources.Forget();
            }
        }
    }
}
