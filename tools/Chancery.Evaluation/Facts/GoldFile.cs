using System.Text.Json;
using NodaTime.Text;

namespace Chancery.Evaluation.Facts;

/// <summary>Loads annotated dispatches: JSON Lines beside the texts that they name (evaluation/README.md has the fields).</summary>
internal static class GoldFile
{
    public static IReadOnlyList<GoldDispatch> Load(string path)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var dispatches = new List<GoldDispatch>();
        foreach (string line in File.ReadLines(path))
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            string text = Path.Combine(folder, Text(root, "text_file")!);
            dispatches.Add(new GoldDispatch(
                Text(root, "id")!,
                Text(root, "split")!,
                Text(root, "genre") ?? "?",
                LocalDatePattern.Iso.Parse(Text(root, "published")!).Value,
                text,
                File.ReadAllText(text),
                new DispatchFacts(
                    [.. Each(root, "engagements").Select(Engagement)],
                    [.. Each(root, "statements").Select(Statement)],
                    [.. Each(root, "commitments").Select(json => Undertaking(json, "what"))],
                    [.. Each(root, "channels").Select(json => Undertaking(json, "topic"))])));
        }

        return dispatches;
    }

    private static EngagementFact Engagement(JsonElement json) => new()
    {
        Key = Text(json, "key")!,
        Kind = Text(json, "kind")!,
        OtherKinds = Strings(json, "kind_alt"),
        Status = Text(json, "status")!,
        Start = Day(json, "start"),
        End = Day(json, "end"),
        Vague = Flag(json, "vague"),
        Optional = Flag(json, "optional"),
        Participants = [.. Each(json, "participants").Select(party => new Party(Text(party, "name"), Text(party, "country")))],
        Places = [.. Each(json, "places").Select(place => Text(place, "name")!)],
        Topics = Strings(json, "topics"),
        Parent = Text(json, "parent"),
        Evidence = Spans(json),
    };

    private static StatementFact Statement(JsonElement json)
    {
        bool anonymous = Flag(json, "anonymous");
        return new(
            Text(json, "speaker"),
            Text(json, "country"),
            Text(json, "office"),
            Text(json, "attribution") ?? (anonymous ? "anonymous" : null),
            anonymous,
            Text(json, "kind")!,
            Spans(json));
    }

    private static UndertakingFact Undertaking(JsonElement json, string what) =>
        new(Strings(json, "parties"), Text(json, what) ?? "", Text(json, "status")!, Spans(json));

    private static IReadOnlyList<Span> Spans(JsonElement json) =>
        [.. Each(json, "evidence").Select(span => new Span(span[0].GetInt32(), span[1].GetInt32()))];

    private static PartialDay? Day(JsonElement json, string name) => Text(json, name) is { } text ? PartialDay.Parse(text) : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static string[] Strings(JsonElement json, string name) => [.. Each(json, name).Select(value => value.GetString()!)];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Each(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
