using Chancery.Claims;
using Chancery.Language.Neural;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Tellings;

/// <summary>A mention and what it is to what a word tells, with the share of belief.</summary>
internal readonly record struct ToldParty(Mention Mention, TellingRole Role, float Share);

/// <summary>What the model of tellings believes of one text.</summary>
internal sealed unsafe class Tellings
{
    /// <summary>The rule of which the record says that it read what the model alone has seen.</summary>
    public const string Rule = "learnt";

    /// <summary>Words that tell of an engagement, or make a statement, with less belief than this are not kept.</summary>
    public const float Least = 0.2f, LeastSaid = 0.45f;

    // So many words that surely tell of an engagement make a dispatch on many.
    private const int ManyWords = 6;

    private const float LeastRole = 0.1f;
    private readonly Dictionary<int, Telling> _tellings = [];
    private readonly Dictionary<int, Saying> _sayings = [];

    /// <summary>How many words surely tell of an engagement.</summary>
    public int Sure { get; private set; }

    /// <summary>True where many do.</summary>
    public bool TellsOfMany => Sure >= ManyWords;

    /// <summary>The rule with the word that it read: "learnt.closet".</summary>
    public static string RuleOf(string lemma) => $"{Rule}.{lemma.ToLowerInvariant()}";

    /// <summary>What a word tells, or null where it tells of nothing.</summary>
    public Telling? At(int token) => _tellings.GetValueOrDefault(token);

    /// <summary>The statement that a word makes, or null where it makes none.</summary>
    public Saying? SaidAt(int token) => _sayings.GetValueOrDefault(token);

    /// <summary>Takes the scores of a word.</summary>
    public void Take(int token, float* kinds, float* statuses)
    {
        VectorMath.Softmax(kinds, TellingModel.Kinds);
        if (1 - kinds[0] < Least)
            return;
        Sure += kinds[0] <= 0.4f ? 1 : 0;
        VectorMath.Softmax(statuses, TellingModel.Statuses);
        int kind = 1 + VectorMath.ArgMax(kinds + 1, TellingModel.Kinds - 1), status = VectorMath.ArgMax(statuses, TellingModel.Statuses);
        _tellings[token] = new Telling { Token = token, Share = 1 - kinds[0], Kind = (TellingKind)kind, Status = (TellingStatus)status, StatusShare = statuses[status] };
    }

    /// <summary>Takes the scores of a word as a statement.</summary>
    public void TakeSaid(int token, float* kinds)
    {
        VectorMath.Softmax(kinds, TellingModel.SaidKinds);
        if (1 - kinds[0] < LeastSaid)
            return;
        _sayings[token] = new Saying { Token = token, Share = 1 - kinds[0], Kind = (StatementKind)VectorMath.ArgMax(kinds + 1, TellingModel.SaidKinds - 1) };
    }

    /// <summary>The words that tell of engagements, in order.</summary>
    public void Tellers(List<int> into) => InOrder(_tellings.Keys, into);

    /// <summary>The words that make statements, in order.</summary>
    public void Sayers(List<int> into) => InOrder(_sayings.Keys, into);

    /// <summary>Takes what mentions and times are to a word that tells.</summary>
    public void TakeRoles(int token, ReadOnlySpan<TellingItem> items, float* roles, int width)
    {
        Telling telling = _tellings[token];
        for (int j = 0; j < items.Length; j++, roles += width)
        {
            VectorMath.Softmax(roles, TellingModel.Roles);
            if (items[j].Time is { } time)
            {
                if (roles[(int)TellingRole.Time] >= LeastRole)
                    telling.Times.Add((time, roles[(int)TellingRole.Time]));
                continue;
            }

            int role = 1 + VectorMath.ArgMax(roles + 1, TellingModel.Roles - 2);
            float share = role == (int)TellingRole.Place ? roles[role] : roles[1] + roles[2] + roles[3];
            if (share >= LeastRole)
                telling.Parties.Add(new ToldParty(items[j].Mention!, (TellingRole)role, share));
        }
    }

    /// <summary>Takes who makes the statement of a word.</summary>
    public void TakeSpeakers(int token, ReadOnlySpan<TellingItem> items, float* roles, int width)
    {
        Saying saying = _sayings[token];
        for (int j = 0; j < items.Length; j++, roles += width)
        {
            if (items[j].Mention is not { } mention)
                continue;
            VectorMath.Softmax(roles, TellingModel.Speakers);
            if (roles[1] >= LeastRole)
                saying.Speakers.Add((mention, roles[1]));
        }
    }

    /// <summary>Takes which words before a word tell of the same engagement.</summary>
    public void TakeSame(int token, ReadOnlySpan<TellingItem> items, float* roles, int width)
    {
        Telling telling = _tellings[token];
        for (int j = 0; j < items.Length && items[j].Head < token; j++, roles += width)
        {
            VectorMath.Softmax(roles, 2);
            telling.Same.Add((items[j].Head, roles[1]));
        }
    }

    private static void InOrder(ICollection<int> tokens, List<int> into)
    {
        into.Clear();
        into.AddRange(tokens);
        into.Sort();
    }
}

/// <summary>A word that tells of an engagement, as the model takes it.</summary>
internal sealed class Telling
{
    public required int Token { get; init; }

    /// <summary>Belief that it tells of one at all, 0 to 1.</summary>
    public required float Share { get; init; }

    public required TellingKind Kind { get; init; }

    public required TellingStatus Status { get; init; }

    public required float StatusShare { get; init; }

    /// <summary>The belief that it tells of one in which a mention is.</summary>
    public float ShareOf(Mention mention)
    {
        foreach (ToldParty party in Parties)
        {
            if (party.Mention == mention && party.Role != TellingRole.Place)
                return Share * party.Share;
        }

        return 0;
    }

    /// <summary>Who may be in it and where it may be, with belief of at least a tenth.</summary>
    public List<ToldParty> Parties { get; } = [];

    /// <summary>What may tell its day, with belief of at least a tenth.</summary>
    public List<(TimeExpression Time, float Share)> Times { get; } = [];

    /// <summary>The words that tell near before it, with the belief that they tell of the same engagement; none in a dispatch on few.</summary>
    public List<(int Token, float Share)> Same { get; } = [];
}

/// <summary>A word that makes a statement, as the model takes it.</summary>
internal sealed class Saying
{
    public required int Token { get; init; }

    /// <summary>Belief that it makes one at all, 0 to 1.</summary>
    public required float Share { get; init; }

    /// <summary>The likeliest kind.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Who may make it, with belief of at least a tenth.</summary>
    public List<(Mention Mention, float Share)> Speakers { get; } = [];
}
