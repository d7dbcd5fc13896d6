using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>The full names of those whom a dispatch calls by their letters once it has spelt them: "Syrian Democratic Forces (SDF)".</summary>
internal sealed class SpeltNames(Scene scene)
{
    private Dictionary<string, string>? _full;

    /// <summary>The full name, or the words themselves where the dispatch spells none.</summary>
    public string Full(string words)
    {
        if (words.Length is < 2 or > 8 || !char.IsUpper(words[^1]))
            return words;
        return (_full ??= Read()).GetValueOrDefault(words, words);
    }

    private Dictionary<string, string> Read()
    {
        var full = new Dictionary<string, string>(StringComparer.Ordinal);
        AnalysedText text = scene.Text;
        foreach (Name name in text.Names)
        {
            int letters = name.End + 1;
            if (name.Type == NameType.Organisation && name.End - name.First > 1 && letters + 1 < text.Count && text[name.End].Lower is "(" && text[letters + 1].Lower is ")")
                full.TryAdd(scene.Words(letters, letters + 1), SourceDescriptions.WithoutArticle(scene.Words(name.First, name.End)));
        }

        return full;
    }
}
