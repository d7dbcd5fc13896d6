using System.Globalization;
using Chancery.Time.Rules;
using NodaTime;

namespace Chancery.Time.Reading;

internal sealed partial class Resolver
{
    private static string PartLetters(int part) => part switch { 1 => "MO", 2 => "MI", 3 => "AF", 4 => "EV", 5 => "NI", 6 => "DT", 7 => "MO", _ => "NI" };

    private static string SeasonLetters(int season) => season switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };

    private bool Season(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int season = Get(slots, Slot.Season);
        int? year = YearOf(slots) ?? RelativeYear(slots);
        reading.Explicit = Has(slots, Slot.Y);
        year ??= SeasonYear(season, slots);
        if (year is not { } known || known is < LeastYear or > 9997)
        {
            reading.Value = "XXXX-" + SeasonLetters(season);
            return Modify(slots, ref reading);
        }

        Place(ref reading, TimeUnit.Season, CalendarSpan.OfSeason(known, season), true);
        // A history's "the winter" after the fall of 1777 has most of its days, and its name, in 1778.
        if (season == 4 && _narrative && !Has(slots, Slot.Y) && !Has(slots, Slot.Rel))
            reading.Value = CalendarSpan.OfSeason(known + 1, season).Value;
        return Modify(slots, ref reading);
    }

    private int? SeasonYear(int season, ReadOnlySpan<int> slots)
    {
        bool anaphoric = Get(slots, Slot.Anchor, 0) == 1;
        if ((anaphoric ? Sequence : Reference) is not { } day)
            return null;
        int direction = Get(slots, Slot.Dir);
        if (direction == Unset && _narrative)
            return season == 4 && _sceneGrain is TimeUnit.Day or TimeUnit.Month && day.Month <= 2 ? day.Year - 1 : day.Year;
        if (direction == Unset)
            direction = Tense;
        CalendarSpan current = CalendarSpan.OfSeason(season == 4 && day.Month <= 2 ? day.Year - 1 : day.Year, season);
        return direction switch
        {
            < 0 when day <= current.Last => current.First.Year - 1,
            < 0 => current.First.Year,
            // "next spring" said in spring is the one to come; "in the spring" said then is this one.
            > 0 when day > current.Last || day >= current.First && Get(slots, Slot.Dir) > 0 => current.First.Year + 1,
            _ => current.First.Year,
        };
    }

    // U: quarter or half; N its number; its year said, related or next to the text's day.
    private bool Quarter(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int number = Get(slots, Slot.Q);
        bool half = Get(slots, Slot.U) == (int)TimeUnit.Half;
        if (number is < 1 or > 4 || half && number > 2)
            return false;
        int? year = YearOf(slots) ?? RelativeYear(slots);
        reading.Explicit = Has(slots, Slot.Y);
        if (year is null && Reference is { } day)
        {
            year = NearestQuarterYear(number, half, day);
        }

        if (year is not { } known || known is < 1 or > 9998)
        {
            reading.Value = string.Create(CultureInfo.InvariantCulture, $"XXXX-{(half ? "H" : "Q")}{number}");
            return Modify(slots, ref reading);
        }

        Place(ref reading, half ? TimeUnit.Half : TimeUnit.Quarter, half ? CalendarSpan.OfHalf(known, number) : CalendarSpan.OfQuarter(known, number), true);
        return Modify(slots, ref reading);
    }

    // The quarter nearest to the day; one that has not begun only where the tense does not look back.
    private int NearestQuarterYear(int number, bool half, LocalDate day)
    {
        int best = day.Year, bestCost = int.MaxValue;
        for (int year = day.Year - 1; year <= day.Year + 1; year++)
        {
            CalendarSpan span = half ? CalendarSpan.OfHalf(year, number) : CalendarSpan.OfQuarter(year, number);
            int cost = span.First > day ? Period.DaysBetween(day, span.First) : span.Last < day ? Period.DaysBetween(span.Last, day) : 0;
            if (span.First > day && Tense < 0)
                cost += 400;
            if (cost < bestCost)
                (best, bestCost) = (year, cost);
        }

        return best;
    }

    /// <summary>The day that a part of the day or a clock time says with it; null where it says none.</summary>
    private LocalDate? SaidDay(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        if (Has(slots, Slot.D) && Has(slots, Slot.M))
        {
            if (!Day(slots, ref reading) || !reading.Placed)
                return null;
            return reading.First;
        }

        if (Has(slots, Slot.W))
            return WeekdayDate(slots);
        if (Has(slots, Slot.Dir))
        {
            // "his first since 2014 ... met him in the morning": of the day told last, not of the year.
            LocalDate? around = Get(slots, Slot.Anchor, 0) != 1 ? Reference : _hasLast && _lastGrain > TimeUnit.Day ? _lastDay ?? (_narrative ? null : _published) ?? Sequence : Sequence;
            return around?.PlusDays(Get(slots, Slot.Dir));
        }

        return null;
    }

    // "Friday morning", "this morning", "last night", "the morning of April 19", "tonight".
    private bool PartOfDay(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int part = Get(slots, Slot.Part);
        LocalDate? day = SaidDay(slots, ref reading);
        if (day is null && Get(slots, Slot.Anchor, Unset) == 1)
            day = Sequence;
        reading.Type = TimexType.Time;
        string letters = "T" + PartLetters(part);
        if (day is { } placed)
        {
            PlaceDay(ref reading, placed);
            reading.Value += letters;
        }
        else if (Has(slots, Slot.W))
        {
            reading.Value = string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{Get(slots, Slot.W)}{letters}");
        }
        else
        {
            reading.Value = "XXXX-XX-XX" + letters;
            reading.Clock = letters;
        }

        return Modify(slots, ref reading);
    }

    // "3 p.m.", "15:30", "0800 UTC", "noon on Friday".
    private bool Clock(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int hour = Get(slots, Slot.Hour), minute = Get(slots, Slot.Min, 0), half = Get(slots, Slot.Ampm);
        if (hour > 100 || Has(slots, Slot.Whole) && !Has(slots, Slot.Min))
            (hour, minute) = (hour / 100, hour % 100);
        if (half != Unset && hour is < 1 or > 12 && !(half == 2 && hour < 24) || hour > 24 || minute > 59)
            return false;
        // "11:50-1:40 p.m.": the first lies in the other half of the day.
        if (Has(slots, Slot.N2) && hour % 12 > Get(slots, Slot.N2) % 12)
            half = 3 - half;
        if (half == 1)
            hour %= 12;
        else if (half == 2 && hour < 12)
            hour += 12;
        LocalDate? day = SaidDay(slots, ref reading);
        reading.Type = TimexType.Time;
        string zone = Get(slots, Slot.Zone, 0) == 1 ? "Z" : "";
        string clock = string.Create(CultureInfo.InvariantCulture, $"T{hour:00}:{minute:00}{zone}");
        if (day is { } placed)
        {
            PlaceDay(ref reading, placed);
            reading.Value += clock;
        }
        else
        {
            reading.Value = "XXXX-XX-XX" + clock;
            reading.Clock = clock;
        }

        return true;
    }

    private bool Holiday(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int id = Get(slots, Slot.Hol);
        int? year = YearOf(slots) ?? RelativeYear(slots);
        reading.Explicit = Has(slots, Slot.Y);
        if (year is null && Reference is { } day)
        {
            int direction = Get(slots, Slot.Dir, Unset);
            if (direction == Unset)
                direction = _narrative ? 0 : Tense;
            year = holidays.NearestYear(id, day, direction);
        }

        if (year is not { } known || !holidays.TryDays(id, known, out LocalDate first, out LocalDate last))
        {
            reading.Value = holidays.ValueWithoutYear(id) is { } fixedDay ? fixedDay : "XXXX-XX-XX";
            return true;
        }

        PlaceDay(ref reading, first);
        if (last > first)
        {
            reading.Last = last;
            reading.Grain = TimeUnit.Week;
            reading.Within = true;
        }

        return true;
    }

    // "the first week of March", "the last two weeks of October", "the first ten months of 1915", "the last day of the month".
    private bool Part(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        var unit = (TimeUnit)Get(slots, Slot.U);
        int ordinal = Get(slots, Slot.N, 1), count = Get(slots, Slot.N2, 1);
        bool last = Get(slots, Slot.Dir, 1) < 0;
        if (count is < 1 or > 400 || ordinal is < 1 or > 400 || TimeUnits.IsClock(unit))
            return false;
        CalendarSpan whole;
        TimeUnit of;
        int? year = YearOf(slots) ?? RelativeYear(slots);
        if (Has(slots, Slot.M))
        {
            year ??= NearestMonthYear(Get(slots, Slot.M));
            if (year is not { } known || known is < 1 or > 9990)
                return false;
            whole = CalendarSpan.OfMonth(known, Get(slots, Slot.M));
            of = TimeUnit.Month;
        }
        else if (year is { } known)
        {
            if (known is < 1 or > 9990)
                return false;
            whole = CalendarSpan.OfYear(known);
            of = TimeUnit.Year;
        }
        else
        {
            of = (TimeUnit)Get(slots, Slot.Whole, (int)TimeUnit.Month);
            if ((Get(slots, Slot.Anchor, 0) == 1 ? Sequence : Reference) is not { } day)
                return false;
            whole = CalendarSpan.Of(of, CalendarSpan.Shift(day, of, Get(slots, Slot.Rel, 0)));
        }

        if (unit >= of)
            return false;
        if (Has(slots, Slot.W))
            return NthWeekday(whole, Get(slots, Slot.W), last ? -1 : ordinal, ref reading);
        LocalDate first = last ? CalendarSpan.Shift(whole.Last.PlusDays(1), unit, -count) : CalendarSpan.Shift(whole.First, unit, ordinal - 1);
        LocalDate end = last ? whole.Last : CalendarSpan.Shift(first, unit, count).PlusDays(-1);
        if (first < whole.First || first > whole.Last)
            return false;
        if (end > whole.Last)
            end = whole.Last;
        reading.First = first;
        reading.Last = end;
        reading.Placed = true;
        reading.Anchors = true;
        reading.Grain = unit;
        reading.Within = unit != TimeUnit.Day || count > 1;
        if (count > 1 || Has(slots, Slot.N2))
        {
            reading.Type = TimexType.Duration;
            reading.Value = DurationValue(unit, count, false, false);
            reading.Days = count * TimeUnits.Days(unit);
        }
        else
        {
            // The first and the last week of a month are those with most of their days in it.
            LocalDate inside = unit == TimeUnit.Week ? last ? end.PlusDays(-3) : first.PlusDays(3) : last ? end : first;
            reading.Value = CalendarSpan.Of(unit, inside).Value;
        }

        return true;
    }

    // "the third Tuesday of September", "the last Friday of May".
    private static bool NthWeekday(CalendarSpan month, int weekday, int n, ref TimeReading reading)
    {
        LocalDate day = n > 0
            ? month.First.PlusDays((weekday - (int)month.First.DayOfWeek + 7) % 7 + 7 * (n - 1))
            : month.Last.PlusDays(-(((int)month.Last.DayOfWeek - weekday + 7) % 7));
        return day <= month.Last && PlaceDay(ref reading, day);
    }

    // "April 24-26", "24 April to 2 May 2021", "1915-17", "May 4 and 5": what the first end leaves out it takes from the second.
    private bool Range(ReadOnlySpan<int> slots, in Match match, ref TimeReading reading)
    {
        int month = Get(slots, Slot.M), month2 = Get(slots, Slot.M2);
        if (!Has(slots, Slot.M) && !Has(slots, Slot.D))
            return YearRange(slots, match, ref reading);
        Span<int> first = stackalloc int[(int)Slot.Count], second = stackalloc int[(int)Slot.Count];
        first.Fill(Unset);
        second.Fill(Unset);
        second[(int)Slot.M] = month2 != Unset ? month2 : month;
        first[(int)Slot.M] = month != Unset ? month : month2;
        first[(int)Slot.D] = Get(slots, Slot.D);
        second[(int)Slot.D] = Get(slots, Slot.D2);
        second[(int)Slot.Y] = Has(slots, Slot.Y2) ? Get(slots, Slot.Y2) : Get(slots, Slot.Y);
        second[(int)Slot.Rel] = first[(int)Slot.Rel] = Get(slots, Slot.Rel);
        first[(int)Slot.W] = Get(slots, Slot.W);
        second[(int)Slot.W] = Get(slots, Slot.W2);
        first[(int)Slot.Y] = Get(slots, Slot.Y);
        bool days = Has(slots, Slot.D2);
        TimeReading left = default, right = default;
        left.Value = right.Value = "";
        if (!(days ? Day(second, ref right) : Month(second, ref right)))
            return false;
        // The first end lies before the second: across a new year it is in the year before.
        if (right.Placed && !Has(slots, Slot.Rel) && (Has(slots, Slot.Y2) || !Has(slots, Slot.Y)))
            first[(int)Slot.Y] = right.First.Year - (first[(int)Slot.M] > second[(int)Slot.M] ? 1 : 0);
        if (!(Has(slots, Slot.D) ? Day(first, ref left) : Month(first, ref left)))
            return false;
        if (!Has(slots, Slot.Y2) && Has(slots, Slot.Y) && left.Placed && right.Placed && left.First > right.First)
        {
            second[(int)Slot.Y] = left.First.Year + 1;
            if (!(days ? Day(second, ref right) : Month(second, ref right)))
                return false;
        }

        return Join(left, right, match, Get(slots, Slot.Whole, 0) == 1, ref reading);
    }

    private static bool YearRange(ReadOnlySpan<int> slots, in Match match, ref TimeReading reading)
    {
        int from = Get(slots, Slot.Y), to = Get(slots, Slot.Y2);
        if (to < 100)
            to += from / 100 * 100;
        else if (to < 1000)
            return false;
        if (to <= from || to - from > 400 || to > 9998)
            return false;
        TimeReading left = default, right = default;
        Place(ref left, TimeUnit.Year, CalendarSpan.OfYear(from), true);
        Place(ref right, TimeUnit.Year, CalendarSpan.OfYear(to), true);
        return Join(left, right, match, Get(slots, Slot.Whole, 0) == 1, ref reading);
    }

    private static bool Join(in TimeReading left, in TimeReading right, in Match match, bool within, ref TimeReading reading)
    {
        if (match.Left <= match.Start || match.Right <= match.Left || match.Right >= match.End)
            return false;
        reading.IsRange = true;
        reading.LeftEnd = match.Left;
        reading.RightStart = match.Right;
        reading.LeftValue = left.Value;
        reading.RightValue = right.Value;
        reading.Value = $"{left.Value}/{right.Value}";
        reading.Grain = right.Grain;
        reading.Explicit = left.Explicit || right.Explicit;
        if (!left.Placed || !right.Placed)
            return true;
        if (left.First > right.Last)
            return false;
        reading.First = left.First;
        reading.Last = right.Last;
        reading.LeftLast = left.Last;
        reading.RightFirst = right.First;
        reading.Placed = true;
        reading.Anchors = true;
        reading.Within = within;
        return true;
    }
}
