using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Sources;

/// <summary>The id of a dispatch from what it says: the same for the same text, publisher and date on every machine.</summary>
public static class DispatchId
{
    // Crockford's alphabet in lower case: no i, l, o, u, so that an id can be read out.
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 12;

    /// <summary>Twelve letters and digits: the first 60 bits of a SHA-256.</summary>
    public static string Of(string text, string? publisher, LocalDate? published)
    {
        ArgumentNullException.ThrowIfNull(text);
        string day = published is { } known ? LocalDatePattern.Iso.Format(known) : "";
        // A unit separator cannot be confused with a part: controls do not stand in names and days.
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{publisher}\u001F{day}\u001F{text}"));
        return string.Create(Length, hash, static (id, bytes) =>
        {
            ulong bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(bytes);
            for (int i = 0; i < id.Length; i++)
            {
                id[i] = Alphabet[(int)(bits >> 59)];
                bits <<= 5;
            }
        });
    }
}
