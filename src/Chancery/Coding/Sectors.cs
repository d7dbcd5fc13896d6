using Chancery.Reading.Mentions;

namespace Chancery.Coding;

/// <summary>From what an office does to the sector of its holder.</summary>
internal static class Sectors
{
    public const string Government = "GOV";
    public const string Civilian = "CVL";
    public const string Quantity = "quantity";
    public const string Arms = "arms";

    /// <summary>The sector of one who holds, or held, an office of this function.</summary>
    public static string OfOffice(string? function, string? qualifier) => qualifier is "former" ? "ELI" : function switch
    {
        "armed-forces" or "military-officer" or "peacekeeping" => "MIL",
        "legislator" or "parliament-speaker" or "parliament-foreign-affairs" or "majority-leader" => "LEG",
        "opposition-leader" => "OPP",
        "religious-leader" => "REL",
        "intelligence" or "security-service" or "national-intelligence" or "deputy-intelligence" => "SPY",
        "prosecutor" => "JUD",
        "police" => "COP",
        "party-leader" or "party-official" or "party-diplomacy" => "PTY",
        _ when function?.StartsWith("armed-forces", StringComparison.Ordinal) == true => "MIL",
        _ when function?.StartsWith("parliament", StringComparison.Ordinal) == true => "LEG",
        _ => Government,
    };

    /// <summary>The sector of a person, an office or a group.</summary>
    public static string Of(Mention mention)
    {
        if (mention.Person is { } person)
            return person.Official ? OfOffice(person.Function ?? mention.Function, person.Qualifier ?? mention.Qualifier) : Civilian;
        // "the Palestinians", "two Americans": people of a state, whom the codes do not tell from the state.
        return mention.Kind == MentionKind.Group && mention.OfficeText is null ? "" : OfOffice(mention.Function, mention.Qualifier);
    }

    /// <summary>True for those who are as a rule of the state where they act, so that its name may be left out.</summary>
    public static bool IsDomestic(string sector) => sector is not ("" or "REF" or "NGO" or "IGO" or "BUS" or "CRM");
}
