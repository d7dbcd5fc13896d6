using System.Numerics;

namespace Chancery.Language.Neural;

/// <summary>What lists know of a word wherever it stands; kept as a byte beside each word that has a vector.</summary>
[Flags]
internal enum ListedAs : byte
{
    None = 0,

    /// <summary>A given name.</summary>
    Given = 1,

    /// <summary>A family name.</summary>
    Family = 2,

    /// <summary>By itself the name of a state or town.</summary>
    Place = 4,

    /// <summary>A part of the name of a state or town.</summary>
    PlacePart = 8,

    /// <summary>A part of an organisation's name, or its acronym.</summary>
    Organisation = 16,

    /// <summary>A nationality.</summary>
    Nationality = 32,

    /// <summary>A part of an office or title.</summary>
    Office = 64,
}

/// <summary>Where what lists know enters the network: as rows of the table of shapes that no shape uses.</summary>
internal static class WordLists
{
    private const int FirstRow = 48;

    /// <summary>Name of the matrix of flags in the network's file.</summary>
    public const string Matrix = "lists";

    /// <summary>Takes the next flag off and gives its row.</summary>
    public static int NextRow(ref ListedAs lists)
    {
        int bit = BitOperations.TrailingZeroCount((int)lists);
        lists &= lists - 1;
        return FirstRow + bit;
    }

    /// <summary>The flags by number of the word's vector.</summary>
    public static byte[] Read(StoredMatrix stored)
    {
        float[] values = new float[stored.Columns];
        stored.CopyTo(values);
        // The first element only sets the scale.
        byte[] flags = [.. values.Select(v => (byte)MathF.Round(v))];
        flags[0] = 0;
        return flags;
    }

    /// <summary>Adds the flags to a file; the first, that of no word, is overwritten.</summary>
    public static void Write(WeightFile file, ReadOnlySpan<byte> flags)
    {
        float[] values = new float[flags.Length];
        for (int i = 0; i < values.Length; i++)
            values[i] = flags[i];
        values[0] = 127;
        file.Add(Matrix, 1, values.Length, values, bytes: true);
    }
}
