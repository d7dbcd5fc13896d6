using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Statements;

/// <summary>Reads who says what: reports, quotations, and verbs that are statements by themselves.</summary>
internal sealed partial class StatementReader
{
    private readonly Scene _scene;
    private readonly SourceFinder _sources;
    private readonly Voices _voices;
    private readonly FrameFinder _frames;
    private readonly ActFinder _acts;
    private readonly ContentReader _contents;
    private readonly AboutReader _about;
    private readonly TermsReader _terms;
    private readonly ListedSpeakers _listed;
    private readonly Occasions _occasions;
    private readonly ReleasePurposes _purposes;
    private readonly Measures _measures;
    private readonly List<QuoteSpan> _quotes;
    private readonly int[] _quoteAt;
    private readonly List<StatementDraft> _drafts = [];
    private readonly List<SpeechAct> _found = [];
    private readonly HashSet<StatementKind> _inTurn = [];
    private bool? _flashes;

    public StatementReader(ReadingRoom room, List<Draft> drafts, PlaceContext context)
    {
        Scene scene = room.Scene;
        Knowledge knowledge = room.Knowledge;
        _scene = scene;
        StatementLexicon lexicon = StatementLexicon.Default;
        _quoteAt = new int[scene.Text.Count];
        Array.Fill(_quoteAt, -1);
        _quotes = QuoteSpans.Find(scene.Text, _quoteAt);
        var joint = new JointSpeakers(room, drafts);
        _sources = new SourceFinder(scene, lexicon, new SourceDescriptions(scene, knowledge, context, lexicon), joint);
        _voices = new Voices(scene, _sources, joint);
        _frames = new FrameFinder(scene, lexicon, _sources, _quoteAt, _quotes);
        _sources.Quoted = s => _frames.InSpeech(Text.Sentences[s].First + 1 < Text.Sentences[s].End ? Text.Sentences[s].First + 1 : Text.Sentences[s].First) && _frames.InSpeech(Math.Max(Text.Sentences[s].First, Text.Sentences[s].End - 2));
        _acts = new ActFinder(scene, lexicon);
        _occasions = new Occasions(scene, drafts);
        _purposes = new ReleasePurposes(scene);
        _measures = new Measures(scene);
        _contents = new ContentReader(scene, lexicon, _occasions.Told, _quoteAt);
        _about = new AboutReader(scene, knowledge);
        _terms = new TermsReader(scene, lexicon);
        _listed = new ListedSpeakers(room, _sources);
    }

    private AnalysedText Text => _scene.Text;

    public List<Statement> Read()
    {
        for (int s = 0; s < Text.Sentences.Count; s++)
        {
            Sentence sentence = Text.Sentences[s];
            // A headline says what the body says better, where there is one.
            if (_scene.HasHeadline && sentence.Paragraph == 0 && Text.Sentences.Count > 1 && !(_flashes ??= IsFlashes()))
                continue;
            if (IsAskedByTheHouse(sentence))
                continue;
            Source? own = _voices.Of(s);
            int known = _drafts.Count;
            List<ReportFrame> frames = _frames.Find(s, own);
            Continue(s, sentence);
            Terms(s, sentence, frames);
            _acts.Find(sentence, _found);
            Relayed(frames);
            foreach (ReportFrame frame in frames)
                Reported(frame, sentence);
            int before = _drafts.Count;
            foreach (SpeechAct act in _found)
                Alone(act, sentence, frames, own);
            if (_drafts.Count == before && frames.Count == 0 && own is not null && _voices.InTurn(s))
                Turn(s, sentence, own);
            Unframed(sentence);
            Measured(s, sentence, own, frames.Count > 0);
            if (own is not null && _voices is { IsSigned: true, Release: not null } && _occasions.LeadVisit is { } trip && trip < sentence.End && !_voices.InTurn(s) && _drafts.Count == known && _purposes.Of(sentence, own) is >= 0 and int purpose)
                Add(own, new ContentKind(StatementKind.Objective, purpose, "purpose"), purpose, purpose, sentence.End, false, true, "purpose", 0.6);
            Learnt(s, sentence, own);
        }

        if (_voices is { IsSigned: true, Release: { } release } && _occasions.LeadVisit is { } lead)
            _drafts.Insert(0, Draft(release, StatementKind.Announcement, lead, "voice", [lead], false, 0.7));
        else if (_voices is { IsSigned: true, Release: { } issuer } && _drafts.Count == 0 && News() is { } news)
            _drafts.Add(Draft(issuer, StatementKind.Announcement, news, "voice", [news], false, 0.55));
        return Build(StatementMerger.Merge(_drafts, _scene));
    }

    // "Q: Chad announced that it would leave. What is your comment?": the press asks, and tells nothing.
    private bool IsAskedByTheHouse(Sentence sentence)
    {
        int first = FirstOf(sentence.Paragraph);
        return first + 1 < Text.Count && Text[first].Lower is "q" && Text[first + 1].Lower is ":" or "." && Text[sentence.First].Lower is not "a";
    }

    // The first sentence of a signed release that tells what will be done.
    private int? News()
    {
        foreach (Sentence sentence in Text.Sentences)
        {
            if (sentence.End - sentence.First < 8 || Text[sentence.End - 1].Lower is not ".")
                continue;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (Text[t].Lower is "will" or "shall" && Text[t].Relation is Relation.Aux)
                    return sentence.First;
            }

            return null;
        }

        return null;
    }

    private void Terms(int number, Sentence sentence, List<ReportFrame> frames)
    {
        if (_terms.Read(sentence, _frames.InSpeech) is not { } terms)
            return;
        Source? source = frames.Count > 0 ? frames[^1].Speaker : Unnamed(sentence) ?? (number - _sources.LastSentence > 1 ? null : _sources.Last);
        if (source is { Attribution: not Attribution.Named })
            source.Terms = terms;
    }

    // "Two officials briefed reporters on condition of anonymity.": they have yet to speak.
    private Source? Unnamed(Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (Text[t].Relation is Relation.Nsubj or Relation.NsubjPass && Text[t].Pos is UniversalPos.Noun && !_frames.InSpeech(t) && _sources.At(t, null) is { Attribution: Attribution.Anonymous } source)
                return source;
        }

        return null;
    }

    private void Reported(ReportFrame frame, Sentence sentence)
    {
        int known = _drafts.Count;
        Report(frame, sentence);
        for (int i = known; frame.RelayedBy is not null && i < _drafts.Count; i++)
            _drafts[i].RelayedBy ??= frame.RelayedBy;
        // Of one who only passes on, what his own words do not say.
        if (frame.Relays)
            _drafts.RemoveAll(draft => draft.Token == frame.Verb && draft.Speaker.SameAs(frame.Speaker) && draft.Rule.StartsWith("statement.say.", StringComparison.Ordinal));
    }

    private void Report(ReportFrame frame, Sentence sentence)
    {
        var ranges = new List<(int First, int End, bool Quote)>();
        bool partly = false;
        foreach (QuoteSpan quote in frame.Quotes)
        {
            // "said the South should make 'positive efforts'": the clause tells what the quotation alone does not.
            if (quote.First > frame.First + 1 && quote.End <= frame.End && frame.End > frame.First && Outside(frame, quote) > 1)
                partly = true;
            else
                ranges.Add((quote.First, quote.End, true));
        }

        if (frame.End > frame.First && (partly || !Covered(frame, ranges)))
            ranges.Add((frame.First, frame.End, false));
        bool any = false;
        foreach ((int first, int end, bool quote) in ranges)
            any |= Said(frame, first, end, quote, sentence);
        foreach (QuoteSpan quote in frame.Quotes)
            quote.IsPrivate = true;
        if (any || ranges.Count == 0)
            return;
        (int from, int to, bool quoted) = ranges[0];
        // In a transcript everything is said; what gives no kind is no statement of the record.
        if (_occasions.IsAgenda(from, to) || (frame.Saying?.MayBeFollowedBy("kind") == true && !quoted) || (_voices.InTurn(Text[frame.Verb].Sentence) && frame.Saying is not null))
            return;
        bool announces = frame.Saying?.Class == VerbClass.Announce;
        ContentKind kind = announces ? new ContentKind(StatementKind.Announcement, from, "announce") : (_contents.Awaited(from, to, frame.Speaker, quoted) ?? _contents.Negated(from, to, frame.Speaker, quoted) ?? _contents.Ordered(from, to, frame.Speaker, quoted)) is { } told ? told : frame.Saying?.MayBeFollowedBy("view") == true ? new ContentKind(StatementKind.Assessment, from, "view") : _contents.Default(from, to, frame.Speaker, quoted);
        // "assured his guest that Nigeria would complete the railway": meant to be done, and no news.
        if (kind.Kind == StatementKind.Announcement && frame.Speaker.Attribution is Attribution.Named && Text[frame.Verb].Lemma is "assure")
            kind = kind with { Kind = StatementKind.Intent };
        Add(frame.Speaker, kind, frame.Verb, from, to, quoted || HasQuote(from, to), frame.Made, "say." + kind.Rule, 0.6);
    }

    // "Gromyko replied that the limit was no ultimatum, the officials said": his words, on the terms of those who tell them.
    private void Relayed(List<ReportFrame> frames)
    {
        foreach (ReportFrame inner in frames)
        {
            foreach (ReportFrame outer in frames)
            {
                if (inner.Verb < outer.First || inner.Verb >= outer.End || inner.Speaker.SameAs(outer.Speaker) || inner.Speaker.Members.Count > 0 || outer.Speaker.Members.Count > 0 || IsParted(inner.Verb, outer.Verb))
                    continue;
                // Trees let what is replied run to the end of the sentence.
                if (outer.Verb >= outer.End && inner.End > outer.End)
                    inner.End = Math.Max(inner.First, outer.End);
                if (outer.Verb >= inner.First && outer.Verb < inner.End)
                    continue;
                inner.RelayedBy = outer.Speaker;
                // What stands in front of it is told by himself.
                outer.Relays |= 2 * (inner.End - inner.First) > outer.End - outer.First;
                for (int q = outer.Quotes.Count - 1; q >= 0; q--)
                {
                    if (outer.Quotes[q] is not { } quote || quote.First < inner.First || quote.End > inner.End + 1)
                        continue;
                    (quote.Speaker, quote.Verb) = (inner.Speaker, inner.Verb);
                    inner.Quotes.Add(quote);
                    outer.Quotes.RemoveAt(q);
                }
            }
        }
    }

    private bool IsParted(int a, int b)
    {
        for (int t = Math.Min(a, b); t < Math.Max(a, b); t++)
        {
            if (Text[t].Lower is ";")
                return true;
        }

        return false;
    }

    // True where something in the stretch gave a kind, or was another's statement that the speaker passes on.
    private bool Said(ReportFrame frame, int first, int end, bool quote, Sentence sentence)
    {
        bool any = false;
        var taken = new List<int>();
        bool objectives = _occasions.ListsObjectives(sentence.First, sentence.End);
        if (objectives)
            return true;
        List<SpeechAct> acts = _found;
        List<SpeechAct>? elsewhere = null;
        if (first < sentence.First)
        {
            // A quotation that began in a sentence before.
            elsewhere = [];
            var finder = new List<SpeechAct>();
            for (int s = Text[first].Sentence; s <= Text[end - 1].Sentence; s++)
            {
                _acts.Find(Text.Sentences[s], finder);
                elsewhere.AddRange(finder);
            }

            acts = elsewhere;
        }

        foreach (SpeechAct act in acts)
        {
            if (act.Verb < first || act.Verb >= end)
                continue;
            // "Moscow's insistence on a sector has annoyed the allies, a diplomat said": both are told.
            if (!quote && act.Rule.StartsWith("noun ", StringComparison.Ordinal) && _sources.At(act.Subject, null) is { } owner && !owner.SameAs(frame.Speaker))
                Add(owner, new ContentKind(act.Kind, act.Object, act.Rule), act.Verb, act.Object, end, false, true, act.Rule, 0.6).RelayedBy = frame.Speaker;
            if (act.IsState && (!quote || act.Kind == StatementKind.Assessment))
                continue;
            Source? other = act.Subject < 0 ? null : _sources.At(act.Subject, frame.Speaker, !quote && _frames.IsComing(act.Verb));
            if (_terms.Covers(act.Verb) || AsksNotToBeNamed(act))
                continue;
            taken.Add(act.Verb);
            taken.Add(_contents.ClauseOf(act.Verb, first, end));
            bool own = act.Subject < 0 || other is null ? IsOwnSubject(act.Subject, frame.Speaker) : other.SameAs(frame.Speaker) || IsSideOf(other, frame.Speaker);
            bool backshifted = !quote && (IsBackshifted(act, frame) || IsTrailing(act, sentence));
            own |= backshifted;
            if (own && frame.Saying?.Class == VerbClass.Announce && !backshifted)
                continue;
            if (own)
            {
                Add(frame.Speaker, new ContentKind(act.Kind, act.Object, act.Rule), act.Verb, act.Object, end, quote || HasQuote(first, end), frame.Made, act.Rule, 0.75);
                any = true;
            }
            else if (other is not null && !quote && !IsWeak(act.Rule))
            {
                bool made = !_frames.IsComing(act.Verb);
                // "will meet the Secretary-General to press for a settlement, the minister said": for what, and not what.
                if (!made && Text[act.Verb].Relation is Relation.Advcl or Relation.Xcomp && _scene.Tree.HasChild(act.Verb, "to"))
                    continue;
                StatementDraft draft = Add(other, new ContentKind(act.Kind, act.Object, act.Rule), act.Verb, act.Object, end, HasQuote(first, end), made, act.Rule, 0.7);
                if (IsNextClause(act, frame))
                    continue;
                draft.RelayedBy = frame.Speaker;
                any = true;
            }
        }

        if (frame.Saying?.Class == VerbClass.Announce && !quote)
            return any;
        List<ContentKind> kinds = _contents.Kinds(first, end, frame.Speaker, quote, frame.Saying?.Words is "note" or "observe" or "recall" or "mention" or "point out" or "acknowledge" or "remark");
        // Beside an act only another clause says more: "welcomed the visit but would not accept interference".
        if (any)
            kinds.RemoveAll(kind => kind.Kind is not (StatementKind.Warning or StatementKind.Denial or StatementKind.Concern or StatementKind.Demand) || taken.Contains(kind.Clause) || taken.Contains(_contents.ClauseOf(kind.Token, first, end)));
        // That one will come is news, not a view.
        if (kinds is [{ Kind: StatementKind.Intent }] && !quote)
            kinds[0] = frame.Speaker.Attribution != Attribution.Named ? kinds[0] with { Kind = StatementKind.Announcement } : Text[frame.Verb].Lemma is not "assure" && _contents.Default(first, end, frame.Speaker, quote) is { Kind: StatementKind.Announcement } news ? news : kinds[0];
        foreach (ContentKind kind in kinds)
        {
            Add(frame.Speaker, kind, frame.Verb, first, end, quote || HasQuote(first, end), frame.Made, "say." + kind.Rule, 0.65);
            any = true;
        }

        return any;
    }

    // "said the agents had false passports, and the minister called the raid shameful": told beside what is said.
    private bool IsNextClause(SpeechAct act, ReportFrame frame)
    {
        if (frame.Verb >= frame.First || act.Subject < 2 || act.Subject >= act.Verb)
            return false;
        int first = Math.Min(_scene.Tree.Subtree(act.Subject).First, _scene.MentionAt(act.Subject)?.First ?? act.Subject);
        return first > frame.First + 1 && Text[first - 1].Lower is "and" or "but" or "while" && Text[first - 2].Lower is "," && PennTag.Name(Text[act.Verb].Tag) is "VBD" or "VBZ" or "VBP";
    }

    // "Bhutto confirmed that the visit had gone well but denied ...": the past of him who speaks, not the past before it.
    private bool IsBackshifted(SpeechAct act, ReportFrame frame)
    {
        if (_scene.Tree.Child(act.Verb, Relation.Nsubj) >= 0 || PennTag.Name(Text[act.Verb].Tag) is not "VBD" || PennTag.Name(Text[frame.Verb].Tag) is not "VBD" || Text[act.Verb].Relation != Relation.Conj || Text[act.Verb].Head < 0)
            return false;
        return _scene.Tree.HasChild(Text[act.Verb].Head, "had") || _scene.Tree.HasChild(Text[act.Verb].Head, "would");
    }

    // "..., he said, stressing the government's readiness": of him who said the rest.
    private bool IsTrailing(SpeechAct act, Sentence sentence) =>
        act.Verb > sentence.First && PennTag.Name(Text[act.Verb].Tag) is "VBG" && Text[act.Verb - 1].Lower is "," && Text[act.Verb].Relation is Relation.Advcl or Relation.Conj or Relation.Parataxis;

    private StatementDraft Add(Source speaker, ContentKind kind, int token, int aboutFirst, int aboutEnd, bool quote, bool made, string rule, double confidence)
    {
        var sentences = new List<int>();
        for (int s = Text[Math.Min(token, aboutFirst)].Sentence; s <= Text[Math.Max(token, Math.Max(aboutFirst, aboutEnd - 1))].Sentence; s++)
            sentences.Add(Text.Sentences[s].First);
        StatementDraft draft = Draft(speaker, kind.Kind, token, rule, sentences, quote, confidence);
        draft.Made = made;
        if (aboutFirst > token && kind.Token == aboutFirst)
            _about.Topics(aboutFirst, aboutEnd, kind.Kind == StatementKind.Demand, draft.About);
        else
            _about.Phrases(aboutFirst, aboutEnd, draft.About);
        _about.Toward(aboutFirst, aboutEnd, speaker, draft.Toward);
        _drafts.Add(draft);
        return draft;
    }

    private StatementDraft Draft(Source speaker, StatementKind kind, int token, string rule, List<int> sentences, bool quote, double confidence)
    {
        var draft = new StatementDraft { Speaker = speaker, Kind = kind, Rule = "statement." + rule.Replace(' ', '-'), Token = token, Quote = quote, Terms = speaker.Terms, Confidence = confidence };
        foreach (int first in sentences)
        {
            Sentence sentence = _scene.SentenceOf(first);
            draft.Spans.Add((sentence.First, sentence.End));
        }

        draft.Engagement = _occasions.Of(token, speaker, _voices.Release is not null);
        return draft;
    }

    // An agency or broadcaster sets no terms.
    private static bool IsOfTheNews(Source source) =>
        source is { Attribution: Attribution.Institutional, Description: { } words } && (words.Contains("television", StringComparison.OrdinalIgnoreCase) || words.Contains("radio", StringComparison.OrdinalIgnoreCase) || words.Contains("news", StringComparison.OrdinalIgnoreCase) || words.Contains("agency", StringComparison.OrdinalIgnoreCase));

    private List<Statement> Build(List<StatementDraft> drafts)
    {
        var statements = new List<Statement>(drafts.Count);
        foreach (StatementDraft draft in drafts)
        {
            draft.Spans.Sort();
            var evidence = new List<Evidence>(draft.Spans.Count);
            foreach ((int first, int end) in draft.Spans)
                evidence.Add(_scene.Evidence(first, end));
            // Of what is passed on, the terms are those of who passes it on.
            Source terms = draft.RelayedBy is { } relayer && !IsOfTheNews(relayer) ? relayer : draft.Speaker;
            statements.Add(new Statement(
                $"s{statements.Count + 1}", draft.Speaker.ToSpeaker(), draft.RelayedBy?.ToSpeaker(), terms.Attribution, draft.Terms ?? (terms.Attribution is Attribution.Anonymous ? terms.Terms : null),
                draft.Kind, draft.Made, draft.About, draft.Toward, draft.Quote, draft.Engagement, evidence, Math.Round(draft.Confidence, 2), draft.Rule));
        }

        return statements;
    }
}
