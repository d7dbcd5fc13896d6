using System.Buffers.Binary;
using Chancery.Language;
using Chancery.Lexicons;

namespace Chancery.Coding;

/// <summary>
/// What a sentence tells by all of its words together, learnt from the project's own sentences: for idioms that no pattern has.
/// The weights are those of a linear model over lemmas and pairs of neighbouring lemmas.
/// </summary>
internal sealed class GistModel
{
    private const int MostFeatures = 512;
    private readonly uint[] _keys;
    private readonly sbyte[] _weights;
    private readonly float[] _bias;
    private readonly float _scale;

    /// <exception cref="LexiconException">The file was made for other gists.</exception>
    public GistModel(ReadOnlySpan<byte> file, int gists)
    {
        int count = BinaryPrimitives.ReadInt32LittleEndian(file);
        if (BinaryPrimitives.ReadInt32LittleEndian(file[4..]) != gists || file.Length != 12 + (4 * gists) + (count * (4 + gists)))
            throw new LexiconException("event-gist.bin", 1, "the weights are not of these gists: learn them anew");
        Gists = gists;
        _scale = BinaryPrimitives.ReadSingleLittleEndian(file[8..]);
        file = file[12..];
        _bias = new float[gists];
        for (int i = 0; i < gists; i++)
            _bias[i] = BinaryPrimitives.ReadSingleLittleEndian(file[(4 * i)..]);
        file = file[(4 * gists)..];
        _keys = new uint[count];
        for (int i = 0; i < count; i++)
            _keys[i] = BinaryPrimitives.ReadUInt32LittleEndian(file[(4 * i)..]);
        _weights = new sbyte[count * gists];
        for (int i = 0; i < _weights.Length; i++)
            _weights[i] = unchecked((sbyte)file[(4 * count) + i]);
    }

    public int Gists { get; }

    /// <summary>How likely each gist is for the words of a sentence; false where too few of them are known to say.</summary>
    public bool Weigh(ReadOnlySpan<uint> features, Span<float> likely)
    {
        Span<int> rows = stackalloc int[Math.Min(features.Length, MostFeatures)];
        int known = 0;
        foreach (uint feature in features)
        {
            if (known < rows.Length && Array.BinarySearch(_keys, feature) is >= 0 and int row && !rows[..known].Contains(row))
                rows[known++] = row;
        }

        if (known < 3)
            return false;
        _bias.CopyTo(likely);
        float part = _scale / MathF.Sqrt(known);
        foreach (int row in rows[..known])
        {
            ReadOnlySpan<sbyte> weights = _weights.AsSpan(row * Gists, Gists);
            for (int i = 0; i < Gists; i++)
                likely[i] += weights[i] * part;
        }

        Normalise(likely);
        return true;
    }

    /// <summary>Turns scores into shares of one.</summary>
    public static void Normalise(Span<float> scores)
    {
        float most = float.NegativeInfinity, sum = 0;
        foreach (float score in scores)
            most = Math.Max(most, score);
        foreach (ref float score in scores)
            sum += score = MathF.Exp(score - most);
        foreach (ref float score in scores)
            score /= sum;
    }

    /// <summary>The words of a sentence as the model knows them: lemmas, and pairs of them; names and numbers apart, and who reports it.</summary>
    public static List<uint> Features(ClauseView view)
    {
        var features = new List<uint>(2 * (view.End - view.First));
        uint before = 0;
        for (int t = view.First; t < view.End; t++)
        {
            ref Token token = ref view.Text[t];
            if (view.Attributes(t) || token.Pos is UniversalPos.Propn or UniversalPos.Num or UniversalPos.Punct or UniversalPos.Sym || view.Scene.TimeAt(t) is not null)
            {
                before = 0;
                continue;
            }

            uint word = Key(token.Lemma);
            if (token.Pos is not (UniversalPos.Det or UniversalPos.Pron or UniversalPos.Cconj))
                features.Add(word);
            if (before != 0)
                features.Add(Pair(before, word));
            before = word;
            AddMeaning(view, t, features);
            if (token.Pos is UniversalPos.Verb && token.Relation is not Relation.Amod)
                AddAround(view, t, word, features);
        }

        return features;
    }

    // What the tables know of a word: its classes, and the roots of the patterns that start from it.
    private static void AddMeaning(ClauseView view, int token, List<uint> features)
    {
        if (view.Entry(token) is not { } entry)
            return;
        view.AddClasses(token, features);
        bool verb = view.Text[token].Pos is UniversalPos.Verb;
        foreach (EventPattern pattern in verb ? entry.Verbs : entry.Nouns)
        {
            if (pattern.Code is { } code)
                features.Add(Pair(verb ? 3u : 4u, (uint)code.Root));
        }
    }

    // Who does it and what to, by what sort of people or thing it is: "police club students".
    private static void AddAround(ClauseView view, int verb, uint word, List<uint> features)
    {
        bool passive = Conditions.IsPassive(view.Text, view.Tree, verb);
        int subject = view.Tree.Subject(verb), thing = view.Tree.Child(verb, Relation.Obj);
        if (subject >= view.First && subject < view.End)
            Add(view, subject, passive ? word + 2 : word + 1, passive ? 2u : 1u, features);
        if (thing >= view.First && thing < view.End)
            Add(view, thing, word + 2, 2, features);
    }

    private static void Add(ClauseView view, int noun, uint verb, uint side, List<uint> features)
    {
        string sort = view.Entry(noun)?.Sector ?? (view.Text[noun].Pos is UniversalPos.Propn ? "#" : view.Text[noun].Lemma);
        features.Add(Pair(side, Key(sort)));
        features.Add(Pair(verb, Key(sort)));
    }

    private static uint Pair(uint one, uint other) => (one * 16777619u) ^ other;

    /// <summary>A word as a number.</summary>
    public static uint Key(string word)
    {
        uint key = 2166136261u;
        foreach (char c in word)
            key = (key ^ char.ToLowerInvariant(c)) * 16777619u;
        return key;
    }
}
