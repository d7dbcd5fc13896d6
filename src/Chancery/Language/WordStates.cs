using System.Buffers;
using Chancery.Language.Neural;

namespace Chancery.Language;

/// <summary>What the network holds of each word of a text within its sentence, as <see cref="QuantizedRows"/> keeps it: for models that read on from there. Borrowed memory, to be given back.</summary>
internal sealed class WordStates
{
    private byte[] _values = [];

    /// <summary>Numbers of one word; 0 where the text was analysed without the network or its states were given back.</summary>
    public int Width { get; private set; }

    /// <summary>What a kept number stands for.</summary>
    public static float Value(byte kept) => (kept - QuantizedRows.Most) * (1f / QuantizedRows.Most);

    /// <summary>Makes room for a text's words.</summary>
    public void Reserve(int words, int width)
    {
        Release();
        _values = ArrayPool<byte>.Shared.Rent(words * width);
        Width = width;
    }

    /// <summary>The numbers of a word.</summary>
    public Span<byte> Of(int word) => _values.AsSpan(word * Width, Width);

    /// <summary>Gives the memory back; there are no states from here on.</summary>
    public void Release()
    {
        if (_values.Length > 0)
            ArrayPool<byte>.Shared.Return(_values);
        (_values, Width) = ([], 0);
    }
}
