using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Reads who writes a paper of the archives from its title: "Telegram From the Embassy in Pakistan to the Department of State", "Letter From Pope Paul VI to President Johnson".</summary>
/// <remarks>In such papers "I" and "we" are the author, "the President" is his own, and "Foreign Minister" alone is of the state written of.</remarks>
internal static class AuthorReader
{
    private const int LongestTitle = 60, LongestHeading = 12, LinesAbove = 4;
    private static readonly Lazy<List<(string Words, string State)>> s_ministries = new(() => DataTable.Load("telegram-ministries.tsv", 3).ConvertAll(row => (row[0], row[1])));

    public static void Read(Scene scene)
    {
        AnalysedText text = scene.Text;
        if (text.Sentences.Count == 0)
            return;
        if (Correspondence(scene))
            return;
        Sentence title = text.Sentences[0];
        if (StatementBy(scene, title) is { } speaker)
        {
            scene.Author = speaker;
            return;
        }

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
            american |= text[t].Lower is "state" && t >= 2 && text[t - 1].Lower == "of" && text[t - 2].Lower is "department" or "secretary";
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

        for (int t = Math.Max(0, to); scene.Author is not null && t < title.End && scene.Addressee is null; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person } addressee)
                scene.Addressee = addressee;
        }

        if (scene.Author is null && !american)
            return;
        scene.AuthorCountry = american ? "USA" : null;
        scene.SubjectCountry = Foreign(scene, title, scene.AuthorCountry);
    }

    // "Statement by Foreign Minister Melanie Joly on her visit", "Remarks by President Kibet": whose words follow.
    private static Mention? StatementBy(Scene scene, Sentence title)
    {
        if (title.Paragraph > 0 || !scene.HasHeadline || title.End - title.First > LongestTitle / 2)
            return null;
        for (int t = title.First; t + 2 < title.End && t - title.First < 6; t++)
        {
            if (scene.Text[t].Lower is not ("statement" or "remarks" or "speech" or "address" or "message"))
                continue;
            if (scene.Text[t + 1].Lower is not ("by" or "from" or "of"))
                continue;
            int at = scene.Text[t + 2].Lower is "the" && t + 3 < title.End ? t + 3 : t + 2;
            // "Joint statement by X and Y": neither alone.
            return scene.MentionAt(at) is { Kind: MentionKind.Person } speaker && !(speaker.End < title.End && scene.Text[speaker.End].Lower is "and" or "," && scene.Mentions.Exists(m => m.Kind is MentionKind.Person or MentionKind.Office && m.First > speaker.End && m.First - speaker.End < 4)) ? speaker : null;
        }

        return null;
    }

    // "The Ambassador in Japan (Grew) to the Secretary of State", perhaps below a file's number.
    private static bool Correspondence(Scene scene)
    {
        AnalysedText text = scene.Text;
        for (int s = 0; s < Math.Min(LinesAbove, text.Sentences.Count); s++)
        {
            Sentence line = text.Sentences[s];
            if (line.End - line.First > LongestTitle / 2)
                continue;
            int to = -1;
            bool verb = false;
            for (int t = line.First; t < line.End; t++)
            {
                if (to < 0 && t > line.First + 1 && t + 2 < line.End && text[t].Lower is "to" && (text[t + 1].Lower is "the" || OfficePhrases.IsCapital(text, t + 1)))
                    to = t;
                verb |= text[t].Pos is UniversalPos.Aux || text[t].Pos is UniversalPos.Verb && !OfficePhrases.IsCapital(text, t);
            }

            if (to < 0 || verb || text[line.End - 1].Lower is "." or "?" || text[line.First].Lower is not ("the" or "president" or "mr."))
                continue;
            bool home = IsHome(scene, line.First, to), addressed = IsHome(scene, to + 1, line.End);
            if (home == addressed || !HasEnvoy(text, home ? to + 1 : line.First, home ? line.End : to))
                continue;
            scene.AuthorCountry = "USA";
            scene.SubjectCountry = Foreign(scene, line, "USA");
            return true;
        }

        return false;
    }

    private static bool IsHome(Scene scene, int first, int end)
    {
        string words = scene.Words(first, end).ToLowerInvariant();
        return words.Contains("secretary of state", StringComparison.Ordinal) || words.Contains("department of state", StringComparison.Ordinal);
    }

    private static bool HasEnvoy(AnalysedText text, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (text[t].Lower is "ambassador" or "chargé" or "charge" or "minister" or "consul" or "embassy" or "legation" or "agent" or "commissioner" or "delegation" or "attaché" or "representative" or "mission" or "vice-consul")
                return true;
        }

        return false;
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
