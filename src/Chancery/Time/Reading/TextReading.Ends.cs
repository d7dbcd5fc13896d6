using Chancery.Claims;
using Chancery.Time.Scanning;
using NodaTime;

namespace Chancery.Time.Reading;

internal sealed partial class TextReading
{
    // "from Monday to Thursday", "2009 to 2011", "between 2014 and 2016": two whole expressions with a joiner between.
    private void JoinRanges()
    {
        for (int i = 0; i + 1 < _readings.Count; i++)
        {
            TimeReading left = _readings[i], right = _readings[i + 1];
            if (right.Start != left.End + 1 || left.IsRange || right.IsRange || !left.Placed || !right.Placed
                || left.Type != TimexType.Date || right.Type != TimexType.Date || left.Mod is not null && right.Mod is null && left.Grain != right.Grain)
            {
                continue;
            }

            int join = _joiners.Join(_tokens[left.End]);
            int before = left.Start > 0 && !_tokens[left.Start].Is(TokenFlags.Break) ? _tokens[left.Start - 1].Word : 0;
            if (join == 0 || _tokens[left.End].Kind == TokenKind.Mark && left.Grain != right.Grain || join == 2 && before != _joiners.Between || _tokens[right.Start].Is(TokenFlags.Break))
                continue;
            // "from Wednesday to Friday" crosses a week's end where each was placed alone.
            if (right.Last < left.First && right.Grain == TimeUnit.Day && left.Grain == TimeUnit.Day && !right.Explicit && Period.DaysBetween(right.First, left.First) < 7)
            {
                right.First = right.First.PlusWeeks(1);
                right.Last = right.First;
                right.Value = CalendarSpan.DayValue(right.First);
            }
            else if (right.Last < left.First && !left.Explicit && right.Explicit && left.Grain is TimeUnit.Day or TimeUnit.Month)
            {
                LocalDate moved = new LocalDate(right.First.Year, left.First.Month, 1);
                if (moved > right.First)
                    moved = moved.PlusYears(-1);
                if (!Resolver.TryDay(moved.Year, left.First.Month, left.First.Day, out LocalDate day))
                    continue;
                CalendarSpan span = CalendarSpan.Of(left.Grain, day);
                (left.First, left.Last, left.Value) = (span.First, span.Last, span.Value);
            }
            else if (!left.Explicit && right.Explicit && left.Grain is TimeUnit.Day or TimeUnit.Month && left.First.Year != right.First.Year)
            {
                int year = right.First.Year - (left.First.Month > right.First.Month ? 1 : 0);
                if (!Resolver.TryDay(year, left.First.Month, left.First.Day, out LocalDate day))
                    continue;
                CalendarSpan span = CalendarSpan.Of(left.Grain, day);
                (left.First, left.Last, left.Value) = (span.First, span.Last, span.Value);
            }

            if (right.Last < left.First)
                continue;
            TimeReading range = left;
            range.IsRange = true;
            range.End = right.End;
            range.LeftEnd = left.End;
            range.RightStart = right.Start;
            range.LeftValue = left.Value;
            range.RightValue = right.Value;
            range.Value = $"{left.Value}/{right.Value}";
            range.LeftLast = left.Last;
            range.RightFirst = right.First;
            range.Last = right.Last;
            range.Mod = null;
            range.Grain = right.Grain;
            range.Within = join == 2;
            range.Rule = left.Rule == right.Rule ? left.Rule : "range";
            _readings[i] = range;
            _readings.RemoveAt(i + 1);
        }
    }

    // A clock time takes the day beside it ("at 16:15 UTC, June 1st"), else the day last mentioned, else that of publication.
    private void PlaceClocks()
    {
        LocalDate? last = null;
        for (int i = 0; i < _readings.Count; i++)
        {
            TimeReading reading = _readings[i];
            if (reading.Clock is null)
            {
                if (reading.Placed && reading.Grain == TimeUnit.Day && reading.Anchors)
                    last = reading.First;
                continue;
            }

            LocalDate? day = null;
            if (i + 1 < _readings.Count && _readings[i + 1] is { Placed: true, Grain: TimeUnit.Day, Clock: null } next && next.Start - reading.End <= 3 && Leads(reading.End, next.Start))
                day = next.First;
            else if (i > 0 && _readings[i - 1] is { Placed: true, Grain: TimeUnit.Day } before && reading.Start - before.End <= 4)
                day = before.First;
            day ??= last ?? _resolver.Published;
            if (day is not { } placed)
                continue;
            reading.Value = CalendarSpan.DayValue(placed) + reading.Clock;
            reading.First = reading.Last = placed;
            reading.Grain = TimeUnit.Day;
            reading.Placed = true;
            _readings[i] = reading;
        }
    }

    private bool Leads(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            int word = _tokens[i].Word;
            if (_tokens[i].Is(TokenFlags.Break) || word == 0 || word != _joiners.Comma && word != _joiners.On && word != _joiners.Of && !_joiners.Fills(_tokens[i]) && _tokens[i].Kind == TokenKind.Word && !_tokens[i].Is(TokenFlags.AllCapitals))
                return false;
        }

        return true;
    }

    private TimeBound BoundBefore(int start)
    {
        for (int i = start - 1, steps = 0; i >= 0 && steps < 3; i--, steps++)
        {
            if (_tokens[i + 1].Is(TokenFlags.Break))
                return TimeBound.None;
            // "no later than Friday", "no earlier than July".
            if (i > 0 && _tokens[i].Word == _joiners.Than && _tokens[i].Word != 0)
                return _tokens[i - 1].Word == _joiners.Later ? TimeBound.By : _tokens[i - 1].Word == _joiners.Earlier ? TimeBound.From : TimeBound.None;
            TimeBound bound = _joiners.Bound(_tokens[i]);
            if (bound != TimeBound.None)
                return bound == TimeBound.From && i > 0 && _joiners.ForbidsFrom(_tokens[i - 1]) ? TimeBound.None : bound;
            if (!_joiners.Fills(_tokens[i]))
                return TimeBound.None;
        }

        return TimeBound.None;
    }

    private TimeExpression Express(int index)
    {
        TimeReading r = _readings[index];
        int start = _tokens[r.Start].Start, end = _tokens[r.End - 1].End;
        string words = _text[start..end];
        if (r.IsRange)
            return ExpressRange(r, start, end, words);
        TimeBound bound = r.Type == TimexType.Time && r.Placed && BoundBefore(r.Start) == TimeBound.After ? TimeBound.None : r.Type is TimexType.Date or TimexType.Time && r.Placed ? BoundBefore(r.Start) : TimeBound.None;
        // "after the April 2 call": the day of the call, no bound.
        if (bound != TimeBound.None && r.Start > 0 && _tokens[r.Start - 1].Word == _joiners.The && r.End < _count && !_tokens[r.End].Is(TokenFlags.Break) && !_joiners.Stops(_tokens[r.End]))
            bound = TimeBound.None;
        if (bound != TimeBound.None && r.End < _count && _tokens[r.End].Word == _joiners.Possessive && bound is not (TimeBound.Since or TimeBound.By))
            bound = TimeBound.None;
        When when = !r.Placed || r.First.Year < 1 ? When.Unknown : bound switch
        {
            TimeBound.From => Edtf.ToWhen(r.First, null, false, words),
            TimeBound.Since => Edtf.ToWhen(r.First, null, false, words),
            TimeBound.Until => Edtf.ToWhen(null, r.Last, false, words),
            TimeBound.By => Edtf.ToWhen(null, r.Last, true, words),
            TimeBound.After => Edtf.ToWhen(r.Last.PlusDays(1), null, true, words),
            _ => Edtf.ToWhen(r.First, r.Last, r.Within, words),
        };
        return new(start, end, r.Type, r.Value, r.Mod, when, r.Type == TimexType.Duration ? r.Days : 0, r.Rule) { Bound = bound };
    }

    private TimeExpression ExpressRange(in TimeReading r, int start, int end, string words)
    {
        bool placed = r.Placed && r.First.Year > 0;
        When when = placed ? Edtf.ToWhen(r.First, r.Last, r.Within, words) : When.Unknown;
        int leftEnd = _tokens[r.LeftEnd - 1].End, rightStart = _tokens[r.RightStart].Start;
        When left = placed ? Edtf.ToWhen(r.First, r.LeftLast, r.Within || r.LeftLast > r.First, _text[start..leftEnd]) : When.Unknown;
        When right = placed ? Edtf.ToWhen(r.RightFirst, r.Last, r.Within || r.Last > r.RightFirst, _text[rightStart..end]) : When.Unknown;
        return new(start, end, TimexType.Date, r.Value, null, when, 0, r.Rule)
        {
            Parts =
            [
                new(start, leftEnd, TimexType.Date, r.LeftValue!, null, left, 0, r.Rule),
                new(rightStart, end, TimexType.Date, r.RightValue!, null, right, 0, r.Rule),
            ],
        };
    }
}
