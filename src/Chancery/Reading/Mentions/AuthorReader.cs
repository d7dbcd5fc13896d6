using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Reads who writes a paper of the archives from its title: "Telegram From the Embassy in Pakistan to the Department of State", "Letter From Pope Paul VI to President Johnson".</summary>
/// <remarks>In such papers "I" and "we" are the author, "the President" is his own, and "Foreign Minister" alone is of the state written of.</remarks>
internal static class AuthorReader
{
    private const int LongestTitle = 60, LongestHeading = 12;
    private static readonly Lazy<List<(string Words, string State)>> s_ministries = new(() => DataTable.Load("telegram-ministries.tsv", 3).ConvertAll(row => (row[0], row[1])));

    public static void Read(Scene scene)
    {
        AnalysedText text = scene.Text;
        if (text.Sentences.Count == 0)
            return;
        Sentence title = text.Sentences[0];
        int from = -1, end = Math.Min(title.End, LongestTitle);
        bool paper = false, conversation = false;
        for (int t = title.First; t < end; t++)
        {
            string word = text[t].Lower;
            paper |= word is "telegram" or "airgram" or "letter" or "memorandum" or "message" or "despatch" or "dispatch" or "note" or "cable" or "memcon";
            conversation |= paper && word is "conversation";
            if (paper && word == "from" && from < 0)
                from = t;
        }

        // "CAIRO TO FOREIGN OFFICE": the heading of a service's own telegrams.
        if (from < 0 && !conversation && Service(scene, title) is { } service)
        {
            scene.AuthorCountry = service;
            scene.SubjectCountry = Foreign(scene, title, service);
            return;
        }

        if (!paper || title.End > title.First + LongestTitle || (from < 0 && !conversation))
            return;
        int to = from;
        while (to >= 0 && to < end && text[to].Lower != "to")
            to++;
        bool american = conversation;
        for (int t = Math.Max(title.First, from); t < end; t++)
            american |= text[t].Lower is "state" && t >= 2 && text[t - 1].Lower == "of" && text[t - 2].Lower == "department";
        if (from >= 0)
        {
            for (int t = from; t < to; t++)
            {
                if (scene.MentionAt(t) is { Kind: MentionKind.Person } author)
                {
                    scene.Author = author;
                    break;
                }
            }
        }

        if (scene.Author is null && !american)
            return;
        scene.AuthorCountry = american ? "USA" : null;
        scene.SubjectCountry = Foreign(scene, title, scene.AuthorCountry);
    }

    private static string? Service(Scene scene, Sentence title)
    {
        if (title.End - title.First > LongestHeading)
            return null;
        string words = scene.Words(title.First, title.End).ToLowerInvariant();
        foreach ((string ministry, string state) in s_ministries.Value)
        {
            if (words.EndsWith(" to " + ministry, StringComparison.Ordinal) || words.StartsWith(ministry + " to ", StringComparison.Ordinal) || words.StartsWith("from " + ministry + " to ", StringComparison.Ordinal))
                return state;
        }

        return null;
    }

    // The state of the title, else the one named most.
    private static string? Foreign(Scene scene, Sentence title, string? own)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Mention mention in scene.Mentions)
        {
            if (mention.Country is not { } country || country == own || mention.Kind is MentionKind.Organisation)
                continue;
            if (mention.First < title.End)
                return country;
            counts[country] = counts.GetValueOrDefault(country) + 1;
        }

        string? best = null;
        foreach ((string country, int count) in counts)
        {
            if (best is null || count > counts[best] || (count == counts[best] && string.CompareOrdinal(country, best) < 0))
                best = country;
        }

        return best;
    }
}
