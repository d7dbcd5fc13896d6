using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Mentions;

namespace Chancery.Coding;

/// <content>The states by which an actor is told: of his own words, those joined to them, and where he stands.</content>
internal sealed partial class ActorReader
{
    // The states that the words around a noun name: its adjectives, its possessor, what stands behind "of", "in" or "from".
    private List<string> Countries(int head, string? people, bool placed)
    {
        var countries = new List<string>();
        if (people is { Length: > 0 })
            countries.Add(people);
        if (OfColony(head) is { } colony)
            return [colony];
        Sentence sentence = scene.SentenceOf(head);
        int first = head;
        while (first > sentence.First && head - first < 10 && _tree.Below(first - 1, head))
            first--;
        for (int t = first; t < head && countries.Count < MostParts;)
        {
            int end = t + 1;
            // "European leaders": no state of theirs, but a part of the world.
            if (scene.MentionAt(t) is { } mention && !(mention.Head == head && mention is { Kind: MentionKind.Group or MentionKind.Office, Country: null, Person: null } && mention.Countries.Count == 0 && t < head))
            {
                if ((mention.Country ?? StateOf(mention)) is { } country && !countries.Contains(country) && !HyphenedWords.IsMadeBy(_text, mention.End) && mention.Kind != MentionKind.Pronoun | mention.Person is not null && !IsWater(t, mention.End))
                    countries.Add(country);
                end = Math.Max(end, Math.Min(mention.End, head));
            }
            else if (knowledge.StateAt(_text, t, out StateHit hit) && hit.End <= head)
            {
                if (!countries.Contains(hit.Code) && !HyphenedWords.IsOfMany(_text, t) && !IsWater(t, hit.End))
                    countries.Add(hit.Code);
                end = hit.End;
            }
            else if (HyphenedWords.LedBy(_text, t) is { } led)
            {
                if (!countries.Contains(led))
                    countries.Add(led);
            }
            else if (knowledge.OrganisationAt(_text, t, out OrganisationHit organisation) && organisation.End <= head)
            {
                if (!countries.Contains(organisation.Code))
                    countries.Add(organisation.Code);
                end = organisation.End;
            }
            else if (countries.Count == 0 && lexicon.Longest(_text, t, head, out int wordsEnd) is { People.Length: > 0 } entry)
            {
                countries.Add(entry.People);
                end = wordsEnd;
            }

            t = end;
        }

        if (countries.Count > 0)
            return countries;
        for (int child = _tree.First(head); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is not (Relation.Nmod or Relation.NmodPoss or Relation.Appos) || _tree.CaseOf(child) is not ("of" or "in" or "from" or "at" or "") || (!placed && _tree.CaseOf(child) is "in" or "at"))
                continue;
            if (PlaceOrState(child) is { } country && !countries.Contains(country))
            {
                countries.Add(country);
                if (_tree.CaseOf(child) is "of" && PennTag.Name(_text[head].Tag) is "NNS" or "NNPS")
                    AddJoined(child, countries);
                break;
            }
        }

        return countries;
    }

    // "the former Portuguese colony of East Timor": whose it was is not meant.
    private string? OfColony(int head)
    {
        for (int child = _text[head].Lemma is "colony" or "possession" or "protectorate" or "dependency" or "republic" ? _tree.First(head) : -1; child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Nmod && _tree.CaseOf(child) is "of")
                return State(PlaceOrState(child));
        }

        return null;
    }

    // "the navies of Singapore and India"
    private void AddJoined(int first, List<string> countries)
    {
        for (int child = _tree.First(first); child >= 0 && countries.Count < MostParts; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Conj && State(PlaceOrState(child)) is { } country && !countries.Contains(country))
                countries.Add(country);
        }
    }

    /// <summary>True for the name of a town, region or state: "captured Kabul".</summary>
    public bool IsPlace(int token) =>
        _text[token].Pos is UniversalPos.Propn && scene.MentionAt(token) is null or { Kind: MentionKind.State, OfficeText: null } && PlaceOrState(token) is not null;

    /// <summary>The state or organisation that a noun names, or in which the place lies that it names; null where none.</summary>
    public string? PlaceOrState(int token)
    {
        if (scene.MentionAt(token) is { } mention && (mention.Kind is MentionKind.State or MentionKind.Organisation || (mention.Country ?? mention.Person?.Country) is not null))
            return mention.Country ?? mention.Person?.Country;
        Sentence sentence = scene.SentenceOf(token);
        int first = token;
        while (first > sentence.First && token - first < 6 && _tree.Below(first - 1, token))
            first--;
        for (int t = first; t <= token; t++)
        {
            if (scene.MentionAt(t) is { Country: { } country } named)
                return IsWater(t, named.End) ? null : country;
            if (knowledge.StateAt(_text, t, out StateHit state))
                return IsWater(t, state.End) ? null : state.Code;
            if (char.IsUpper(_text.Text[_text[t].Start]) && knowledge.PlaceAt(_text, t, places, out PlaceHit place) && place is { Country: not null, IsDoubtful: false })
                return place.Country;
        }

        return null;
    }

    // "the East China Sea", "the Gulf of Oman": no state's.
    private bool IsWater(int token, int end)
    {
        for (int t = Math.Max(0, token - 2); t <= token; t++)
        {
            if (char.IsUpper(_text.Text[_text[t].Start]) && knowledge.PlaceAt(_text, t, places, out PlaceHit place) && place is { IsRegion: true, Country: null } && place.End >= end && place.End > token)
                return true;
        }

        return false;
    }

    /// <summary>The state of which the words below a noun tell, wherever they stand ("refugees fleeing the war in Liberia").</summary>
    public string? Below(int head, int last)
    {
        for (int t = head + 1; t <= last; t++)
        {
            if (_text[t].Relation is Relation.Nmod or Relation.Obl or Relation.Obj && _tree.Below(t, head) && State(PlaceOrState(t)) is { } state)
                return state;
        }

        return null;
    }
}
