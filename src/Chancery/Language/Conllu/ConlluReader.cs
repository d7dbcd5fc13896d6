using System.Globalization;
using System.Text;

namespace Chancery.Language.Conllu;

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html): words, heads and relations; multiword tokens give the characters, empty nodes are passed over.</summary>
public sealed class ConlluReader
{
    /// <summary>Most words of a sentence: scoring heads takes the square of them.</summary>
    public const int LongestSentence = 1000;

    private const int Fields = 10;
    private readonly List<ConlluDocument> _documents = [];
    private readonly StringBuilder _text = new();
    private readonly List<ConlluWord> _words = [];
    private readonly List<(int First, int End, int Paragraph)> _sentences = [];
    private readonly List<(string[] Fields, int Line)> _rows = [];
    private string? _id;
    private int _paragraph;
    private bool _paragraphDue;

    private ConlluReader()
    {
    }

    /// <summary>The documents of a file; one without "# newdoc" is one document.</summary>
    /// <exception cref="ConlluException">The content is no CoNLL-U with whole trees.</exception>
    public static IReadOnlyList<ConlluDocument> Read(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        ConlluReader reader = new();
        int number = 0;
        foreach (ReadOnlySpan<char> line in content.AsSpan().EnumerateLines())
            reader.Add(line, ++number);
        reader.CloseSentence();
        reader.CloseDocument();
        return reader._documents.Count > 0 ? reader._documents : throw new ConlluException(Math.Max(1, number), "no sentence up to the end");
    }

    private void Add(ReadOnlySpan<char> line, int number)
    {
        if (line.IsWhiteSpace())
        {
            CloseSentence();
        }
        else if (line[0] == '#')
        {
            string comment = line[1..].Trim().ToString();
            if (comment.StartsWith("newdoc", StringComparison.Ordinal))
            {
                CloseSentence();
                CloseDocument();
                _id = comment.IndexOf('=', StringComparison.Ordinal) is > 0 and int at ? comment[(at + 1)..].Trim() : null;
            }
            else if (comment is "newpar" || comment.StartsWith("newpar ", StringComparison.Ordinal))
            {
                _paragraphDue = true;
            }
        }
        else
        {
            string[] fields = line.ToString().Split('\t');
            if (fields.Length != Fields)
                throw new ConlluException(number, $"expected {Fields} fields between tabs, found {fields.Length}");
            if (!fields[0].Contains('.', StringComparison.Ordinal))
                _rows.Add((fields, number));
        }
    }

    private void CloseDocument()
    {
        if (_sentences.Count > 0)
            _documents.Add(new ConlluDocument(_id, _text.ToString(), [.. _words], [.. _sentences]));
        _text.Clear();
        _words.Clear();
        _sentences.Clear();
        (_id, _paragraph, _paragraphDue) = (null, 0, false);
    }

    private void CloseSentence()
    {
        if (_rows.Count == 0)
            return;
        if (_sentences.Count > 0 && _paragraphDue)
        {
            while (_text.Length > 0 && _text[^1] == ' ')
                _text.Length--;
            _text.Append("\n\n");
            _paragraph++;
        }

        _paragraphDue = false;
        int first = _words.Count;
        List<(string[] Fields, int Line)> words = PlaceWords(out List<(int Start, int End)> places);
        if (words.Count > LongestSentence)
            throw new ConlluException(words[LongestSentence].Line, $"a sentence of more than {LongestSentence} words");
        int[] heads = Heads(words);
        for (int i = 0; i < words.Count; i++)
        {
            string[] f = words[i].Fields;
            UniversalPos? pos = f[3] == "_" ? null : Enum.TryParse(f[3], ignoreCase: true, out UniversalPos known) && char.IsLetter(f[3][0]) ? known
                : throw new ConlluException(words[i].Line, $"'{f[3]}' is no universal part of speech");
            byte tag = PennTag.Of(f[4]);
            Relation relation = heads[i] < 0 ? Relation.Root : RelationNames.Of(f[7]);
            _words.Add(new ConlluWord(places[i].Start, places[i].End, f[2] == "_" && f[1] != "_" ? null : f[2], pos, tag == 0 ? null : tag, heads[i], relation));
        }

        _sentences.Add((first, _words.Count, _paragraph));
        _rows.Clear();
    }

    // Writes the characters of the sentence; the words of a multiword token share its characters out.
    private List<(string[] Fields, int Line)> PlaceWords(out List<(int Start, int End)> places)
    {
        List<(string[] Fields, int Line)> words = [];
        places = [];
        for (int i = 0; i < _rows.Count; i++)
        {
            (string[] fields, int line) = _rows[i];
            if (fields[1].Length == 0 || fields[1].Any(char.IsControl))
                throw new ConlluException(line, "a word without characters, or with control characters");
            int dash = fields[0].IndexOf('-', StringComparison.Ordinal);
            int span = 1;
            if (dash > 0)
            {
                if (!Number(fields[0][..dash], out int from) || !Number(fields[0][(dash + 1)..], out int to) || from != words.Count + 1 || to <= from || to - from > 20 || i + to - from + 1 >= _rows.Count)
                    throw new ConlluException(line, $"'{fields[0]}' is no range of the words that follow");
                span = to - from + 1;
                if (fields[1].Length < span)
                    throw new ConlluException(line, $"'{fields[1]}' is shorter than the number of its words");
            }

            int start = _text.Length;
            _text.Append(fields[1]);
            int at = start;
            for (int k = 0; k < span; k++)
            {
                (string[] Fields, int Line) row = dash > 0 ? _rows[++i] : (fields, line);
                if (!Number(row.Fields[0], out int id) || id != words.Count + 1)
                    throw new ConlluException(row.Line, $"expected word {words.Count + 1}, found '{row.Fields[0]}'");
                // "del" is "de" and "el": where the words are not the token's characters, each gets at least one.
                int left = span - k - 1, length = left == 0 ? _text.Length - at : Math.Clamp(row.Fields[1].Length, 1, _text.Length - at - left);
                places.Add((at, at + length));
                at += length;
                words.Add(row);
            }

            if (!fields[9].Split('|').Contains("SpaceAfter=No"))
                _text.Append(' ');
        }

        return words;
    }

    private static int[] Heads(List<(string[] Fields, int Line)> words)
    {
        int[] heads = new int[words.Count];
        int root = -1;
        for (int i = 0; i < heads.Length; i++)
        {
            string field = words[i].Fields[6];
            if (!Number(field, out int head) || head > heads.Length || head == i + 1)
                throw new ConlluException(words[i].Line, $"'{field}' is no head in this sentence");
            heads[i] = head - 1;
            if (head != 0)
                continue;
            if (root >= 0)
                throw new ConlluException(words[i].Line, "a second root in one sentence");
            root = i;
        }

        if (root < 0)
            throw new ConlluException(words[0].Line, "a sentence without a root");
        // Each word is walked from once: a walk that comes back to itself is a circle.
        int[] walks = new int[heads.Length];
        for (int i = 0; i < heads.Length; i++)
        {
            int at = i;
            for (; at >= 0 && walks[at] == 0; at = heads[at])
                walks[at] = i + 1;
            if (at >= 0 && walks[at] == i + 1)
                throw new ConlluException(words[at].Line, "heads that go in a circle");
        }

        return heads;
    }

    private static bool Number(string digits, out int number) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
