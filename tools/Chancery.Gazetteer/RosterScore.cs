using System.Globalization;
using System.Text.Json;
using Chancery.Roster;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Gazetteers;

/// <summary>Resolves every visitor and traveller of the reference lists on the first day, and counts those who are the right person in the right post.</summary>
internal static class RosterScore
{
    private const double LeastVisitors = 0.95, LeastTravellers = 0.99;

    private static readonly LocalDate s_first = new(1990, 1, 1);

    public static int Run(string folder, bool all)
    {
        bool good = Visitors(Path.Combine(folder, "visits_foreign_leaders.jsonl"), s_first, all);
        _ = Visitors(Path.Combine(folder, "visits_foreign_leaders.jsonl"), new LocalDate(1850, 1, 1), all);
        good &= Travellers(Path.Combine(folder, "travels_secretary.jsonl"), "foreign", all);
        good &= Travellers(Path.Combine(folder, "travels_president.jsonl"), "head-of-state", all);
        string readouts = Path.Combine(folder, "..", "readouts", "state_dept.dev.jsonl");
        if (File.Exists(readouts))
            Counterparts(readouts, all);
        return good ? 0 : 1;
    }

    // "Estonian Foreign Minister Reinsalu": state, office and name as a headline gives them.
    private static void Counterparts(string path, bool all)
    {
        int total = 0, right = 0;
        var misses = new List<string>();
        foreach (JsonElement row in Rows(path))
        {
            if (!row.TryGetProperty("gold", out JsonElement gold) || gold.ValueKind != JsonValueKind.Object || gold.GetProperty("counterpartText").GetString() is not { } text)
                continue;
            total++;
            LocalDate day = LocalDatePattern.Iso.Parse(row.GetProperty("published").GetString()!).Value;
            if (text.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
                text = text[4..];
            int at = 0;
            string? holder = null;
            if (StateTable.Default.Longest(text, 0) is { } state)
            {
                holder = state.State.RecordCode;
                at = state.Match.End;
            }
            else if (OrganisationTable.Default.Longest(text, 0) is { } organisation)
            {
                holder = organisation.Organisation.Code;
                at = organisation.Match.End;
            }

            // "People's Republic of China (PRC) Special Representative": the short name is no part of the person's.
            string rest = text[at..].TrimStart();
            if (rest.StartsWith('(') && rest.IndexOf(')') is > 0 and var bracket)
                rest = rest[(bracket + 1)..].TrimStart();
            OfficeMention? office = OfficeLexicon.Default.Longest(rest, 0, holder);
            string name = office is { } o && o.End < rest.Length ? rest[o.End..].Trim() : rest;
            // "Amir of Kuwait Sheikh Nawaf"
            if (holder is null && name.StartsWith("of ", StringComparison.Ordinal) && StateTable.Default.Longest(name, 3) is { } of)
            {
                holder = of.State.RecordCode;
                name = name[of.Match.End..].Trim();
            }

            var context = new PersonContext(day, holder is null ? null : [holder], office is null ? null : [office.Value.Function]);
            PersonCandidate? best = RosterIndex.Default.Best(name, context);
            // What is left of an office that the lexicon does not know goes, as long as given and family name stay.
            for (string shorter = name; best is not { InOffice: true } && shorter.Count(c => c == ' ') > 1;)
            {
                shorter = shorter[(shorter.IndexOf(' ') + 1)..];
                best = RosterIndex.Default.Best(shorter, context) is { InOffice: true } found ? found : best;
            }

            if (best is { InOffice: true })
                right++;
            else
                misses.Add($"{day:uuuu-MM-dd}\t{text}\t[{holder}] [{office?.Function}] {name}\t{best?.Person.Name} {best?.Tenure?.Title} {best?.Tenure?.To}");
        }

        Print("counterparts of readouts in office", right, total, misses, all);
    }

    private static bool Visitors(string path, LocalDate first, bool all)
    {
        int total = 0, right = 0;
        var misses = new List<string>();
        foreach (JsonElement row in Rows(path))
        {
            LocalDate day = Day(row);
            if (day < first)
                continue;
            total++;
            string name = row.GetProperty("name").GetString()!, country = row.GetProperty("country").GetString()!;
            string? reason = Visitor(name, country, day);
            if (reason is null)
                right++;
            else
                misses.Add($"{day:uuuu-MM-dd}\t{country}\t{name}\t{reason}");
        }

        Print($"visitors since {first.Year}", right, total, misses, all);
        return right >= LeastVisitors * total;
    }

    private static string? Visitor(string name, string country, LocalDate day)
    {
        if (StateTable.Default.Resolve(country) is not { } state)
            return "country unknown";
        string rest = name;
        string? function = null;
        if (OfficeLexicon.Default.Longest(name, 0, state.Code) is { } office && office.First == 0 && office.End < name.Length)
        {
            function = office.Function;
            rest = name[office.End..].Trim(' ', ',');
        }

        IReadOnlyList<PersonCandidate> found = RosterIndex.Default.Find(rest, new PersonContext(day, [state.Code], function is null ? null : [function]));
        if (found.Count == 0)
            return Known(state.Code, function, day) is { } other ? $"name unknown; the roster has {other}" : "name unknown; the roster has no one in the post";
        PersonCandidate best = found[0];
        foreach (Tenure tenure in RosterIndex.Default.TenuresOf(best.Person, day))
        {
            if (SameCountry(tenure.Holder, state) && (function is null || Fits(tenure, function) || name.StartsWith(tenure.Title.Split(" of ")[0], StringComparison.Ordinal)))
                return null;
        }

        return best.Tenure is { } near
            ? $"found {best.Person.Name}, {near.Title} of {near.Holder} {near.From:uuuu-MM-dd}..{near.To?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}; on the day: {Known(state.Code, function, day) ?? "no one"}"
            : $"found {best.Person.Name} without a post there";
    }

    private static string? Known(string state, string? function, LocalDate day) =>
        RosterIndex.Default.Holder(function ?? "head-of-government", state, day)?.Person.Name;

    private static bool SameCountry(string holder, State state) =>
        holder == state.Code || StateTable.Default.RecordCode(holder) == state.RecordCode || StateTable.Default.Find(holder)?.Of == state.Code || state.Of == holder;

    /// <summary>True where a post is what a courteous list calls it: the two highest posts pass for each other, as do king, emir and sultan.</summary>
    private static bool Fits(Tenure tenure, string function)
    {
        string[] high = ["head-of-state", "head-of-government", "supreme-leader", "party-leader", "leader"];
        return tenure.Function == function || (high.Contains(tenure.Function) && (high.Contains(function) || function is "chair" or "president" or "royal" or "regional" or "group-leader" or "military-officer" or "religious-leader"))
            || function is "minister" or "royal" or "deputy-minister" or "military-officer";
    }

    private static bool Travellers(string path, string function, bool all)
    {
        int total = 0, right = 0, since = 0, sinceRight = 0;
        var misses = new List<string>();
        foreach (JsonElement row in Rows(path))
        {
            LocalDate day = Day(row);
            string name = row.GetProperty("name").GetString()!;
            PersonCandidate? best = RosterIndex.Default.Best(name, new PersonContext(day, ["USA"], [function]));
            bool good = best is { } found && RosterIndex.Default.TenuresOf(found.Person, day).Any(t => t.Holder == "USA" && t.Function == function);
            total++;
            since += day >= s_first ? 1 : 0;
            if (good)
            {
                right++;
                sinceRight += day >= s_first ? 1 : 0;
            }
            else
            {
                misses.Add($"{day:uuuu-MM-dd}\t{name}\t{best?.Person.Name ?? "unknown"}");
            }
        }

        Print(Path.GetFileNameWithoutExtension(path), right, total, misses, all);
        Print(Path.GetFileNameWithoutExtension(path) + " since 1990", sinceRight, since, [], false);
        return right >= LeastTravellers * total;
    }

    internal static void Print(string what, int right, int total, List<string> misses, bool all)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {right} of {total} ({100.0 * right / Math.Max(1, total):0.0} %)"));
        foreach (string miss in all ? misses : misses.Take(10))
            Console.WriteLine("  " + miss);
        if (!all && misses.Count > 10)
            Console.WriteLine($"  ... and {misses.Count - 10} more (--all)");
    }

    internal static IEnumerable<JsonElement> Rows(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument document = JsonDocument.Parse(line);
            yield return document.RootElement.Clone();
        }
    }

    internal static LocalDate Day(JsonElement row) => LocalDatePattern.Iso.Parse(row.GetProperty("start").GetString()!).Value;
}
