using System.Globalization;
using Chancery.Time.Rules;
using NodaTime;

namespace Chancery.Time.Reading;

internal sealed partial class Resolver
{
    private bool Weekday(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int weekday = Get(slots, Slot.W);
        if (WeekdayDate(slots) is not { } day)
        {
            reading.Value = string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");
            return true;
        }

        return PlaceDay(ref reading, day);
    }

    // Dir: -1 last, 1 next, 0 this; 2 of next week, -2 of last week; none: by tense. N: weeks away from it.
    private LocalDate? WeekdayDate(ReadOnlySpan<int> slots)
    {
        int weekday = Get(slots, Slot.W);
        LocalDate? around = Get(slots, Slot.Anchor, 0) == 1 ? Sequence : FollowsDay ? _lastFirst : _published;
        if (around is not { } day)
            return null;
        int ahead = (weekday - (int)day.DayOfWeek + 7) % 7;
        int direction = Get(slots, Slot.Dir);
        LocalDate found = direction switch
        {
            -1 => day.PlusDays(ahead == 0 ? -7 : ahead - 7),
            1 => day.PlusDays(ahead == 0 ? 7 : ahead),
            0 => CalendarSpan.Monday(day).PlusDays(weekday - 1),
            // "this Friday": the week's, or the next where that is past and the tense does not look back.
            3 => CalendarSpan.Monday(day).PlusDays(weekday - 1) is var its && its < day && Tense >= 0 ? its.PlusWeeks(1) : its,
            2 => CalendarSpan.Monday(day).PlusDays(weekday + 6),
            -2 => CalendarSpan.Monday(day).PlusDays(weekday - 8),
            _ => (FollowsDay && Get(slots, Slot.Anchor, 0) == 0 || FollowsUntil ? 1 : Tense) > 0 ? day.PlusDays(ahead) : day.PlusDays(ahead == 0 ? 0 : ahead - 7),
        };
        int weeks = Get(slots, Slot.N, 0);
        return weeks is > -500 and < 500 ? found.PlusWeeks(weeks * Get(slots, Slot.Sign, 1)) : null;
    }

    // A tale's weekday is reckoned from the day or month told before it, and from no year: "since 1947 ... on Friday" is of the news.
    private bool FollowsDay => _narrative && _hasLast && (_lastGrain is not (TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century) || _published is null);

    // "gave them until Monday" lies ahead though the verb is past.
    private bool FollowsUntil => _tenseStart > 0 && _lexicon.Has(_tokens[_tenseStart - 1], _until);

    // "next week", "the following month", "that year", "later this year", "the end of the month".
    private bool Relative(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        var unit = (TimeUnit)Get(slots, Slot.U);
        int direction = Get(slots, Slot.Dir, 0);
        // Anchor 2: "the year" is the narrative's, but in news that of publication.
        int anchor = Get(slots, Slot.Anchor, 0);
        bool anaphoric = anchor == 1 || anchor == 2 && (_narrative || unit == TimeUnit.Day || _published is null);
        if (TimeUnits.IsClock(unit))
            return RelativeHour(direction, anaphoric, ref reading);
        LocalDate? around = anaphoric ? direction < 0 && _hasLast ? _lastFirst : Sequence : Reference;
        if (anaphoric && unit == TimeUnit.Day && _lastGrain != TimeUnit.Day && (_lastDay ?? (_narrative ? null : _published)) is { } lastDay)
            around = lastDay;
        if (around is not { } day || !CalendarSpan.CanShift(day, unit, direction))
        {
            reading.Value = direction == 0 || unit == TimeUnit.Day ? Unknown(unit) : direction < 0 ? "PAST_REF" : "FUTURE_REF";
            return Modify(slots, ref reading);
        }

        CalendarSpan span = CalendarSpan.Of(unit, CalendarSpan.Shift(day, unit, direction));
        // "said over the weekend" on a Thursday is the one before.
        if (unit == TimeUnit.Weekend && direction == 0 && !anaphoric && span.First > day && Tense < 0)
            span = CalendarSpan.Of(unit, day.PlusWeeks(-1));
        Place(ref reading, unit, span, unit != TimeUnit.Day);
        if (Has(slots, Slot.Mod))
            return Modify(slots, ref reading);
        if (direction == 0 && !anaphoric && unit > TimeUnit.Weekend && _published is { } published && Get(slots, Slot.Whole, 0) == 0)
            Clip(ref reading, published);
        return true;
    }

    // "this week" behind: up to publication; ahead: from it.
    private void Clip(ref TimeReading reading, LocalDate published)
    {
        if (published < reading.First || published > reading.Last)
            return;
        if (Tense < 0)
            reading.Last = published;
        else if (Tense > 0)
            reading.First = published;
    }

    private bool RelativeHour(int direction, bool anaphoric, ref TimeReading reading)
    {
        reading.Type = TimexType.Time;
        LocalDate? day = anaphoric ? Sequence : Reference;
        if (day is null || direction != 0)
        {
            reading.Value = direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF";
            return true;
        }

        reading.Value = CalendarSpan.DayValue(day.Value) + "TXX";
        return true;
    }

    private static string Unknown(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => "XXXX-XX-XX",
        TimeUnit.Week => "XXXX-WXX",
        TimeUnit.Weekend => "XXXX-WXX-WE",
        TimeUnit.Month => "XXXX-XX",
        TimeUnit.Quarter => "XXXX-QX",
        TimeUnit.Decade => "XXX",
        TimeUnit.Century => "XX",
        _ => "XXXX",
    };

    // "two weeks ago", "three days later", "a year earlier", "in two weeks' time"; Sign gives the way.
    private bool Shift(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        var unit = (TimeUnit)Get(slots, Slot.U);
        int sign = Get(slots, Slot.Sign, 1);
        int n = Get(slots, Slot.N, 1);
        bool anaphoric = Get(slots, Slot.Anchor, 0) == 1;
        if (Get(slots, Slot.Vague, 0) != 0)
        {
            reading.Value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
            return true;
        }

        // "on his first visit since taking office last year, had landed a day earlier": not on the eve of that year.
        bool coarse = sign < 0 && unit == TimeUnit.Day && _hasLast && _lastGrain is TimeUnit.Year or TimeUnit.Decade or TimeUnit.Century or TimeUnit.Season;
        LocalDate? around = anaphoric ? coarse ? _lastDay ?? _published : sign < 0 && _hasLast ? _lastFirst : Sequence : Reference;
        if (TimeUnits.IsClock(unit))
        {
            reading.Type = TimexType.Time;
            reading.Value = around is { } that ? CalendarSpan.DayValue(that) + "TXX" : sign < 0 ? "PAST_REF" : "FUTURE_REF";
            return true;
        }

        bool half = Get(slots, Slot.Half, 0) == 1;
        if (around is not { } day || !CalendarSpan.CanShift(day, unit, (long)n * sign))
        {
            reading.Value = around is null ? Unknown(unit) : sign < 0 ? "PAST_REF" : "FUTURE_REF";
            return true;
        }

        LocalDate shifted = CalendarSpan.Shift(day, unit, n * sign);
        if (half)
            shifted = unit == TimeUnit.Year ? shifted.PlusMonths(6 * sign) : unit == TimeUnit.Decade ? shifted.PlusYears(5 * sign) : shifted;
        // A decade or a fortnight ago is a year or a week.
        TimeUnit grain = unit switch
        {
            TimeUnit.Decade or TimeUnit.Century => TimeUnit.Year,
            TimeUnit.Fortnight or TimeUnit.Weekend => TimeUnit.Week,
            _ => unit,
        };
        // After a day, "a week later" is that day a week on; after a month, "a year later" is that month.
        if (anaphoric && _hasLast && unit is TimeUnit.Week or TimeUnit.Fortnight && anaphoric && _lastGrain == TimeUnit.Day && _hasLast)
            grain = TimeUnit.Day;
        PlaceUnit(ref reading, grain, shifted);
        return Modify(slots, ref reading);
    }

    private bool Duration(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        var unit = (TimeUnit)Get(slots, Slot.U);
        reading.Type = TimexType.Duration;
        int n = Get(slots, Slot.N, 1);
        bool half = Get(slots, Slot.Half, 0) == 1;
        bool vague = Get(slots, Slot.Vague, 0) != 0;
        if (n < 0 || n == 0 && !half)
            return false;
        if (unit == TimeUnit.Fortnight)
            (unit, n) = (TimeUnit.Week, n * 2);
        reading.Value = DurationValue(unit, n, half, vague);
        if (!vague)
        {
            long days = (long)n * TimeUnits.Days(unit) + (half ? TimeUnits.Days(unit) / 2 : 0);
            reading.Days = (int)Math.Min(days, int.MaxValue);
        }

        return Modify(slots, ref reading);
    }

    private static string DurationValue(TimeUnit unit, int n, bool half, bool vague)
    {
        string clock = TimeUnits.IsClock(unit) ? "T" : "";
        if (half && n == 0 && !vague)
        {
            // Half a day, hour, year, decade, century: in the unit below.
            string? below = unit switch
            {
                TimeUnit.Hour => "PT30M",
                TimeUnit.Day => "PT12H",
                TimeUnit.Year => "P6M",
                TimeUnit.Decade => "P5Y",
                TimeUnit.Century => "P50Y",
                TimeUnit.Minute => "PT30S",
                _ => null,
            };
            if (below is not null)
                return below;
        }

        if (half && !vague && unit is TimeUnit.Decade or TimeUnit.Century)
            return string.Create(CultureInfo.InvariantCulture, $"P{n * (unit == TimeUnit.Decade ? 10 : 100) + (unit == TimeUnit.Decade ? 5 : 50)}Y");
        return vague
            ? $"P{clock}X{TimeUnits.Letters(unit)}"
            : string.Create(CultureInfo.InvariantCulture, $"P{clock}{n}{(half ? ".5" : "")}{TimeUnits.Letters(unit)}");
    }

    // "the past nine days", "the next two weeks": a length with days.
    private bool Span(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int sign = Get(slots, Slot.Sign, -1);
        bool vague = Get(slots, Slot.Vague, 0) != 0;
        var unit = (TimeUnit)Get(slots, Slot.U);
        if (vague && Get(slots, Slot.Ref) != Unset)
        {
            reading.Value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
        }
        else if (!Duration(slots, ref reading))
        {
            return false;
        }

        int n = vague ? VagueLength(unit) : Get(slots, Slot.N, 1);
        if (Reference is not { } day || _narrative || TimeUnits.IsClock(unit) || !CalendarSpan.CanShift(day, unit, (long)n * sign))
            return true;
        LocalDate other = CalendarSpan.Shift(day, unit, n * sign);
        (reading.First, reading.Last) = sign < 0 ? (other, day) : (day, other);
        reading.Placed = true;
        reading.Within = true;
        reading.Grain = unit;
        return true;
    }

    // "recent days", "the coming weeks": how far they reach at most.
    private static int VagueLength(TimeUnit unit) => unit switch
    {
        TimeUnit.Day => 7,
        TimeUnit.Week => 4,
        TimeUnit.Month => 6,
        TimeUnit.Year => 5,
        _ => 3,
    };

    // Whole 1: not in a narrative, where "soon" is no time of the text; 2: only there ("the former province").
    private bool Vague(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int only = Get(slots, Slot.Whole, 0);
        if (only == 1 && _narrative || only == 2 && !_narrative)
            return false;
        reading.Value = Get(slots, Slot.Ref, 0) switch { < 0 => "PAST_REF", 0 => "PRESENT_REF", _ => "FUTURE_REF" };
        return true;
    }

    private static bool Set(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        reading.Type = TimexType.Set;
        if (Has(slots, Slot.W))
            reading.Value = string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{Get(slots, Slot.W)}") + (Has(slots, Slot.Part) ? "T" + PartLetters(Get(slots, Slot.Part)) : "");
        else if (Has(slots, Slot.M))
            reading.Value = string.Create(CultureInfo.InvariantCulture, $"XXXX-{Get(slots, Slot.M):00}");
        else if (Has(slots, Slot.Part))
            reading.Value = "XXXX-XX-XXT" + PartLetters(Get(slots, Slot.Part));
        else if (Has(slots, Slot.Season))
            reading.Value = "XXXX-" + SeasonLetters(Get(slots, Slot.Season));
        else
            reading.Value = DurationValue((TimeUnit)Get(slots, Slot.U), Get(slots, Slot.N, 1), false, Get(slots, Slot.Vague, 0) != 0);
        return true;
    }
}
