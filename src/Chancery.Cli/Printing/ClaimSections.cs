using Chancery.Claims;
using Chancery.Output;

namespace Chancery.Cli.Printing;

/// <summary>A claim as lines: a first line, and the words that it stands on.</summary>
/// <param name="Line">What is claimed.</param>
/// <param name="Evidence">The words.</param>
/// <param name="Rule">The rule that read it.</param>
internal sealed record ClaimLine(string Line, IReadOnlyList<Evidence> Evidence, string Rule);

/// <summary>Claims of one kind.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Lines">The claims.</param>
internal sealed record ClaimSection(string Title, IReadOnlyList<ClaimLine> Lines)
{
    /// <summary>The sections after the engagements, in the order that they are printed; empty ones left out.</summary>
    public static IReadOnlyList<ClaimSection> Of(DispatchClaims claims)
    {
        ClaimSection[] all =
        [
            new("Statements", [.. claims.Statements.Select(s => new ClaimLine(
                ClaimWords.Join(" - ", ClaimWords.Of(s.Speaker), ClaimWords.What(s), ClaimWords.Terms(s), Relayed(s), ClaimWords.Readers(s.ReadBy, s.AlsoReadBy)), s.Evidence, s.Rule))]),
            new("Objectives", [.. claims.Objectives.Select(o => new ClaimLine($"{o.By}: {o.What}", o.Evidence, o.Rule))]),
            new("Commitments", [.. claims.Commitments.Select(c => new ClaimLine(
                ClaimWords.Join(" - ", $"{Parties(c.Parties)}: {c.What}", Words.Of(c.Status),
                    c.Due is { } due ? "due " + DayWords.Of(due) : null, c.MadeAt is { } at ? "made at " + at : null,
                    c.FollowedBy.Count > 0 ? "followed by " + string.Join(", ", c.FollowedBy) : null), c.Evidence, c.Rule))]),
            new("Channels", [.. claims.Channels.Select(c => new ClaimLine(
                ClaimWords.Join(" - ", $"{Parties(c.Parties)}: {c.Topic}", Words.Of(c.Status), c.Level), c.Evidence, c.Rule))]),
            new("Milestones", [.. claims.Milestones.Select(m => new ClaimLine(
                ClaimWords.Join(" - ", m.What, m.Country, DayWords.Of(m.When)), m.Evidence, m.Rule))]),
            new("Transfers", [.. claims.Transfers.Select(t => new ClaimLine(
                $"{t.From} to {t.To}: {t.What} - {Words.Of(t.Status)}", t.Evidence, t.Rule))]),
            new("Relationships", [.. claims.Relationships.Select(r => new ClaimLine(
                ClaimWords.Join(" - ", $"{Parties(r.Parties)}: {r.State}", r.Direction is { } d ? Words.Of(d) : null,
                    r.When is { } when ? DayWords.Of(when) : null), r.Evidence, r.Rule))]),
        ];
        return [.. all.Where(section => section.Lines.Count > 0)];
    }

    private static string Parties(IReadOnlyList<string> parties) => string.Join(" and ", parties);

    private static string? Relayed(Statement statement) =>
        statement.RelayedBy is { } relay ? "told by " + ClaimWords.Of(relay) : null;
}
