namespace Chancery.Coding;

/// <summary>Who does or suffers something.</summary>
/// <param name="Country">ISO 3166-1 alpha-3, or the code of an organisation; empty where the text does not tell.</param>
/// <param name="Code">The actor in CAMEO form ("USAGOV", "IGOUNO").</param>
/// <param name="Sector">The sector alone, or empty.</param>
/// <param name="Head">The head token of the words that name it.</param>
/// <param name="Thing">True where the words name a thing of the state's ("Danish websites").</param>
internal readonly record struct Actor(string Country, string Code, string Sector, int Head, bool Thing)
{
    /// <summary>The same actor as one of a state of which other words tell.</summary>
    public Actor In(string country) => this with { Country = country, Code = country + Sector };

    public bool IsKnown => Country.Length > 0;
}
