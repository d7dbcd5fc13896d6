using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;
using Chancery.Reading.Tellings;

namespace Chancery.Reading.Statements;

/// <content>Statements that the learnt reader sees and no rule has read.</content>
/// <remarks>The thresholds were chosen on the development parts of the annotated dispatches.</remarks>
internal sealed partial class StatementReader
{
    private const float SaidShare = 0.9f, TurnShare = 0.5f, SpeakerShare = 0.4f, FarSpeakerShare = 0.5f;
    private const float NearBonus = 0.2f;
    private const int Near = 3;

    private void Learnt(int number, Sentence sentence, Source? own)
    {
        if (_scene.Tellings is not { } tellings)
            return;
        bool turn = _voices.InTurn(number);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (tellings.SaidAt(t) is not { } saying || saying.Share < (turn ? TurnShare : SaidShare) || _terms.Covers(t) || SpeakerOf(saying, sentence, own, turn) is not { } speaker)
                continue;
            StatementKind kind = saying.Kind;
            // "Both governments promised a gradual return", "imposed sanctions", "the court ruled": undertaken, done or judged.
            if (Text[t].Lemma is "avail" || !turn && (Text[t].Lemma is "impose" or "rule" || Text[t].Lemma is "promise" or "pledge" or "commit" or "undertake" && speaker.Attribution is Attribution.Institutional && IsPlain(kind)))
                continue;
            // "I'll hand it over": what is only about to be said or done.
            bool coming = _frames.IsComing(t);
            if (coming && kind is (StatementKind.Intent or StatementKind.Other) || kind == StatementKind.Announcement && !turn && !IsReport(t))
                continue;
            if (kind == StatementKind.Praise && IsThankedByItself(new SpeechAct(t, _scene.Tree.Subject(t), t + 1, kind, Text[t].Lemma), speaker, sentence))
                continue;
            // "..., he said" told by rule: the same statement, whichever of its words tells it.
            if (_drafts.Exists(d => d.Spans.Contains((sentence.First, sentence.End)) && (d.Token == t || d.Speaker.SameAs(speaker) && (d.Kind == kind || IsPlain(kind) || Math.Abs(d.Token - t) <= Near))))
                continue;
            Add(speaker, new ContentKind(kind, t, Tellings.Tellings.Rule), t, t, sentence.End, turn || HasQuote(t, sentence.End), !coming, Tellings.Tellings.RuleOf(Text[t].Lemma), 0.45 + (0.3 * saying.Share));
        }
    }

    // "The United States is designating two brokers": a deed, which the rules of measures know; news is what a word of saying brings.
    private bool IsReport(int token)
    {
        if (Text[token].Relation is Relation.Parataxis || Text[token].Pos is UniversalPos.Noun)
            return true;
        for (int child = _scene.Tree.First(token); child >= 0; child = _scene.Tree.Next(child))
        {
            if (Text[child].Relation is Relation.Ccomp or Relation.Parataxis)
                return true;
        }

        return false;
    }

    // What adds little to another statement of the same speaker in the sentence.
    private static bool IsPlain(StatementKind kind) => kind is StatementKind.Announcement or StatementKind.Assessment or StatementKind.Intent or StatementKind.Other;

    // The subject of the word, if he is one who speaks for a state or organisation; without one whom the model sees speak; else whose text it is.
    private Source? SpeakerOf(Saying saying, Sentence sentence, Source? own, bool turn)
    {
        if (_frames.InSpeech(saying.Token))
            return _quotes[_quoteAt[saying.Token]].Speaker;
        int subject = _scene.Tree.Subject(saying.Token);
        // "Ghana has every right to be angry", said in a turn: by Ghana only where it is told to say so.
        if (turn && subject >= 0 && !(IsReport(saying.Token) && saying.Speakers.Exists(s => s.Share >= SpeakerShare && s.Mention == _scene.MentionAt(subject))))
            return own;
        if (subject >= 0 && _sources.At(subject, own) is { } source)
            return source;
        Mention? best = null;
        float most = 0;
        foreach ((Mention mention, float share) in saying.Speakers)
        {
            bool near = mention.Head >= sentence.First && mention.Head < sentence.End;
            float counted = share + (near ? NearBonus : 0);
            if (share >= (near ? SpeakerShare : FarSpeakerShare) && counted > most)
                (best, most) = (mention, counted);
        }

        // "They stressed that the path remains open": nobody else.
        if (best is not null)
            return subject >= 0 && _scene.MentionAt(subject) is { } named && named != best ? null : _sources.At(best.Head, own);
        return subject >= 0 && _scene.MentionAt(subject) is { Kind: MentionKind.Person or MentionKind.Pronoun } && !turn ? null : own;
    }
}
