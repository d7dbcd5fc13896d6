using System.Text.Json;
using Chancery.Claims;
using Chancery.Dispatches;

namespace Chancery.Cli.Tests.Contract;

public class ReadJsonTests
{
    [Fact]
    public void Fields_stand_in_the_order_of_the_contract()
    {
        using JsonDocument json = JsonDocument.Parse(ReadSchemaTests.Json(EveryClaim.Dispatch, EveryClaim.Full));
        Assert.Equal(
            ["dispatch", "engagements", "statements", "objectives", "commitments", "channels", "relationships", "milestones", "transfers", "events"],
            Names(json.RootElement));
        Assert.Equal(["id", "headline", "publisher", "published", "dateline", "language", "url", "text"], Names(json.RootElement.GetProperty("dispatch")));
        Assert.Equal(
            ["id", "kind", "status", "when", "participants", "places", "agenda", "partOf", "remarks", "negated", "evidence", "confidence"],
            Names(json.RootElement.GetProperty("engagements")[0]));
        Assert.Equal(["start", "end", "within", "edtf", "text"], Names(json.RootElement.GetProperty("engagements")[0].GetProperty("when")));
    }

    [Fact]
    public void Values_are_those_of_the_contract()
    {
        using JsonDocument json = JsonDocument.Parse(ReadSchemaTests.Json(EveryClaim.Dispatch, EveryClaim.Full));
        JsonElement engagement = json.RootElement.GetProperty("engagements")[0];
        Assert.Equal("summit", engagement.GetProperty("kind").GetString());
        Assert.Equal("1985-11-19", engagement.GetProperty("when").GetProperty("start").GetString());
        Assert.Equal("""["office","name"]""", engagement.GetProperty("participants")[0].GetProperty("inferred").GetRawText());
        Assert.Equal("near", engagement.GetProperty("places")[0].GetProperty("relation").GetString());
        Assert.Equal(0.8765, engagement.GetProperty("confidence").GetDouble());
        Assert.Equal("under way", json.RootElement.GetProperty("commitments")[0].GetProperty("status").GetString());
        Assert.Equal("better", json.RootElement.GetProperty("relationships")[0].GetProperty("direction").GetString());
    }

    [Fact]
    public void Accented_letters_and_quotes_stand_as_they_are() =>
        Assert.Contains("“Heads” meet in Genève & Kyjiw'", ReadSchemaTests.Json(new Dispatch("“Heads” meet in Genève & Kyjiw'"), new DispatchClaims()));

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
    {
        using JsonDocument json = JsonDocument.Parse(ReadSchemaTests.Json(new Dispatch("a\uD83Db"), new DispatchClaims()));
        Assert.Equal("a\uFFFDb", json.RootElement.GetProperty("dispatch").GetProperty("text").GetString());
    }

    [Fact]
    public void Rule_is_printed_on_request_only()
    {
        Assert.DoesNotContain("\"rule\"", ReadSchemaTests.Json(EveryClaim.Dispatch, EveryClaim.Full));
        Assert.Contains("\"rule\":\"meet.verb\"", ReadSchemaTests.Json(EveryClaim.Dispatch, EveryClaim.Full, explain: true));
    }

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);
}
