using System.Diagnostics.CodeAnalysis;
using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Output;
using Chancery.Roster;
using NodaTime;
using NodaTime.Text;

namespace Chancery.SecondReader;

/// <summary>Makes claims of an answer: those whose words stand in the dispatch and whose terms are the record's. All others are dropped.</summary>
internal sealed class AnswerChecker(Dispatch dispatch, string reader)
{
    /// <summary>How sure a claim of a second reader is. Its models are the user's, and nobody has measured them.</summary>
    public const double Confidence = 0.3;

    private const int ShortestEvidence = 12;
    private const int LongestEvidence = 1200;
    private const int LongestName = 120;
    private const int MostParts = 24;
    private static readonly LocalDate s_first = new(1600, 1, 1), s_last = new(2400, 1, 1);
    private readonly CodePointMap _map = new(dispatch.Text);

    /// <summary>Claims dropped so far.</summary>
    public int Dropped { get; private set; }

    public List<Engagement> Engagements(IReadOnlyList<AnsweredEngagement> answered) => Kept(answered, Check);

    public List<Statement> Statements(IReadOnlyList<AnsweredStatement> answered) => Kept(answered, Check);

    private List<TClaim> Kept<TAnswered, TClaim>(IReadOnlyList<TAnswered> answered, Func<TAnswered, TClaim?> check)
        where TClaim : class
    {
        List<TClaim> kept = [.. answered.Select(check).OfType<TClaim>()];
        Dropped += answered.Count - kept.Count;
        return kept;
    }

    private Engagement? Check(AnsweredEngagement claim)
    {
        if (!Term(claim.Kind, Words.Of, out EngagementKind kind) || !Term(claim.Status, Words.Of, out EngagementStatus status) || !Days(claim.Start, claim.End, out When? when)
            || Evidence(claim.Evidence) is not { } evidence || claim.Participants.Count is 0 or > MostParts || claim.Places.Count > MostParts || claim.Topics.Count > MostParts)
            return null;
        var parties = new List<Participant>();
        foreach (AnsweredParty party in claim.Participants)
        {
            if (!Stands(party.Name) || !Stands(party.Office) || !IsParty(party.Country) || (party.Name ?? party.Office ?? party.Country) is null)
                return null;
            parties.Add(new Participant(party.Name, party.Country, party.Office, ParticipantRole.Party));
        }

        if (!claim.Places.All(place => place.Length > 0 && Stands(place)) || !claim.Topics.All(topic => topic.Length > 0 && Stands(topic)))
            return null;
        return new Engagement(
            "", kind, status, when, parties, [.. claim.Places.Select(place => new Place(place, null))], [.. claim.Topics.Select(topic => new AgendaItem(topic))],
            null, [], false, evidence, Confidence, "second-reader")
        {
            ReadBy = reader,
        };
    }

    private Statement? Check(AnsweredStatement claim)
    {
        if (!Term(claim.Attribution, Words.Of, out Attribution attribution) || !Term(claim.Kind, Words.Of, out StatementKind kind) || Evidence(claim.Evidence) is not { } evidence
            || !Stands(claim.Speaker) || !Stands(claim.Office) || !IsParty(claim.Country) || (claim.Speaker ?? claim.Office ?? claim.Country) is null)
            return null;
        bool named = attribution == Attribution.Named;
        return new Statement(
            "", new Speaker(named ? claim.Speaker : null, claim.Country, claim.Office, named ? null : claim.Speaker), null, attribution, null, kind, true, [], [], claim.Quote, null,
            evidence, Confidence, "second-reader")
        {
            ReadBy = reader,
        };
    }

    // Letter by letter; where the words stand is found here, whatever the answer says.
    private List<Evidence>? Evidence(IReadOnlyList<string> passages)
    {
        if (passages.Count is 0 or > 8)
            return null;
        var evidence = new List<Evidence>(passages.Count);
        foreach (string passage in passages)
        {
            if (passage.Length is < ShortestEvidence or > LongestEvidence || string.IsNullOrWhiteSpace(passage))
                return null;
            int start = dispatch.Text.IndexOf(passage, StringComparison.Ordinal);
            if (start < 0 || (start > 0 && char.IsLowSurrogate(passage[0])) || char.IsHighSurrogate(passage[^1]))
                return null;
            evidence.Add(_map.Evidence(start, start + passage.Length));
        }

        evidence.Sort((a, b) => a.Start.CompareTo(b.Start));
        return evidence;
    }

    private bool Stands(string? words) => words is null || (words.Length is > 1 and <= LongestName && dispatch.Text.Contains(words, StringComparison.Ordinal));

    private static bool IsParty(string? code) => code is null || StateTable.Default.Find(code) is not null || OrganisationTable.Default.Find(code) is not null;

    private static bool Days(string? start, string? end, [NotNullWhen(true)] out When? when)
    {
        when = null;
        if (!Day(start, out LocalDate? first) || !Day(end, out LocalDate? last) || first > last)
            return false;
        string? edtf = (first, last) switch
        {
            (null, null) => null,
            ({ } a, { } b) when a == b => LocalDatePattern.Iso.Format(a),
            ({ } a, { } b) => $"{LocalDatePattern.Iso.Format(a)}/{LocalDatePattern.Iso.Format(b)}",
            ({ } a, null) => $"{LocalDatePattern.Iso.Format(a)}/..",
            (null, { } b) => $"../{LocalDatePattern.Iso.Format(b)}",
        };
        when = edtf is null ? When.Unknown : new When(first, last, false, edtf, null);
        return true;
    }

    private static bool Day(string? words, out LocalDate? day)
    {
        day = null;
        if (words is null)
            return true;
        ParseResult<LocalDate> parsed = LocalDatePattern.Iso.Parse(words);
        if (!parsed.Success || parsed.Value < s_first || parsed.Value >= s_last)
            return false;
        day = parsed.Value;
        return true;
    }

    private static bool Term<T>(string word, Func<T, string> words, out T term)
        where T : struct, Enum
    {
        foreach (T value in Enum.GetValues<T>())
        {
            if (words(value) == word)
            {
                term = value;
                return true;
            }
        }

        term = default;
        return false;
    }
}
