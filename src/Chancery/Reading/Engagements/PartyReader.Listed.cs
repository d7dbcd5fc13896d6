using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Those whom "they" and "their" mean within one sentence.</content>
internal sealed partial class PartyReader
{
    // "The strategic dialogue with Egypt took place in November", said by a spokesman of the other side.
    private void OwnSide(Candidate candidate, List<Party> parties)
    {
        if (scene.Speakers?.State is not { Length: 3 } own || candidate.Trigger is not { Verb: false, Id: "dialogue" or "consultations" } || candidate.Sides is not [{ Mention: { Kind: MentionKind.State } only }] || parties.Count == 0 || parties.Exists(p => p.Country is null || p.Country == own))
            return;
        if (only.First > candidate.Token && scene.Text[only.First - 1].Lower is "with" || only.First > candidate.Token + 1 && scene.Text[only.First - 1].Lower is "the" && scene.Text[only.First - 2].Lower is "with")
            Add(parties, new Party { Country = own, Role = ParticipantRole.Party, CountryInferred = true });
    }

    // "visited Kabul with a delegation. They met with President Ghani", "the team held talks with the premier": those of whose journey was told, not those whom they met.
    private List<Party>? Travellers(Mention mention, Candidate candidate, IReadOnlyList<Draft> drafts)
    {
        bool they = mention.Kind == MentionKind.Pronoun && scene.Text[mention.First].Lower is "they" || mention is { Kind: MentionKind.Group, Definite: true, OfficeText: { } office } && office.ToLowerInvariant() is "team" or "delegation" or "mission" or "the team" or "the delegation";
        if (!they || !candidate.Partnered || candidate.Trigger.Frame == Frame.Travel)
            return null;
        int here = scene.Text[mention.First].Sentence;
        for (int i = drafts.Count - 1; i >= 0; i--)
        {
            if (drafts[i].Kind != EngagementKind.Visit || here - drafts[i].Sentences[^1] is < 0 or > Near + 1)
                continue;
            List<Party> visitors = drafts[i].Parties.FindAll(p => p.Role == ParticipantRole.Visitor);
            // "Xi and Putin met in Astana ... They": those of whom more has been told since.
            for (int later = i + 1; later < drafts.Count; later++)
            {
                if (drafts[later].Parties.Count >= 2 && !drafts[later].Parties.Exists(p => visitors.Exists(v => v.SameAs(p))))
                    return null;
            }

            return visitors.Count == 0 ? null : visitors;
        }

        return null;
    }

    // The two ministers of two states who were named last before a word for two, where no third was.
    private List<PersonEntity>? Ministers(Mention mention)
    {
        if (!scene.Words(Math.Max(0, mention.First - 1), mention.End).Contains("two", StringComparison.OrdinalIgnoreCase) && !scene.Words(mention.First, mention.End).Contains("both", StringComparison.OrdinalIgnoreCase))
            return null;
        var two = new List<PersonEntity>(2);
        for (int i = scene.Mentions.FindLastIndex(m => m.First < mention.First); i >= 0 && two.Count < 2; i--)
        {
            if (scene.Mentions[i] is { Kind: MentionKind.Person, Person: { Country: not null, Function: "foreign" or "defence" or "minister" or "finance" or "interior" or "trade" } person } && !two.Contains(person) && (two.Count == 0 || two[0].Country != person.Country))
                two.Add(person);
        }

        return two.Count == 2 ? two : null;
    }

    // "At the talks with the Minister of Finland, the sides reviewed the agenda", in the readout of one who saw several: he of whom it tells.
    private void Interlocutor(Candidate candidate, List<Party> parties)
    {
        if (candidate is not { Trigger: { Verb: false, Frame: Frame.Event }, Predicate: >= 0, Kind: EngagementKind.Meeting or EngagementKind.Talks or EngagementKind.Call } || parties is not [{ Person: { } partner, Country: { } theirs }] || scene.Tree.CaseOf(candidate.Token) is not ("during" or "at" or "in")
            || scene.Tree.Subject(candidate.Predicate) is not (>= 0 and int subject) || scene.Text[subject].Lower is not ("sides" or "parties" or "interlocutors" or "ministers" or "counterparts" or "diplomats" or "officials" or "two" or "they" or "leaders" or "presidents"))
            return;
        foreach (Mention mention in scene.Mentions)
        {
            if (mention.First >= candidate.Token)
                return;
            if (mention is { Kind: MentionKind.Person, Person: { Country: { } own, Function: not null } person } && person != partner && own != theirs && scene.Text[mention.Head].Relation is Relation.Nsubj)
            {
                Add(parties, OfPerson(person, ParticipantRole.Party));
                return;
            }
        }
    }

    // "India and Pakistan have long disputed it. Officials last met in March": nobody else's.
    private bool IsBareStaff(Mention mention, string words, Candidate candidate) =>
        mention is { Kind: MentionKind.Group, Plural: true, Definite: false } && CountryPairs.AreStaff(words) && candidate is { Trigger: { Verb: true, Frame: Frame.Mutual }, Partnered: false } && mention.First - scene.SentenceOf(mention.First).First <= 1;

    // The two or three states that the sentence before lists; null where it lists none.
    private List<string>? StatesBefore(Mention mention)
    {
        int sentence = scene.Text[mention.First].Sentence;
        for (int i = mention.Index - 1; i >= 0 && sentence - scene.Text[scene.Mentions[i].First].Sentence <= 1; i--)
        {
            List<Mention> chain = _chains.Of(scene.Mentions[i]);
            if (chain.Count is 2 or 3 && scene.Text[chain[0].First].Sentence == sentence - 1 && chain.TrueForAll(m => m is { Kind: MentionKind.State, Country: { } code } && !Acceptance.IsBloc(code)) && chain.DistinctBy(m => m.Country).Count() == chain.Count)
                return chain.ConvertAll(m => m.Country!);
        }

        return null;
    }

    // Those of several states who are listed before the word in its sentence.
    private List<Party> Listed(Mention mention, ParticipantRole role)
    {
        var found = new List<Party>();
        int sentence = scene.Text[mention.First].Sentence;
        for (int i = mention.Index >= 0 ? mention.Index - 1 : scene.Mentions.FindLastIndex(m => m.First < mention.First); i >= 0 && scene.Text[scene.Mentions[i].First].Sentence == sentence; i--)
        {
            List<Mention> chain = _chains.Of(scene.Mentions[i]);
            // "Chad and Sudan said they had agreed after talks in Geneva"
            bool ofStates = chain.Count >= 2 && mention.Kind == MentionKind.Pronoun && scene.Text[chain[0].Head].Relation is Relation.Nsubj && chain.TrueForAll(m => m is { Kind: MentionKind.State, Country: not null });
            if (chain.Count < 2 || chain[^1].First >= mention.First || !ofStates && !chain.TrueForAll(m => m is { Kind: MentionKind.Person or MentionKind.Office } && (m.Person?.Country ?? m.Country) is not null))
                continue;
            found.Clear();
            var states = new HashSet<string>(StringComparer.Ordinal);
            foreach (Mention one in chain)
            {
                states.Add(one.Person?.Country ?? one.Country!);
                found.Add(one.Person is { } person ? OfPerson(person, role) : new Party { Country = one.Country, Office = OfficeName(one), Role = role });
            }

            if (states.Count < 2)
                found.Clear();
        }

        if (found.Count == 0 && mention.Plural && Beside(mention, sentence) is { } pair)
            found.AddRange([OfPerson(pair.One, role), OfPerson(pair.Other, role)]);
        return found;
    }

    // The preposition before a name: "with his Ugandan counterpart, Okello", "to Egypt's foreign minister".
    private string Before(Mention named) =>
        named.First == 0 ? "" : scene.Text[named.First - 1].Lower is "with" or "to" or "from" ? scene.Text[named.First - 1].Lower : scene.Text[Math.Max(0, named.First - 2)].Lower;

    // "Mr. Otieno spoke to reporters with his Ugandan counterpart, Okello, after their meeting": the two of the sentence.
    private (PersonEntity One, PersonEntity Other)? Beside(Mention mention, int sentence)
    {
        PersonEntity? one = null, other = null;
        foreach (Mention named in scene.Mentions)
        {
            if (named.First >= mention.First || scene.Text[named.First].Sentence != sentence || named is not { Kind: MentionKind.Person, Person: { Country: not null } person } || person == one || person == other)
                continue;
            if (other is not null)
                return null;
            if (one is null)
                one = scene.Text[named.Head].Relation is Relation.Nsubj ? person : null;
            else if (person.Country != one.Country && (scene.Text[named.Head].Relation is Relation.Obj or Relation.Iobj || Before(named) is "with" or "to" or "from"))
                other = person;
        }

        return one is not null && other is not null ? (one, other) : null;
    }
}
