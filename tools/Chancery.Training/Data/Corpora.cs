using System.Text.Json;

namespace Chancery.Training.Data;

/// <summary>The corpora, where the reference data lies.</summary>
internal sealed class Corpora(string root)
{
    private static readonly HashSet<string> s_titles = new(StringComparer.Ordinal)
    {
        "King", "Queen", "Emperor", "Empress", "President", "Prime", "Minister", "Prince", "Princess", "Crown", "Sheikh", "Sultan", "Chancellor", "Premier", "General", "Emir",
        "Chairman", "Foreign", "Vice", "Pope", "Sir", "Lord", "Taoiseach", "The", "Grand", "Duke", "Duchess", "Amir", "Secretary", "Federal", "Acting", "Archbishop", "Cardinal",
        "Governor", "Shah", "Former", "Deputy", "Dr.", "State", "Head", "Council", "First", "Marshal", "Field", "Imam", "Colonel",
    };

    public string Root => root;

    public List<TreebankSentence> Ewt(string part)
    {
        List<TreebankSentence> sentences = Treebank.Read(Path.Combine(root, "ud", $"en_ewt-ud-{part}.conllu"));
        BioNames.Align(sentences, BioNames.Read(Path.Combine(root, "names", part == "train" ? "uner_ewt-train_early.bio" : $"uner_ewt-{part}.bio"), "uner"));
        return sentences;
    }

    public List<TreebankSentence> Gum(string part)
    {
        List<TreebankSentence> sentences = Treebank.Read(Path.Combine(root, "ud", $"en_gum_open-ud-{part}.conllu"));
        sentences.ForEach(GumNames.Annotate);
        return sentences;
    }

    public List<TreebankSentence> CrossNer(string part) => BioNames.Read(Path.Combine(root, "names", $"crossner_politics-{part}.bio"), "crossner");

    /// <summary>First and last words of the names of foreign leaders who came on visits.</summary>
    public (List<string> Given, List<string> Family) LeaderNames()
    {
        SortedSet<string> given = new(StringComparer.Ordinal), family = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(root, "record", "visits_foreign_leaders.jsonl")))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            if (!json.RootElement.TryGetProperty("name", out JsonElement name) || name.ValueKind != JsonValueKind.String)
                continue;
            string[] words = [.. name.GetString()!.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2 && char.IsUpper(w[0]) && w.All(c => char.IsLetter(c) || c == '-' || c == '\''))];
            // "Prime Minister Begin" gives a family name; a first name only where a name has two words after its titles.
            int first = 0;
            while (first < words.Length && s_titles.Contains(words[first]))
                first++;
            if (words.Length - first < 1)
                continue;
            if (words.Length - first > 1)
                given.Add(words[first]);
            family.Add(words[^1]);
        }

        return ([.. given], [.. family]);
    }
}
