using Chancery.Claims;

namespace Chancery.Reading.Statements;

/// <summary>A statement while it is being put together.</summary>
internal sealed class StatementDraft
{
    public required Source Speaker;
    public Source? RelayedBy;
    public required StatementKind Kind;
    public required string Rule;

    /// <summary>The token that tells of it.</summary>
    public required int Token;

    public bool Made = true;
    public bool Quote;
    public string? Terms;
    public string? Engagement;

    /// <summary>Tokens of the words: first and end, in order.</summary>
    public List<(int First, int End)> Spans = [];
    public List<string> About = [];
    public List<string> Toward = [];
    public double Confidence = 0.6;
}
