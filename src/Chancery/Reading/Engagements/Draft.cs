using Chancery.Claims;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>A participant while the engagement is being put together.</summary>
internal sealed class Party
{
    public PersonEntity? Person;
    public string? Country;
    public string? Office;
    public ParticipantRole Role;
    public bool OfficeInferred;
    public bool CountryInferred;
    public bool Group;

    /// <summary>True for one of no known state of whom the learnt reader is sure that he is in it.</summary>
    public bool Vouched;

    /// <summary>True for those who fight or oppose the government of the state whose code they carry: a side of its own.</summary>
    public bool Rival;

    public Party Copy(ParticipantRole role) => new() { Person = Person, Country = Country, Office = Office, Role = role, OfficeInferred = OfficeInferred, CountryInferred = CountryInferred, Group = Group, Rival = Rival, Vouched = Vouched };

    public bool SameAs(Party other)
    {
        if (Person is not null || other.Person is not null)
            return Person == other.Person;
        if (Rival != other.Rival)
            return false;
        return Country == other.Country && (Office == other.Office || Office is null || other.Office is null);
    }
}

/// <summary>An engagement while it is being put together from the candidates that tell of it.</summary>
internal sealed class Draft
{
    public required Candidate Origin;
    public EngagementKind Kind;
    public EngagementStatus Status;
    public bool StatusExplicit;
    public bool StatusKnown;
    public bool Negated;
    public When When = When.Unknown;
    public bool WhenInherited;

    /// <summary>True for what is told as news, in the plain past and without a day.</summary>
    public bool Recent;

    /// <summary>From the first to the last leg of a trip told leg by leg, or null.</summary>
    public When? HullOfLegs;
    public List<TimeExpression> Times = [];
    public List<Party> Parties = [];
    public List<Location> Places = [];
    public List<AgendaItem> Agenda = [];
    public List<string> Remarks = [];
    public List<int> Sentences = [];
    public List<Candidate> Tellings = [];

    /// <summary>True where "the first since 2018" alone tells of it.</summary>
    public bool Implied;

    /// <summary>True where the learnt reader tells of it and the dispatch around it who is in it.</summary>
    public bool Surmised;
    public Draft? Parent;
    public string Id = "";

    public IEnumerable<string> Countries
    {
        get
        {
            foreach (Party party in Parties)
            {
                if (party.Country is not null)
                    yield return party.Country;
            }
        }
    }

    public bool Has(string country)
    {
        foreach (Party party in Parties)
        {
            if (party.Country == country)
                return true;
        }

        return false;
    }

    public bool Has(PersonEntity person)
    {
        foreach (Party party in Parties)
        {
            if (party.Person == person)
                return true;
        }

        return false;
    }

    // "prime minister", "Prime Minister of the Republic"
    private static bool SameOffice(string one, string? other) =>
        other is not null && (one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase));

    public void Add(Party party)
    {
        for (int i = 0; i < Parties.Count; i++)
        {
            Party known = Parties[i];
            if (known.SameAs(party))
            {
                known.Office ??= party.Office;
                if (known.Role == ParticipantRole.Party && party.Role is not ParticipantRole.Party)
                    known.Role = party.Role;
                return;
            }

            // A named person makes the bare country or office of the same side superfluous.
            if (known.Person is null && !known.Group && party.Person is not null && known.Country == party.Country && (known.Office is null || SameOffice(known.Office, party.Office)))
            {
                Parties[i] = party;
                return;
            }

            // "delegations from the US and Qatar ... Qatari officials": the same people in a looser word.
            if (known is { Person: null, Group: true, Country: not null } && party is { Person: null, Group: true } && known.Country == party.Country && known.Rival == party.Rival && (IsLoose(known.Office) || IsLoose(party.Office)) && Kind is not EngagementKind.Talks)
            {
                if (!IsLoose(party.Office))
                    known.Office = party.Office;
                return;
            }

            if (party.Person is null && !party.Group && known.Country == party.Country && party.Country is not null && (party.Office is null || SameOffice(party.Office, known.Office) || known.Person is { Function: "head-of-state" or "head-of-government" or "supreme-leader" } && party.Office.EndsWith("leader", StringComparison.OrdinalIgnoreCase)))
                return;
        }

        Parties.Add(party);
    }

    private static bool IsLoose(string? office) =>
        office is null || office[(office.LastIndexOf(' ') + 1)..].ToLowerInvariant() is "official" or "officials" or "delegation" or "delegations" or "side" or "sides" or "team" or "teams" or "representatives" or "counterparts" or "delegates";
}

/// <summary>The families within which kinds may be told for one another.</summary>
internal static class KindFamily
{
    public static int Of(EngagementKind kind) => kind switch
    {
        EngagementKind.Visit => 0,
        EngagementKind.Call => 2,
        EngagementKind.Message => 3,
        _ => 1,
    };
}
