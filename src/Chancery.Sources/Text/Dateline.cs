using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Chancery.Sources.Text;

/// <summary>Where and when a dispatch was filed, as its first line says.</summary>
/// <param name="Text">The words ("TOKYO, April 20").</param>
/// <param name="Agency">The agency beside it ("Kyodo"), or null.</param>
/// <param name="Day">The day where the year is given, or null.</param>
internal sealed partial record Dateline(string Text, string? Agency, LocalDate? Day)
{
    private const int Window = 200;

    // Every quantifier is bounded and the window short: time is linear whatever stands there.
    private const string Month =
        "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";

    private const string Date =
        "(?:(?<m>" + Month + ") (?<d>\\d{1,2})(?:,? (?<y>\\d{4}))?|(?<d>\\d{1,2}) (?<m>" + Month + ")(?:,? (?<y>\\d{4}))?)";

    private const string Capitals = "[\\p{Lu}][\\p{Lu}.'’-]{1,24}(?: [\\p{Lu}][\\p{Lu}.'’-]{1,24}){0,3}(?:/[\\p{Lu}][\\p{Lu} .'’-]{1,24})?";

    private const string Title = "[\\p{Lu}][\\p{L}.'’-]{1,24}(?: [\\p{Lu}][\\p{L}.'’-]{1,24}){0,3}";

    /// <summary>The dateline at the start of the text's first paragraph after the headline, or null.</summary>
    public static Dateline? Find(string text, string? headline)
    {
        int from = headline is null ? 0 : text.IndexOf(headline, StringComparison.Ordinal) + headline.Length;
        while (from < text.Length && char.IsWhiteSpace(text[from]))
            from++;
        return AtStart(text.Substring(from, Math.Min(Window, text.Length - from)));
    }

    /// <summary>The dateline with which a piece of text starts, or null.</summary>
    public static Dateline? AtStart(string text)
    {
        Match match = CapitalsDateline().Match(text);
        if (!match.Success)
            match = DatedDateline().Match(text);
        if (!match.Success)
            return null;
        string? agency = match.Groups["agency"] is { Success: true } group ? group.Value : null;
        return new Dateline(match.Groups["line"].Value, agency, DayOf(match));
    }

    private static LocalDate? DayOf(Match match)
    {
        if (!match.Groups["y"].Success || !match.Groups["d"].Success)
            return null;
        int year = int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        int day = int.Parse(match.Groups["d"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        int month = "JanFebMarAprMayJunJulAugSepOctNovDec".IndexOf(match.Groups["m"].Value[..3], StringComparison.Ordinal) / 3 + 1;
        bool possible = year >= PublicationDay.Earliest.Year && year <= PublicationDay.Latest.Year
            && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return possible ? new LocalDate(year, month, day) : null;
    }

    // NEW DELHI, Jul 10 (PTI) The   TOKYO, April 20 (Kyodo) --   WASHINGTON --   LONDON (Reuters) -   BEIJING, Sept. 3, 1997 (AP) —
    [GeneratedRegex("^(?![UE]\\.?[SNKU]\\.? )(?=[\\p{Lu} .'’-]{4})(?<line>" + Capitals + "(?:, (?:[\\p{Lu}][\\p{L}.]{1,14})(?: [\\p{Lu}][\\p{L}.]{1,14})?)??(?:, " + Date + ")?)"
        + "(?:(?: ?\\((?<agency>[\\p{Lu}][\\p{L} .&]{1,30})\\))? ?(?:--|—|–|- )|(?<=\\d) \\((?<agency>[\\p{Lu}][\\p{L} .&]{1,30})\\)(?= [\\p{Lu}\"“]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex CapitalsDateline();

    // Geneva, 3 March 1985   Geneva, March 3, 1985 (AP) --   on a line of its own or before a dash
    [GeneratedRegex("^\\(?(?<line>" + Title + "(?:, " + Title + ")?, " + Date + ")\\)?"
        + "(?: ?\\((?<agency>[\\p{Lu}][\\p{L} .&]{1,30})\\))?(?:\\.? ?(?:--|—|–|- )|[.:]?[ \\t]*(?:\\r?\\n|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex DatedDateline();
}
