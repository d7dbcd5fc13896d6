namespace Chancery.Sources.Lines;

/// <summary>Reads a stream line by line as bytes; passes over lines longer than a limit without holding them.</summary>
internal sealed class LineReader(Stream stream, int limit)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _position;
    private int _length;

    /// <summary>Number of the line read last, from 1.</summary>
    public int LineNumber { get; private set; }

    /// <summary>The next line without its end.</summary>
    /// <param name="line">The line; null where it was longer than the limit.</param>
    /// <returns>False at the end of the stream.</returns>
    public bool TryReadLine(out byte[]? line)
    {
        line = null;
        using var collected = new MemoryStream();
        bool any = false, tooLong = false;
        while (Fill())
        {
            any = true;
            ReadOnlySpan<byte> rest = _buffer.AsSpan(_position, _length - _position);
            int end = rest.IndexOf((byte)'\n');
            ReadOnlySpan<byte> part = end < 0 ? rest : rest[..end];
            tooLong |= collected.Length + part.Length > limit;
            if (!tooLong)
                collected.Write(part);
            _position += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
                break;
        }

        if (!any)
            return false;
        LineNumber++;
        if (tooLong)
            return true;
        ReadOnlySpan<byte> bytes = collected.GetBuffer().AsSpan(0, (int)collected.Length);
        if (LineNumber == 1 && bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        line = bytes.ToArray();
        return true;
    }

    private bool Fill()
    {
        if (_position < _length)
            return true;
        _position = 0;
        _length = stream.Read(_buffer);
        return _length > 0;
    }
}
