using Chancery.Time.Reading;
using Chancery.Time.Rules;
using NodaTime;

namespace Chancery.Time;

/// <summary>Finds the time expressions of an English text and places them in the calendar.</summary>
/// <remarks>
/// Follows the TIMEX3 guidelines of TimeML for what counts as an expression and for its value; docs/time.md lists where this
/// room decides for itself. Works on the raw text, in time linear in its length. Safe for use by many threads at once.
/// </remarks>
public sealed class TimeReader
{
    private static readonly Lazy<TimeReader> Lazily = new(() => new TimeReader(TimeData.LoadRules(), TimeData.LoadHolidays()));
    private readonly RuleSet _rules;
    private readonly Holidays _holidays;
    private readonly TenseFinder _tenses;
    private TextReading? _idle;

    private TimeReader(RuleSet rules, Holidays holidays)
    {
        _rules = rules;
        _holidays = holidays;
        _tenses = new TenseFinder(rules.Lexicon);
    }

    /// <summary>The reader with the built-in rules.</summary>
    public static TimeReader Default => Lazily.Value;

    internal RuleSet Rules => _rules;

    /// <summary>A reader of its own rules and lexicons.</summary>
    /// <param name="files">Name and content of each file: lexicons (<c>.tsv</c>) before the rules (<c>.rules</c>) that use them.</param>
    /// <exception cref="TimeDataException">A file is malformed: names file, line and reason.</exception>
    public static TimeReader FromFiles(IEnumerable<(string File, string Data)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return new(RuleSet.Load(files), TimeData.LoadHolidays());
    }

    /// <summary>Adds the time expressions of a text to a list, in the order of the text and without overlap.</summary>
    /// <param name="text">The text; offsets count its UTF-16 units.</param>
    /// <param name="context">What is known of the text.</param>
    /// <param name="into">Receives the expressions.</param>
    public void Read(string text, TimeContext context, List<TimeExpression> into)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(into);
        if (context.Published is { } day && day.Year is < 200 or > 9700)
            throw new ArgumentOutOfRangeException(nameof(context), "the year of publication must lie between 200 and 9700");
        TextReading reading = Interlocked.Exchange(ref _idle, null) ?? new TextReading(_rules, _tenses, _holidays);
        reading.Read(text, context, into);
        _idle = reading;
    }

    /// <summary>The time expressions of a text; see <see cref="Read(string, TimeContext, List{TimeExpression})"/>.</summary>
    public IReadOnlyList<TimeExpression> Read(string text, LocalDate? published)
    {
        var found = new List<TimeExpression>();
        Read(text, new TimeContext(published), found);
        return found;
    }
}
