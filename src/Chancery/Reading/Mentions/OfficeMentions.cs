using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Reads offices and groups that stand without a name: "his Chinese counterpart", "senior U.S. and Chinese officials", "the foreign ministers of Egypt and Greece".</summary>
internal static class OfficeMentions
{
    public static bool TryRead(Scene scene, int first, int limit, Knowledge knowledge, OfficePhrases offices, out Mention? mention)
    {
        AnalysedText text = scene.Text;
        mention = null;
        int at = first;
        bool definite = false, counted = false;
        if (text[at].Lower is "the" or "his" or "her" or "their" or "its" or "these" or "those" or "our" or "my")
        {
            definite = true;
            at++;
        }
        else if (text[at].Lower is "a" or "an" or "some" or "several" or "other" or "many" or "various" or "all")
        {
            at++;
        }

        while (at < limit && (text[at].Lower is "two" or "three" or "four" or "five" or "six" or "seven" or "both" or "other" or "visiting" or "respective" or "new" or "unnamed" or "all" || text[at].Pos == UniversalPos.Num))
        {
            counted |= text[at].Lower is "two" or "three" or "four" or "both";
            // "met both delegations": those that are known.
            definite |= text[at].Lower is "both";
            at++;
        }

        int modifiers = at;
        while (at < limit && text[at].Lower is "senior" or "top" or "high" or "level" or "-" or "ranking" or "high-level" or "high-ranking" or "military" or "defense" or "defence" or "economic" or "diplomatic" or "government" or "foreign" or "trade" && !knowledge.OfficeAt(text, at, out _))
            at++;
        var countries = new List<string>();
        string? last = null;
        // "the three Baltic presidents"
        if (at + 1 < limit && PairedStates.OfRegion(text, at, limit) is { } region)
        {
            countries.AddRange(region);
            at++;
        }

        // "Greek, Cypriot and French", "U.S. and Chinese", "North Korea's"
        while (at < limit)
        {
            int stateAt = at;
            // "the ethnic Albanian leader": of a people, not of its state.
            if (at > 0 && text[at - 1].Lower is "ethnic" && knowledge.StateAt(text, stateAt, out StateHit people) && people.End < limit)
            {
                at = people.End;
                break;
            }

            if (knowledge.StateAt(text, stateAt, out StateHit state) && state.End < limit)
                (last, at) = (state.Code, state.End);
            else if (knowledge.OrganisationAt(text, stateAt, out OrganisationHit organisation) && organisation.End < limit)
                (last, at) = (organisation.Code, organisation.End);
            // "American and European trade officials": the Union's, beside a state's.
            else if (text[stateAt].Lower is "european" && stateAt + 1 < limit && (countries.Count > 0 || stateAt + 2 < limit && text[stateAt + 1].Lower is "and" or "," or "-" && knowledge.StateAt(text, stateAt + 2, out _)))
                (last, at) = ("EU", stateAt + 1);
            else
                break;
            countries.Add(last);
            if (at < limit && text[at].Lower is "'s" or "’s" or "'")
                at++;
            if (at < limit && text[at].Lower is "," or "and" or "-" or "–" or "&")
            {
                int following = at + 1;
                if (following < limit && text[following].Lower == "and")
                    following++;
                // "Russian, Georgian and international representatives"
                if (following + 1 < limit && text[following].Lower is "international" or "other" or "foreign" or "western" or "regional" && offices.TryParse(text, following + 1, limit, out _))
                {
                    at = following + 1;
                    break;
                }

                if (following < limit && (knowledge.StateAt(text, following, out _) || knowledge.OrganisationAt(text, following, out _) || text[following].Lower is "european"))
                    at = following;
                else
                    break;
            }
        }

        // "Afghan government negotiators", "U.S. and Soviet arms negotiators"
        if (countries.Count > 0 && at + 1 < limit && s_fields.Contains(text[at].Lower) && !offices.TryParse(text, at, limit, out _) && offices.TryParse(text, at + 1, limit, out _))
            at++;
        int office = at < limit && offices.TryParse(text, at, limit, out OfficePhrase phrase) ? at : -1;
        if (office < 0)
        {
            // The modifiers may have been part of the office ("foreign minister").
            // So may the organisation: "the NATO chief".
            at = modifiers;
            if (at >= limit || !offices.TryParse(text, at, limit, out phrase) || countries.Count > 0 && (phrase.Country is null || phrase.OfficeFirst != at))
                return false;
            countries.Clear();
        }
        else
        {
            offices.TryParse(text, at, limit, out phrase);
        }

        int end = phrase.End;
        // "members of the Lebanese government": of a body of a state, of nothing else.
        if (text[phrase.Hit.End - 1].Lower is "members" && phrase.Hit.End - phrase.OfficeFirst == 1 && !IsBodyOfState(text, phrase.Hit.End, limit, knowledge))
            return false;
        // "attaches great importance": a verb is no office.
        if (text[phrase.Hit.End - 1].Pos is UniversalPos.Verb or UniversalPos.Adv && !OfficePhrases.IsCapital(text, phrase.Hit.End - 1))
            return false;
        bool plural = phrase.Hit.Plural || (IsCounterpart(text, phrase.Hit.End - 1) || text[phrase.Hit.End - 1].Lower is "colleagues") && text[phrase.Hit.End - 1].Lower.EndsWith('s');
        if (phrase.Country is not null && countries.Count == 0 && (phrase.Hit.State is null || !plural))
            countries.Add(phrase.Country);
        if (plural || phrase.Hit.Group || countries.Count == 0 && IsCounterpart(text, phrase.Hit.End - 1))
            TrailingStates(scene, ref end, limit, countries, knowledge);
        // "a delegation of Malian rebels"
        for (int t = phrase.Hit.End + 1; countries.Count == 0 && phrase.Hit.Group && t < end; t++)
        {
            if (text[t - 1].Lower is "of" or "the" or "senior" or "top" or "high-level" or "high-ranking" && knowledge.StateAt(text, t, out StateHit people) && (people.Form is StateForm.Adjective or StateForm.Demonym || text[t - 1].Lower is not ("of" or "the")) && people.End < end && knowledge.OfficeAt(text, people.End, out _))
                countries.Add(people.Code);
        }

        bool counterpart = IsCounterpart(text, phrase.Hit.End - 1) || text[phrase.Hit.End - 1].Lower is "colleague" && text[first].Lower is "his" or "her" && phrase.Hit.End - first == 2 || countries.Count > 0 && definite && text[phrase.Hit.End - 1].Lower is "colleague" or "colleagues";
        // "the foreign ministers of Egypt and Greece": each is of one of them.
        int wordsEnd = (plural || phrase.Hit.Group) && phrase.Country is not null && phrase.Country != phrase.Hit.State ? phrase.Hit.End : phrase.End;
        // "in meeting with Secretary": a capital alone is enough there.
        bool secretary = text[first].Lower is "secretary" && OfficePhrases.IsCapital(text, first) && first > text.Sentences[text[first].Sentence].First;
        if (!counterpart && countries.Count == 0 && !definite && !plural && phrase.Hit.Function is null && !secretary)
            return false;
        mention = new Mention
        {
            Kind = plural || phrase.Hit.Group ? MentionKind.Group : MentionKind.Office,
            First = first,
            End = end,
            OfficeText = scene.Words(modifiers, wordsEnd),
            Function = phrase.Deputy && phrase.Hit.Function is { } f ? "deputy-" + f : phrase.Hit.Function,
            OfficeTitle = phrase.Deputy ? null : phrase.Hit.Title,
            Qualifier = phrase.Qualifier,
            Counterpart = counterpart,
            Plural = plural || counted,
            Definite = definite,
            Countries = countries,
            Country = countries.Count == 1 ? countries[0] : null,
            CountrySource = countries.Count == 0 ? CountrySource.None : countries[0] == phrase.Hit.State ? CountrySource.Office : CountrySource.Text,
        };
        if (office >= 0 && countries.Count > 0 && phrase.Country != countries[0])
        {
            // The words for the group without the states: "senior officials".
            string before = modifiers < office && text[modifiers].Pos is UniversalPos.Adj or UniversalPos.Noun ? ModifierWords(scene, modifiers, office, knowledge) : "";
            mention.OfficeText = (before + " " + scene.Words(office, wordsEnd)).Trim();
        }

        return true;
    }

    // Of what those are who stand for a state: between its name and theirs.
    private static readonly HashSet<string> s_fields = new(StringComparer.Ordinal)
    {
        "government", "army", "military", "peace", "rebel", "arms", "disarmament", "nuclear", "trade", "border", "climate", "treaty", "hostage", "ceasefire", "truce", "armistice", "fisheries", "intelligence", "consular", "tariff", "boundary", "diplomatic", "security", "finance", "health", "energy", "agriculture", "transport", "customs", "immigration", "police", "legal", "technical", "economic", "oil", "water", "aviation", "environment", "labour", "labor", "maritime", "naval", "agricultural", "financial",
    };

    private static bool IsCounterpart(AnalysedText text, int last) =>
        text[last].Lower is "counterpart" or "counterparts" or "homologue" or "homologues"
        || (text[last].Lower is "number" or "numbers" && last > 0 && text[last - 1].Lower == "opposite");

    private static string ModifierWords(Scene scene, int first, int end, Knowledge knowledge)
    {
        for (int at = first; at < end; at++)
        {
            if (knowledge.StateAt(scene.Text, at, out _) || knowledge.OrganisationAt(scene.Text, at, out _))
                return scene.Words(first, at);
        }

        return scene.Words(first, end);
    }

    private static bool IsBodyOfState(AnalysedText text, int of, int limit, Knowledge knowledge)
    {
        int at = of + 1 < limit && text[of].Lower is "of" or "from" ? of + (text[of + 1].Lower is "the" ? 2 : 1) : limit;
        return at < limit && knowledge.StateAt(text, at, out StateHit state) && state.Form is StateForm.Adjective or StateForm.Demonym or StateForm.Name && BodyEnd(text, state.End, limit) > 0;
    }

    // "counterparts in Spain and Uruguay", not "counterparts in Brussels".
    private static bool IsStateName(AnalysedText text, int at, int limit, Knowledge knowledge) =>
        at < limit && knowledge.StateAt(text, text[at].Lower is "the" && at + 1 < limit ? at + 1 : at, out StateHit state) && state.Form is StateForm.Name && state.Group is null;

    // "counterparts in the French government"
    private static bool InBody(AnalysedText text, int at, int limit, Knowledge knowledge) =>
        text[at].Lower is "in" && at + 3 < limit && text[at + 1].Lower is "the" && knowledge.StateAt(text, at + 2, out StateHit state) && state.Form is StateForm.Adjective or StateForm.Demonym && BodyEnd(text, state.End, limit) > 0;

    // "the Iranian Shura Council", "the Dutch government": the end of a body of the state whose adjective stands before, or 0.
    private static int BodyEnd(AnalysedText text, int from, int limit)
    {
        for (int t = from; t < limit && t - from < 4 && text[t].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj; t++)
        {
            if (text[t].Lower is "government" or "army" or "side" or "parliament" or "council" or "assembly" or "senate" or "congress" or "ministry" or "opposition" or "bundestag" or "knesset" or "diet" or "duma" or "cabinet" or "leadership")
                return t + 1;
        }

        return 0;
    }

    // "leaders from the member states of ASEAN": of ASEAN.
    private static int Membership(AnalysedText text, int at, int limit)
    {
        int t = at;
        while (t < limit && t - at < 5 && text[t].Lower is "the" or "all" or "its" or "member" or "members" or "-" or "participating" or "other" or "countries" or "states" or "nations" or "governments")
            t++;
        return t > at && t + 1 < limit && text[t].Lower is "of" && text[t - 1].Lower is "states" or "countries" or "nations" or "members" or "governments" ? t + 1 : at;
    }

    // "representatives of the Arab League, Egypt and France", "leaders from Ghana and Togo"
    private static void TrailingStates(Scene scene, ref int end, int limit, List<string> countries, Knowledge knowledge)
    {
        AnalysedText text = scene.Text;
        int at = end;
        if (at >= limit)
            return;
        if (countries.Count == 0 || text[at - 1].Lower != ",")
        {
            if (text[at].Lower is not ("of" or "from" or "representing") && !(text[at].Lower is "in" && countries.Count == 0 && IsCounterpart(text, at - 1) && IsStateName(text, at + 1, limit, knowledge)) && !(text[at].Lower is "for" && text[at - 1].Lower is "negotiators" or "delegates" or "envoys" or "representatives") && !InBody(text, at, limit, knowledge))
            {
                if (countries.Count != 1 || text[at].Lower is not ("," or "and"))
                    return;
            }
            else
            {
                at = Membership(text, at + 1, limit);
                // "a delegation of senior U.S. officials"
                if (at + 1 < limit && text[at].Lower is "senior" or "top" or "high-level" or "high-ranking" && knowledge.StateAt(text, at + 1, out StateHit ranked) && ranked.End < limit && text[ranked.End].Lower is "officials" or "diplomats" or "officers" or "lawmakers")
                    at++;
            }
        }

        var found = new List<string>();
        int stop = end;
        while (at < limit)
        {
            bool joined = false;
            while (at < limit && text[at].Lower is "the" or "," or "and" or "&" or "both" or "plus" || at + 1 < limit && text[at].Lower is "as" or "well" && text[at + 1].Lower is "well" or "as")
                joined |= text[at++].Lower is "and" or "&" or "both" or "plus" or "as";
            if (at < limit && joined && text[at].Lower is "as")
                at++;
            while (at < limit && joined && text[at].Lower is "the")
                at++;
            if (at >= limit)
                break;
            if (PairedStates.At(text, at, limit, out int pair) is { } both)
            {
                found.AddRange(both);
                stop = at = pair;
                break;
            }

            string code;
            if (knowledge.OrganisationAt(text, at, out OrganisationHit organisation))
                (at, code) = (organisation.End, organisation.Code);
            else if (knowledge.StateAt(text, at, out StateHit state) && state.Form is StateForm.Name or StateForm.Metonym && !(state.Group is not null && (countries.Contains(state.Code) || found.Contains(state.Code))))
                (at, code) = (state.End, state.Code);
            else if (knowledge.StateAt(text, at, out StateHit theirs) && theirs.Form is StateForm.Adjective or StateForm.Demonym && BodyEnd(text, theirs.End, limit) is > 0 and int body)
                (at, code) = (body, theirs.Code);
            else
                break;
            // "driven there by the Estonian authorities, the Russian ministry said": one who speaks, no more of the list.
            if (!joined && found.Count == 0 && text[stop].Lower is "," && at < limit && PennTag.Name(text[at].Tag) is "VBD" or "VBZ" or "VBP")
                break;
            stop = at;
            found.Add(code);
            if (at < limit && text[at].Lower is not ("," or "and" or "&" or "plus" or "as"))
                break;
        }

        if (found.Count == 0)
            return;
        foreach (string code in found)
        {
            if (!countries.Contains(code))
                countries.Add(code);
        }

        end = stop;
    }
}
