using System.Buffers;
using System.Text;
using System.Text.Json;
using Chancery.Output;
using Chancery.Record;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Cli.Printing;

/// <summary>What the record holds, as JSON; claims as <see cref="ReadJson"/> writes them.</summary>
internal static class RecordJson
{
    /// <summary>An engagement with the dispatch that claims it.</summary>
    public static string Line(KeptEngagement found) => JsonLine.Of(json =>
    {
        json.WritePropertyName("dispatch");
        Dispatch(json, found.Dispatch);
        json.WritePropertyName("engagement");
        ReadJson.Write(json, found.Engagement, explain: true);
    });

    /// <summary>A dispatch without its text.</summary>
    public static string Line(KeptDispatch found) => JsonLine.Of(json => Fields(json, found));

    /// <summary>A dispatch with all its claims, as <c>read --json</c> prints it.</summary>
    public static string Line(FullDispatch found)
    {
        var output = new ArrayBufferWriter<byte>();
        ReadJson.Write(output, found.Dispatch, found.Claims);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A person.</summary>
    public static string Line(KeptPerson found) => JsonLine.Of(json =>
    {
        json.WriteString("id", found.Id);
        json.WriteString("name", found.Name);
        json.WriteStartArray("offices");
        foreach (string office in found.Offices)
            json.WriteStringValue(office);
        json.WriteEndArray();
        json.WriteNumber("engagements", found.Engagements);
        Day(json, "firstDay", found.FirstDay);
        Day(json, "lastDay", found.LastDay);
    });

    private static void Dispatch(Utf8JsonWriter json, KeptDispatch found)
    {
        json.WriteStartObject();
        Fields(json, found);
        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, KeptDispatch found)
    {
        json.WriteString("id", found.Id);
        json.WriteString("headline", found.Headline);
        json.WriteString("publisher", found.Publisher);
        Day(json, "published", found.Published);
        json.WriteString("url", found.Url);
        json.WriteNumber("engagements", found.Engagements);
    }

    private static void Day(Utf8JsonWriter json, string name, LocalDate? day) =>
        json.WriteString(name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);
}
