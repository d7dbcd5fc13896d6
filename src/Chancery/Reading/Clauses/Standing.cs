namespace Chancery.Reading.Clauses;

/// <summary>How a text tells of something.</summary>
internal enum Standing
{
    /// <summary>As fact.</summary>
    Fact,

    /// <summary>As still to come.</summary>
    Coming,

    /// <summary>As what somebody wants, offers or thinks possible.</summary>
    Wished,

    /// <summary>As what did not happen or is denied.</summary>
    Denied,

    /// <summary>As somebody's allegation.</summary>
    Alleged,
}
