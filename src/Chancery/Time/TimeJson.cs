using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Dispatches;

namespace Chancery.Time;

/// <summary>Time expressions as JSON, one object a line, as <c>chancery time --json</c> prints them.</summary>
/// <remarks>
/// Each line: <c>start</c> and <c>end</c> in Unicode code points, <c>text</c>, <c>type</c> (DATE, TIME, DURATION, SET),
/// <c>value</c>, <c>mod</c> (or null) and <c>when</c> (start, end, within, edtf; or null). The two ends of a stated range are
/// lines of their own, as TIMEX3 has it; <c>when</c> of each is that of the whole range. <c>days</c> is there for a duration and
/// <c>bound</c> for an expression with an open end ("from Wednesday").
/// </remarks>
public static class TimeJson
{
    /// <summary>Writes each expression of a text on a line of its own.</summary>
    public static void Write(Stream output, string text, IEnumerable<TimeExpression> expressions)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(expressions);
        var map = new CodePointMap(text);
        using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        foreach (TimeExpression expression in expressions)
        {
            if (expression.Parts.Count == 0)
                Line(output, writer, map, text, expression, expression.When);
            foreach (TimeExpression part in expression.Parts)
                Line(output, writer, map, text, part, expression.When);
        }
    }

    private static void Line(Stream output, Utf8JsonWriter writer, CodePointMap map, string text, TimeExpression expression, When when)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", map.ToCodePoint(expression.Start));
        writer.WriteNumber("end", map.ToCodePoint(expression.End));
        writer.WriteString("text", text.AsSpan(expression.Start, expression.End - expression.Start));
        writer.WriteString("type", expression.Type switch { TimexType.Date => "DATE", TimexType.Time => "TIME", TimexType.Duration => "DURATION", _ => "SET" });
        writer.WriteString("value", expression.Value);
        writer.WriteString("mod", expression.Mod);
        if (when.IsUnknown)
        {
            writer.WriteNull("when");
        }
        else
        {
            writer.WriteStartObject("when");
            writer.WriteString("start", when.Start is { } start ? CalendarText(start) : null);
            writer.WriteString("end", when.End is { } end ? CalendarText(end) : null);
            writer.WriteBoolean("within", when.Within);
            writer.WriteString("edtf", when.Edtf);
            writer.WriteEndObject();
        }

        if (expression.Type == TimexType.Duration)
            writer.WriteNumber("days", expression.Days);
        if (expression.Bound != TimeBound.None)
            writer.WriteString("bound", expression.Bound switch { TimeBound.From => "from", TimeBound.Until => "until", TimeBound.Since => "since", TimeBound.By => "by", _ => "after" });
        writer.WriteEndObject();
        writer.Flush();
        output.WriteByte((byte)'\n');
        writer.Reset();
    }

    private static string CalendarText(NodaTime.LocalDate day) => Reading.CalendarSpan.DayValue(day);
}
