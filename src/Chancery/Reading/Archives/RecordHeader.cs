using Chancery.Claims;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Archives;

/// <summary>A stretch of a text, in UTF-16 offsets.</summary>
internal readonly record struct TextSpan(int Start, int End);

/// <summary>A line under "participants", with the side whose label stands over it ("U.S. participants").</summary>
internal readonly record struct ListedLine(TextSpan Span, string? Side);

/// <summary>The head of a paper that records a conversation: what is labelled there, before it is understood.</summary>
internal sealed class RecordHeader
{
    /// <summary>What the title says is recorded; null where no title does.</summary>
    public EngagementKind? Kind { get; set; }

    /// <summary>The title's line; empty where there is none.</summary>
    public TextSpan Title { get; set; }

    /// <summary>Lines that hold the day, the best first.</summary>
    public List<TextSpan> Dates { get; } = [];

    /// <summary>Stretches that hold the place.</summary>
    public List<TextSpan> Places { get; } = [];

    /// <summary>The lines under "participants".</summary>
    public List<ListedLine> Participants { get; } = [];

    /// <summary>The lines under "subject".</summary>
    public List<TextSpan> Subjects { get; } = [];

    /// <summary>Where the head ends and the account begins.</summary>
    public int BodyStart { get; set; }

    /// <summary>The first day that the head gives, or null.</summary>
    public LocalDate? Day(string text, TimeReader reader)
    {
        var times = new List<TimeExpression>();
        foreach (TextSpan line in Dates)
        {
            times.Clear();
            reader.Read(text[line.Start..line.End], new TimeContext(null), times);
            foreach (TimeExpression time in times)
            {
                if (IsDay(time))
                    return time.When.Start;
            }
        }

        return null;
    }

    /// <summary>True for days that one conversation may take, rather than a month or year.</summary>
    public static bool IsDay(TimeExpression time) =>
        time.When is { Start: { } start, End: { } end } && Period.DaysBetween(start, end) <= LongestConversation;

    private const int LongestConversation = 10;
}
