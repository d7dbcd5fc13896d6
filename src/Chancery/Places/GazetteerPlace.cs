namespace Chancery.Places;

/// <summary>What sort of place.</summary>
public enum PlaceKind
{
    /// <summary>A state.</summary>
    State,

    /// <summary>A dependency or disputed area.</summary>
    Area,

    /// <summary>A first-order division of a state.</summary>
    Admin1,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A sea, strait, gulf or river.</summary>
    Water,

    /// <summary>A region within or across states.</summary>
    Region,

    /// <summary>A palace, residence, conference site, base or embassy.</summary>
    Site,
}

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Kind">What sort of place.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null where it lies in no one country.</param>
/// <param name="Admin1">Name of the first-order division, or null.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Population">Inhabitants, 0 where unknown.</param>
/// <param name="GeoNamesId">GeoNames id, 0 where it has none.</param>
public sealed record GazetteerPlace(
    string Name, PlaceKind Kind, string? Country, string? Admin1, double Latitude, double Longitude, int Population, int GeoNamesId);
