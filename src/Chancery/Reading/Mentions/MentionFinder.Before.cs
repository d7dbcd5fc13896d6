using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <content>What stands before a name: offices, titles, whose they are.</content>
internal sealed partial class MentionFinder
{
    // The office or offices that end where the name begins; the longest that parse.
    private int OfficesBefore(Scene scene, Mention mention, int nameFirst, int limit)
    {
        AnalysedText text = scene.Text;
        int lowest = Math.Max(limit, nameFirst - 18);
        int end = nameFirst;
        bool comma = end > lowest && text[end - 1].Lower == ",";
        // "at a banquet hosted by the Danish Queen, King Hussein said": two who reign.
        if (comma && text[nameFirst].Lower is "king" or "queen" or "emperor" or "empress" or "pope" or "sultan" or "emir" && OfficePhrases.IsCapital(text, nameFirst))
            return nameFirst;
        // "In his meeting with the Malian ambassador, Raisi praised": the name opens the clause to which the office does not belong.
        if (comma && end - 2 >= lowest && mention.NameEnd > nameFirst && mention.NameEnd < text.Count && text[mention.NameEnd].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Adv && text[nameFirst].Relation == Relation.Nsubj && text[nameFirst].Head > nameFirst && Opens(text, scene.SentenceOf(nameFirst), end - 1))
            return nameFirst;
        if (comma)
            end--;
        // "the U.S. ambassador in Nairobi, Laura Dogu": where the post is stands between.
        int posted = comma ? PostedEnd(text, lowest, end) : -1;
        if (posted > lowest)
            end = posted;
        for (int start = lowest; start < end; start++)
        {
            // "the Secretary-General and President Putin": no general.
            if (start > 0 && start > lowest && text[start - 1].Lower is "-" && text[start - 1].End == text[start].Start && text[start].Lower is "general")
                continue;
            if (!StartsPhrase(text, start, lowest) || !scene.Free(start, end) || IsAnother(text, start, end))
                continue;
            int at = start;
            OfficePhrase firstPhrase = default;
            string? country = null;
            CountrySource source = CountrySource.None;
            bool any = false, joined = false;
            int joint = start + 1;
            while (at < end && _offices.TryParse(text, at, end, out OfficePhrase phrase) && !phrase.Hit.Plural && !phrase.Hit.Group && text[phrase.Hit.End - 1].Lower is not ("counterparts" or "homologues"))
            {
                if (!any)
                    firstPhrase = phrase;
                else if (firstPhrase.Hit.Function is null or "deputy-head-of-government")
                    firstPhrase = phrase with { First = firstPhrase.First, Qualifier = phrase.Qualifier ?? firstPhrase.Qualifier };
                any = true;
                if (country is null && phrase.Country is not null)
                    (country, source) = (phrase.Country, phrase.Hit.State == phrase.Country ? CountrySource.Office : CountrySource.Text);
                at = phrase.End;
                if (at < end && text[at].Lower is "and" or "&" or "/" or "cum")
                {
                    joined |= text[at].Lower is "and" or "&";
                    at++;
                    joint = at;
                }
            }

            // "the Brazilian president and Putin": the office is another's.
            if (!any || at != end || text[end - 1].Lower is "and" or "&" || posted > lowest && !IsPost(firstPhrase.Hit.Function))
                continue;
            // "The Deputy Secretary and Secretary Seed", "the Prime Minister and President Macron": two people.
            if (joined && start > 0 && text[start - 1].Lower is "the")
            {
                start = joint - 1;
                continue;
            }

            // "met with Minister of Foreign Affairs, X"
            bool capital = start > 0 && text[start - 1].Lower is "with" or "by" && OfficePhrases.IsCapital(text, start) && end - start >= 2;
            if (comma && !capital && !(start > 0 && text[start - 1].Lower is "the" or "'s" or "’s" or "his" or "her" or "its") && !StateOpens(scene, start, limit))
                continue;
            mention.OfficeText = scene.Words(start, end);
            mention.OfficeFirst = firstPhrase.OfficeFirst;
            ApplyOffice(mention, firstPhrase, country);
            if (country is not null)
                mention.CountrySource = source;
            return InstitutionBefore(scene, mention, start, nameFirst, limit);
        }

        return nameFirst;
    }

    // True where a phrase of time or occasion that opens the sentence ends at the comma.
    private static bool Opens(AnalysedText text, Sentence sentence, int comma)
    {
        int first = sentence.First;
        if (text[first].Lower is not ("in" or "during" or "at" or "after" or "before" or "on" or "following" or "upon" or "while" or "when"))
            return false;
        for (int t = first; t < comma; t++)
        {
            if (text[t].Lower is ",")
                return false;
        }

        return text[comma - 1].Relation is Relation.Nmod or Relation.Obl or Relation.Obj or Relation.Flat;
    }

    // Where "in Nairobi" begins, if it ends here; else -1.
    private int PostedEnd(AnalysedText text, int lowest, int end)
    {
        for (int t = end - 2; t > lowest && end - t <= 5; t--)
        {
            if (text[t].Lower is "in" or "at" && knowledge.StateAt(text, text[t + 1].Lower is "the" ? t + 2 : t + 1, out StateHit seat) && seat.End == end)
                return t;
        }

        return -1;
    }

    private static bool IsPost(string? function) =>
        function is not null && (function.StartsWith("ambassador", StringComparison.Ordinal) || function.StartsWith("envoy", StringComparison.Ordinal) || function is "head-of-mission" or "charge" or "consul" or "diplomat" or "high-commissioner");

    // "The Vatican secretary of state, Cardinal Parolin": whose office it is opens the sentence or follows an article, a preposition or "and".
    private bool StateOpens(Scene scene, int office, int limit)
    {
        if (office <= limit || !ModifierEnding(scene.Text, office, limit, out int start, out _))
            return false;
        return start == scene.SentenceOf(office).First || scene.Text[start - 1].Lower is "the" or "-" or "–" or "—" or "--" || scene.Text[start - 1].Pos == UniversalPos.Adp || scene.Text[start - 1].Pos == UniversalPos.Cconj && start - 2 >= limit && (scene.Text[start - 2].Lower is "," || !scene.Free(start - 2, start - 1));
    }

    // "The Secretary and First Lady Zelenska" are two.
    private static bool IsAnother(AnalysedText text, int start, int end) =>
        start > 0 && start + 2 < end && text[start - 1].Lower is "the" && text[start + 1].Lower is "and" && text[start].Lower is "secretary" or "president" or "minister" or "chancellor" or "chairman" or "premier";

    // "Afghan High Council for National Reconciliation Chairman Abdullah Abdullah": the body that he chairs is of nobody's list.
    private int InstitutionBefore(Scene scene, Mention mention, int officeFirst, int nameFirst, int limit)
    {
        AnalysedText text = scene.Text;
        bool body = false;
        // "Agency for International Development (USAID) Assistant Administrator": the short name stands between.
        int from = officeFirst - 3 > limit && text[officeFirst - 1].Lower is ")" && text[officeFirst - 3].Lower is "(" ? officeFirst - 3 : officeFirst;
        for (int t = from - 1; t >= limit && from - t < LongestOffice && (OfficePhrases.IsCapital(text, t) || text[t].Lower is "of" or "for" or "and" or "the" or "on"); t--)
            body |= OfficePhrases.IsCapital(text, t) && (OfficePhrases.IsInstitution(text[t].Lower) || IsBody(text[t].Lower));
        bool ofBody = mention.Function is null or "chair" or "chairman" or "director" or "president" || mention.Country is null && from < officeFirst;
        return body && ofBody ? CapitalsBefore(scene, mention, from, nameFirst, limit) is var start && start < from ? start : officeFirst : officeFirst;
    }

    private static bool IsBody(string word) =>
        word is "council" or "committee" or "board" or "authority" or "assembly" or "congress" or "court" or "party" or "bank" or "fund" or "institute" or "foundation" or "corporation" or "organization" or "organisation" or "service" or "corps" or "presidium" or "politburo" or "chamber" or "senate" or "mission" or "delegation" or "task";

    // "Senior Official for Public Diplomacy and Public Affairs Liz Allen": a run of capitals around a word for an office, whole and of nobody's list.
    private int CapitalsBefore(Scene scene, Mention mention, int from, int nameFirst, int limit)
    {
        AnalysedText text = scene.Text;
        int start = from, at = from;
        while (at > limit && nameFirst - at < LongestOffice)
        {
            int before = at - 1;
            if (!scene.Free(before, before + 1) || scene.TimeAt(before) is not null)
                break;
            if (OfficePhrases.IsCapital(text, before))
                start = before;
            else if (text[before].Lower is not ("of" or "for" or "and" or "the" or "to" or "on" or "'s" or "’s" or "-" or "&" or "in" or "at"))
                break;
            at = before;
        }

        if (nameFirst - start < 2 || start == from)
            return from;
        // Whose it is stands before it.
        if (knowledge.StateAt(text, start, out StateHit state) && state.End < nameFirst)
            start = state.End;
        else if (knowledge.OrganisationAt(text, start, out OrganisationHit organisation) && organisation.End < nameFirst)
            start = organisation.End;
        if (start < nameFirst && text[start].Lower is "'s" or "’s")
            start++;
        // "received at Al Shati Palace President El Sisi": the house ends there.
        for (int t = start; start > 0 && text[start - 1].Lower is "at" or "in" && t + 1 < nameFirst; t++)
        {
            if (Engagements.VenueReader.IsHouse(text[t].Lower))
            {
                start = t + 1;
                break;
            }
        }

        bool office = false;
        for (int t = start; t < nameFirst && !office; t++)
            office = knowledge.OfficeAt(text, t, out OfficeHit hit) && !hit.Plural && text[hit.End - 1].Pos is not UniversalPos.Verb;
        if (!office)
            return from;
        mention.OfficeText = scene.Words(start, nameFirst);
        return start;
    }

    // "North Korean External Economic Relations Minister": capitals between whose minister it is and the word.
    private int PortfolioBefore(Scene scene, Mention mention, int first, int nameFirst, int limit)
    {
        AnalysedText text = scene.Text;
        for (int start = first; start > limit && first - start < LongestOffice; start--)
        {
            if (start < first && text[start - 1].Lower is "'s" or "’s" or "by" or "with" || ModifierEnding(text, start, limit, out _, out _))
            {
                // "In Stockholm, Minister Joly": a place and a comma.
                if (start == first || text[start].Lower is "," or "and" or "&")
                    return first;
                mention.OfficeText = scene.Words(start, nameFirst).TrimEnd(' ', ',');
                mention.OfficeTitle = null;
                mention.OfficeFirst = -1;
                return start;
            }

            bool links = text[start - 1].Lower is "and" or "of" or "for" or "&" or "," or "-";
            if (!scene.Free(start - 1, start) || !links && (!OfficePhrases.IsCapital(text, start - 1) || text[start - 1].Pos is UniversalPos.Verb))
                return first;
        }

        return first;
    }

    internal static void ApplyOffice(Mention mention, OfficePhrase phrase, string? country)
    {
        mention.Function = phrase.Deputy && phrase.Hit.Function is { } f && !f.Contains("deputy", StringComparison.Ordinal) ? "deputy-" + f : phrase.Hit.Function;
        mention.OfficeTitle = phrase.Deputy ? null : phrase.Hit.Title;
        mention.Qualifier = phrase.Qualifier;
        if (country is not null && mention.Country is null)
        {
            mention.Country = country;
            mention.CountrySource = phrase.Hit.State == country ? CountrySource.Office : CountrySource.Text;
        }
    }

    private static bool StartsPhrase(AnalysedText text, int start, int lowest) =>
        start == lowest || (text[start].Lower is "under" && start + 1 < text.Count && text[start + 1].Lower is "secretary" or "-") || text[start].Pos is not (UniversalPos.Punct or UniversalPos.Det or UniversalPos.Adp);

    // "Ukrainian", "China's", "the People's Republic of China (PRC)", "visiting", "NATO".
    private int CountryBefore(AnalysedText text, Mention mention, int first, int limit)
    {
        while (first > limit && text[first - 1].Lower is "visiting" or "then" or "longtime" or "veteran" or "former" or "new" or "outgoing" or "newly" or "current")
        {
            if (text[first - 1].Lower is "then" or "former")
                mention.Qualifier ??= text[first - 1].Lower;
            first--;
        }

        if (first > limit && text[first - 1].Lower == "-" && first - 2 >= limit && text[first - 2].Lower is "then" or "ex")
            return CountryBefore(text, mention, first - 2, limit);
        int end = first;
        if (end > limit && text[end - 1].Lower is "'s" or "’s" or "'")
            end--;
        int search = end;
        if (search - 3 >= limit && text[search - 1].Lower == ")" && text[search - 3].Lower == "(")
            search -= 3;
        if (ModifierEnding(text, search, limit, out int start, out string code))
        {
            if (mention.Country is null || mention.CountrySource is CountrySource.Office)
            {
                mention.Country = code;
                mention.CountrySource = CountrySource.Text;
            }

            first = start;
            // "UN World Food Program Executive Director"
            if (first > limit && code.Length > 0 && text[first - 1].Lower is "un" or "u.n.")
                first--;
            while (first > limit && text[first - 1].Lower is "visiting" or "then" or "outgoing" or "newly" or "new")
                first--;
            // "the Japanese prime minister": the article belongs to it.
            if (first > limit && text[first - 1].Lower == "the")
                first--;
        }
        else if (mention.Country is null && mention.OfficeText is not null)
        {
            // "Northamptonshire's chief constable", "Tokyo Governor Koike": of the state in which it lies.
            for (int at = Math.Max(limit, search - 3); at < search; at++)
            {
                // "On Thursday in Astana President Putin met": where, not whose.
                if (StandsAtPlace(text, at))
                    continue;
                if (OfficePhrases.IsCapital(text, at) && knowledge.PlaceAt(text, at, Places.PlaceContext.None, out PlaceHit place) && place is { IsDoubtful: false, IsState: false, Country: not null } && place.End == search)
                {
                    (mention.Country, mention.CountrySource, first) = (place.Country, CountrySource.Office, at);
                    break;
                }
            }
        }

        return first;
    }

    // A state or organisation whose words end at the token, the longest.
    private bool ModifierEnding(AnalysedText text, int end, int limit, out int start, out string code)
    {
        for (start = Math.Max(limit, end - 7); start < end; start++)
        {
            // "On Thursday in Astana Mr. Putin met Mr. Erdogan": where, not whose.
            if (knowledge.StateAt(text, start, out StateHit state) && state.End == end && !(state.Form is StateForm.Name or StateForm.Metonym && StandsAtPlace(text, start)))
            {
                code = state.Code;
                return true;
            }

            if (knowledge.OrganisationAt(text, start, out OrganisationHit organisation) && organisation.End == end)
            {
                code = organisation.Code;
                return true;
            }
        }

        code = "";
        return false;
    }

    // "in Astana Mr. Putin": where somebody is, not whose he is.
    private static bool StandsAtPlace(AnalysedText text, int place) => place > 0 && text[place - 1].Lower is "in" or "at" or "near" or "outside";
}
