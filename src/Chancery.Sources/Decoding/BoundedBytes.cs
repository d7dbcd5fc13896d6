namespace Chancery.Sources.Decoding;

/// <summary>Reads a stream whole, up to a limit.</summary>
internal static class BoundedBytes
{
    /// <summary>The stream's bytes; null where there are more than the limit (no more than one buffer beyond it is read).</summary>
    public static byte[]? Read(Stream stream, int limit)
    {
        if (stream.CanSeek && stream.Length > limit)
            return null;
        using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (bytes.Length + read > limit)
                return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
