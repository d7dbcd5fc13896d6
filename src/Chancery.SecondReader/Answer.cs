using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.SecondReader;

/// <summary>An answer as it must look; whether it is true of the dispatch is another matter.</summary>
internal sealed record Answer(
    [property: JsonRequired] IReadOnlyList<AnsweredEngagement> Engagements,
    [property: JsonRequired] IReadOnlyList<AnsweredStatement> Statements)
{
    private const int Deepest = 8;
    private static readonly JsonSerializerOptions s_strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
        MaxDepth = Deepest,
    };

    /// <summary>The answer in a text, which must be one JSON object of the schema and nothing else.</summary>
    /// <exception cref="SecondReaderException">It is not.</exception>
    public static Answer Parse(string text, SecondReaderLimits limits)
    {
        if (text.Length > limits.LargestAnswer)
            throw new SecondReaderException($"its answer is larger than {limits.LargestAnswer} characters", unreachable: false);
        Answer answer;
        try
        {
            answer = JsonSerializer.Deserialize<Answer>(text, s_strict) ?? throw new JsonException("null");
            if (answer.HoldsNull())
                throw new JsonException("null in a list");
        }
        catch (JsonException failure)
        {
            throw new SecondReaderException("its answer is not the JSON that was asked for", unreachable: false, failure);
        }

        if (answer.Engagements.Count > limits.MostClaims || answer.Statements.Count > limits.MostClaims)
            throw new SecondReaderException($"its answer makes more than {limits.MostClaims} claims of a sort", unreachable: false);
        return answer;
    }

    // The serializer holds members to their annotations, but not what stands in lists.
    private bool HoldsNull() =>
        Engagements.Any(one => one is null || one.Participants.Any(party => party is null) || one.Places.Concat(one.Topics).Concat(one.Evidence).Any(words => words is null))
        || Statements.Any(one => one is null || one.Evidence.Any(words => words is null));
}

/// <summary>A participant in an answer.</summary>
internal sealed record AnsweredParty(string? Name, string? Country, string? Office);

/// <summary>An engagement in an answer.</summary>
internal sealed record AnsweredEngagement(
    string Kind, string Status, string? Start, string? End, IReadOnlyList<AnsweredParty> Participants,
    IReadOnlyList<string> Places, IReadOnlyList<string> Topics, IReadOnlyList<string> Evidence);

/// <summary>A statement in an answer.</summary>
internal sealed record AnsweredStatement(string? Speaker, string? Country, string? Office, string Attribution, string Kind, bool Quote, IReadOnlyList<string> Evidence);
