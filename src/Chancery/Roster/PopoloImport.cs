using System.Text.Json;

namespace Chancery.Roster;

/// <summary>Reads memberships of the Popolo data model (https://www.popoloproject.com/specs/) as tenures.</summary>
/// <remarks>
/// Of each membership: the person (name, other names, gender), the organisation (a state or organisation of the tables, by identifier of scheme
/// "iso3166-1-alpha-3", id or name), the role or the post's label, start and end date. The function is what the words for posts say of the role,
/// or the post's own "function".
/// </remarks>
internal static class PopoloImport
{
    public static void Add(RosterBuilder builder, ReadOnlySpan<byte> bytes, string file)
    {
        byte[] copy = bytes.ToArray();
        try
        {
            List<int> lines = MembershipLines(copy);
            using JsonDocument document = JsonDocument.Parse(copy);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("memberships", out JsonElement memberships) || memberships.ValueKind != JsonValueKind.Array)
            {
                builder.Report(file, 1, "a Popolo file is an object with \"memberships\"");
                return;
            }

            Dictionary<string, JsonElement> persons = ById(document.RootElement, "persons"), organisations = ById(document.RootElement, "organizations"), posts = ById(document.RootElement, "posts");
            int index = 0;
            foreach (JsonElement membership in memberships.EnumerateArray())
            {
                AddMembership(builder, membership, persons, organisations, posts, file, index < lines.Count ? lines[index] : 1);
                index++;
            }
        }
        catch (JsonException error)
        {
            builder.Report(file, (int)(error.LineNumber ?? 0) + 1, "no valid JSON: " + error.Message);
        }
    }

    private static void AddMembership(
        RosterBuilder builder, JsonElement membership, Dictionary<string, JsonElement> persons, Dictionary<string, JsonElement> organisations,
        Dictionary<string, JsonElement> posts, string file, int line)
    {
        if (membership.ValueKind != JsonValueKind.Object || Lookup(membership, "person", persons) is not { } person)
        {
            builder.Report(file, line, "the membership names no person of the file");
            return;
        }

        JsonElement? post = Lookup(membership, "post", posts);
        JsonElement? organisation = Lookup(membership, "organization", organisations) ?? (post is { } p ? Lookup(p, "organization", organisations) : null);
        string holder = organisation is { } o ? Holder(o) : RosterImport.HolderOf(Text(membership, "organization_id"));
        string title = FirstOf(Text(membership, "role"), post is { } q ? FirstOf(Text(q, "label"), Text(q, "role")) : "", Text(membership, "label"));
        string function = FirstOf(Text(membership, "function"), post is { } r ? Text(r, "function") : ""), qualifier = "";
        if (function.Length == 0 && OfficeLexicon.Default.Resolve(title, holder) is { } office)
        {
            function = RosterImport.FunctionOf(office);
            qualifier = RosterImport.QualifierOf(office);
        }

        string gender = RosterImport.GenderOf(Text(person, "gender"));
        gender = gender is "f" or "m" ? gender : "";
        builder.Add(
            new RosterRow(
                holder, function, title, Text(person, "name"), Text(person, "family_name"), Text(membership, "start_date"), Text(membership, "end_date"), qualifier, gender, OtherNames(person)),
            file,
            line);
    }

    private static string Holder(JsonElement organisation)
    {
        if (organisation.TryGetProperty("identifiers", out JsonElement identifiers) && identifiers.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement identifier in identifiers.EnumerateArray())
            {
                if (identifier.ValueKind == JsonValueKind.Object && Text(identifier, "scheme").StartsWith("iso3166-1-alpha-3", StringComparison.OrdinalIgnoreCase))
                    return Text(identifier, "identifier");
            }
        }

        string byId = RosterImport.HolderOf(Text(organisation, "id")), name = Text(organisation, "name");
        return byId != Text(organisation, "id") || StateTable.Default.Find(byId) is not null || OrganisationTable.Default.Find(byId) is not null ? byId : RosterImport.HolderOf(name);
    }

    private static string[] OtherNames(JsonElement person)
    {
        if (!person.TryGetProperty("other_names", out JsonElement names) || names.ValueKind != JsonValueKind.Array)
            return [];
        return [.. names.EnumerateArray().Where(n => n.ValueKind == JsonValueKind.Object).Select(n => Text(n, "name")).Where(n => n.Length > 0)];
    }

    /// <summary>What a membership refers to: within it ("person") or by id ("person_id").</summary>
    private static JsonElement? Lookup(JsonElement from, string what, Dictionary<string, JsonElement> all)
    {
        if (from.TryGetProperty(what, out JsonElement inner) && inner.ValueKind == JsonValueKind.Object)
            return inner;
        return all.TryGetValue(Text(from, what + "_id"), out JsonElement found) ? found : null;
    }

    private static Dictionary<string, JsonElement> ById(JsonElement root, string name)
    {
        var found = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        if (!root.TryGetProperty(name, out JsonElement list) || list.ValueKind != JsonValueKind.Array)
            return found;
        foreach (JsonElement element in list.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Object)
                found.TryAdd(Text(element, "id"), element);
        }

        return found;
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";

    private static string FirstOf(params ReadOnlySpan<string> texts)
    {
        foreach (string text in texts)
        {
            if (text.Length > 0)
                return text;
        }

        return "";
    }

    /// <summary>The line on which each membership begins.</summary>
    private static List<int> MembershipLines(ReadOnlySpan<byte> json)
    {
        var lines = new List<int>();
        var reader = new Utf8JsonReader(json);
        bool inside = false;
        int line = 1, counted = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1)
                inside = reader.ValueTextEquals("memberships"u8);
            if (!inside || reader.TokenType != JsonTokenType.StartObject || reader.CurrentDepth != 2)
                continue;
            int start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            lines.Add(line);
        }

        return lines;
    }
}
