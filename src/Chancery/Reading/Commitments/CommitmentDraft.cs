using Chancery.Claims;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Commitments;

/// <summary>A commitment while it is being put together.</summary>
internal sealed class CommitmentDraft
{
    public required int Token;
    public required List<string> Parties;
    public required string What;
    public required string Rule;
    public required double Confidence;

    /// <summary>Tokens of the undertaking's own words.</summary>
    public required (int First, int End) Span;

    public CommitmentStatus Status = CommitmentStatus.Agreed;

    /// <summary>True where an instrument is named rather than what it binds to.</summary>
    public bool Instrument;

    /// <summary>True where the headline tells it: the body tells it better.</summary>
    public bool Headline;

    public Draft? MadeAt;
    public When? Due;
    public List<int> Sentences = [];
    public List<Draft> FollowedBy = [];
}
