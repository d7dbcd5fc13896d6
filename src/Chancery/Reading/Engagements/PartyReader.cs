using Chancery.Claims;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Turns the mentions around a trigger into participants.</summary>
internal sealed partial class PartyReader(Scene scene)
{
    private const int Near = 3;
    private readonly Chains _chains = new(scene);

    public List<Party> Read(Candidate candidate, IReadOnlyList<Draft> drafts)
    {
        var parties = new List<Party>();
        foreach (Side side in candidate.Sides)
            Expand(side.Mention, side.Role, candidate, drafts, parties);
        if (candidate.BetweenStates)
        {
            foreach (string country in RecentPair(candidate.Token, IsThree(candidate.Token) ? 3 : 2, states: true))
                Add(parties, new Party { Country = country, Role = ParticipantRole.Party });
        }

        Interlocutor(candidate, parties);
        BothSpeakers(candidate, parties);
        OwnSide(candidate, parties);
        Rivals.Join(scene, candidate, parties);
        InnerTalks.Join(candidate, parties, drafts);
        PartedPolities.Join(candidate, parties);
        // "Japan and Australia will hold a 2+2 meeting of their foreign and defence ministers"
        if (candidate.Sides.Find(s => s.Mention is { Kind: MentionKind.Group, Country: null, Countries.Count: 0, OfficeText: not null, Plural: true, Index: >= 0 }) is { Mention: { } theirs } && parties.Count >= 2)
        {
            foreach (Party party in parties)
            {
                if (party is { Person: null, Office: null } && !parties.Exists(p => p.Person is not null && p.Country == party.Country))
                    (party.Office, party.Group) = (theirs.OfficeText, true);
            }
        }

        return parties;
    }

    // "We had meaningful discussions", said beside a colleague at a press conference of the two: with him.
    private void BothSpeakers(Candidate candidate, List<Party> parties)
    {
        if (scene.Speakers?.Of(scene.Text[candidate.Token].Sentence) is not { Country: { } own } speaker || candidate.Kind is not (EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Call) || candidate.Kind is EngagementKind.Call && (candidate.Trigger.Id is "call-noun" || !candidate.KindExplicit && candidate.Times.Count == 0) || !parties.TrueForAll(p => p.Country == own))
            return;
        if (scene.Speakers.Other(speaker) is { } other && candidate.Sides.Exists(s => s.Mention.Kind == MentionKind.Pronoun && scene.Text[s.Mention.First].Lower is "we" or "our"))
            Add(parties, OfPerson(other, ParticipantRole.Party));
    }

    private void Expand(Mention mention, ParticipantRole role, Candidate candidate, IReadOnlyList<Draft> drafts, List<Party> parties)
    {
        switch (mention.Kind)
        {
            case MentionKind.Person or MentionKind.Office or MentionKind.Pronoun when mention.Person is { } person:
                // He who answers a press conference tells what others did.
                bool vouched = LearntSides.Vouches(candidate, mention);
                if ((person.Country is not null || person.OfficeText is not null || vouched) && !(scene.Speakers is not null && person.Function?.StartsWith("spokesperson", StringComparison.Ordinal) == true))
                {
                    Party party = OfPerson(person, role);
                    party.Vouched = vouched;
                    Add(parties, party);
                }

                break;
            case MentionKind.Office when mention.Country is not null:
                Add(parties, new Party { Country = mention.Country, Office = OfficeName(mention), Role = role, CountryInferred = mention.CountrySource == CountrySource.Publisher });
                break;
            // "The fourth round of the six-party talks concluded in Beijing": a format of talks is those who talk.
            case MentionKind.Organisation when mention.Country is { } format && candidate is { Kind: EngagementKind.Talks, Times.Count: > 0 } && (candidate.Convened || candidate.StatusKnown || candidate.Trigger.Id == "round") && scene.Published is { } day && Roster.OrganisationTable.Default.Find(format) is { Kind: "format" } talks && talks.Name.EndsWith("Talks", StringComparison.Ordinal):
                foreach (string member in Roster.OrganisationTable.Default.Members(format, day))
                    Add(parties, new Party { Country = member, Role = role });
                break;
            case MentionKind.State or MentionKind.Organisation:
                Add(parties, new Party { Country = mention.Country, Office = mention.OfficeText, Role = role, Group = mention.OfficeText is not null, Rival = mention.Armed });
                break;
            case MentionKind.Pronoun when mention.Country is not null:
                // "We have offered to meet with the DPRK", said by a spokesman: his government.
                candidate.Official |= scene.Speakers is not null && scene.Text[mention.First].Lower is "we" or "us";
                Add(parties, new Party { Country = mention.Country, Office = mention.OfficeText, Role = role, CountryInferred = true });
                break;
            case MentionKind.Group when mention.Members.Count > 0:
                foreach (Mention member in mention.Members)
                {
                    if (member.Person is { } named)
                        Add(parties, OfPerson(named, role));
                }

                break;
            case MentionKind.Group when mention.Countries.Count > 0:
                foreach (string country in mention.Countries)
                    AddOfGroup(mention, country, role, parties);
                break;
            case MentionKind.Group when mention.Country is not null:
                Add(parties, new Party { Country = mention.Country, Office = mention.OfficeText, Role = role, Group = true });
                break;
            case MentionKind.Group when OrganMeetings.Bloc(scene, mention) is { } bloc:
                Add(parties, new Party { Country = bloc, Office = mention.OfficeText, Role = role, Group = true });
                break;
            // "the APEC Leaders Retreat": part of a name.
            case MentionKind.Group when !mention.Definite && scene.Text[mention.Head].Head == candidate.Token && scene.Text[mention.Head].Relation is Language.Relation.Compound or Language.Relation.NmodPoss or Language.Relation.Amod:
                break;
            case MentionKind.Group when mention.Plural || mention.Definite:
                foreach (Party party in Antecedents(mention, candidate, drafts, role))
                    Add(parties, party);
                break;
            case MentionKind.Pronoun when mention.Plural && scene.Text[mention.First].Lower is "they" or "their" or "them" or "both" or "two" or "pair" or "duo" or "three" or "trio" or "rivals" or "foes" or "neighbours" or "neighbors":
                foreach (Party party in Antecedents(mention, candidate, drafts, role))
                    Add(parties, party);
                break;
            default:
                break;
        }
    }

    private void AddOfGroup(Mention mention, string country, ParticipantRole role, List<Party> parties)
    {
        // "the foreign ministers of Egypt and Greece": the persons where the text or the roster names them.
        if (mention.Function is not null && Named(mention.Function, country) is { } person)
            Add(parties, OfPerson(person, role));
        else if (mention.Function is "government")
            Add(parties, new Party { Country = country, Role = role });
        else
            Add(parties, new Party { Country = country, Office = Plain(mention.OfficeText), Role = role, Group = true });
    }

    // "foreign ministers of Peru and Chile" are, of each, "foreign ministers".
    private static string? Plain(string? office)
    {
        int of = office?.IndexOf(" of ", StringComparison.Ordinal) ?? -1;
        int from = office?.IndexOf(" from ", StringComparison.Ordinal) ?? -1;
        int cut = of < 0 ? from : from < 0 ? of : Math.Min(of, from);
        return cut > 0 && !office!.StartsWith("heads of", StringComparison.OrdinalIgnoreCase) ? office[..cut] : office;
    }

    private PersonEntity? Named(string function, string country)
    {
        foreach (PersonEntity person in scene.Persons)
        {
            if (person.Country == country && person.Function == function && person.Qualifier is not ("former" or "then"))
                return person;
        }

        return null;
    }

    private IEnumerable<Party> Antecedents(Mention mention, Candidate candidate, IReadOnlyList<Draft> drafts, ParticipantRole role)
    {
        // "where more than 50 leaders are attending a summit": not the two who met.
        if (!mention.Definite && mention.Kind == MentionKind.Group && IsCrowd(mention))
            yield break;
        string words = (mention.OfficeText ?? "").ToLowerInvariant();
        // "the presidents of the two countries"
        int of = words.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0)
            words = words[..of];
        if (Travellers(mention, candidate, drafts) is { } travellers)
        {
            foreach (Party party in travellers)
                yield return party.Copy(role);
            yield break;
        }

        bool generic = mention.Kind == MentionKind.Pronoun || Parties(words) || words.EndsWith("leaders", StringComparison.Ordinal) || words.EndsWith("ministers", StringComparison.Ordinal)
            || words.EndsWith("presidents", StringComparison.Ordinal) || words.EndsWith("men", StringComparison.Ordinal)
            || words.EndsWith("secretaries", StringComparison.Ordinal) || words.EndsWith("chiefs", StringComparison.Ordinal) || words.EndsWith("heads", StringComparison.Ordinal) || words.EndsWith("advisers", StringComparison.Ordinal) || words.EndsWith("advisors", StringComparison.Ordinal) || words.EndsWith("ambassadors", StringComparison.Ordinal) || CountryPairs.AreStaff(words);
        bool ofBoth = CountryPairs.IsOf(scene, mention), definite = mention.Definite || ofBoth;
        if (IsBareStaff(mention, words, candidate) && StatesBefore(mention) is { } states)
        {
            candidate.Official = true;
            foreach (string country in states)
                yield return new Party { Country = country, Office = mention.OfficeText, Role = role, Group = true };
            yield break;
        }

        if (!generic || !(definite || mention.Kind == MentionKind.Pronoun || mention.Function is not null && mention.Plural && candidate.Trigger.Frame != Frame.Mutual))
            yield break;
        if (mention.Function is not null && definite)
        {
            bool three = mention.OfficeText?.Contains("three", StringComparison.OrdinalIgnoreCase) == true || scene.Words(mention.First, Math.Min(scene.Text.Count, mention.End + 4)).Contains(" three ", StringComparison.Ordinal);
            List<string> pair = RecentPair(mention.First, three ? 3 : 2);
            var found = new List<Party>();
            foreach (string country in pair)
            {
                if (Named(mention.Function, country) is { } person)
                    found.Add(OfPerson(person, role));
            }

            if (found.Count >= 2)
            {
                foreach (Party party in found)
                    yield return party;
                yield break;
            }
        }

        if (mention.Kind == MentionKind.Pronoun || mention.Function is null)
        {
            // "Kerry and Lavrov failed to agree when they met in Rome"
            List<Party> listed = Listed(mention, role);
            foreach (Party party in listed)
                yield return party;
            if (listed.Count > 0)
                yield break;
        }

        Draft? told = null;
        // "will address the leaders by video": those of the summit, not two of them who met beside it.
        bool assembled = mention.Definite && scene.Text[mention.First].Lower is "the" && scene.Text[mention.First + 1].Lower is "leaders" or "heads" && words is "leaders" or "the leaders" or "heads of state" or "heads of government" or "heads of state and government";
        foreach (Draft draft in drafts)
        {
            if (assembled && draft.Kind == EngagementKind.Summit && draft.Parties.Exists(p => p is { Person: null, Country: { } body } && Acceptance.IsBloc(body)))
            {
                foreach (Party body in draft.Parties.FindAll(p => p.Person is null))
                    yield return new Party { Country = body.Country, Office = body.Office, Role = role, Group = body.Group };
                yield break;
            }
        }

        foreach (Draft draft in drafts)
        {
            // "greeted by officials at the airport ... The two leaders will hold talks": not those officials.
            if (words.EndsWith("leaders", StringComparison.Ordinal) && draft.Parties.Exists(p => p is { Person: null, Group: true, Office: { } staff } && staff.EndsWith("officials", StringComparison.OrdinalIgnoreCase)))
                continue;
            if (draft.Parties.Count >= 2 && (told is null || draft.Sentences[^1] >= told.Sentences[^1]))
                told = draft;
        }

        // "The rivals last met in Tanzania": the two of whom it was told, no summit named between.
        if (mention.Kind == MentionKind.Pronoun && scene.Text[mention.First].Lower is "two" or "pair" or "duo" or "rivals" or "foes" && told is not null && !IsPair(told) && drafts.LastOrDefault(IsPair) is { } both)
            told = both;
        // "arrived on Tuesday ... was met by Mwangi ... They last met in 2012": the two who are named, not the visitor and a state.
        if (mention.Kind == MentionKind.Pronoun && told is { Kind: EngagementKind.Visit } && told.Parties.Exists(p => p.Person is null) && Pair(mention) is { } named)
        {
            candidate.Official = true;
            foreach (PersonEntity person in named)
                yield return OfPerson(person, role);
            yield break;
        }

        // "Both leaders" are no secretary of state whom one of them telephoned.
        if (told is not null && words.EndsWith("leaders", StringComparison.Ordinal) && !Leads(told) && drafts.LastOrDefault(d => d.Parties.Count == 2 && Leads(d)) is { } led)
            told = led;

        // "Fidan held meetings with Kuleba ... Ukraine wished to see President Erdogan ... The two Ministers agreed": those two who are ministers.
        if (definite && words.EndsWith("ministers", StringComparison.Ordinal) && !words.Contains("prime", StringComparison.Ordinal) && (told is null || told.Parties.Exists(p => p.Person is null || p.Person.Function is { } head && IsHead(head))) && Ministers(mention) is { } colleagues)
        {
            candidate.Official = true;
            foreach (PersonEntity one in colleagues)
                yield return OfPerson(one, role);
            yield break;
        }

        // "the Representatives and Guarantors of the Framework Agreement": whose they are is said.
        if (told is null && mention is { Function: not null, Plural: true } && (scene.Text[mention.First].Lower is "their" or "the" || ofBoth) && !(mention.End < scene.Text.Count && scene.Text[mention.End].Lower is "of" or "and"))
        {
            foreach (string country in RecentPair(mention.First, scene.Words(mention.First, Math.Min(scene.Text.Count, mention.End + 4)).Contains(" three ", StringComparison.Ordinal) ? 3 : 2))
                yield return Named(mention.Function, country) is { } holder ? OfPerson(holder, role) : new Party { Country = country, Office = mention.OfficeText, Role = role, Group = true };
            yield break;
        }

        // "stressed at a press conference with his Angolan counterpart ... The two parties conducted discussions"
        if (told is null && mention is { Kind: MentionKind.Group, Function: null, Definite: true } && Pair(mention) is { } two)
        {
            foreach (PersonEntity person in two)
                yield return OfPerson(person, role);
            yield break;
        }

        // "The two ministers spoke on Monday": of the same states, but no prime minister whom one of them met.
        if (told is not null && mention.Function is null or "minister" && words.EndsWith("ministers", StringComparison.Ordinal) && !words.Contains("prime", StringComparison.Ordinal) && told.Parties.Count == 2 && told.Parties.Find(p => p.Person?.Function is { } high && IsHead(high)) is { Country: { } headed } && told.Parties.Find(p => p.Person?.Function is { } low && !IsHead(low)) is { Person: { } minister } && Named(minister.Function!, headed) is { } colleague)
        {
            yield return OfPerson(minister, role);
            yield return OfPerson(colleague, role);
            yield break;
        }

        if (told is not null)
        {
            // "The four Foreign Ministers will meet tomorrow": of the same states, not the heads of government who met today.
            // Nor are "the two Presidents" a minister and the president who received her.
            bool others = mention.Function is not null and not "minister" && !words.EndsWith("leaders", StringComparison.Ordinal) && told.Parties.Exists(p => p.Person?.Function is { } office && office != mention.Function && !(IsHead(office) && IsHead(mention.Function)));
            if (others)
            {
                foreach (string country in new HashSet<string>(told.Countries, StringComparer.Ordinal))
                    yield return Named(mention.Function!, country) is { } holder ? OfPerson(holder, role) : new Party { Country = country, Office = mention.OfficeText, Role = role, Group = true };
                yield break;
            }

            // Whoever comes of them, they are those of an engagement that was told.
            candidate.Official = true;
            // "Officials of both countries met on Monday to prepare the visit": others than those whom the visit brings together.
            if (mention.Kind == MentionKind.Group && CountryPairs.AreStaff(words) && (ofBoth || scene.Text[mention.First].Lower is "their"))
            {
                foreach (string country in new HashSet<string>(told.Countries, StringComparer.Ordinal))
                    yield return new Party { Country = country, Office = words, Role = role, Group = true };
                yield break;
            }

            // "The two sides will meet again": the states; who will come is not said.
            if (mention.Kind == MentionKind.Group && mention.Function is not "head-of-state" && (candidate.Status is EngagementStatus.Planned or EngagementStatus.Proposed || mention.Index < 0 && candidate.Times.Count > 0) && Parties(words))
            {
                foreach (string country in new HashSet<string>(told.Countries, StringComparer.Ordinal))
                    yield return new Party { Country = country, Role = role };
                yield break;
            }

            PersonEntity? urger = Urger(mention);
            foreach (Party party in told.Parties)
            {
                if (urger is null || party.Person != urger || told.Parties.Count < 3)
                    yield return party.Copy(role);
            }

            yield break;
        }
    }

    private static void Add(List<Party> parties, Party party)
    {
        foreach (Party known in parties)
        {
            if (known.SameAs(party) && known.Person == party.Person && known.Office == party.Office)
                return;
        }

        parties.Add(party);
    }

    private static Party OfPerson(PersonEntity person, ParticipantRole role)
    {
        return new Party
        {
            Person = person,
            Country = person.Country,
            Office = OfficeOf(person),
            Role = role,
            OfficeInferred = person.OfficeInferred,
            CountryInferred = person.CountrySource is CountrySource.Roster or CountrySource.Publisher,
        };
    }

    // What the text says of how the office is held is part of it: a former prime minister is none.
    private static string? OfficeOf(PersonEntity person)
    {
        if (person.OfficeTitle is not { } title || person.OfficeInferred)
            return person.OfficeTitle ?? person.OfficeText;
        return person.Qualifier switch
        {
            "former" => "former " + title,
            "acting" or "interim" or "caretaker" => person.Qualifier + " " + title,
            "designate" when !title.EndsWith("-elect", StringComparison.Ordinal) && !title.EndsWith("-designate", StringComparison.Ordinal) => title + "-designate",
            "elect" when !title.EndsWith("-elect", StringComparison.Ordinal) => title + "-elect",
            _ => title,
        };
    }

    private static string? OfficeName(Mention mention) => mention.OfficeTitle ?? mention.OfficeText;
}
