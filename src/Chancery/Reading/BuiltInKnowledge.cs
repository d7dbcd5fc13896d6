using Chancery.Language;
using Chancery.Places;
using Chancery.Roster;
using NodaTime;

namespace Chancery.Reading;

/// <summary>The roster, with the user's own beside the built-in one, and the gazetteer as the reader asks them.</summary>
/// <param name="roster">The roster.</param>
internal sealed class BuiltInKnowledge(RosterIndex roster) : Knowledge
{
    private const double GoodFit = 0.75;

    // A town so small is meant only where its country is spoken of.
    private const int SmallTown = 50_000;

    private readonly StateTable _states = StateTable.Default;
    private readonly OrganisationTable _organisations = OrganisationTable.Default;
    private readonly OfficeLexicon _offices = OfficeLexicon.Default;
    private readonly RosterIndex _roster = roster;
    private readonly Gazetteer _gazetteer = Gazetteer.Default;

    public override bool StateAt(AnalysedText text, int token, out StateHit hit)
    {
        hit = default;
        if (_states.Longest(text, token, EndOf(text, token)) is not { } mention)
            return false;
        if ((mention.Word == StateWord.Combining && !IsFirstHalf(text, mention.Match.End)) || IsOfContinent(text, token))
            return false;
        StateForm form = mention.Word switch
        {
            StateWord.Adjective or StateWord.Combining => StateForm.Adjective,
            StateWord.Demonym or StateWord.People => StateForm.Demonym,
            StateWord.Capital or StateWord.Metonym => StateForm.Metonym,
            _ => StateForm.Name,
        };
        string code = mention.Word == StateWord.Group && mention.Group is { State.Length: > 0 } group ? group.State : mention.State.RecordCode;
        // An adjective that is also the people's name ("the French", "Chinese") is a demonym only as a noun.
        int end = mention.Match.End;
        if (form is StateForm.Adjective or StateForm.Demonym && OfficialNames.End(text, end) is > 0 and int whole)
            (end, form) = (whole, StateForm.Name);
        hit = new StateHit(end, code, form, mention.Word == StateWord.Group ? mention.Group?.Name : null, mention.Word == StateWord.Group && mention.Group?.Kind == "armed", mention.Word != StateWord.Group && mention.State is { Kind: "disputed" } parted && parted.RecordCode != parted.Code);
        return code.Length > 0;
    }

    // "Sino-Soviet", "Franco-African"; "Indo-Pacific" and "Anglo-Saxon" are of no state, and General Franco is no Frenchman.
    private static bool IsFirstHalf(AnalysedText text, int end) =>
        end + 1 < text.Count && text[end].Lower is "-" or "–" or "‑" && text[end + 1].Lower is not ("pacific" or "european" or "europeans" or "saxon" or "saxons" or "aryan" or "china");

    // "Latin American presidents", "a South American summit", "inter-American": of more states than one.
    private static bool IsOfContinent(AnalysedText text, int token)
    {
        if (token == 0 || text[token].Lower is not ("american" or "americans"))
            return false;
        int before = token > 1 && text[token - 1].Lower is "-" or "–" ? token - 2 : token - 1;
        return text[before].Lower is "latin" or "south" or "central" or "north" or "inter" or "pan" or "meso";
    }

    public override string SeatOn(string state, LocalDate day) =>
        _states.Find(state) is { } now ? _states.SeatOn(now, day).RecordCode : state;

    public override bool OrganisationAt(AnalysedText text, int token, out OrganisationHit hit)
    {
        hit = default;
        if (_organisations.Longest(text, token, EndOf(text, token)) is not { } mention)
            return false;
        // "the Supreme National Security Council": a state's own.
        if (mention.Organisation.Code == "UNSC" && token > 0 && text[token - 1].Lower is "national" or "defence" or "defense")
            return false;
        hit = new OrganisationHit(mention.Match.End, RecordCode(mention.Organisation));
        return true;
    }

    public override bool OfficeAt(AnalysedText text, int token, out OfficeHit hit, string? holder = null)
    {
        hit = default;
        if (_offices.Longest(text, token, EndOf(text, token), holder) is not { } mention)
            return false;
        // A secretary of state without a state is the American one, a foreign secretary the British.
        if (holder is null && mention.Title is "Secretary of State")
            mention = _offices.Longest(text, token, EndOf(text, token), "USA") ?? mention;
        // "Director", "Secretary": an office, but which one the rest must tell.
        bool any = mention.Function is "any";
        bool group = mention.Office.Kind is OfficeKind.Group;
        string? only = mention.Office.States.Count == 1 ? _states.RecordCode(mention.Office.States[0]) : null;
        hit = new OfficeHit(
            mention.End,
            any || mention.Office.Kind is OfficeKind.Description or OfficeKind.Group or OfficeKind.Rank && mention.Function is "official" or "officials" or "delegation" or "" ? null : mention.Function,
            any || mention.Office.Kind is OfficeKind.Description or OfficeKind.Group ? null : mention.Title,
            only,
            mention.Plural,
            group,
            mention.Qualifier);
        return true;
    }

    public override int PersonNameEnd(AnalysedText text, int token)
    {
        PhraseMatchEnd(text, token, out int end);
        return end - token >= 2 ? end : -1;
    }

    public override RosterHit? Person(string name, string? country, string? function, LocalDate? day)
    {
        var context = new PersonContext(day, country is null ? null : [country], function is null ? null : [function]);
        if (_roster.Best(name, context) is not { } best)
            return null;
        bool alone = !name.Contains(' ', StringComparison.Ordinal);
        // A surname alone is somebody's only where country or office agree, or he holds a high post on the day.
        if (alone && best.Score < (country is null && function is null ? GoodFit - 0.05 : GoodFit - 0.15))
            return null;
        if (alone && !best.InOffice && country is null && function is null)
            return null;
        // "Special Representative Kim", "Under Secretary Fernandez": nobody who leads a state.
        if (alone && best is { InOffice: true, Tenure.Function: "head-of-state" or "head-of-government" or "supreme-leader" or "governor-general" or "royal" } && function is not null && IsSent(function))
            return null;
        if (best.Tenure is { } tenure && country is not null && function is not null && _states.RecordCode(tenure.Holder) != country && alone)
            return null;
        return Hit(best.Person, best.Tenure, best.InOffice);
    }

    private static bool IsSent(string function) =>
        function.StartsWith("envoy", StringComparison.Ordinal) || function.StartsWith("ambassador", StringComparison.Ordinal) || function.StartsWith("spokesperson", StringComparison.Ordinal) || function.Contains("secretary:", StringComparison.Ordinal)
        || function is "under-secretary" or "assistant-secretary" or "deputy-assistant-secretary" or "deputy-foreign" or "diplomat" or "official" or "adviser" or "charge" or "consul" or "counselor" or "national-security" or "director-general" or "negotiator";

    public override RosterHit? Holder(string function, string country, LocalDate? day) =>
        day is { } on && _roster.Counterpart(function, country, on) is { } tenure ? Hit(tenure.Person, tenure, true) : null;

    public override bool PlaceAt(AnalysedText text, int token, PlaceContext context, out PlaceHit hit)
    {
        hit = default;
        if (_gazetteer.Longest(text, token, EndOf(text, token), context) is not { } mention)
            return false;
        GazetteerPlace place = mention.Candidate.Place;
        // "South and Central Asia": a point of the compass is no province.
        if (mention.NameEnd == token + 1 && text[token].Lower is "south" or "north" or "east" or "west" or "central" or "southern" or "northern" or "eastern" or "western" or "centre" or "center" or "capital")
            return false;
        bool state = place.Kind == PlaceKind.State || (place.Kind == PlaceKind.Area && place.Country is not null && _states.Find(place.Country)?.Name == place.Name);
        bool doubtful = mention.Candidate.IsAmbiguous || (place.Kind == PlaceKind.City && !mention.Candidate.IsCapital && place.Population < SmallTown && mention.End == mention.NameEnd && context.Countries?.Contains(place.Country!) != true);
        hit = new PlaceHit(
            mention.End, state ? place.Name : text.Span(token, mention.NameEnd).ToString().ReplaceLineEndings(" "), place.Country, place.Latitude, place.Longitude,
            state, place.Kind is PlaceKind.Region or PlaceKind.Water, doubtful, mention.Candidate.IsCapital);
        return true;
    }

    public override string StateName(string code) => _states.Find(code)?.Name ?? _organisations.Find(code)?.Name ?? code;

    public override bool IsOrganisation(string code) => _organisations.Find(code) is not null;

    // The bodies of the Union and of the United Nations speak for them.
    private static string RecordCode(Organisation organisation) => organisation.Kind switch
    {
        "eu-body" => "EU",
        "un-body" => "UN",
        _ => organisation.Code,
    };

    private RosterHit Hit(Person person, Tenure? tenure, bool inOffice) =>
        new(person.Id, person.Name, person.Short, person.Female, tenure is null ? null : _states.RecordCode(tenure.Holder), tenure?.Function, tenure?.Title, inOffice) { Since = inOffice ? tenure?.From : null };

    private void PhraseMatchEnd(AnalysedText text, int token, out int end)
    {
        var match = _roster.Longest(text, token, EndOf(text, token));
        end = match.Found ? match.End : -1;
    }

    private static int EndOf(AnalysedText text, int token) => text.Sentences[text[token].Sentence].End;
}
