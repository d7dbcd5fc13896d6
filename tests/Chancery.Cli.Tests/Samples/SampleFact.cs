using System.Text.Json;

namespace Chancery.Cli.Tests.Samples;

/// <summary>Compares a fact of samples/expected/ with a claim of the JSON that the program prints.</summary>
/// <remarks>What the fact leaves out may be anything. Participants are written "Name (COUNTRY) role" or "COUNTRY role", the role where it matters.</remarks>
internal static class SampleFact
{
    public static bool Fits(JsonElement fact, JsonElement claim)
    {
        foreach (JsonProperty property in fact.EnumerateObject())
        {
            JsonElement expected = property.Value;
            bool fits = property.Name switch
            {
                "start" => Text(claim.GetProperty("when"), "start") == expected.GetString(),
                "end" => expected.ValueKind == JsonValueKind.Null || Text(claim.GetProperty("when"), "end") == expected.GetString(),
                "participants" => Participants(expected, claim.GetProperty("participants")),
                "places" => All(expected, claim.GetProperty("places"), "name"),
                "agenda" => All(expected, claim.GetProperty("agenda"), "topic"),
                "speaker" => expected.ValueKind == JsonValueKind.Null || Text(claim.GetProperty("speaker"), "name") == expected.GetString(),
                "parties" => Set(expected).SetEquals(Set(claim.GetProperty("parties"))),
                _ => claim.GetProperty(property.Name).ToString() == expected.ToString(),
            };
            if (!fits)
                return false;
        }

        return true;
    }

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.GetProperty(property) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    private static HashSet<string> Set(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];

    private static bool All(JsonElement expected, JsonElement read, string property) =>
        expected.EnumerateArray().All(item => read.EnumerateArray().Any(other => Text(other, property)!.Contains(item.GetString()!, StringComparison.OrdinalIgnoreCase)));

    // Each expected one takes part, and nobody of a state that is not expected.
    private static bool Participants(JsonElement expected, JsonElement read)
    {
        List<string> there = [.. read.EnumerateArray().Select(Written)];
        List<string> wanted = [.. expected.EnumerateArray().Select(item => item.GetString()!)];
        return wanted.TrueForAll(one => there.Exists(other => other == one || other.StartsWith(one + " ", StringComparison.Ordinal)))
            && read.EnumerateArray().All(one => Text(one, "country") is not { } country || wanted.Exists(other => other.Contains(country, StringComparison.Ordinal)));
    }

    private static string Written(JsonElement participant)
    {
        string country = Text(participant, "country") ?? "?";
        return (Text(participant, "name") is { } name ? $"{name} ({country})" : country) + " " + Text(participant, "role");
    }
}
