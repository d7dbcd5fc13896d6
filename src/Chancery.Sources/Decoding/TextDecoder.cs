using System.Text;

namespace Chancery.Sources.Decoding;

/// <summary>Finds out in which encoding bytes are, and reads them.</summary>
/// <remarks>
/// A byte order mark decides; else valid UTF-8 is UTF-8; else every other byte zero is UTF-16; else a declared encoding is taken;
/// else UTF-8 with a few damaged places is read as such; what is left is Windows-1252, of which Latin-1 is a part.
/// The last two come with a warning.
/// </remarks>
public static class TextDecoder
{
    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of the bytes.</summary>
    /// <param name="bytes">The whole document.</param>
    /// <param name="declared">The encoding that the document itself or its envelope names, or null.</param>
    /// <exception cref="SourceException">The bytes are no text, or in no encoding that can be told.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (FromByteOrderMark(bytes) is { } marked)
            return NoControls(marked);
        if (BinaryFile.Describe(bytes) is { } description)
            throw new SourceException(description);
        if (Utf16WithoutMark(bytes) is { } wide)
            return NoControls(wide);
        if (bytes.Contains((byte)0))
            throw new SourceException("this is a binary file, not text; give a text or HTML file");
        try
        {
            return NoControls(new DecodedText(s_strictUtf8.GetString(bytes), "UTF-8", null));
        }
        catch (DecoderFallbackException)
        {
            return NoControls(FromLegacy(bytes, declared));
        }
    }

    private static DecodedText? FromByteOrderMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            string text = Encoding.UTF8.GetString(bytes[3..]);
            return new DecodedText(text, "UTF-8", text.Contains('\uFFFD') ? "damaged UTF-8: unreadable bytes stand as \uFFFD" : null);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return new DecodedText(Encoding.UTF32.GetString(bytes[4..]), "UTF-32LE", null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new DecodedText(Encoding.Unicode.GetString(bytes[2..]), "UTF-16LE", null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new DecodedText(Encoding.BigEndianUnicode.GetString(bytes[2..]), "UTF-16BE", null);
        return null;
    }

    private static DecodedText? Utf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (sample.Length < 8)
            return null;
        int even = 0, odd = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        int pairs = sample.Length / 2;
        // Text in Latin letters has a zero in nearly every pair, always on the same side.
        bool little = odd * 10 > pairs * 7 && even * 50 < pairs;
        bool big = even * 10 > pairs * 7 && odd * 50 < pairs;
        if (!little && !big)
            return null;
        Encoding encoding = little ? Encoding.Unicode : Encoding.BigEndianUnicode;
        string name = little ? "UTF-16LE" : "UTF-16BE";
        return new DecodedText(encoding.GetString(bytes[..(bytes.Length & ~1)]), name, $"no byte order mark: read as {name}");
    }

    private static DecodedText FromLegacy(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (declared is not null && ByName(declared) is { } named)
            return new DecodedText(named.GetString(bytes), declared, null);
        string lenient = Encoding.UTF8.GetString(bytes);
        int damaged = 0, beyondAscii = 0;
        foreach (char c in lenient)
        {
            damaged += c == '\uFFFD' ? 1 : 0;
            beyondAscii += c > '\u007F' ? 1 : 0;
        }

        if (beyondAscii - damaged > 4 * damaged)
            return new DecodedText(lenient, "UTF-8", "damaged UTF-8: unreadable bytes stand as \uFFFD");
        int letters = 0, high = 0;
        foreach (byte b in bytes)
        {
            letters += b >= 0x80 || char.IsAsciiLetter((char)b) ? 1 : 0;
            high += b >= 0x80 ? 1 : 0;
        }

        if (high * 10 > letters * 3)
            throw new SourceException("the encoding cannot be told (it is neither Unicode nor a Western one); save the file as UTF-8");
        return new DecodedText(ByName("windows-1252")!.GetString(bytes), "windows-1252", "not UTF-8: read as Windows-1252");
    }

    private static Encoding? ByName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static DecodedText NoControls(DecodedText decoded)
    {
        int controls = 0;
        foreach (char c in decoded.Text)
            controls += c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v') ? 1 : 0;
        if (controls > 0 && controls * 100L > decoded.Text.Length)
            throw new SourceException("this is a binary file, not text; give a text or HTML file");
        return decoded;
    }
}
