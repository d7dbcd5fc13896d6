using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Output;

/// <summary>Writes a dispatch and its claims as the JSON that <c>docs/read.schema.json</c> describes.</summary>
/// <remarks>
/// The same claims give the same bytes. Offsets are Unicode code points, days ISO 8601, countries ISO 3166-1 alpha-3;
/// what is not known is <c>null</c>.
/// </remarks>
public static class ReadJson
{
    private static readonly JsonWriterOptions s_options = new()
    {
        // The output is UTF-8 for programs and files, never HTML: "é" stays "é".
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>Writes one object, without a line feed.</summary>
    /// <param name="output">Where its UTF-8 goes.</param>
    /// <param name="dispatch">The dispatch.</param>
    /// <param name="claims">What was read from it.</param>
    /// <param name="explain">True to add to each claim the <c>rule</c> that read it.</param>
    public static void Write(IBufferWriter<byte> output, Dispatch dispatch, DispatchClaims claims, bool explain = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(dispatch);
        ArgumentNullException.ThrowIfNull(claims);
        using var json = new Utf8JsonWriter(output, s_options);
        json.WriteStartObject();
        json.WritePropertyName("dispatch");
        Write(json, dispatch);
        Write(json, claims, explain);
        json.WriteEndObject();
    }

    /// <summary>Writes what is known of the dispatch, its text included, as one object.</summary>
    public static void Write(Utf8JsonWriter json, Dispatch dispatch)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(dispatch);
        json.WriteStartObject();
        json.WriteString("id", dispatch.Id);
        json.WriteString("headline", dispatch.Headline);
        json.WriteString("publisher", dispatch.Publisher);
        Day(json, "published", dispatch.Published);
        json.WriteString("dateline", dispatch.Dateline);
        json.WriteString("language", dispatch.Language);
        json.WriteString("url", dispatch.Url);
        json.WriteString("text", dispatch.Text);
        json.WriteEndObject();
    }

    /// <summary>Writes the nine lists of claims as properties of the object that the writer stands in.</summary>
    public static void Write(Utf8JsonWriter json, DispatchClaims claims, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(claims);
        Each(json, "engagements", claims.Engagements, explain, Write);
        Each(json, "statements", claims.Statements, explain, Write);
        Each(json, "objectives", claims.Objectives, explain, Write);
        Each(json, "commitments", claims.Commitments, explain, Write);
        Each(json, "channels", claims.Channels, explain, Write);
        Each(json, "relationships", claims.Relationships, explain, Write);
        Each(json, "milestones", claims.Milestones, explain, Write);
        Each(json, "transfers", claims.Transfers, explain, Write);
        Each(json, "events", claims.Events, explain, Write);
    }

    /// <summary>Writes an engagement as one object.</summary>
    public static void Write(Utf8JsonWriter json, Engagement engagement, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(engagement);
        json.WriteStartObject();
        json.WriteString("id", engagement.Id);
        json.WriteString("kind", Words.Of(engagement.Kind));
        json.WriteString("status", Words.Of(engagement.Status));
        json.WritePropertyName("when");
        Write(json, engagement.When);
        json.WriteStartArray("participants");
        foreach (Participant participant in engagement.Participants)
            Write(json, participant);
        json.WriteEndArray();
        json.WriteStartArray("places");
        foreach (Place place in engagement.Places)
            Write(json, place);
        json.WriteEndArray();
        json.WriteStartArray("agenda");
        foreach (AgendaItem item in engagement.Agenda)
        {
            json.WriteStartObject();
            json.WriteString("topic", item.Topic);
            json.WriteString("priority", Words.Of(item.Priority));
            json.WriteStartArray("subjects");
            foreach (Subject subject in item.Subjects)
                Write(json, subject);
            json.WriteEndArray();
            Strings(json, "states", item.States);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("partOf", engagement.PartOf);
        Strings(json, "remarks", engagement.Remarks);
        json.WriteBoolean("negated", engagement.Negated);
        Readers(json, engagement.ReadBy, engagement.AlsoReadBy);
        End(json, engagement.Evidence, engagement.Confidence, engagement.Rule, explain);
    }

    /// <summary>Writes a statement as one object.</summary>
    public static void Write(Utf8JsonWriter json, Statement statement, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(statement);
        json.WriteStartObject();
        json.WriteString("id", statement.Id);
        Write(json, "speaker", statement.Speaker);
        Write(json, "relayedBy", statement.RelayedBy);
        json.WriteString("attribution", Words.Of(statement.Attribution));
        json.WriteString("terms", statement.Terms);
        json.WriteString("kind", Words.Of(statement.Kind));
        json.WriteBoolean("made", statement.Made);
        Strings(json, "about", statement.About);
        Strings(json, "toward", statement.Toward);
        json.WriteBoolean("quote", statement.Quote);
        json.WriteString("engagement", statement.Engagement);
        Readers(json, statement.ReadBy, statement.AlsoReadBy);
        End(json, statement.Evidence, statement.Confidence, statement.Rule, explain);
    }

    /// <summary>Writes an objective as one object.</summary>
    public static void Write(Utf8JsonWriter json, Objective objective, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(objective);
        json.WriteStartObject();
        json.WriteString("by", objective.By);
        json.WriteString("engagement", objective.Engagement);
        json.WriteString("what", objective.What);
        End(json, objective.Evidence, objective.Confidence, objective.Rule, explain);
    }

    /// <summary>Writes a commitment as one object.</summary>
    public static void Write(Utf8JsonWriter json, Commitment commitment, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(commitment);
        json.WriteStartObject();
        json.WriteString("id", commitment.Id);
        Strings(json, "parties", commitment.Parties);
        json.WriteString("what", commitment.What);
        json.WriteString("madeAt", commitment.MadeAt);
        json.WritePropertyName("due");
        Write(json, commitment.Due);
        json.WriteString("status", Words.Of(commitment.Status));
        Strings(json, "followedBy", commitment.FollowedBy);
        End(json, commitment.Evidence, commitment.Confidence, commitment.Rule, explain);
    }

    /// <summary>Writes a channel as one object.</summary>
    public static void Write(Utf8JsonWriter json, Channel channel, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(channel);
        json.WriteStartObject();
        json.WriteString("id", channel.Id);
        Strings(json, "parties", channel.Parties);
        json.WriteString("topic", channel.Topic);
        json.WriteString("level", channel.Level);
        json.WriteString("status", Words.Of(channel.Status));
        End(json, channel.Evidence, channel.Confidence, channel.Rule, explain);
    }

    /// <summary>Writes a relationship as one object.</summary>
    public static void Write(Utf8JsonWriter json, Relationship relationship, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(relationship);
        json.WriteStartObject();
        Strings(json, "parties", relationship.Parties);
        json.WritePropertyName("when");
        Write(json, relationship.When);
        json.WriteString("state", relationship.State);
        json.WriteString("direction", relationship.Direction is { } direction ? Words.Of(direction) : null);
        End(json, relationship.Evidence, relationship.Confidence, relationship.Rule, explain);
    }

    /// <summary>Writes a milestone as one object.</summary>
    public static void Write(Utf8JsonWriter json, Milestone milestone, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(milestone);
        json.WriteStartObject();
        json.WriteString("what", milestone.What);
        json.WriteString("country", milestone.Country);
        json.WritePropertyName("when");
        Write(json, milestone.When);
        End(json, milestone.Evidence, milestone.Confidence, milestone.Rule, explain);
    }

    /// <summary>Writes a transfer as one object.</summary>
    public static void Write(Utf8JsonWriter json, Transfer transfer, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(transfer);
        json.WriteStartObject();
        json.WriteString("from", transfer.From);
        json.WriteString("to", transfer.To);
        json.WriteString("what", transfer.What);
        json.WriteString("status", Words.Of(transfer.Status));
        End(json, transfer.Evidence, transfer.Confidence, transfer.Rule, explain);
    }

    /// <summary>Writes a coded event as one object.</summary>
    public static void Write(Utf8JsonWriter json, CodedEvent coded, bool explain)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(coded);
        json.WriteStartObject();
        Strings(json, "source", coded.Source);
        Strings(json, "target", coded.Target);
        json.WriteStartObject("plover");
        json.WriteString("type", coded.Plover.Type);
        json.WriteString("mode", coded.Plover.Mode);
        Strings(json, "contexts", coded.Plover.Contexts);
        json.WriteEndObject();
        json.WriteString("cameo", coded.Cameo);
        json.WriteNumber("goldstein", coded.Goldstein);
        json.WriteNumber("quadClass", coded.QuadClass);
        json.WritePropertyName("when");
        Write(json, coded.When);
        json.WritePropertyName("place");
        Write(json, coded.Place);
        json.WriteString("tense", Words.Of(coded.Tense));
        End(json, coded.Evidence, coded.Confidence, coded.Rule, explain);
    }

    private static void Each<T>(
        Utf8JsonWriter json, string name, IReadOnlyList<T> claims, bool explain, Action<Utf8JsonWriter, T, bool> write)
    {
        json.WriteStartArray(name);
        foreach (T claim in claims)
            write(json, claim, explain);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, When? when)
    {
        if (when is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        Day(json, "start", when.Start);
        Day(json, "end", when.End);
        json.WriteBoolean("within", when.Within);
        json.WriteString("edtf", when.Edtf);
        json.WriteString("text", when.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Participant participant)
    {
        json.WriteStartObject();
        json.WriteString("name", participant.Name);
        json.WriteString("country", participant.Country);
        json.WriteString("office", participant.Office);
        json.WriteString("role", Words.Of(participant.Role));
        json.WriteString("person", participant.Person);
        json.WriteStartArray("inferred");
        if (participant.Inferred.HasFlag(Inferred.Office))
            json.WriteStringValue("office");
        if (participant.Inferred.HasFlag(Inferred.Name))
            json.WriteStringValue("name");
        if (participant.Inferred.HasFlag(Inferred.Country))
            json.WriteStringValue("country");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // Only where there was a second reader.
    private static void Readers(Utf8JsonWriter json, string? readBy, string? alsoReadBy)
    {
        if (readBy is not null)
            json.WriteString("readBy", readBy);
        if (alsoReadBy is not null)
            json.WriteString("alsoReadBy", alsoReadBy);
    }

    private static void Write(Utf8JsonWriter json, Subject subject)
    {
        json.WriteStartObject();
        json.WriteString("code", subject.Code);
        json.WriteString("label", subject.Label);
        json.WriteString("mediaTopic", subject.MediaTopic);
        json.WriteString("plover", subject.Plover);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Place? place)
    {
        if (place is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", place.Name);
        json.WriteString("country", place.Country);
        Number(json, "latitude", place.Latitude);
        Number(json, "longitude", place.Longitude);
        json.WriteString("relation", Words.Of(place.Relation));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Speaker? speaker)
    {
        if (speaker is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name", speaker.Name);
        json.WriteString("country", speaker.Country);
        json.WriteString("office", speaker.Office);
        json.WriteString("description", speaker.Description);
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json, IReadOnlyList<Evidence> evidence, double confidence, string rule, bool explain)
    {
        json.WriteStartArray("evidence");
        foreach (Evidence span in evidence)
        {
            json.WriteStartObject();
            json.WriteNumber("start", span.Start);
            json.WriteNumber("end", span.End);
            json.WriteString("exact", span.Exact);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        // Four places say all that a calibrated probability can.
        json.WriteNumber("confidence", Math.Round(confidence, 4));
        if (explain)
            json.WriteString("rule", rule);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void Day(Utf8JsonWriter json, string name, LocalDate? day) =>
        json.WriteString(name, day is { } known ? LocalDatePattern.Iso.Format(known) : null);

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
