namespace Chancery.Training.Teaching;

/// <summary>Vectors of words within their sentences, as <c>tools/Chancery.Vectors</c> writes them beside a file of sentences.</summary>
internal sealed class SentenceStates
{
    /// <summary>A number of the file is this many times the vector's.</summary>
    private const float Scale = 100;

    private readonly List<byte[]> _rows = [];
    private readonly Dictionary<string, (int File, int Row)> _places = new(StringComparer.Ordinal);

    /// <summary>Takes in a file of sentences with their states.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="name">Its name without what follows the dot.</param>
    public SentenceStates Add(string folder, string name)
    {
        using BinaryReader reader = new(File.OpenRead(Path.Combine(folder, name + ".states")));
        int words = reader.ReadInt32(), row = 0;
        Width = reader.ReadInt32();
        foreach (string line in File.ReadLines(Path.Combine(folder, name + ".sentences")))
        {
            _places.TryAdd(line, (_rows.Count, row));
            row += line.Count(c => c == '\t') + 1;
        }

        if (row != words)
            throw new InvalidDataException($"{name}.states is of other sentences.");
        _rows.Add(reader.ReadBytes(words * Width));
        return this;
    }

    /// <summary>Numbers a word.</summary>
    public int Width { get; private set; }

    /// <summary>Writes sentences for the encoder, each once.</summary>
    public static void WriteSentences(string path, IEnumerable<string[]> sentences) =>
        File.WriteAllLines(path, sentences.Select(Line).Distinct(StringComparer.Ordinal));

    /// <summary>The vectors of a sentence's words, one after another.</summary>
    public ReadOnlyMemory<byte> Of(string[] forms)
    {
        (int file, int row) = _places[Line(forms)];
        return _rows[file].AsMemory(row * Width, forms.Length * Width);
    }

    /// <summary>One number of a vector.</summary>
    public static float Value(byte stored) => (sbyte)stored / Scale;

    private static string Line(string[] forms) => string.Join('\t', forms);
}
