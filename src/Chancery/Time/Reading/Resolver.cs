using Chancery.Time.Rules;
using Chancery.Time.Scanning;
using NodaTime;

namespace Chancery.Time.Reading;

/// <summary>Turns matches into readings: the calendar's side of the rules. Holds the state of one text.</summary>
internal sealed partial class Resolver(RuleSet rules, TenseFinder tenses, Holidays holidays)
{
    private const int Unset = PatternMatcher.Unset;
    private readonly TimeLexicon _lexicon = rules.Lexicon;
    private string _text = "";
    private TimeToken[] _tokens = [];
    private int _count;
    private LocalDate? _published;
    private readonly int _until = rules.Lexicon.Class("until");
    private readonly int _aside = rules.Lexicon.Class("aside");
    private bool _narrative;
    private bool _beforeChrist;
    private int _tense;
    private bool _tenseKnown;
    private int _tenseStart, _tenseEnd;

    /// <summary>The last reading that places others, and its days.</summary>
    private bool _hasLast;
    private LocalDate _lastFirst, _lastLast;
    private TimeUnit _lastGrain;
    private int _lastToken;
    private LocalDate? _lastDay;

    /// <summary>Where a narrative stands: its last day or month, or the year that opens a sentence or line; years in passing do not move it.</summary>
    private bool _hasScene;
    private LocalDate _sceneFirst, _sceneLast;
    private TimeUnit _sceneGrain;

    /// <summary>The text's own day where it says none: the day of publication in news, the day last mentioned in a narrative.</summary>
    private LocalDate? Reference => _narrative && _hasScene ? _sceneFirst : _narrative && _hasLast ? _lastFirst : _published;

    /// <summary>What "the next day" counts from.</summary>
    private LocalDate? Sequence => _hasLast ? _lastLast : _published;

    public void Begin(string text, TimeToken[] tokens, int count, LocalDate? published, bool narrative, bool beforeChrist)
    {
        _text = text;
        _tokens = tokens;
        _count = count;
        _published = published;
        _narrative = narrative;
        _beforeChrist = beforeChrist;
        _hasLast = false;
        _lastDay = null;
        _hasScene = false;
    }

    public void End()
    {
        _text = "";
        _tokens = [];
    }

    /// <summary>The day that a dateline gives where no day of publication is known.</summary>
    public LocalDate? Published
    {
        get => _published;
        set => _published = value;
    }

    /// <summary>Reads a match; false where its numbers make no time ("June 31").</summary>
    public bool TryRead(in Match match, out TimeReading reading)
    {
        reading = default;
        reading.Start = match.Start;
        reading.End = match.End;
        reading.Rule = match.Pattern!.Rule.Id;
        reading.Value = "";
        _tenseKnown = false;
        _tenseStart = match.Start;
        _tenseEnd = match.End;
        ReadOnlySpan<int> slots = match.Slots;
        bool read = match.Pattern.Rule.Action switch
        {
            TimeAction.Day => Day(slots, ref reading),
            TimeAction.DayOfMonth => DayOfMonth(slots, ref reading),
            TimeAction.Month => Month(slots, ref reading),
            TimeAction.Year => Year(slots, ref reading),
            TimeAction.Decade => Decade(slots, ref reading),
            TimeAction.Century => Century(slots, ref reading),
            TimeAction.Weekday => Weekday(slots, ref reading),
            TimeAction.Relative => Relative(slots, ref reading),
            TimeAction.Shift => Shift(slots, ref reading),
            TimeAction.Duration => Duration(slots, ref reading),
            TimeAction.Span => Span(slots, ref reading),
            TimeAction.Reference => Vague(slots, ref reading),
            TimeAction.Set => Set(slots, ref reading),
            TimeAction.Season => Season(slots, ref reading),
            TimeAction.Quarter => Quarter(slots, ref reading),
            TimeAction.Clock => Clock(slots, ref reading),
            TimeAction.PartOfDay => PartOfDay(slots, ref reading),
            TimeAction.Holiday => Holiday(slots, ref reading),
            TimeAction.Range => Range(slots, match, ref reading),
            TimeAction.Stamp => Stamp(slots, ref reading),
            TimeAction.Part => Part(slots, ref reading),
            TimeAction.Fiscal => Fiscal(slots, ref reading),
            _ => false,
        };
        return read;
    }

    /// <summary>Remembers a reading that is kept.</summary>
    public void Keep(in TimeReading reading)
    {
        if (!reading.Placed || !reading.Anchors)
            return;
        _hasLast = true;
        _lastFirst = reading.First;
        _lastLast = reading.Last;
        _lastGrain = reading.Grain;
        _lastToken = reading.End;
        if (reading.Grain == TimeUnit.Day)
            _lastDay = reading.First;
        if (reading.Grain is TimeUnit.Day or TimeUnit.Month or TimeUnit.Season or TimeUnit.Week ? !LooksAside(reading.Start) : reading.Grain == TimeUnit.Year && (!_hasScene || Opens(reading.Start)))
        {
            _hasScene = true;
            _sceneFirst = reading.First;
            _sceneLast = reading.Last;
            _sceneGrain = reading.Grain;
        }
    }

    // The first words of a sentence or line: "In 1941", "1941".
    private bool Opens(int token)
    {
        if (_tokens[token].Is(TokenFlags.Line))
            return true;
        return token > 0 && (_tokens[token - 1].Is(TokenFlags.Line) || _tokens[token - 1].Is(TokenFlags.Capital) && _tokens[token - 1].Kind == TokenKind.Word && _tokens[token - 1].Word != 0);
    }

    // "until April 1940", "since June": a look ahead or back from where the narrative stands.
    private bool LooksAside(int token) => token > 0 && _hasScene && _lexicon.Has(_tokens[token - 1], _aside);

    private int Tense
    {
        get
        {
            if (!_tenseKnown)
            {
                _tense = tenses.Direction(_text, _tokens.AsSpan(0, _count), _tenseStart, _tenseEnd);
                _tenseKnown = true;
            }

            return _tense;
        }
    }

    private static int Get(ReadOnlySpan<int> slots, Slot slot, int otherwise = Unset)
    {
        int value = slots[(int)slot];
        return value == Unset ? otherwise : value;
    }

    private static bool Has(ReadOnlySpan<int> slots, Slot slot) => slots[(int)slot] != Unset;

    private static void Place(ref TimeReading reading, TimeUnit grain, CalendarSpan span, bool within)
    {
        reading.Grain = grain;
        reading.First = span.First;
        reading.Last = span.Last;
        reading.Value = span.Value;
        reading.Placed = true;
        reading.Within = within;
        reading.Anchors = true;
    }

    private static bool PlaceDay(ref TimeReading reading, LocalDate day)
    {
        Place(ref reading, TimeUnit.Day, CalendarSpan.OfDay(day), false);
        return true;
    }

    private static bool PlaceUnit(ref TimeReading reading, TimeUnit unit, LocalDate day)
    {
        Place(ref reading, unit, CalendarSpan.Of(unit, day), unit != TimeUnit.Day);
        return true;
    }

    /// <summary>Mod slot: 1 START, 2 MID, 3 END, 4 APPROX, 5 later in it, 6 earlier in it, 7 LESS_THAN, 8 MORE_THAN, 9 its first half, 10 its second.</summary>
    private bool Modify(ReadOnlySpan<int> slots, ref TimeReading reading)
    {
        int mod = Get(slots, Slot.Mod, 0);
        switch (mod)
        {
            case 1 or 2 or 3:
                reading.Mod = mod switch { 1 => "START", 2 => "MID", _ => "END" };
                if (reading.Placed)
                {
                    // A part of a span that was clipped by tense is that of the whole span.
                    CalendarSpan whole = new(reading.First, reading.Last, reading.Value);
                    (reading.First, reading.Last) = whole.Part(reading.Grain, mod);
                    reading.Within = reading.Grain != TimeUnit.Day;
                }

                break;
            case 4:
                reading.Mod = "APPROX";
                break;
            case 5:
                reading.Mod = reading.Grain == TimeUnit.Day ? null : "END";
                if (reading.Placed && _published is { } from && from > reading.First && from <= reading.Last)
                    reading.First = from;
                break;
            case 6:
                reading.Mod = reading.Grain == TimeUnit.Day ? null : "START";
                if (reading.Placed && _published is { } to && to >= reading.First && to < reading.Last)
                    reading.Last = to;
                break;
            case 7:
                reading.Mod = "LESS_THAN";
                break;
            case 8:
                reading.Mod = "MORE_THAN";
                break;
            case 9 or 10:
                reading.Mod = mod == 9 ? "START" : "END";
                if (reading.Placed && reading.Grain == TimeUnit.Month)
                {
                    LocalDate middle = new(reading.First.Year, reading.First.Month, 15);
                    (reading.First, reading.Last) = mod == 9 ? (new LocalDate(middle.Year, middle.Month, 1), middle) : (middle.PlusDays(1), new LocalDate(middle.Year, middle.Month, 1).PlusMonths(1).PlusDays(-1));
                    reading.Within = true;
                }

                break;
        }

        return true;
    }
}
