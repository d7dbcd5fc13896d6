using System.Runtime.InteropServices;
using System.Text;
using Chancery.Lexicons;

namespace Chancery.Places;

/// <summary>The compiled gazetteer: flat arrays, one entry a place, and a table of the hashes of their names.</summary>
/// <remarks>Little-endian. Made by tools/Chancery.Gazetteer; the layout is in <see cref="Write"/>.</remarks>
internal sealed class GazetteerFile
{
    private const int Magic = 0x315A4743; // "CGZ1"

    /// <summary>Degrees north.</summary>
    public required float[] Latitudes { get; init; }

    /// <summary>Degrees east.</summary>
    public required float[] Longitudes { get; init; }

    /// <summary>Inhabitants.</summary>
    public required int[] Populations { get; init; }

    /// <summary>GeoNames ids.</summary>
    public required int[] GeoNamesIds { get; init; }

    /// <summary>Indexes into <see cref="Countries"/>.</summary>
    public required ushort[] CountryOf { get; init; }

    /// <summary>Index of the place that is the first-order division, or -1.</summary>
    public required short[] Admin1Of { get; init; }

    /// <summary><see cref="PlaceKind"/>, with 64 added for a capital and 128 for the seat of a division.</summary>
    public required byte[] Kinds { get; init; }

    /// <summary>Offsets of names in <see cref="Names"/>, one more than there are places.</summary>
    public required int[] NameOffsets { get; init; }

    /// <summary>All names one after the other, UTF-8.</summary>
    public required byte[] Names { get; init; }

    /// <summary>ISO 3166-1 alpha-3 codes.</summary>
    public required string[] Countries { get; init; }

    /// <summary>The middle of each country's population: degrees north.</summary>
    public required float[] CountryLatitudes { get; init; }

    /// <summary>The middle of each country's population: degrees east.</summary>
    public required float[] CountryLongitudes { get; init; }

    /// <summary>Inhabitants of each country's towns.</summary>
    public required int[] CountryPopulations { get; init; }

    /// <summary>Finds places by name.</summary>
    public required PhraseMatcher Words { get; init; }

    /// <summary>Number of places.</summary>
    public int Count => Kinds.Length;

    /// <summary>The name of a place.</summary>
    public string Name(int place) => Encoding.UTF8.GetString(Names.AsSpan(NameOffsets[place], NameOffsets[place + 1] - NameOffsets[place]));

    /// <summary>Writes the file.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        foreach (ReadOnlyMemory<byte> part in (ReadOnlyMemory<byte>[])
        [
            Bytes(Latitudes), Bytes(Longitudes), Bytes(Populations), Bytes(GeoNamesIds), Bytes(CountryOf), Bytes(Admin1Of), Kinds, Bytes(NameOffsets), Names,
            Encoding.ASCII.GetBytes(string.Concat(Countries)), Bytes(CountryLatitudes), Bytes(CountryLongitudes), Bytes(CountryPopulations),
            Bytes(Words.Keys.ToArray()), Bytes(Words.Heads.ToArray()), Bytes(Words.Entries.ToArray()),
        ])
        {
            writer.Write(part.Length);
            writer.Write(part.Span);
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It is no gazetteer.</exception>
    public static GazetteerFile Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || MemoryMarshal.Read<int>(file) != Magic)
            throw new InvalidDataException("Not a compiled gazetteer.");
        file = file[4..];
        return new GazetteerFile
        {
            Latitudes = Part<float>(ref file),
            Longitudes = Part<float>(ref file),
            Populations = Part<int>(ref file),
            GeoNamesIds = Part<int>(ref file),
            CountryOf = Part<ushort>(ref file),
            Admin1Of = Part<short>(ref file),
            Kinds = Part<byte>(ref file),
            NameOffsets = Part<int>(ref file),
            Names = Part<byte>(ref file),
            Countries = Codes(Part<byte>(ref file)),
            CountryLatitudes = Part<float>(ref file),
            CountryLongitudes = Part<float>(ref file),
            CountryPopulations = Part<int>(ref file),
            Words = new PhraseMatcher(Part<ulong>(ref file), Part<int>(ref file), Part<PhraseEntry>(ref file)),
        };
    }

    private static T[] Part<T>(ref ReadOnlySpan<byte> file)
        where T : unmanaged
    {
        if (file.Length < 4 || MemoryMarshal.Read<int>(file) is not (>= 0 and var length) || length > file.Length - 4)
            throw new InvalidDataException("The compiled gazetteer is cut off.");
        T[] part = GC.AllocateUninitializedArray<T>(length / System.Runtime.CompilerServices.Unsafe.SizeOf<T>());
        file.Slice(4, length).CopyTo(MemoryMarshal.AsBytes(part.AsSpan()));
        file = file[(4 + length)..];
        return part;
    }

    private static string[] Codes(byte[] letters)
    {
        string[] codes = new string[letters.Length / 3];
        for (int i = 0; i < codes.Length; i++)
            codes[i] = Encoding.ASCII.GetString(letters, i * 3, 3);
        return codes;
    }

    private static byte[] Bytes<T>(T[] values)
        where T : unmanaged => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}
