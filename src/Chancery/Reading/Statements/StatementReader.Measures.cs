using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <content>What a release says of its issuer's own measures.</content>
internal sealed partial class StatementReader
{
    private const int LeadSentences = 3;
    private readonly List<Measure> _measured = [];

    // The first deed is the news of a release; aims and threats are its issuer's.
    private void Measured(int number, Sentence sentence, Source? own, bool reported)
    {
        if (_voices.InTurn(number) || _voices.IsTranscript || reported)
            return;
        bool signed = own is not null && ReferenceEquals(own, _voices.Release) && _voices.IsSigned;
        bool lead = number - (_scene.HasHeadline ? 1 : 0) <= LeadSentences;
        if (!signed && !lead)
            return;
        _measures.Find(sentence, _measured);
        foreach (Measure measure in _measured)
        {
            if (measure.Kind == StatementKind.Announcement && (_occasions.LeadVisit is not null || _drafts.Exists(static draft => draft.Kind == StatementKind.Announcement)) || _frames.InSpeech(measure.Verb) || measure.IsDone && !lead)
                continue;
            Source? issuer = signed ? Issuer(measure.Subject, own!) : measure.Kind == StatementKind.Announcement && PennTag.Name(Text[measure.Verb].Tag) is "VBG" or "JJ" ? Institution(measure.Subject) : null;
            if (issuer is null)
                continue;
            Add(issuer, new ContentKind(measure.Kind, measure.About, "measure"), measure.Verb, measure.About, sentence.End, false, true, "measure", 0.6);
        }
    }

    private Source? Issuer(int subject, Source own)
    {
        if (_measures.IsMeans(subject))
            return own;
        if (_scene.MentionAt(subject) is { Kind: MentionKind.Pronoun } && Text[subject].Lower is "i" or "we")
            return own;
        return Voiced(subject, own) ?? (Institution(subject) is { Country: { } country } && own.IsOf(country) ? own : null);
    }

    // "The Department of State is designating": of nobody's name.
    private Source? Institution(int subject) =>
        _scene.MentionAt(subject) is { Kind: MentionKind.State or MentionKind.Organisation } && _sources.At(subject, null) is { Attribution: Attribution.Institutional, Country: not null } source ? source : null;

    // A list of news flashes, all in capitals: its first line is one of them and no headline.
    private bool IsFlashes()
    {
        foreach (char c in _scene.Dispatch.Text)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
