using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Output;

namespace Chancery.Cli.Printing;

/// <summary>Parts of claims in words, the same on a terminal and in a pipe.</summary>
internal static class ClaimWords
{
    /// <summary>"Kyodo News, 20 April 2024, TOKYO": what is known of a dispatch besides its headline; empty where nothing is.</summary>
    public static string Source(Dispatch dispatch) =>
        Join(", ", dispatch.Publisher, dispatch.Published is { } day ? DayWords.Of(day) : null, dispatch.Dateline);

    /// <summary>"Wang Yi, Minister of Foreign Affairs* (CHN)": a star marks what the roster supplied.</summary>
    public static string Of(Participant participant)
    {
        string? name = Starred(participant.Name, participant.Inferred, Inferred.Name);
        string? office = Starred(participant.Office, participant.Inferred, Inferred.Office);
        string? country = Starred(participant.Country, participant.Inferred, Inferred.Country);
        string who = Join(", ", name, office);
        if (country is not null)
            who = who.Length == 0 ? country : $"{who} ({country})";
        return participant.Role == ParticipantRole.Party ? who : $"{who} - {Words.Of(participant.Role)}";
    }

    /// <summary>"near San Francisco (USA)".</summary>
    public static string Of(Place place)
    {
        string name = place.Country is null ? place.Name : $"{place.Name} ({place.Country})";
        return place.Relation == PlaceRelation.In ? name : $"{Words.Of(place.Relation)} {name}";
    }

    /// <summary>"stability around Taiwan [high]".</summary>
    public static string Of(AgendaItem item) =>
        item.Priority == Priority.Normal ? item.Topic : $"{item.Topic} [{Words.Of(item.Priority)}]";

    /// <summary>"stability around Taiwan: taiwan (TWN)": a topic with the codes of what it is about; null where it has none.</summary>
    public static string? Coded(AgendaItem item)
    {
        string codes = string.Join(", ", item.Subjects.Select(subject => subject.Code));
        string states = string.Join(", ", item.States);
        if (codes.Length == 0 && states.Length == 0)
            return null;
        return $"{item.Topic}: " + (states.Length == 0 ? codes : codes.Length == 0 ? $"({states})" : $"{codes} ({states})");
    }

    /// <summary>"a senior State Department official (USA)".</summary>
    public static string Of(Speaker speaker)
    {
        string who = Join(", ", speaker.Name, speaker.Name is null ? speaker.Description ?? speaker.Office : speaker.Office);
        return speaker.Country is null ? who : who.Length == 0 ? speaker.Country : $"{who} ({speaker.Country})";
    }

    /// <summary>"anonymous, on condition of anonymity".</summary>
    public static string Terms(Statement statement) => Join(", ", Words.Of(statement.Attribution), statement.Terms);

    /// <summary>"concern, about Taiwan, toward CHN".</summary>
    public static string What(Statement statement) => Join(", ",
        (statement.Made ? "" : "planned ") + Words.Of(statement.Kind),
        statement.About.Count > 0 ? "about " + string.Join("; ", statement.About) : null,
        statement.Toward.Count > 0 ? "toward " + string.Join(", ", statement.Toward) : null);

    /// <summary>"read by qwen3 at localhost:11434 alone" or "also read by ...", or null where there was no second reader.</summary>
    public static string? Readers(string? readBy, string? alsoReadBy) =>
        readBy is not null ? $"read by {readBy} alone" : alsoReadBy is not null ? "also read by " + alsoReadBy : null;

    /// <summary>The parts that are there, joined.</summary>
    public static string Join(string joint, params ReadOnlySpan<string?> parts)
    {
        var present = new List<string>();
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                present.Add(part);
        }

        return string.Join(joint, present);
    }

    /// <summary>The words of a claim, a piece each, line ends made spaces.</summary>
    public static IEnumerable<string> Quotes(IReadOnlyList<Evidence> evidence)
    {
        foreach (Evidence span in evidence.Take(3))
            yield return string.Join(' ', span.Exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (evidence.Count > 3)
            yield return evidence.Count == 4 ? "and in 1 more place" : $"and in {evidence.Count - 3} more places";
    }

    /// <summary>True where the roster supplied something of a participant.</summary>
    public static bool HasInferred(DispatchClaims claims) =>
        claims.Engagements.Any(e => e.Participants.Any(p => p.Inferred != Inferred.None));

    private static string? Starred(string? value, Inferred inferred, Inferred part) =>
        value is not null && inferred.HasFlag(part) ? value + "*" : value;
}
