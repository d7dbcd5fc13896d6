using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Finds embassies and ministries of states: "the US Embassy in London", "Egypt's foreign ministry", "the embassy of Peru".</summary>
internal static class InstitutionMentions
{
    private const int LongestWords = 4;
    private static readonly Dictionary<string, string> s_bodies = Load();

    public static bool TryRead(Scene scene, int first, int limit, Knowledge knowledge, out Mention? mention)
    {
        AnalysedText text = scene.Text;
        mention = null;
        int at = first;
        bool definite = text[at].Lower is "the" or "its" or "their" or "his";
        if (definite)
            at++;
        string? country = null, seat = null;
        // "the Foreign Office" stands for Britain where the dispatch has no other; only one state has a State Department.
        if (at < limit && knowledge.StateAt(text, at, out StateHit state) && state.Form == StateForm.Metonym && Body(text, at, limit, out string? sole) >= state.End && sole is null)
        {
            seat = state.Code;
        }
        else if (at < limit && knowledge.StateAt(text, at, out state) && state.End < limit)
        {
            (country, at) = (state.Code, state.End);
            if (at < limit && text[at].Lower is "'s" or "’s" or "'")
                at++;
        }

        if (!definite && country is null && !OfficePhrases.IsCapital(text, first))
            return false;
        int end = Body(text, at, limit, out string? only);
        if (end < 0)
            return false;
        country ??= only;
        if (country is null && end + 1 < limit && text[end].Lower == "of")
        {
            int of = text[end + 1].Lower == "the" ? end + 2 : end + 1;
            if (of < limit && knowledge.StateAt(text, of, out StateHit owner) && owner.Form == StateForm.Name)
                (country, end) = (owner.Code, owner.End);
        }

        // "the Department of Foreign Affairs in Manila"; an embassy stands in the capital of another state.
        if (country is null && end + 1 < limit && text[end].Lower is "in" && OfState(text[end - 1].Lower) && knowledge.StateAt(text, end + 1, out StateHit capital) && capital.Form == StateForm.Metonym)
            country = capital.Code;
        mention = new Mention
        {
            Kind = MentionKind.Organisation,
            First = first,
            End = end,
            Country = country ?? Earlier(scene, text[end - 1].Lower) ?? (OfState(text[end - 1].Lower) ? scene.Home : null) ?? seat,
            CountrySource = CountrySource.Text,
            OfficeText = scene.Words(at, end),
            Definite = definite,
            Institution = true,
        };
        if (mention.Country is not null && FunctionOf(mention.OfficeText) is { } function && Head(scene, first) is >= 0 and int head)
        {
            // "the head of the Russian Foreign Ministry": its minister.
            mention.OfficeText = scene.Words(scene.Text[head].Lower is "the" ? head + 1 : head, end);
            (mention.Kind, mention.First, mention.Function, mention.Institution, mention.Definite) = (MentionKind.Office, head, function, false, true);
        }

        return mention.Country is not null;
    }

    private static bool OfState(string lastWord) => lastWord is "ministry" or "affairs" or "office" or "department" or "defence" or "defense";

    private static string? FunctionOf(string? words) => words?.ToLowerInvariant() switch
    {
        "foreign ministry" or "ministry of foreign affairs" or "foreign office" => "foreign",
        "defence ministry" or "defense ministry" or "ministry of defence" or "ministry of defense" => "defence",
        "interior ministry" or "ministry of interior" or "ministry of the interior" => "interior",
        _ => null,
    };

    // Where "the head of", "the chief of" begins before the institution; -1 where nothing of the kind stands there.
    private static int Head(Scene scene, int institution)
    {
        AnalysedText text = scene.Text;
        int first = scene.SentenceOf(institution).First;
        if (institution - 2 < first || text[institution - 1].Lower is not "of" || text[institution - 2].Lower is not ("head" or "chief") || !scene.Free(institution - 2, institution))
            return -1;
        return institution - 3 >= first && text[institution - 3].Lower is "the" && scene.Free(institution - 3, institution - 2) ? institution - 3 : institution - 2;
    }

    // "the embassy" is the one named before.
    private static string? Earlier(Scene scene, string word)
    {
        for (int i = scene.Mentions.Count - 1; i >= 0; i--)
        {
            Mention other = scene.Mentions[i];
            if (other.Institution && other.OfficeText?.EndsWith(word, StringComparison.OrdinalIgnoreCase) == true)
                return other.Country;
        }

        return null;
    }

    private static int Body(AnalysedText text, int first, int limit, out string? only)
    {
        only = null;
        string words = "";
        int best = -1;
        for (int at = first; at < limit && at - first < LongestWords; at++)
        {
            words = words.Length == 0 ? text[at].Lower : words + " " + text[at].Lower;
            if (s_bodies.TryGetValue(words, out string? state))
                (best, only) = (at + 1, state.Length == 0 ? null : state);
        }

        return best;
    }

    private static Dictionary<string, string> Load()
    {
        var bodies = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("institutions.tsv", 3))
            bodies[row[0]] = row[1];
        return bodies;
    }
}
