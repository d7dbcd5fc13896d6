using Chancery.Language.Neural;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Tellings;

/// <summary>A mention and what it is to what a word tells, with the share of belief.</summary>
internal readonly record struct ToldParty(Mention Mention, TellingRole Role, float Share);

/// <summary>What the model of tellings believes of one text.</summary>
internal sealed unsafe class Tellings
{
    /// <summary>Words that tell of an engagement with less belief than this are not kept.</summary>
    public const float Least = 0.02f;

    private const int Kinds = 8, Statuses = 9, Roles = 6;
    private readonly Dictionary<int, Telling> _tellings = [];

    /// <summary>How many words surely tell of one.</summary>
    public int Sure { get; private set; }

    /// <summary>What a word tells, or null where it tells of nothing.</summary>
    public Telling? At(int token) => _tellings.GetValueOrDefault(token);

    /// <summary>Takes the scores of a word; false where it tells of nothing.</summary>
    public bool Take(int token, float* kinds, float* statuses)
    {
        VectorMath.Softmax(kinds, Kinds);
        if (1 - kinds[0] < Least)
            return false;
        Sure += kinds[0] <= 0.4f ? 1 : 0;
        VectorMath.Softmax(statuses, Statuses);
        int kind = 1 + VectorMath.ArgMax(kinds + 1, Kinds - 1), status = VectorMath.ArgMax(statuses, Statuses);
        _tellings[token] = new Telling { Token = token, Share = 1 - kinds[0], Kind = (TellingKind)kind, KindShare = kinds[kind] / (1 - kinds[0]), Status = (TellingStatus)status, StatusShare = statuses[status] };
        return true;
    }

    /// <summary>Takes the scores of what a mention or time is to a word.</summary>
    public void Take(int token, TellingItem item, float* roles)
    {
        VectorMath.Softmax(roles, Roles);
        if (item.Time is { } time)
        {
            if (roles[(int)TellingRole.Time] >= 0.1f)
                _tellings[token].Times.Add((time, roles[(int)TellingRole.Time]));
            return;
        }

        int role = 1 + VectorMath.ArgMax(roles + 1, Roles - 2);
        float share = role == (int)TellingRole.Place ? roles[role] : roles[1] + roles[2] + roles[3];
        if (share >= 0.1f)
            _tellings[token].Parties.Add(new ToldParty(item.Mention!, (TellingRole)role, share));
    }
}

/// <summary>A word that tells of an engagement, as the model takes it.</summary>
internal sealed class Telling
{
    public required int Token { get; init; }

    /// <summary>Belief that it tells of one at all, 0 to 1.</summary>
    public required float Share { get; init; }

    public required TellingKind Kind { get; init; }

    /// <summary>Of that belief, the part for the kind.</summary>
    public required float KindShare { get; init; }

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
}
