using Chancery.Language.Neural;

namespace Chancery.Training.Teaching;

/// <summary>One of several possible values and how likely it is, in shares of <see cref="Belief.Whole"/>.</summary>
internal readonly record struct Share(ushort Value, byte Part)
{
    private const int Most = 4;

    /// <summary>The likeliest values; what the others have goes to them.</summary>
    public static Share[] Of(ReadOnlySpan<float> likely)
    {
        Span<int> best = stackalloc int[Most];
        int count = 0;
        for (int i = 0; i < likely.Length; i++)
        {
            if (likely[i] < 0.02f)
                continue;
            int at = count;
            while (at > 0 && likely[best[at - 1]] < likely[i])
                at--;
            if (at == Most)
                continue;
            count = Math.Min(Most, count + 1);
            for (int k = count - 1; k > at; k--)
                best[k] = best[k - 1];
            best[at] = i;
        }

        Share[] shares = new Share[count];
        float sum = 0;
        for (int k = 0; k < count; k++)
            sum += likely[best[k]];
        int rest = Belief.Whole;
        for (int k = count - 1; k >= 0; k--)
        {
            int part = k == 0 ? rest : (int)(Belief.Whole * likely[best[k]] / sum);
            rest -= part;
            shares[k] = new Share((ushort)best[k], (byte)part);
        }

        return shares;
    }
}

/// <summary>What a teacher believes of a word; empty where it says nothing.</summary>
internal sealed class Belief
{
    /// <summary>All shares of a whole.</summary>
    public const int Whole = 250;

    private readonly byte[] _names = new byte[NameConventions.Count * NameDecoder.Codes];

    /// <summary>Column of the head in the sentence's likeliest tree.</summary>
    public int Head { get; set; }

    public Share[] Heads { get; set; } = [];

    public Share[] Relations { get; set; } = [];

    public Share[] Tags { get; set; } = [];

    /// <summary>How likely each code of a name is after a convention, in shares of <see cref="Whole"/>.</summary>
    public ReadOnlyMemory<byte> NamesOf(int convention) => _names.AsMemory(convention * NameDecoder.Codes, NameDecoder.Codes);

    public void SetNames(int convention, ReadOnlySpan<float> likely)
    {
        for (int c = 0; c < likely.Length; c++)
            _names[(convention * NameDecoder.Codes) + c] = (byte)MathF.Round(likely[c] * Whole);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_names);
        writer.Write((ushort)Head);
        foreach (Share[] shares in (Share[][])[Heads, Relations, Tags])
        {
            writer.Write((byte)shares.Length);
            foreach (Share share in shares)
            {
                writer.Write(share.Value);
                writer.Write(share.Part);
            }
        }
    }

    public static Belief Read(BinaryReader reader)
    {
        Belief belief = new();
        reader.BaseStream.ReadExactly(belief._names);
        belief.Head = reader.ReadUInt16();
        (belief.Heads, belief.Relations, belief.Tags) = (Shares(reader), Shares(reader), Shares(reader));
        return belief;
    }

    /// <summary>This belief of names alone.</summary>
    public Belief NamesOnly()
    {
        Belief belief = new();
        _names.CopyTo(belief._names, 0);
        return belief;
    }

    private static Share[] Shares(BinaryReader reader)
    {
        Share[] shares = new Share[reader.ReadByte()];
        for (int i = 0; i < shares.Length; i++)
            shares[i] = new Share(reader.ReadUInt16(), reader.ReadByte());
        return shares;
    }
}
