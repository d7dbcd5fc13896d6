using NodaTime;

namespace Chancery.Roster;

/// <summary>How finely a data file knows a date.</summary>
public enum DatePrecision : byte
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month.</summary>
    Month,

    /// <summary>To the year.</summary>
    Year,
}

/// <summary>A person of the roster.</summary>
/// <param name="Id">Stable id ("xi-jinping").</param>
/// <param name="Name">Full name as newsrooms write it.</param>
/// <param name="Short">The name used alone on second reference ("Xi").</param>
/// <param name="Female">True for a woman.</param>
public sealed record Person(string Id, string Name, string Short, bool Female);

/// <summary>Who held which post from when to when.</summary>
/// <param name="Person">Who.</param>
/// <param name="Holder">State or organisation code.</param>
/// <param name="Function">What the post does ("foreign"): posts of the same function are counterparts.</param>
/// <param name="Title">The post's title ("Minister of Foreign Affairs").</param>
/// <param name="From">First possible day.</param>
/// <param name="To">Last possible day; null while in office.</param>
/// <param name="Qualifier">acting, interim, designate, caretaker, or null.</param>
public sealed record Tenure(Person Person, string Holder, string Function, string Title, LocalDate From, LocalDate? To, string? Qualifier)
{
    /// <summary>How finely the first day is known.</summary>
    public DatePrecision FromPrecision { get; init; }

    /// <summary>How finely the last day is known.</summary>
    public DatePrecision ToPrecision { get; init; }

    /// <summary>True for a row of the user's own: it goes before the built-in ones.</summary>
    public bool IsOwn { get; init; }

    /// <summary>True where the tenure covers the day.</summary>
    public bool Covers(LocalDate day) => From <= day && (To is null || day <= To);
}
