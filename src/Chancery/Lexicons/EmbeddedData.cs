namespace Chancery.Lexicons;

/// <summary>The data files that lie within the assembly.</summary>
internal static unsafe class EmbeddedData
{
    /// <summary>The bytes of a file ("Roster/Data/states.tsv"), without copying.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static ReadOnlySpan<byte> Read(string name)
    {
        using Stream stream = typeof(EmbeddedData).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("No such data file in the assembly.", name);
        // The resource lies in the mapped image of the assembly and stays there.
        return stream is UnmanagedMemoryStream mapped
            ? new ReadOnlySpan<byte>(mapped.PositionPointer, checked((int)mapped.Length))
            : Copy(stream);
    }

    /// <summary>Names of the files in a folder ("Roster/Data/tenures/"), in order.</summary>
    public static string[] Names(string folder)
    {
        string[] names = [.. typeof(EmbeddedData).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal))];
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    private static ReadOnlySpan<byte> Copy(Stream stream)
    {
        byte[] bytes = new byte[checked((int)stream.Length)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
