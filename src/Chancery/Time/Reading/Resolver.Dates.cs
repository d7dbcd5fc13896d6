using System.Globalization;
using Chancery.Time.Rules;
using NodaTime;

namespace Chancery.Time.Reading;

internal sealed partial class Resolver
{
    // "April 24, 2024", "24 April", "Wednesday, April 24".
    private bool Day(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int month = Get(slots, Slot.M), day = Get(slots, Slot.D);
        if (month is < 1 or > 12 || day < 1)
        {
            // "24/04/2024" where the first number can only be a day, and the reverse.
            if (Get(slots, Slot.Sign, 0) == 0 || day is < 1 or > 12 || month > 31)
                return false;
            (month, day) = (day, month);
        }

        if (YearOf(slots) is { } year)
        {
            if (!TryDay(year, month, day, out LocalDate exact))
                return false;
            reading.Explicit = true;
            return PlaceUnit(ref reading, (TimeUnit)Get(slots, Slot.U, (int)TimeUnit.Day), exact);
        }

        if (day > 31 || month == 2 && day > 29 || month is 4 or 6 or 9 or 11 && day > 30)
            return false;
        LocalDate? found = RelativeYear(slots) is { } relative && TryDay(relative, month, day, out LocalDate said)
            ? said
            : NearestDay(month, day, Get(slots, Slot.W));
        if (found is not { } placed)
        {
            reading.Value = string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}");
            return true;
        }

        return PlaceUnit(ref reading, (TimeUnit)Get(slots, Slot.U, (int)TimeUnit.Day), placed);
    }

    private const int LeastYear = -8000;

    /// <summary>The year that the slots say, two digits completed; null where they say none.</summary>
    private int? YearOf(ReadOnlySpan<int> slots)
    {
        int year = Get(slots, Slot.Y);
        if (year == Unset)
            return null;
        if (Get(slots, Slot.Bc, 0) == 1)
            return year > 0 ? 1 - year : null;
        return year < 100 ? Complete(year) : year;
    }

    /// <summary>The full year of two digits: the one nearest to the text's day, or within 1950 to 2049 where that is unknown.</summary>
    private int Complete(int year)
    {
        int pivot = Reference?.Year ?? 1999;
        int century = pivot / 100 * 100;
        int candidate = century + year;
        if (candidate > pivot + 20)
            candidate -= 100;
        else if (candidate < pivot - 79)
            candidate += 100;
        return candidate;
    }

    /// <summary>The year of "last year" (-1), "this year" (0), "next year" (1), "that year" (100), "the previous year" (99), "the following year" (101).</summary>
    private int? RelativeYear(ReadOnlySpan<int> slots)
    {
        int relative = Get(slots, Slot.Rel);
        if (relative == Unset)
            return null;
        if (relative >= 50)
            return Sequence is { } last ? last.Year + relative - 100 : null;
        return Reference is { } day ? day.Year + relative : null;
    }

    internal static bool TryDay(int year, int month, int day, out LocalDate date)
    {
        if (year is >= LeastYear and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            date = new LocalDate(year, month, day);
            return true;
        }

        date = default;
        return false;
    }

    private LocalDate? NearestDay(int month, int day, int weekday)
    {
        if (_narrative && _hasScene)
        {
            int year = NextInSequence(month);
            return TryDay(year, month, day, out LocalDate next) ? next : TryDay(year + 1, month, day, out next) ? next : null;
        }

        if (_published is not { } published)
            return null;
        LocalDate? best = null;
        int bestCost = int.MaxValue;
        int tense = 0;
        for (int year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (!TryDay(year, month, day, out LocalDate candidate))
                continue;
            int distance = Period.DaysBetween(published, candidate);
            int cost = Math.Abs(distance);
            // Against the tense only where the other candidate is much farther: tense is read from a few words.
            if (distance != 0 && cost > 45)
            {
                tense = Tense;
                if (tense != 0 && Math.Sign(distance) != tense)
                    cost += 170;
            }

            if (weekday != Unset && (int)candidate.DayOfWeek != weekday)
                cost += 1000;
            if (cost < bestCost)
                (best, bestCost) = (candidate, cost);
        }

        return best;
    }

    // In a narrative: the year of the day last mentioned, or the next where December has passed.
    private int NextInSequence(int month)
    {
        int year = _sceneFirst.Year;
        if (_sceneGrain == TimeUnit.Season && _sceneFirst.Month == 12 && month < 12)
            return _sceneLast.Year;
        return _sceneGrain != TimeUnit.Year && _sceneFirst.Month >= 10 && _sceneFirst.Month - month >= 7 ? year + 1 : year;
    }

    private int? NearestMonthYear(int month)
    {
        if (_narrative && _hasScene)
            return NextInSequence(month);
        if (_published is not { } published)
            return null;
        int tense = Tense;
        if (month == published.Month)
            return published.Year;
        if (tense > 0)
            return month > published.Month ? published.Year : published.Year + 1;
        if (tense < 0)
            return month < published.Month ? published.Year : published.Year - 1;
        int ahead = (month - published.Month + 12) % 12;
        return ahead <= 5 ? published.Year + (published.Month + ahead > 12 ? 1 : 0) : published.Year - (published.Month < month ? 1 : 0);
    }

    // "the 20th": of the month last mentioned, or the one next to publication.
    private bool DayOfMonth(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int day = Get(slots, Slot.D);
        // The next of a list: "April 27, 28 and 29".
        if (Get(slots, Slot.Whole, 0) == 1 && !(_hasLast && _lastGrain == TimeUnit.Day && _lastToken < _tenseStart && _tenseStart - _lastToken <= 2 && day > _lastLast.Day))
            return false;
        LocalDate? around = _hasLast && _lastGrain is TimeUnit.Day or TimeUnit.Month ? _lastFirst : _published;
        if (around is not { } near)
        {
            reading.Value = string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:00}");
            return true;
        }

        if (!_narrative && !(_hasLast && _lastToken > _tenseStart - 40) && _published is { } published)
        {
            near = published;
            if (Tense < 0 && day > near.Day)
                near = near.PlusMonths(-1);
            else if (Tense > 0 && day < near.Day)
                near = near.PlusMonths(1);
        }

        return TryDay(near.Year, near.Month, day, out LocalDate exact) && PlaceDay(ref reading, exact);
    }

    private bool Month(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int month = Get(slots, Slot.M);
        int? year = YearOf(slots);
        reading.Explicit = year is not null;
        year ??= RelativeYear(slots);
        if (year is null && Has(slots, Slot.Dir))
            year = DirectedMonthYear(month, Get(slots, Slot.Dir), Get(slots, Slot.Anchor, 0));
        else if (year is null && !Has(slots, Slot.Rel))
            year = NearestMonthYear(month);
        if (year is not { } known || known is < LeastYear or > 9998)
        {
            reading.Value = string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}");
            return Modify(slots, ref reading);
        }

        Place(ref reading, TimeUnit.Month, CalendarSpan.OfMonth(known, month), true);
        return Modify(slots, ref reading);
    }

    // "last June", "next June", "this June".
    private int? DirectedMonthYear(int month, int direction, int anchor)
    {
        if ((anchor == 1 ? Sequence : Reference) is not { } day)
            return null;
        return direction switch
        {
            < 0 => month < day.Month ? day.Year : day.Year - 1,
            > 0 => month > day.Month ? day.Year : day.Year + 1,
            _ => day.Year,
        };
    }

    private bool Year(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int year = YearOf(slots) ?? 0;
        if (year is < LeastYear or > 9998 || Get(slots, Slot.Whole, 0) == 1 && !_beforeChrist)
            return false;
        // In a text of years before Christ "in 477" is one of them.
        if (Get(slots, Slot.Whole, 0) == 1)
            year = 1 - year;

        reading.Explicit = true;
        Place(ref reading, TimeUnit.Year, CalendarSpan.OfYear(year), true);
        return Modify(slots, ref reading);
    }

    private bool Fiscal(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int? year = YearOf(slots) ?? RelativeYear(slots);
        if (year is not { } known || known is < 1000 or > 9998)
            return false;
        // A fiscal year's days differ from state to state: it is placed in its calendar year and the one before.
        reading.Value = string.Create(CultureInfo.InvariantCulture, $"FY{known:0000}");
        reading.Grain = TimeUnit.Year;
        reading.First = new LocalDate(known - 1, 4, 1);
        reading.Last = new LocalDate(known, 12, 31);
        reading.Within = true;
        reading.Placed = true;
        return true;
    }

    // "the 1990s", "the '80s", "the nineties"; the last two digits in words come as 20 to 90.
    private bool Decade(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int decade = Get(slots, Slot.Dec);
        if (decade < 100)
        {
            int pivot = Reference?.Year ?? 2029;
            decade += pivot / 100 * 100;
            if (decade > pivot + 10)
                decade -= 100;
        }

        if (decade is < 100 or > 9900)
            return false;
        Place(ref reading, TimeUnit.Decade, CalendarSpan.OfDecade(decade / 10), true);
        return Modify(slots, ref reading);
    }

    private bool Century(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int century = Get(slots, Slot.Cent);
        if (century is < 1 or > 40)
            return false;
        if (Get(slots, Slot.Bc, 0) == 1)
        {
            Place(ref reading, TimeUnit.Century, CalendarSpan.OfCentury(-century), true);
            return Modify(slots, ref reading);
        }

        if (century == 1)
            return false;
        Place(ref reading, TimeUnit.Century, CalendarSpan.OfCentury(century - 1), true);
        return Modify(slots, ref reading);
    }

    // 241530Z APR 68.
    private bool Stamp(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int group = Get(slots, Slot.N);
        int? year = YearOf(slots);
        int month = Get(slots, Slot.M);
        if (year is null)
            year = NearestMonthYear(month);
        if (year is not { } known || !TryDay(known, month, group / 10000, out LocalDate day))
            return false;
        PlaceDay(ref reading, day);
        reading.Type = TimexType.Time;
        reading.Explicit = true;
        string zone = Get(slots, Slot.Zone, 0) == 1 ? "Z" : "";
        reading.Value = string.Create(CultureInfo.InvariantCulture, $"{reading.Value}T{group / 100 % 100:00}:{group % 100:00}{zone}");
        return true;
    }
}
