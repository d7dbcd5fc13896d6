using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Output;
using NJsonSchema;

namespace Chancery.Cli.Tests.Contract;

/// <summary>Holds what is printed to the published schema.</summary>
public class ReadSchemaTests
{
    private static readonly JsonSchema s_schema = Load();

    public static TheoryData<string> Names => ["full", "bare", "empty"];

    // The validator knows "$defs" by its older name; everything else in the schema means the same to both.
    private static JsonSchema Load() =>
        JsonSchema.FromJsonAsync(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "read.schema.json")).Replace("$defs", "definitions"))
            .GetAwaiter().GetResult();

    internal static string Json(Dispatch dispatch, DispatchClaims claims, bool explain = false)
    {
        var output = new ArrayBufferWriter<byte>();
        ReadJson.Write(output, dispatch, claims, explain);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static DispatchClaims Claims(string name) => name switch
    {
        "full" => EveryClaim.Full,
        "bare" => EveryClaim.Bare,
        _ => new DispatchClaims(),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Output_keeps_to_the_schema(string name)
    {
        Assert.Empty(s_schema.Validate(Json(EveryClaim.Dispatch, Claims(name))));
        Assert.Empty(s_schema.Validate(Json(EveryClaim.Dispatch, Claims(name), explain: true)));
        Assert.Empty(s_schema.Validate(Json(new Dispatch("x") { Id = "1" }, Claims(name))));
    }

    [Fact]
    public void Schema_refuses_an_object_that_lacks_any_one_field()
    {
        string json = Json(EveryClaim.Dispatch, EveryClaim.Full);
        int removed = 0;
        foreach (string path in PropertyPaths(JsonNode.Parse(json)!, ""))
        {
            JsonNode copy = JsonNode.Parse(json)!;
            Remove(copy, path);
            Assert.True(s_schema.Validate(copy.ToJsonString()).Count > 0, $"accepted without {path}");
            removed++;
        }

        Assert.True(removed > 150, $"only {removed} fields");
    }

    [Fact]
    public void Schema_refuses_a_field_that_it_does_not_know_in_any_object()
    {
        string json = Json(EveryClaim.Dispatch, EveryClaim.Full);
        foreach (string path in ObjectPaths(JsonNode.Parse(json)!, ""))
        {
            JsonNode copy = JsonNode.Parse(json)!;
            Find(copy, path).AsObject()["surprise"] = 1;
            Assert.True(s_schema.Validate(copy.ToJsonString()).Count > 0, $"accepted a surprise in {path}");
        }
    }

    [Theory]
    [InlineData("engagements/0/kind", "visitation")]
    [InlineData("engagements/0/status", "under way")]
    [InlineData("engagements/0/participants/0/inferred/0", "role")]
    [InlineData("engagements/0/when/start", "19 November 1985")]
    [InlineData("engagements/0/evidence/0/exact", "")]
    [InlineData("statements/0/attribution", "Anonymous")]
    [InlineData("commitments/0/status", "underWay")]
    [InlineData("relationships/0/direction", "up")]
    [InlineData("events/0/cameo", "42x")]
    public void Schema_refuses_a_value_that_is_none_of_the_terms(string path, string value)
    {
        JsonNode json = JsonNode.Parse(Json(EveryClaim.Dispatch, EveryClaim.Full))!;
        int last = path.LastIndexOf('/');
        JsonNode parent = Find(json, path[..last]);
        if (parent is JsonArray list)
            list[int.Parse(path[(last + 1)..])] = value;
        else
            parent[path[(last + 1)..]] = value;
        Assert.NotEmpty(s_schema.Validate(json.ToJsonString()));
    }

    private static IEnumerable<string> PropertyPaths(JsonNode node, string at) => node switch
    {
        JsonObject o => o.SelectMany(p => p.Value is null ? [$"{at}/{p.Key}"] : PropertyPaths(p.Value, $"{at}/{p.Key}").Prepend($"{at}/{p.Key}")),
        JsonArray a => a.SelectMany((item, i) => item is null ? [] : PropertyPaths(item, $"{at}/{i}")),
        _ => [],
    };

    private static IEnumerable<string> ObjectPaths(JsonNode node, string at) => node switch
    {
        JsonObject o => o.Where(p => p.Value is not null).SelectMany(p => ObjectPaths(p.Value!, $"{at}/{p.Key}")).Prepend(at),
        JsonArray a => a.SelectMany((item, i) => item is null ? [] : ObjectPaths(item, $"{at}/{i}")),
        _ => [],
    };

    private static JsonNode Find(JsonNode root, string path)
    {
        foreach (string step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            root = root is JsonArray list ? list[int.Parse(step)]! : root[step]!;
        return root;
    }

    private static void Remove(JsonNode root, string path)
    {
        int last = path.LastIndexOf('/');
        Find(root, path[..last]).AsObject().Remove(path[(last + 1)..]);
    }
}
