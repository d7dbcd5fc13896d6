using System.Text.RegularExpressions;
using Chancery.Language.Neural;
using Chancery.Places;

namespace Chancery.Vectors;

/// <summary>The words that get a vector: those of the training treebanks, of raw text, of the rosters and the gazetteer, and of the sentence encoder's own word list.</summary>
internal sealed partial class Vocabulary
{
    private readonly Dictionary<ulong, (string Word, int Count)> _words = [];

    /// <summary>The words seen often enough, on the order of their keys.</summary>
    public List<(ulong Key, string Word)> Words(int least) => [.. _words.Where(p => p.Value.Count >= least).Select(p => (p.Key, p.Value.Word)).OrderBy(p => p.Key)];

    public void AddTreebank(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = line.Split('\t');
            if (fields.Length == 10 && fields[1].Any(char.IsLetter))
                Add(fields[1], 9);
        }
    }

    public void AddText(string path, int weight)
    {
        foreach (string line in File.ReadLines(path))
        {
            foreach (Match match in Word().Matches(line.Replace("\\n", " ", StringComparison.Ordinal)))
            {
                string word = match.Value.TrimEnd('\'', '’', '-', '.', '&');
                Add(word, weight);
                // The segmenter cuts at hyphens and takes the possessive off.
                foreach (string part in word.Split('-', '\'', '’'))
                    Add(part, weight);
            }
        }
    }

    public void AddWords(IEnumerable<string> words)
    {
        foreach (string word in words)
        {
            if (word.All(char.IsLetter))
                Add(word, 9);
        }
    }

    public void AddPlaces(string path)
    {
        GazetteerFile file = GazetteerFile.Read(File.ReadAllBytes(path));
        for (int i = 0; i < file.Count; i++)
        {
            foreach (Match match in Word().Matches(file.Name(i)))
            {
                foreach (string part in match.Value.Split('-', '\'', '’').Append(match.Value))
                    Add(part, 9);
            }
        }
    }

    private void Add(string word, int weight)
    {
        if (word.Length is < 2 or > 24)
            return;
        ulong key = WordInput.Key(word);
        _words[key] = _words.TryGetValue(key, out (string Word, int Count) known) ? (known.Word, known.Count + weight) : (word, weight);
    }

    [GeneratedRegex(@"[\p{L}\p{M}][\p{L}\p{M}'’.&-]*")]
    private static partial Regex Word();
}
