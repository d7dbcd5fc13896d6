using NodaTime;

namespace Chancery.Roster;

/// <summary>A state of the roster, or another polity that takes part in diplomacy.</summary>
/// <param name="Code">ISO 3166-1 alpha-3 (with XKX, codes of former states, and this project's own for polities without one).</param>
/// <param name="Name">Short English name.</param>
/// <param name="Adjective">Adjective ("Chinese"); the name where there is none.</param>
public sealed record State(string Code, string Name, string Adjective)
{
    /// <summary>ISO 3166-1 alpha-2, or empty.</summary>
    public string Alpha2 { get; init; } = "";

    /// <summary>CAMEO country code.</summary>
    public string Cameo { get; init; } = "";

    /// <summary>member, observer, disputed, associated, territory, region, area or former.</summary>
    public string Kind { get; init; } = "member";

    /// <summary>Formal name.</summary>
    public string OfficialName { get; init; } = "";

    /// <summary>Name of the capital, or empty.</summary>
    public string Capital { get; init; } = "";

    /// <summary>A person of it ("Swede"), or empty.</summary>
    public string Demonym { get; init; } = "";

    /// <summary>Its people ("Swedes"), or empty.</summary>
    public string DemonymPlural { get; init; } = "";

    /// <summary>Code of the sovereign of a territory or the successor of a former state, or empty.</summary>
    public string Of { get; init; } = "";

    /// <summary>The code under which the record keeps it: USSR is RUS, North Vietnam VNM; itself for most.</summary>
    public string RecordCode { get; init; } = Code;

    /// <summary>First day of a former state, or null.</summary>
    public LocalDate? From { get; init; }

    /// <summary>Last day of a former state, or null.</summary>
    public LocalDate? To { get; init; }

    /// <summary>True for a state that has ceased to be.</summary>
    public bool IsFormer => Kind == "former";
}

/// <summary>How words stand for a state.</summary>
public enum StateWord : byte
{
    /// <summary>A name of it ("China", "PRC").</summary>
    Name,

    /// <summary>Its adjective ("Chinese").</summary>
    Adjective,

    /// <summary>A person of it ("Swede").</summary>
    Demonym,

    /// <summary>Its people ("Swedes").</summary>
    People,

    /// <summary>Its capital ("Beijing"): a place, or the government.</summary>
    Capital,

    /// <summary>A seat of government or of a ministry ("Kremlin", "Foggy Bottom").</summary>
    Metonym,

    /// <summary>The first half of a hyphened adjective ("Sino" in "Sino-American").</summary>
    Combining,

    /// <summary>An armed or political group that carries the state's code ("Houthis").</summary>
    Group,
}

/// <summary>Words that stand for a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Word">How the words stand for it.</param>
/// <param name="Group">The group, where it is one.</param>
/// <param name="Match">Where the words stand.</param>
public readonly record struct StateMention(State State, StateWord Word, PoliticalGroup? Group, Lexicons.PhraseMatch Match);

/// <summary>An armed or political group that takes part in diplomacy.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="State">Code of the state that the record gives for it; empty for none.</param>
/// <param name="Kind">armed, political, military, government or legislature.</param>
/// <param name="Cameo">Actor code in CAMEO form.</param>
public sealed record PoliticalGroup(string Name, string State, string Kind, string Cameo);
