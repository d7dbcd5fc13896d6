using System.Text.Json;
using Chancery.Roster;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Cli.Printing;

/// <summary>Tenures and persons of the roster as JSON; days as finely as they are known ("2020", "2020-05", "2020-05-01").</summary>
internal static class RosterJson
{
    /// <summary>A tenure with its person.</summary>
    public static string Line(RosterIndex roster, Tenure tenure) => JsonLine.Of(json =>
    {
        json.WritePropertyName("person");
        json.WriteStartObject();
        Name(json, roster, tenure.Person);
        json.WriteEndObject();
        Fields(json, tenure);
    });

    /// <summary>A person with posts.</summary>
    public static string Line(RosterIndex roster, Person person, IReadOnlyList<Tenure> tenures) => JsonLine.Of(json =>
    {
        Name(json, roster, person);
        json.WriteStartArray("tenures");
        foreach (Tenure tenure in tenures)
        {
            json.WriteStartObject();
            Fields(json, tenure);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Name(Utf8JsonWriter json, RosterIndex roster, Person person)
    {
        json.WriteString("id", person.Id);
        json.WriteString("name", person.Name);
        json.WriteString("short", person.Short);
        json.WriteStartArray("aliases");
        foreach (string alias in roster.Aliases(person))
            json.WriteStringValue(alias);
        json.WriteEndArray();
    }

    private static void Fields(Utf8JsonWriter json, Tenure tenure)
    {
        json.WriteString("holder", tenure.Holder);
        json.WriteString("function", tenure.Function);
        json.WriteString("title", tenure.Title);
        json.WriteString("from", Day(tenure.From, tenure.FromPrecision));
        json.WriteString("to", tenure.To is { } to ? Day(to, tenure.ToPrecision) : null);
        json.WriteString("qualifier", tenure.Qualifier);
        json.WriteBoolean("own", tenure.IsOwn);
    }

    private static string Day(LocalDate day, DatePrecision precision)
    {
        string whole = LocalDatePattern.Iso.Format(day);
        return precision switch { DatePrecision.Year => whole[..4], DatePrecision.Month => whole[..7], _ => whole };
    }
}
