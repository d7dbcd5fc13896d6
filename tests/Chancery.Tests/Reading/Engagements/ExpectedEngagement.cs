using Chancery.Claims;

namespace Chancery.Tests.Reading.Engagements;

/// <summary>An engagement as Data/sentences.tsv writes it: "meeting|talks held 2024-05-14 KEN:Otieno+RWA @Kigali".</summary>
internal sealed record ExpectedEngagement(string[] Kinds, string[] Statuses, string Days, string[] Parties, string[] Places)
{
    public static List<ExpectedEngagement> Parse(string cell)
    {
        var expected = new List<ExpectedEngagement>();
        if (cell == "-")
            return expected;
        foreach (string item in cell.Split(';', StringSplitOptions.TrimEntries))
        {
            int at = item.IndexOf('@', StringComparison.Ordinal);
            string[] words = (at < 0 ? item : item[..at]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 4)
                throw new FormatException($"'{item}' is not: kind status days parties [@places]");
            expected.Add(new(words[0].Split('|'), words[1].Split('|'), words[2], words[3].Split('+'), at < 0 ? [] : item[(at + 1)..].Split(',', StringSplitOptions.TrimEntries)));
        }

        return expected;
    }

    /// <summary>What of the engagement read differs, or null.</summary>
    public string? Difference(Engagement read)
    {
        if (!Kinds.Contains(read.Kind.ToString().ToLowerInvariant()))
            return "kind";
        if (!Statuses.Contains(read.Status.ToString().ToLowerInvariant()))
            return "status";
        if (Days != "*" && Days != (read.When.Edtf ?? "none"))
            return "days";
        var allowed = new HashSet<Participant>();
        foreach (string party in Parties)
        {
            string[] sides = party.Split(':');
            List<Participant> fitting = [.. read.Participants.Where(p => Fits(p, sides))];
            if (fitting.Count == 0)
                return party;
            allowed.UnionWith(fitting);
        }

        if (read.Participants.FirstOrDefault(p => !allowed.Contains(p) && (p.Name is not null || !Parties.Any(party => party.Split(':')[0] == p.Country))) is { } other)
            return "not " + (other.Name ?? other.Country);
        return Array.Find(Places, place => !read.Places.Any(p => p.Name.Contains(place, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool Fits(Participant participant, string[] sides) =>
        participant.Country == sides[0] && (sides.Length == 1 ? participant.Name is null : sides[1] == "*" || participant.Name?.Contains(sides[1], StringComparison.Ordinal) == true);
}
