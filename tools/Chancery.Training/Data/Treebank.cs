using Chancery.Language;

namespace Chancery.Training.Data;

/// <summary>A sentence of a treebank or of a corpus of names.</summary>
internal sealed class TreebankSentence
{
    /// <summary>The code of a word about whose name nothing is said.</summary>
    public const int Unsaid = -1;

    public required string Document { get; init; }

    /// <summary>Whether a paragraph begins here.</summary>
    public bool Paragraph { get; init; }

    public string[] Forms { get; init; } = [];

    public string[] Lemmas { get; init; } = [];

    public string[] Upos { get; init; } = [];

    public string[] Xpos { get; init; } = [];

    public string[] Features { get; init; } = [];

    /// <summary>0 for the root, else the number of the head from 1; empty where there is no tree.</summary>
    public int[] Heads { get; init; } = [];

    public Relation[] Relations { get; init; } = [];

    /// <summary>Whether a space follows, word by word; the inner words of a multiword token have none.</summary>
    public bool[] Spaces { get; init; } = [];

    public string[] Misc { get; init; } = [];

    /// <summary>Whose convention the names follow (<see cref="Chancery.Language.Neural.NameConventions"/>), or -1.</summary>
    public int Convention { get; set; } = -1;

    /// <summary>Codes of names (<see cref="Chancery.Language.Neural.NameDecoder"/>) or <see cref="Unsaid"/>.</summary>
    public int[] Names { get; set; } = [];

    /// <summary>What a teacher believes of the words, or empty.</summary>
    public Teaching.Belief[] Beliefs { get; set; } = [];

    public bool HasTree => Heads.Length > 0;
}

/// <summary>Reads CoNLL-U.</summary>
internal static class Treebank
{
    public static List<TreebankSentence> Read(string path)
    {
        List<TreebankSentence> sentences = [];
        List<string[]> rows = [];
        List<bool> spaces = [];
        string document = "";
        bool paragraph = true;
        int tokenEnd = 0;
        bool tokenSpace = true;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                {
                    sentences.Add(Sentence(document, paragraph, rows, spaces));
                    paragraph = false;
                    rows.Clear();
                    spaces.Clear();
                }
            }
            else if (line[0] == '#')
            {
                if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                    (document, paragraph) = (line[(line.IndexOf('=') + 1)..].Trim(), true);
                else if (line.StartsWith("# newpar", StringComparison.Ordinal) && !line.StartsWith("# newpar_block", StringComparison.Ordinal))
                    paragraph = true;
            }
            else
            {
                string[] fields = line.Split('\t');
                if (fields[0].Contains('.'))
                    continue;
                bool space = !fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                int dash = fields[0].IndexOf('-');
                if (dash > 0)
                {
                    tokenEnd = int.Parse(fields[0][(dash + 1)..]);
                    tokenSpace = space;
                    continue;
                }

                int id = int.Parse(fields[0]);
                if (id < tokenEnd)
                    space = false;
                else if (id == tokenEnd)
                    space = tokenSpace;
                if (id >= tokenEnd)
                    tokenEnd = 0;
                rows.Add(fields);
                spaces.Add(space);
            }
        }

        return sentences;
    }

    private static TreebankSentence Sentence(string document, bool paragraph, List<string[]> rows, List<bool> spaces) => new()
    {
        Document = document,
        Paragraph = paragraph,
        Forms = [.. rows.Select(r => r[1])],
        Lemmas = [.. rows.Select(r => r[2])],
        Upos = [.. rows.Select(r => r[3])],
        Xpos = [.. rows.Select(r => r[4])],
        Features = [.. rows.Select(r => r[5])],
        Heads = [.. rows.Select(r => int.Parse(r[6]))],
        Relations = [.. rows.Select(r => RelationNames.Of(r[7]))],
        Misc = [.. rows.Select(r => r[9])],
        Spaces = [.. spaces],
    };
}
