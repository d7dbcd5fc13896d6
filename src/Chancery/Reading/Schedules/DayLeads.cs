using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Schedules;

/// <summary>Reads the days that stand alone on a line ("MONDAY, OCTOBER 3") or lead one ("Oct 3 - ", "14 May: ", "MON/17: ").</summary>
internal static class DayLeads
{
    private const int LongestHead = 16, LongestDays = 31;

    /// <summary>The days of a line that holds nothing else, a place apart; null where it is no such line.</summary>
    public static When? Alone(Scene scene, Paragraph line)
    {
        if (line.End - line.First > LongestHead)
            return null;
        When? days = null;
        for (int t = line.First; t < line.End; t++)
        {
            if (scene.TimeAt(t) is { } time)
            {
                if (Days(scene, time) is not { } named || (days is not null && named != days))
                    return null;
                days = named;
                continue;
            }

            // "MARCH 4 / ANKARA": a place may follow, in capitals or a name.
            bool loose = scene.Text[t].Pos is UniversalPos.Punct or UniversalPos.Sym || IsWeekday(scene.Text[t].Lower) || scene.Text[t].Lower is "today" or "tomorrow";
            if (!loose && !(days is not null && char.IsUpper(scene.Text.Form(t)[0]) && line.End - t <= 4))
                return null;
        }

        return days;
    }

    /// <summary>The days with which a line begins, and the token behind the mark that parts them from the rest, and whether they are those of this line alone; null where it begins otherwise.</summary>
    public static (When Days, int Body, bool Alone)? Leading(Scene scene, Paragraph line)
    {
        int at = line.First;
        while (at < line.End && scene.Text[at].Pos is UniversalPos.Punct or UniversalPos.Sym && scene.Text.Form(at) is not ("(" or "[" or "\"" or "“"))
            at++;
        if (at >= line.End)
            return null;
        if (Numbered(scene, at, line.End) is { } numbered)
            return (numbered.Days, numbered.Body, false);
        When? days = null;
        bool stretch = false;
        for (int t = at; t < line.End && t - at < LongestHead; t++)
        {
            if (scene.TimeAt(t) is { } time)
            {
                if (days is null)
                {
                    days = Days(scene, time) ?? Stretches.Of(scene, time);
                    stretch = days is { Within: true };
                }

                if (days is null)
                    return null;
                continue;
            }

            if (days is null && !IsWeekday(scene.Text[t].Lower) && scene.Text[t].Lower is not ("," or "."))
                return null;
            // "July 18-23, 1955. The heads of government meet": a day of its own before a sentence of its own.
            bool stop = days is not null && scene.Text[t].Lower is "." && scene.Text[t].Sentence != scene.Text[Math.Min(t + 1, scene.Text.Count - 1)].Sentence && scene.Text[t - 1].Pos is UniversalPos.Num;
            if (days is not null && (stop || IsMark(scene, t)))
                return t + 1 < line.End ? (days, t + 1, stop || stretch) : null;
            if (scene.Text[t].Lower is not ("," or "." or "/" or "(" or ")" or "|") && !IsWeekday(scene.Text[t].Lower))
                return null;
        }

        return null;
    }

    /// <summary>True for the mark between what leads a line and the rest.</summary>
    public static bool IsMark(Scene scene, int token)
    {
        ReadOnlySpan<char> form = scene.Text.Form(token);
        if (form is ":" or "--" or "—" or "–" or "―" or "|")
            return true;
        return form is "-" && token > 0 && token + 1 < scene.Text.Count && scene.Text[token].Start > scene.Text[token - 1].End && scene.Text[token + 1].Start > scene.Text[token].End;
    }

    /// <summary>The days that an expression names, where it names a day or a few in a row.</summary>
    public static When? Days(Scene scene, TimeExpression time)
    {
        if (time.Type is not TimexType.Date || time.When is not { Start: { } start, End: { } end } || Period.DaysBetween(start, end) > LongestDays)
            return null;
        ReadOnlySpan<char> words = scene.Dispatch.Text.AsSpan(time.Start, time.End - time.Start);
        bool week = words.Contains("week", StringComparison.OrdinalIgnoreCase) || words.Contains("month", StringComparison.OrdinalIgnoreCase);
        if (week || time.When.Within && start != end || time.Value.Length == 7 && time.Value[4] == '-')
            return null;
        // A bare weekday of a list lies ahead.
        if (words.IndexOfAnyInRange('0', '9') < 0 && scene.Published is { } published && end < published && Period.DaysBetween(end, published) < 7)
            (start, end) = (start.PlusDays(7), end.PlusDays(7));
        return new When(start, end, false, WhenReader.Edtf(start, end, false), words.ToString().ReplaceLineEndings(" "));
    }

    // "MON/17:", "Tue 18 -": a weekday and the day of the month nearest to the day of writing.
    private static (When Days, int Body)? Numbered(Scene scene, int at, int end)
    {
        if (scene.Published is not { } published || !IsWeekday(scene.Text[at].Lower))
            return null;
        int number = at + 1;
        if (number < end && scene.Text.Form(number) is "/" or "." or ",")
            number++;
        if (number + 1 >= end || !int.TryParse(scene.Text.Form(number), out int day) || day is < 1 or > 31 || !IsMark(scene, number + 1) || number + 2 >= end)
            return null;
        for (int away = 0; away <= 40; away++)
        {
            for (int sign = 1; sign >= -1; sign -= 2)
            {
                LocalDate on = published.PlusDays(sign * away);
                if (on.Day == day && on.DayOfWeek.ToString().StartsWith(scene.Text[at].Lower[..3], StringComparison.OrdinalIgnoreCase))
                    return (new When(on, on, false, WhenReader.Edtf(on, on, false), scene.Words(at, number + 1)), number + 2);
            }
        }

        return null;
    }

    private static bool IsWeekday(string lower) =>
        lower.TrimEnd('.') is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" or "mon" or "tue" or "tues" or "wed" or "thu" or "thur" or "thurs" or "fri" or "sat" or "sun";
}
