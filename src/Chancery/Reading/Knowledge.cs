using Chancery.Language;
using Chancery.Places;
using NodaTime;

namespace Chancery.Reading;

/// <summary>In what shape a state is named.</summary>
internal enum StateForm
{
    Name,
    Adjective,
    Demonym,
    Metonym,
}

/// <summary>A state named at a token.</summary>
/// <param name="End">Token after its last.</param>
/// <param name="Code">ISO 3166-1 alpha-3.</param>
/// <param name="Form">In what shape.</param>
/// <param name="Group">The armed or political group that carries the state's code, or null.</param>
/// <param name="Armed">True for an armed group.</param>
/// <param name="Apart">True for a polity that is recorded under the state from which it has parted: Abkhazia, the Turkish Cypriots.</param>
internal readonly record struct StateHit(int End, string Code, StateForm Form, string? Group = null, bool Armed = false, bool Apart = false);

/// <summary>An organisation named at a token.</summary>
internal readonly record struct OrganisationHit(int End, string Code);

/// <summary>An office named at a token.</summary>
/// <param name="End">Token after its last.</param>
/// <param name="Function">What the office does, or null for a bare "minister".</param>
/// <param name="Title">Canonical title, or null.</param>
/// <param name="State">The only state that has such an office, or null.</param>
/// <param name="Plural">"foreign ministers".</param>
/// <param name="Group">A description of people rather than an office: "officials", "negotiators".</param>
/// <param name="Qualifier">How it is held where the words say it (acting, former, then, designate), or null.</param>
internal readonly record struct OfficeHit(int End, string? Function, string? Title, string? State, bool Plural, bool Group, string? Qualifier = null);

/// <summary>A person of the roster that fits a name.</summary>
/// <param name="Id">Roster id.</param>
/// <param name="Name">Full name as the roster has it.</param>
/// <param name="Short">The surname used alone.</param>
/// <param name="Female">True for a woman.</param>
/// <param name="Country">Of the post held on the day, or of the last one held.</param>
/// <param name="Function">Of that post.</param>
/// <param name="Title">Of that post.</param>
/// <param name="InOffice">True where that post was held on the day.</param>
internal sealed record RosterHit(string Id, string Name, string Short, bool Female, string? Country, string? Function, string? Title, bool InOffice)
{
    /// <summary>First day in that post, where it was held on the day.</summary>
    public LocalDate? Since { get; init; }
}

/// <summary>A place named at a token.</summary>
/// <param name="End">Token after its last, a country or state after a comma included.</param>
/// <param name="Name">The usual name of a state, else the words of the text.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null where it lies in no one country.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="IsState">A whole state.</param>
/// <param name="IsRegion">A region or water: no town, site or division.</param>
/// <param name="IsDoubtful">A word that is more often something else: a place only where the sentence says so.</param>
/// <param name="IsCapital">The capital of a state, whose name may stand for its government.</param>
internal readonly record struct PlaceHit(int End, string Name, string? Country, double? Latitude, double? Longitude, bool IsState, bool IsRegion, bool IsDoubtful = false, bool IsCapital = false);

/// <summary>What the reader asks of roster and gazetteer, behind one face.</summary>
internal abstract class Knowledge
{
    public abstract bool StateAt(AnalysedText text, int token, out StateHit hit);

    public abstract bool OrganisationAt(AnalysedText text, int token, out OrganisationHit hit);

    /// <summary>An office at the token; <paramref name="holder"/> is the state or organisation whose office it is, where known.</summary>
    public abstract bool OfficeAt(AnalysedText text, int token, out OfficeHit hit, string? holder = null);

    /// <summary>A full name (two words or more) of the roster beginning at the token; its end, or -1.</summary>
    public abstract int PersonNameEnd(AnalysedText text, int token);

    /// <summary>The person who fits a name best, or null where none or several do.</summary>
    public abstract RosterHit? Person(string name, string? country, string? function, LocalDate? day);

    /// <summary>Who held the post of this function on the day, or null.</summary>
    public abstract RosterHit? Holder(string function, string country, LocalDate? day);

    /// <summary>A place at the token; <paramref name="context"/> holds the countries of which the dispatch speaks.</summary>
    public abstract bool PlaceAt(AnalysedText text, int token, PlaceContext context, out PlaceHit hit);

    /// <summary>The state that had the capital of <paramref name="state"/> on a day: that of Belgrade in 1975 is YUG.</summary>
    public abstract string SeatOn(string state, LocalDate day);

    /// <summary>The state's usual name.</summary>
    public abstract string StateName(string code);

    /// <summary>A state or organisation as a place of a dispatch, where words other than its name say so.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="end">The token after those words.</param>
    public PlaceHit StatePlace(string code, int end) => new(end, StateName(code), code, null, null, true, false);

    /// <summary>True where the code is an organisation's.</summary>
    public abstract bool IsOrganisation(string code);
}
