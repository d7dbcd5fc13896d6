using System.Text.Json;
using Chancery.Evaluation.Matching;
using Chancery.Roster;
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
                Facts(root)));
        }

        return dispatches;
    }

    private static DispatchFacts Facts(JsonElement root)
    {
        StatementFact[] statements = [.. Each(root, "statements").Select(Statement)];
        return new DispatchFacts
        {
            Engagements = [.. Each(root, "engagements").Select(Engagement)],
            Statements = statements,
            Commitments = [.. Each(root, "commitments").Select(json => Undertaking(json, "what"))],
            Channels = [.. Each(root, "channels").Select(json => Undertaking(json, "topic"))],
            Objectives = [.. Each(root, "objectives").Select(Objective), .. Pooling.Objectives(statements)],
            Milestones = [.. Each(root, "milestones").Select(Milestone)],
            Transfers = [.. Each(root, "transfers").Select(json => Undertaking(json, "what") with { Parties = [Code(Text(json, "from") ?? "?"), Code(Text(json, "to") ?? "?")] })],
            Relationships = [.. Each(root, "relationships").Select(json => Undertaking(json, "state") with { Status = Text(json, "direction") ?? "-" })],
        };
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
        Participants = [.. Each(json, "participants").Select(party => new Party(Name(party, "name", "also"), Country(party)))],
        Places = [.. Each(json, "places").Select(place => Text(place, "name")!)],
        Topics = Strings(json, "topics"),
        Parent = Text(json, "parent"),
        Evidence = Spans(json),
    };

    private static StatementFact Statement(JsonElement json)
    {
        bool anonymous = Flag(json, "anonymous");
        return new()
        {
            Speaker = Name(json, "speaker", "speaker_also"),
            Country = Country(json),
            Office = Text(json, "office"),
            Attribution = Text(json, "attribution") ?? (anonymous ? "anonymous" : null),
            Anonymous = anonymous,
            Kind = Pooling.Kind(Text(json, "kind")!),
            OtherKinds = [.. Strings(json, "kind_alt").Select(Pooling.Kind)],
            Planned = Flag(json, "planned"),
            Terms = Text(json, "terms"),
            Optional = Flag(json, "optional"),
            Evidence = Spans(json),
        };
    }

    private static UndertakingFact Undertaking(JsonElement json, string what) => new()
    {
        Parties = [.. Strings(json, "parties").Select(Code)],
        What = Text(json, what) ?? "",
        Status = Text(json, "status") ?? "-",
        FollowedBy = Strings(json, "followed_by"),
        Optional = Flag(json, "optional"),
        Evidence = Spans(json),
    };

    private static ObjectiveFact Objective(JsonElement json) => new()
    {
        By = Name(json, "by", "by_also"),
        Country = Country(json),
        What = Text(json, "what")!,
        Optional = Flag(json, "optional"),
        Evidence = Spans(json),
    };

    private static MilestoneFact Milestone(JsonElement json) => new()
    {
        What = Text(json, "what")!,
        Country = Country(json),
        Start = Day(json, "start"),
        End = Day(json, "end"),
        Vague = Flag(json, "vague"),
        Optional = Flag(json, "optional"),
        Evidence = Spans(json),
    };

    private static IReadOnlyList<Span> Spans(JsonElement json) =>
        [.. Each(json, "evidence").Select(span => new Span(span[0].GetInt32(), span[1].GetInt32()))];

    private static PartialDay? Day(JsonElement json, string name) => Text(json, name) is { } text ? PartialDay.Parse(text) : null;

    private static string? Country(JsonElement json) => Text(json, "country") is { } country ? Code(country) : null;

    // An organisation that is annotated by its name, "Pacific Islands Forum", is the one whose acronym the record carries.
    private static string Code(string party) => StateTable.Default.Find(party) is null && OrganisationTable.Default.Resolve(party) is { } organisation ? organisation.Code : party;

    // The spellings of a name that are as good, parted as Names has it.
    private static string? Name(JsonElement json, string name, string also) =>
        Text(json, name) is { } text ? string.Join(Names.Or, [text, .. Strings(json, also)]) : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.True;

    private static string[] Strings(JsonElement json, string name) => [.. Each(json, name).Select(value => value.GetString()!)];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Each(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
}
