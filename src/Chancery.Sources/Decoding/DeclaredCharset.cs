using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Sources.Decoding;

/// <summary>The encoding that an HTML page or an XML file names in its first lines.</summary>
internal static partial class DeclaredCharset
{
    private const int Window = 2048;

    /// <summary>Its name, or null.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        string start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        if (!start.Contains('<'))
            return null;
        Match match = Declaration().Match(start);
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding) ?= ?[\"']? ?([A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
