using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads those whom another sentence adds: "She will be joined by Under Secretary Jenkins", "Britain was represented by Mr. Wilson, Canada by Mr. Pearson", "the Iranian delegation was headed by Admiral Shamkhani".</summary>
internal static class CompanyReader
{
    private const int Near = 2;

    public static void Read(Scene scene, List<Draft> drafts)
    {
        var arguments = new Arguments(scene);
        foreach (Sentence sentence in scene.Text.Sentences)
        {
            for (int t = sentence.First; t + 1 < sentence.End; t++)
            {
                Present(scene, arguments, sentence, t, drafts);
                ChairReader.Read(scene, sentence, t, drafts);
                Follow(scene, arguments, t, drafts);
                if (scene.Text[t + 1].Lower is not "by")
                    continue;
                switch (scene.Text[t].Lower)
                {
                    case "joined" or "accompanied" or "flanked":
                        Join(scene, arguments, sentence, t, drafts);
                        break;
                    case "represented" or "headed" or "led" or "chaired" or "co-led" or "co-headed" or "co-chaired":
                        Represent(scene, arguments, sentence, t, drafts);
                        Lead(scene, arguments, sentence, t, drafts);
                        break;
                    default:
                        break;
                }
            }
        }
    }

    // "Ministers A and B took part", "Also present were A and B", "Among those accompanying the premier are A and B".
    private static void Present(Scene scene, Arguments arguments, Sentence sentence, int token, List<Draft> drafts)
    {
        string lower = scene.Text[token].Lower;
        Mention? first = null;
        int next = token + 1;
        if (lower is "part" && token > sentence.First && scene.Text[token - 1].Lemma is "take" && (scene.Text[next].Lower is "." or "," or "too" or "as" || scene.Text[next].Lower is "in" && next + 2 < sentence.End && scene.Text[next + 1].Lower is "the" or "these" or "both" or "all" && scene.Text[next + 2].Lemma is "talk" or "meeting" or "discussion" or "session" or "conversation" or "negotiation"))
            first = arguments.Subject(token - 1);
        else if (lower is "attend" or "attended" or "participate" && scene.Text[token].Pos == UniversalPos.Verb && scene.Text[next].Lower is "." or ";" or "," or "too" or "as" && scene.Tree.Child(token, Relation.Obj) < 0 && !Suppositions.IsNegated(scene, token) && drafts.Exists(d => d.Kind == EngagementKind.Summit && scene.Text[token].Sentence - d.Sentences[^1] is >= 0 and <= Near))
        {
            // "Presidents A of Chad and B of Mali have confirmed that they will attend"
            first = arguments.Subject(token) is { Kind: MentionKind.Pronoun, Plural: true } ? scene.Mentions.Find(m => m.First >= sentence.First && m.First < token && m.Kind == MentionKind.Person) : arguments.Subject(token);
        }
        else if (lower is "present" && scene.Text[token - 1 < sentence.First ? token : token - 1].Lemma is "be" or "also")
            first = scene.Text[next].Lemma is "be" ? arguments.MentionAfter(next, sentence.End) : arguments.Subject(token);
        else if (lower is "part" && scene.Text[token - (token > sentence.First ? 1 : 0)].Lower is "taking" && token - sentence.First <= 2)
        {
            // "Taking part in the conversation were Gromyko and the ambassador"
            while (next < sentence.End && scene.Text[next].Lower is not ("are" or "is" or "were" or "was") && next - token < 8)
                next++;
            first = next + 1 < sentence.End && scene.Text[next].Lemma is "be" ? arguments.MentionAfter(next, sentence.End) : null;
        }
        else if (lower is "representing" && token == sentence.First)
        {
            // "Representing Chile were Foreign Minister Errazuriz and Ambassador Rojas"
            while (next < sentence.End && scene.Text[next].Lower is not ("are" or "is" or "were" or "was") && next - token < 8)
                next++;
            first = next + 1 < sentence.End && scene.Text[next].Lemma is "be" ? arguments.MentionAfter(next, sentence.End) : null;
            if (first is not null && arguments.MentionAfter(token, sentence.End) is { Country: { } sender })
            {
                foreach (Mention one in arguments.Chain(first))
                {
                    if (one.Person is { Country: null } person)
                        (person.Country, person.CountrySource) = (sender, CountrySource.Text);
                }
            }
        }
        else if (lower is "accompanying" && token > sentence.First && scene.Text[token - 1].Lower is "those")
        {
            while (next < sentence.End && scene.Text[next].Lower is not ("are" or "is" or "were" or "was"))
                next++;
            first = next + 1 < sentence.End ? arguments.MentionAfter(next, sentence.End) : null;
        }

        if (first is not { Kind: MentionKind.Person } || Told(drafts, scene.Text[sentence.First].Sentence, Near, d => d.Kind is not (EngagementKind.Call or EngagementKind.Message)) is not { } draft)
            return;
        foreach (Mention one in arguments.Chain(first))
        {
            if (one is { Kind: MentionKind.Person, Person: { } person } && !draft.Has(person) && (person.Country is { } country ? draft.Has(country) || draft.Kind == EngagementKind.Summit && lower is "attend" or "attended" : draft.Kind == EngagementKind.Visit))
                Add(draft, person, person.Country ?? draft.Parties.Find(p => p.Role == ParticipantRole.Visitor)?.Country, draft.Kind == EngagementKind.Visit ? ParticipantRole.Visitor : ParticipantRole.Attendee);
        }
    }

    /// <summary>The engagement of a kind told in a sentence, or last before it.</summary>
    /// <param name="drafts">Those read so far.</param>
    /// <param name="here">The sentence.</param>
    /// <param name="near">As many sentences before it as count.</param>
    /// <param name="fits">Which may be meant.</param>
    public static Draft? Told(List<Draft> drafts, int here, int near, Predicate<Draft> fits)
    {
        Draft? told = null;
        int nearest = -1;
        foreach (Draft draft in drafts)
        {
            int last = draft.Sentences.FindLast(s => s <= here);
            if (draft.Sentences[0] > here || here - last > near || last <= nearest || !fits(draft))
                continue;
            (told, nearest) = (draft, last);
        }

        return told;
    }

    private static void Join(Scene scene, Arguments arguments, Sentence sentence, int verb, List<Draft> drafts)
    {
        if (arguments.MentionAfter(verb + 1, sentence.End) is not { } first)
            return;
        PersonEntity? joined = scene.Tree.Subject(verb) is >= 0 and int subject ? scene.MentionAt(subject)?.Person : null;
        int told = scene.Text[verb].Sentence;
        // "The prime minister was accompanied by four ministers": on his journey, where one is told, not at each meeting.
        bool journey = joined is not null && drafts.Exists(d => d.Kind == EngagementKind.Visit && d.Sentences[0] <= told && d.Parties.Find(p => p.Role == ParticipantRole.Visitor && p.Person == joined) is { } goer && (told - d.Sentences.FindLast(s => s <= told) is >= 0 and <= Near || IsOnly(drafts, d, goer)));
        foreach (Draft draft in drafts)
        {
            if (journey && draft.Kind != EngagementKind.Visit && scene.Text[verb].Lower is "accompanied")
                continue;
            int distance = told - draft.Sentences[^1];
            Party? known = draft.Parties.Find(p => joined is null ? p.Role == ParticipantRole.Visitor : p.Person == joined);
            if (known is null || distance < 0 || distance > Near && !IsOnly(drafts, draft, known) || joined is null && (distance != 0 || draft.Kind != EngagementKind.Visit))
                continue;
            foreach (Mention companion in arguments.Chain(first))
            {
                if (companion is { Kind: MentionKind.Person, Person: { } person } && person != joined && !draft.Has(person))
                    Add(draft, person, person.Country ?? known.Country, known.Role);
            }
        }
    }

    // "Ambassador Norland was accompanied by his deputy", at the end of a dispatch that tells one journey of his.
    private static bool IsOnly(List<Draft> drafts, Draft journey, Party traveller) =>
        journey.Kind == EngagementKind.Visit && traveller is { Role: ParticipantRole.Visitor, Person: { } person } && !drafts.Exists(d => d != journey && d.Kind == EngagementKind.Visit && d.Parties.Exists(p => p.Role == ParticipantRole.Visitor && p.Person == person));

    // "The Secretary of Homeland Security will join Secretary Blinken in Panama", "accompanied the president on the trip": who goes with a traveller of his state.
    private static void Follow(Scene scene, Arguments arguments, int verb, List<Draft> drafts)
    {
        if (scene.Text[verb] is not { Pos: UniversalPos.Verb, Lemma: "join" or "accompany" } || Suppositions.IsNegated(scene, verb) || scene.Tree.Child(verb, Relation.AuxPass) >= 0
            || arguments.Object(verb) is not { Kind: MentionKind.Person, Person: { } traveller } || arguments.Subject(verb) is not { Kind: MentionKind.Person } first)
            return;
        int here = scene.Text[verb].Sentence;
        Draft? journey = drafts.FindLast(d => d.Kind == EngagementKind.Visit && here - d.Sentences[0] is >= 0 and <= Near + 2 && d.Parties.Exists(p => p.Role == ParticipantRole.Visitor && p.Person == traveller));
        if (journey is null)
            return;
        foreach (Mention companion in arguments.Chain(first))
        {
            if (companion is { Kind: MentionKind.Person, Person: { } person } && person != traveller && (person.Country is null || person.Country == traveller.Country) && !journey.Has(person))
                Add(journey, person, person.Country ?? traveller.Country, ParticipantRole.Visitor);
        }
    }

    private static void Represent(Scene scene, Arguments arguments, Sentence sentence, int verb, List<Draft> drafts)
    {
        if (scene.Tree.Child(verb, Relation.NsubjPass) is not (>= 0 and int subject) || scene.MentionAt(subject) is not { Country: { } country } sender || !Sends(sender))
            return;
        if (ThanksReader.Told(drafts, scene.Text[verb].Sentence) is not { } draft)
            return;
        bool represented = scene.Text[verb].Lower == "represented";
        if (!represented && !draft.Has(country))
            return;
        if (!represented)
        {
            ChairReader.Row(scene, verb + 2, Math.Min(sentence.End, verb + ChairReader.Longest), draft, country);
            return;
        }

        for (int by = verb + 1; by >= 0;)
        {
            if (arguments.MentionAfter(by, sentence.End) is not { Kind: MentionKind.Person, Person: { } person } one)
                return;
            if (!draft.Has(person) && (person.Country is null || person.Country == country))
                Add(draft, person, country, ParticipantRole.Attendee);
            // "..., Canada by Mr. Pearson and Zambia by Mr. Kapwepwe"
            by = -1;
            for (int t = one.End; t + 1 < sentence.End && t - one.End < 8; t++)
            {
                if (scene.MentionAt(t) is { Country: { } next } other && Sends(other) && other.End < sentence.End && scene.Text[other.End].Lower == "by")
                {
                    (country, by) = (next, other.End);
                    break;
                }
            }
        }
    }

    // "The delegations of Iraq, led by Dr. Fuad Hussein, and the United States, led by Secretary Blinken, met": behind whom he leads.
    private static void Lead(Scene scene, Arguments arguments, Sentence sentence, int verb, List<Draft> drafts)
    {
        if (verb - 2 < sentence.First || scene.Text[verb - 1].Lower is not "," || arguments.MentionAfter(verb + 1, sentence.End) is not { Kind: MentionKind.Person, Person: { } person })
            return;
        int here = scene.Text[verb].Sentence;
        string? country = scene.MentionAt(verb - 2) is { } led ? led.Countries.Count > 0 ? led.Countries[0] : led.Country : null;
        if (country is null || person.Country is { } own && own != country)
            return;
        bool told = false;
        foreach (Draft draft in drafts)
        {
            if (!draft.Tellings.Exists(t => scene.Text[t.Token].Sentence == here))
                continue;
            told = true;
            if (draft.Has(country) && !draft.Has(person))
                Add(draft, person, country, draft.Kind == EngagementKind.Visit ? ParticipantRole.Visitor : ParticipantRole.Party);
        }

        // "The Kenyan delegation, led by Minister Otieno, included officials of": of the talks told just before.
        if (!told && scene.MentionAt(verb - 2) is { Kind: MentionKind.Group } && ThanksReader.Told(drafts, here) is { } before && before.Has(country) && !before.Has(person))
            Add(before, person, country, ParticipantRole.Attendee);
    }

    private static bool Sends(Mention mention) =>
        mention.Kind is MentionKind.State or MentionKind.Organisation || mention.Kind == MentionKind.Group && mention.OfficeText is { } sent && (sent.Contains("delegation", StringComparison.OrdinalIgnoreCase) || sent.EndsWith("side", StringComparison.OrdinalIgnoreCase) || sent.EndsWith("team", StringComparison.OrdinalIgnoreCase));

    public static void Add(Draft draft, PersonEntity person, string? country, ParticipantRole role)
    {
        if (person.Country is null && country is not null)
            (person.Country, person.CountrySource) = (country, CountrySource.Text);
        draft.Add(new Party
        {
            Person = person,
            Country = person.Country,
            Office = person.OfficeTitle ?? person.OfficeText,
            Role = role,
            OfficeInferred = person.OfficeInferred,
            CountryInferred = person.CountrySource is CountrySource.Roster or CountrySource.Publisher,
        });
    }
}
