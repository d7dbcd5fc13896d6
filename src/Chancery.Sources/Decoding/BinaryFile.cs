namespace Chancery.Sources.Decoding;

/// <summary>Knows files that are no text by their first bytes.</summary>
public static class BinaryFile
{
    /// <summary>What the file is and what to do instead, or null where its first bytes say nothing.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return "this is a PDF; save its text as a .txt file and give that";
        if (bytes.StartsWith("PK\u0003\u0004"u8))
            return "this is a Word, OpenDocument or zip file; save its text as a .txt file and give that";
        if (bytes.StartsWith("{\\rtf"u8))
            return "this is an RTF document; save its text as a .txt file and give that";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "this is an old Office document; save its text as a .txt file and give that";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith("BZh"u8)
            || bytes.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]))
            return "this is a compressed file; unpack it first";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || bytes.StartsWith("GIF8"u8))
            return "this is a picture, not text";
        if (bytes.StartsWith("SQLite format 3\0"u8))
            return "this is a database, not text (a record is opened with --record)";
        return null;
    }
}
