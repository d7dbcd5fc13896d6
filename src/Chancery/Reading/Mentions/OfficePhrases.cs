using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>An office as a phrase: modifiers, the office itself, its complement.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Hit">What the lexicon knows of it.</param>
/// <param name="Country">The state or organisation named in its complement ("president of Ukraine"), or null.</param>
/// <param name="Qualifier">acting, former, designate, elect ... or null.</param>
/// <param name="Deputy">True for deputy, vice, assistant ... of the office.</param>
/// <param name="OfficeFirst">Token at which the lexicon knows the office.</param>
internal readonly record struct OfficePhrase(int First, int End, OfficeHit Hit, string? Country, string? Qualifier, bool Deputy, int OfficeFirst);

/// <summary>Parses offices out of runs of tokens.</summary>
internal sealed class OfficePhrases(Knowledge knowledge)
{
    private const int LongestComplement = 12;

    /// <summary>Parses one office phrase that begins at <paramref name="first"/>.</summary>
    public bool TryParse(AnalysedText text, int first, int limit, out OfficePhrase phrase)
    {
        phrase = default;
        int at = first;
        string? qualifier = null;
        bool deputy = false;
        OfficeHit hit;
        while (true)
        {
            if (at >= limit)
                return false;
            bool found = knowledge.OfficeAt(text, at, out hit);
            // "rejected the charges": no chargé.
            if (found && hit.End == at + 1 && text[at].Lower is "charge" or "charges" && char.IsLower(text.Text[text[at].Start]))
                return false;
            if (found && hit.End <= limit)
                break;
            string word = text[at].Lower;
            if (Qualifier(word) is { } q)
            {
                qualifier ??= q;
                at += at + 1 < limit && text[at + 1].Lower == "-" ? 2 : 1;
            }
            else if (word is "deputy" or "vice" or "assistant" or "under-" or "under" && at + 1 < limit && text[at + 1].Lower is "secretary" or "secretaries" or "-" or "undersecretary" or "associate")
            {
                deputy = true;
                at += at + 1 < limit && text[at + 1].Lower == "-" ? 2 : 1;
            }
            else if (word is "first" or "senior" or "principal" or "chief" or "special" or "second" or "high-ranking" or "top" or "executive" or "state" or "new" or "newly" or "appointed" or "elected" or "visiting" or "long-time" or "veteran")
            {
                at++;
            }
            else if (Institution(text, at, limit) is int after && after > at)
            {
                at = after;
            }
            else
            {
                return false;
            }
        }

        // "U.S. envoy to visit Asia": what he is to do.
        if (text[hit.End - 1].Lower is "to" && hit.End < text.Count && PennTag.Name(text[hit.End].Tag) is "VB" && hit.End - 1 > at)
            hit = hit with { End = hit.End - 1 };
        // "Assistant Secretary of State for Consular Affairs": the field follows.
        if (text[hit.End - 1].Lower is "for" && hit.End - 1 > at)
            hit = hit with { End = hit.End - 1 };
        qualifier ??= hit.Qualifier;
        // "The first secretary of state to visit Fiji": the first who did.
        if (text[at].Lower is "first" && !IsCapital(text, at) && hit.End + 1 < limit && text[hit.End].Lower is "to" or "in" or "since" && hit.Function is "deputy-head-of-government")
            return TryParse(text, at + 1, limit, out phrase);
        int end = hit.End;
        // "Assistant Minister for Economic and Trade Affairs": the portfolio goes on.
        if (text[end - 1].Pos == UniversalPos.Adj && IsCapital(text, end - 1) && end + 1 < limit && text[end].Lower is "and" or "," or "&" && IsCapital(text, end + 1))
        {
            end = NounPhraseEnd(text, end - 1, Math.Min(limit, end + LongestComplement), capital: true);
            hit = hit with { End = end, Title = null, Function = "minister" };
        }

        // "Director General for Asian and Oceanian Affairs Bureau Funakoshi": the unit closes the office.
        if (end < limit && IsCapital(text, end) && IsCapital(text, end - 1) && text[end].Lower is "bureau" or "department" or "division" or "directorate" or "desk" or "section")
            end++;
        // "Minister Responsible for Foreign Affairs", "Minister Delegate for Trade", "minister in charge of relations with the Union": of what follows.
        if (Entrusted(text, end, limit) is > 0 and int of)
        {
            end = of;
            hit = hit with { Title = null, Function = of + 1 < limit && text[of + 1].Lower is "foreign" or "external" ? "foreign" : hit.Function };
        }

        // "Russia's UN ambassador": sent to it, not by it.
        string? country = hit.State ?? (hit.Function is "ambassador-un" ? null : BodyWithin(text, first, hit.End));
        Complement(text, hit.Function, ref end, limit, ref country);
        if (end + 1 < limit && text[end].Lower == "-" && text[end + 1].Lower is "elect" or "designate")
        {
            qualifier = text[end + 1].Lower;
            end += 2;
        }
        else if (end < limit && text[end].Lower is "elect" or "designate" or "-elect" or "emeritus")
        {
            qualifier = text[end].Lower.TrimStart('-');
            end++;
        }

        phrase = new OfficePhrase(first, end, hit, country, qualifier, deputy, at);
        return true;
    }

    private static int Entrusted(AnalysedText text, int end, int limit)
    {
        if (end + 2 >= limit || text[end - 1].Lower is not ("minister" or "ministers" or "secretary" or "commissioner" or "representative" or "ambassador" or "envoy" or "adviser" or "advisor"))
            return 0;
        if (text[end].Lower is "responsible" or "delegate" or "delegated" or "deputed" && text[end + 1].Lower is "for" or "to" or "of")
            return end + 1;
        return text[end].Lower is "in" && text[end + 1].Lower is "charge" && text[end + 2].Lower is "of" ? end + 2 : 0;
    }

    // "NATO secretary general", "European Commission president": the office's words name its body; "ambassador to the United Nations" does not.
    private string? BodyWithin(AnalysedText text, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (knowledge.OrganisationAt(text, t, out OrganisationHit body) && body.End <= end)
            {
                int before = t > first && text[t - 1].Lower == "the" ? t - 2 : t - 1;
                return before >= first && text[before].Lower is "to" or "at" or "for" or "on" ? null : body.Code;
            }
        }

        return null;
    }

    // "Foreign Ministry", "Ministry of Economic Affairs and Climate Action", "State Department": whose office follows.
    private int Institution(AnalysedText text, int first, int limit)
    {
        int at = first;
        // "German Ministry of ...": whose it is stands apart.
        if (knowledge.StateAt(text, first, out StateHit state) && state.End < limit || knowledge.OrganisationAt(text, first, out OrganisationHit organisation) && organisation.End < limit)
            return first;
        while (at < limit && at - first < 4 && IsCapital(text, at) && !IsInstitution(text[at].Lower))
            at++;
        if (at >= limit || !IsInstitution(text[at].Lower) || !IsCapital(text, at))
            return first;
        at++;
        if (at + 1 < limit && text[at].Lower is "of" or "for")
        {
            int end = NounPhraseEnd(text, text[at + 1].Lower == "the" ? at + 2 : at + 1, limit, capital: true);
            // The complement ends where the office begins.
            for (int stop = at + 2; stop < end; stop++)
            {
                if (OpensOffice(text[stop].Lower) && text[stop - 1].Lower is not ("and" or ","))
                    return stop;
            }

            at = Math.Max(at, end);
        }

        return at;
    }

    private static bool OpensOffice(string word) => word is "secretary" or "assistant" or "under" or "undersecretary" or "vice" or "acting" or "counselor" or "envoy" or "representative" or "chairman" or "commissioner" or "ambassador" or "minister" or "director" or "spokesperson" or "spokesman" or "spokeswoman" or "political" or "state" or "permanent" or "special" or "senior" or "deputy" or "chief";

    internal static bool IsInstitution(string word) => word is "ministry" or "department" or "office" or "directorate" or "agency" or "secretariat" or "bureau" or "parliament" or "commission" or "administration" or "embassy" or "government" or "mfa";

    // "a spokesman for German Chancellor Olaf Scholz": the name is that of him who is served.
    private bool Serves(AnalysedText text, int first, int limit)
    {
        for (int t = first; t < limit && t - first < 4; t++)
        {
            if (IsCapital(text, t) && knowledge.OfficeAt(text, t, out OfficeHit hit) && hit.End == limit && !hit.Plural && hit.Function is "head-of-state" or "head-of-government" or "foreign" or "defence" && limit < text.Count && IsCapital(text, limit))
                return true;
        }

        return false;
    }

    private static bool IsDay(string lower) => lower is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
        or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday" || lower.Length > 0 && char.IsAsciiDigit(lower[0]);

    // "of State for Arms Control and International Security", "for the DPRK", "of Ukraine", "to the United Nations".
    private void Complement(AnalysedText text, string? function, ref int end, int limit, ref string? country)
    {
        int start = end;
        bool belongs = false;
        for (int rounds = 0; rounds < 3; rounds++)
        {
            if (end >= limit || text[end].Lower is not ("of" or "for" or "to" or "on" or "at" or "in"))
                return;
            string preposition = text[end].Lower;
            // "the visit of the Romanian president to Chisinau": who heads a state or a ministry is not sent anywhere.
            if (preposition is "to" && function is "head-of-state" or "head-of-government" or "vice-head-of-state" or "deputy-head-of-government" or "supreme-leader" or "royal" or "president" or "foreign" or "deputy-foreign" or "defence" or "finance" or "trade" or "interior" or "parliament-speaker" or "foreign-policy-chief" or "secretary-general")
                return;
            belongs |= preposition == "of";
            int at = end + 1;
            if (at < limit && text[at].Lower is "the" or "his" or "her")
                at++;
            // "the ministers met on July 13": a day is nobody's field.
            if (at >= limit || preposition is "on" && IsDay(text[at].Lower) || preposition is "for" or "to" or "of" && Serves(text, at, limit))
                return;
            if (preposition is "of" or "to" or "in" or "for" && knowledge.StateAt(text, at, out StateHit state) && state.Form is StateForm.Name or StateForm.Metonym && state.End <= limit && preposition is not "in" && !Hyphened(text, state.End, limit))
            {
                // An envoy to a state is not of it.
                if (preposition == "of")
                    country ??= state.Code;
                if (preposition == "of" || IsCapital(text, start - 1))
                {
                    // "of the Kenyan Government", "of the U.S. Embassy to Chad"
                    end = state.End < limit && text[state.End].Lower is "government" or "embassy" or "consulate" ? state.End + 1 : Parenthesis(text, state.End, limit);
                    continue;
                }

                end = state.End;
                return;
            }

            // "negotiators for the Colombian government"
            if (preposition is "of" or "for" && knowledge.StateAt(text, at, out StateHit served) && served.Form is StateForm.Adjective or StateForm.Demonym && served.End < limit && text[served.End].Lower is "government" or "authorities" or "army" or "side")
            {
                country ??= served.Code;
                end = served.End + 1;
                continue;
            }

            if (preposition is "of" or "to" or "at" && knowledge.OrganisationAt(text, at, out OrganisationHit organisation) && organisation.End <= limit)
            {
                if (preposition == "of")
                    country ??= organisation.Code;
                end = Parenthesis(text, organisation.End, limit);
                continue;
            }

            if (preposition is "in" or "at" or "to")
                return;
            int stop = NounPhraseEnd(text, at, Math.Min(limit, at + LongestComplement), IsCapital(text, start - 1));
            // "will meet his counterpart for talks on trade": what they meet for.
            if (stop <= at || preposition is "for" && text[stop - 1].Lower is "talks" or "discussions" or "consultations" or "negotiations" or "lunch" or "dinner" or "breakfast" && !IsCapital(text, stop - 1))
                return;
            // "of the Organization for Economic Development and Cooperation (OECD)": the short name tells which.
            if (belongs && Initials(text, stop, limit) is { } code)
            {
                country ??= code;
                end = stop + 3;
                continue;
            }

            end = stop;
        }
    }

    // "for the Belgrade-Pristina Dialogue": half of a name, no state.
    private static bool Hyphened(AnalysedText text, int end, int limit) =>
        end + 1 < limit && text[end].Lower is "-" or "–" && text[end].Start == text[end - 1].End && IsCapital(text, end + 1);

    // The organisation in parentheses behind its name, or null.
    private string? Initials(AnalysedText text, int stop, int limit) =>
        stop + 2 < limit && text[stop].Lower == "(" && text[stop + 2].Lower == ")" && knowledge.OrganisationAt(text, stop + 1, out OrganisationHit organisation)
            ? organisation.Code
            : null;

    private static int NounPhraseEnd(AnalysedText text, int at, int limit, bool capital)
    {
        int end = at, start = at;
        while (at < limit)
        {
            ref Token token = ref text[at];
            bool word = token.Pos is UniversalPos.Propn or UniversalPos.Noun or UniversalPos.Adj || token.Lower is "-" or "'s" or "’s";
            if (word && (!capital || IsCapital(text, at) || token.Lower is "-" or "'s"))
            {
                at++;
                end = at;
            }
            else if ((token.Lower is "and" or "&" || (token.Lower == "," && capital)) && at + 1 < limit && IsCapital(text, at + 1) && capital && text[at + 1].Pos != UniversalPos.Verb)
            {
                at++;
            }
            // "of Health Services, Regulations, and Coordination"
            else if (token.Lower == "," && capital && end > start + 1 && at + 2 < limit && text[at + 1].Lower is "and" && IsCapital(text, at + 2) && text[at + 2].Pos != UniversalPos.Verb && !OpensOffice(text[at + 2].Lower) && text[at + 2].Lower is not ("president" or "prime" or "foreign" or "king" or "queen" or "chancellor" or "premier" or "principal"))
            {
                at += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int Parenthesis(AnalysedText text, int end, int limit) =>
        end + 2 < limit && text[end].Lower == "(" && text[end + 2].Lower == ")" ? end + 3 : end;

    public static bool IsCapital(AnalysedText text, int token) => token >= 0 && char.IsUpper(text.Text[text[token].Start]);

    private static string? Qualifier(string word) => word switch
    {
        "former" or "ex" or "ex-" or "erstwhile" or "late" => "former",
        "then" => "then",
        "acting" or "interim" or "caretaker" or "provisional" or "transitional" => "acting",
        "incoming" or "designated" => "designate",
        "outgoing" or "departing" => "outgoing",
        _ => null,
    };
}
