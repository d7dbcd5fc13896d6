using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Notes;

/// <summary>Reads whom a clause of an entry lists: persons, offices and groups, known to the roster or not.</summary>
internal sealed class NoteParties(Scene scene, NoteHeading heading, Knowledge knowledge)
{
    private readonly AnalysedText _text = scene.Text;

    /// <summary>Those listed from the token on: "President A, Foreign Minister B, civil society leaders and UN representatives".</summary>
    public List<Party> List(int from, int end)
    {
        var parties = new List<Party>();
        int at = from;
        while (at < end)
        {
            string lower = _text[at].Lower;
            if (lower is "," or "and" or "&" or "with" or "the" or "both" or "also" or "a" or "an" or "well" or "as" or "other" or "later" or "including" or "/" or "-" or "then" or "two" or "several" or "between" or "among" or "(" or ")")
            {
                // "with senior officials": another list of the same; anything else ends it.
                at++;
                continue;
            }

            if (scene.MentionAt(at) is { } mention && mention.First >= from)
            {
                int stop = PhraseEnd(mention.End, end, mention);
                Take(parties, mention, at, stop);
                at = Math.Max(stop, at + 1);
                continue;
            }

            // Before the list or behind it: "to discuss", "at the embassy", "about", "on".
            if (_text[at].Pos is UniversalPos.Adp or UniversalPos.Verb or UniversalPos.Sconj or UniversalPos.Part or UniversalPos.Aux || lower is "." or ";" or ":" or "concerning" or "regarding" or "about" or "on" or "at")
                break;
            int phraseEnd = PhraseEnd(at, end, null);
            if (phraseEnd <= at)
            {
                at++;
                continue;
            }

            Unknown(parties, at, phraseEnd);
            at = phraseEnd;
        }

        return parties;
    }

    /// <summary>Whose meeting it is: "NATO and NACC Ministerial Meetings", "a meeting of ASEAN foreign ministers with President Obama".</summary>
    public List<Party> Members(int from, int end)
    {
        var parties = new List<Party>();
        for (int t = from; t < end; t++)
        {
            if (_text[t].Lower is "with")
            {
                parties.AddRange(List(t + 1, end));
                break;
            }

            if (scene.MentionAt(t) is not { } mention || mention.First != t)
            {
                // "U.S.-Soviet Summit Meeting", "the Israeli-Palestinian talks"
                bool joined = (t > from && _text[t - 1].Lower is "-" or "–" or "/") || (t + 1 < end && _text[t + 1].Lower is "-" or "–" or "/");
                if (joined && scene.MentionAt(t) is null && knowledge.StateAt(_text, t, out StateHit side) && side.Code != Own && side.Code.Length > 0)
                    Add(parties, new Party { Country = side.Code, Role = ParticipantRole.Party });
                continue;
            }

            // "the conference in Paris", "to Lebanon", "on Libya": where, or about what.
            string before = t > from ? _text[t - 1].Lower : "";
            if (before == "the" && t - 1 > from)
                before = _text[t - 2].Lower;
            bool whole = mention.Kind == MentionKind.State && before is "on" or "in" or "to" or "for" or "about" or "at" or "from" or "against";
            if (!whole && mention.Kind is not MentionKind.Pronoun && mention.Country != Own)
                Take(parties, mention, t, mention.End);
            t = mention.End - 1;
        }

        return parties;
    }

    private string? Own => heading.Subject?.Country;

    private void Take(List<Party> parties, Mention mention, int first, int end)
    {
        switch (mention.Kind)
        {
            case MentionKind.Person when mention.Person is { } person:
                if (person != heading.Subject)
                    Add(parties, new Party { Person = person, Country = person.Country, Office = person.OfficeTitle ?? person.OfficeText, Role = ParticipantRole.Party, OfficeInferred = person.OfficeInferred, CountryInferred = person.CountrySource is CountrySource.Roster or CountrySource.Publisher });
                break;
            case MentionKind.Office when mention.Person is { } holder && holder != heading.Subject:
                Add(parties, new Party { Person = holder, Country = holder.Country, Office = holder.OfficeTitle ?? holder.OfficeText, Role = ParticipantRole.Party, OfficeInferred = holder.OfficeInferred });
                break;
            case MentionKind.Group when mention.Countries.Count > 1:
                foreach (string country in mention.Countries)
                    Add(parties, new Party { Country = country, Office = mention.OfficeText, Role = ParticipantRole.Party, Group = true });
                break;
            case MentionKind.Office or MentionKind.Group:
                string? named = mention.Country ?? StateIn(mention.End, end);
                bool host = named is null && OfState(mention);
                string words = mention.Country is null ? scene.Words(first, end) : mention.OfficeText ?? scene.Words(first, end);
                Add(parties, new Party { Country = named ?? (host ? heading.Country : null), Office = Trimmed(words), Role = ParticipantRole.Party, Group = mention.Kind == MentionKind.Group, CountryInferred = host });
                break;
            case MentionKind.State or MentionKind.Organisation when mention.Country is not null:
                // "the EU and Swiss Foreign Ministers", "the Bosnian Collective Presidency": whose words follow.
                string? office = end > mention.End ? Trimmed(scene.Words(mention.End, end)) : mention.OfficeText;
                Add(parties, new Party { Country = mention.Country, Office = office, Role = ParticipantRole.Party, Group = office is not null });
                break;
            default:
                break;
        }
    }

    // "members of the Bosnian Presidency"
    private string? StateIn(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (knowledge.StateAt(_text, t, out StateHit state))
                return state.Code;
        }

        return null;
    }

    // A phrase that neither roster nor lexicon knows: "civil society members", "Kurdish refugee leaders".
    private void Unknown(List<Party> parties, int first, int end)
    {
        string? country = null;
        int words = first;
        if (knowledge.StateAt(_text, first, out StateHit state) && state.End < end)
            (country, words) = (state.Code, state.End);
        bool people = false;
        for (int t = words; t < end; t++)
            people |= IsPeople(_text[t].Lower) || (OfficePhrases.IsCapital(_text, t) && t > first && _text[t].Pos == UniversalPos.Propn);
        if (!people)
            return;
        Add(parties, new Party { Country = country, Office = Trimmed(scene.Words(words, end)), Role = ParticipantRole.Party, Group = true });
    }

    private static bool IsPeople(string word) =>
        word.EndsWith("ers", StringComparison.Ordinal) || word.EndsWith("ors", StringComparison.Ordinal) || word.EndsWith("ists", StringComparison.Ordinal)
        || word is "officials" or "representatives" or "heads" or "members" or "delegates" or "delegations" or "diplomats" or "politicians" or "chiefs" or "figures" or "dissidents" or "counterparts" or "presidency" or "cabinet" or "government" or "council" or "parliament" or "parliamentarians" or "families" or "activists" or "generals" or "commanders" or "envoys" or "presidents" or "administrator" or "king" or "queen" or "prince" or "students" or "youth" or "women";

    private static bool OfState(Mention mention) =>
        mention.OfficeText is { } words && (words.EndsWith("officials", StringComparison.Ordinal) || words.EndsWith("ministers", StringComparison.OrdinalIgnoreCase) || words.EndsWith("political leaders", StringComparison.Ordinal) || mention.Kind == MentionKind.Office);

    // To the end of the noun phrase: over "of", "for" and "from" with what follows them.
    private int PhraseEnd(int from, int end, Mention? of)
    {
        int at = from;
        while (at < end)
        {
            string lower = _text[at].Lower;
            bool word = _text[at].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Num || lower is "-" or "/" or "'s" or "’s" or "’" or "'";
            if (scene.MentionAt(at) is { } mention)
            {
                if (of is { Kind: MentionKind.Person } || mention.Kind is MentionKind.Person && at > from)
                    break;
                at = mention.End;
                continue;
            }

            if (word && of is not { Kind: MentionKind.Person })
            {
                at++;
                continue;
            }

            // "political and business leaders"
            if (lower is "and" && at > from && at + 1 < end && _text[at - 1].Pos == UniversalPos.Adj && scene.MentionAt(at - 1) is null && _text[at + 1].Pos is UniversalPos.Noun or UniversalPos.Adj && of is null)
            {
                at++;
                continue;
            }

            bool links = lower is "of" or "for" or "from" && at > from | of is not null && at + 1 < end && of is not { Kind: MentionKind.Person };
            if (!links)
                break;
            at++;
            while (at < end && _text[at].Lower is "the" or "both")
                at++;
        }

        return at;
    }

    private static string Trimmed(string words) => words.Trim(' ', ',', '.', ';', '(', ')', '-', '/');

    private static void Add(List<Party> parties, Party party)
    {
        foreach (Party known in parties)
        {
            if (known.SameAs(party) && known.Office == party.Office)
                return;
        }

        parties.Add(party);
    }
}
