namespace Chancery.Claims;

/// <summary>What sort of encounter or exchange an engagement is.</summary>
public enum EngagementKind
{
    /// <summary>An official's travel to another state or to an organisation's seat.</summary>
    Visit,

    /// <summary>An encounter in person.</summary>
    Meeting,

    /// <summary>A conversation by telephone.</summary>
    Call,

    /// <summary>An encounter by video or otherwise online.</summary>
    Virtual,

    /// <summary>A meeting of heads of state or government, or a multilateral conference.</summary>
    Summit,

    /// <summary>A negotiation, consultation or dialogue round.</summary>
    Talks,

    /// <summary>A letter, note, démarche or other written exchange.</summary>
    Message,
}
