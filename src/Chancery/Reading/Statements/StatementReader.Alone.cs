using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <content>What is a statement outside every report, and in a turn of a transcript.</content>
internal sealed partial class StatementReader
{
    // Acts outside every report: "Paris condemned the attack", "We urge all parties".
    private void Alone(SpeechAct act, Sentence sentence, List<ReportFrame> frames, Source? own)
    {
        Source? listed = act.Subject < 0 ? _listed.Of(act.Verb) : null;
        if (_frames.InSpeech(act.Verb) || (act.Subject < 0 && listed is null) || (act.Kind == StatementKind.Other && _frames.IsComing(act.Verb)) || _terms.Covers(act.Verb) || AsksNotToBeNamed(act))
            return;
        foreach (ReportFrame frame in frames)
        {
            if (act.Verb >= frame.First && act.Verb < frame.End)
                return;
        }

        // "Is Chile satisfied with that?"
        if (Text[sentence.End - 1].Lower is "?" && !(_scene.MentionAt(act.Subject) is { Kind: MentionKind.Pronoun } asker && Text[asker.First].Lower is "i" or "we"))
            return;
        Source? speaker = listed ?? Voiced(act.Subject, own) ?? _sources.At(act.Subject, own, _frames.IsComing(act.Verb));
        if (speaker is null)
            return;
        // "The Chinese side", said by China's spokesman.
        if (own is not null && speaker is { Attribution: Attribution.Institutional, Country: { } country, Head: "side" or "government" or "ministry" or "administration" } && own.IsOf(country))
            speaker = own;
        if (IsThankedByItself(act, speaker, sentence))
            return;
        int number = Text[act.Verb].Sentence;
        // "We will continue to support": said now.
        bool made = !_frames.IsComing(act.Verb) || ReferenceEquals(speaker, own) && act.Kind is StatementKind.Support or StatementKind.Demand or StatementKind.Warning or StatementKind.Denial;
        // States of mind are statements of those who own up to them; what an official will stress is an objective of the release.
        if (act.IsState && !ReferenceEquals(speaker, own) && (act.Kind == StatementKind.Support || speaker is { Attribution: Attribution.Anonymous, Country: null }))
            return;
        if (!made && own is not null && !ReferenceEquals(speaker, own))
            return;
        // "will welcome newly arrived refugees", "will celebrate the anniversary": what is to be done, not to be said.
        if (!made && !ReferenceEquals(speaker, own) && act.Rule is "welcome" or "celebrate" or "honor" or "honour" or "commemorate" or "mark" or "recognize" or "recognise")
            return;
        // "Israel's criticism of" tells of no moment at which Israel spoke.
        if (!act.Rule.StartsWith("noun ", StringComparison.Ordinal))
            _sources.Spoke(speaker, number);
        Add(speaker, new ContentKind(act.Kind, act.Object, act.Rule), act.Verb, act.Object, sentence.End, HasQuote(act.Verb, sentence.End) || _voices.InTurn(number), made, act.Rule, 0.75);
        // ""Otherwise we shall go our own way," he warned.": the verb says of what kind the quotation is.
        if (!IsPlain(act.Kind))
            _drafts.RemoveAll(draft => draft.Token == act.Verb && IsPlain(draft.Kind) && draft.Speaker.SameAs(speaker) && draft.Rule.StartsWith("statement.say.", StringComparison.Ordinal));
    }

    // "The Minister thanked Latvia": not Latvia's.
    private bool IsThankedByItself(SpeechAct act, Source speaker, Sentence sentence)
    {
        if (act.Kind is not StatementKind.Praise || !act.Rule.StartsWith("thank", StringComparison.Ordinal) || speaker is not { Person: not null, Country: { } country } || _scene.MentionAt(act.Subject) is { Kind: MentionKind.Person })
            return false;
        int thanked = _scene.Tree.Child(act.Verb, Relation.Obj);
        return thanked > act.Verb && thanked < sentence.End && _scene.MentionAt(thanked) is { Kind: MentionKind.State, Country: { } state } && state == country;
    }

    // "begged us not to print his name"
    private bool AsksNotToBeNamed(SpeechAct act) => act.Kind == StatementKind.Demand && (_terms.Covers(act.Verb) || _terms.Covers(act.Verb + 1) || _terms.Covers(act.Verb + 2));

    // What is made known or denied in a turn of a transcript, each once a turn; the rest is talk.
    private void Turn(int number, Sentence sentence, Source speaker)
    {
        if (number == 0 || !ReferenceEquals(_voices.Of(number - 1), speaker))
            _inTurn.Clear();
        ContentKind kind = _contents.Kinds(sentence.First, sentence.End, speaker, true).Find(k => !IsIdleDemand(k) && k.Kind is StatementKind.Denial or StatementKind.Warning or StatementKind.Concern or StatementKind.Condemnation or StatementKind.Praise or StatementKind.Support or StatementKind.Demand or StatementKind.Objective);
        if (kind.Rule is null)
            kind = _contents.Default(sentence.First, sentence.End, speaker, false);
        if (kind.Rule is "event" or "none" || (kind.Kind == StatementKind.Announcement && speaker.Attribution != Attribution.Institutional && speaker.Office?.Contains("spokes", StringComparison.OrdinalIgnoreCase) != true) || !_inTurn.Add(kind.Kind))
            return;
        Add(speaker, kind, sentence.First, sentence.First, sentence.End, true, true, "turn." + kind.Rule, 0.5);
    }

    // "You should ask Moscow", "that should be the case": asked of nobody who acts.
    private bool IsIdleDemand(ContentKind kind)
    {
        if (kind.Kind is not StatementKind.Demand || kind.Rule is not ("must" or "should" or "needs to" or "need to" or "has to" or "have to" or "ought to" or "need"))
            return false;
        int verb = Text[kind.Token].Relation is Relation.Aux && Text[kind.Token].Head >= 0 ? Text[kind.Token].Head : kind.Token;
        return !(_scene.Tree.Subject(verb) is >= 0 and int subject && (_scene.MentionAt(subject) is { Kind: not MentionKind.Pronoun } || Text[subject].Lower is "we" || Text[subject].Lemma is "world" or "community" or "side" or "party" or "government" or "regime" or "country" or "nation" or "leader" or "everyone" or "authority" or "militia" or "force" or "state" or "attack" or "violence" or "war" or "fighting" or "aggression" or "access" or "aid"));
    }

    // "The United States", "the Administration" in a release of its spokesperson.
    private Source? Voiced(int subject, Source? own)
    {
        if (own is null)
            return null;
        if (_scene.MentionAt(subject) is { Kind: MentionKind.State, Country: { } country })
            return own.IsOf(country) ? own : null;
        return Text[subject].Lemma.ToLowerInvariant() is "administration" or "government" && own.Person is not null ? own : null;
    }

    // "has asked Callaghan to put it off, aides said" is the aides' news.
    private static bool IsWeak(string rule) => rule is "ask" or "ask for" or "request" or "order" or "instruct" or "propose" or "explain" or "encourage" or "support" or "back" or "welcome" or "credit" or "appreciate" or "celebrate";

    private bool IsOwnSubject(int subject, Source speaker)
    {
        if (subject < 0)
            return true;
        if (_scene.MentionAt(subject) is { } mention)
            return mention.Kind is MentionKind.Pronoun && (Text[mention.First].Lower is "i" or "we" || mention.Person == speaker.Person) || (mention.Country is { } country && mention.Kind is MentionKind.State && speaker.IsOf(country));
        return Text[subject].Lower is "it" or "they" || Text[subject].Lemma is "government" or "country" or "administration" or "ministry" or "side";
    }

    private static bool IsSideOf(Source other, Source speaker) =>
        other is { Attribution: Attribution.Institutional, Country: { } country } && (speaker.IsOf(country) || (speaker is { Country: null, Members.Count: 0 } && other.Office == other.Description));
}
