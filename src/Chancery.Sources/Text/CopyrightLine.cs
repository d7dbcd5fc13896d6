using System.Text.RegularExpressions;

namespace Chancery.Sources.Text;

/// <summary>The holder that a copyright line at the end of a text names, or the agency that credits itself at its start.</summary>
internal static partial class CopyrightLine
{
    private const int Window = 400;

    /// <summary>The publisher, or null.</summary>
    public static string? Find(string text)
    {
        Match match = Credit().Match(text[..Math.Min(Window, text.Length)]);
        if (match.Success)
            return match.Groups["name"].Value;
        match = Holder().Match(text[Math.Max(0, text.Length - Window)..]);
        return match.Success ? match.Groups["name"].Value.TrimEnd(' ', '.', ',') : null;
    }

    // © Kyodo News   Copyright 1997 The Associated Press. All rights reserved.   (c) 2014 AFP
    [GeneratedRegex("^[ \\t]*(?:©|\\([cC]\\)|Copyright)(?: ?(?:©|\\([cC]\\)))? ?(?:\\d{4}(?: ?[-–] ?\\d{4})?,? )?(?:by )?(?<name>[\\p{Lu}][\\p{L}\\d&'’. -]{1,60}?)(?:[.,] .{0,80})?[ \\t\\r]*$",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Holder();

    // (Reuters) - The ...
    [GeneratedRegex("^[ \\t]*\\((?<name>[\\p{Lu}][\\p{L} .&]{1,30})\\) ?(?:--|—|–|-) ",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Credit();
}
