using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Reads what stands behind a name: "Wang Yi, China's foreign minister,", "Kuleba, Ukraine's top diplomat".</summary>
internal static class Appositions
{
    public static void Read(Scene scene, Sentence sentence, Mention mention, Knowledge knowledge, OfficePhrases offices)
    {
        AnalysedText text = scene.Text;
        int at = mention.End;
        bool parenthesis = at < sentence.End && text[at].Lower == "(";
        if (at + 1 >= sentence.End || !(text[at].Lower == "," || parenthesis))
            return;
        at++;
        if (text[at].Lower is "who" && at + 2 < sentence.End && text[at + 1].Lower is "is" or "was" or "serves" or "served" or "heads" or "became")
            at += text[at + 2].Lower is "as" or "also" ? 3 : 2;
        bool article = at < sentence.End && text[at].Lower is "the" or "a" or "an" or "its" or "their" or "his" or "her";
        if (article)
            at++;
        if (at >= sentence.End)
            return;
        // "the top US diplomat for Africa", "the chief UN negotiator"
        int ranked = at;
        while (ranked + 1 < sentence.End && text[ranked].Lower is "top" or "chief" or "senior" or "most" or "leading" or "veteran" or "new" or "outgoing")
            ranked++;
        if (ranked > at && (knowledge.StateAt(text, ranked, out _) || knowledge.OrganisationAt(text, ranked, out _)))
            at = ranked;
        string? country = null;
        bool ofBody = false;
        if (knowledge.StateAt(text, at, out StateHit state))
        {
            country = state.Code;
            at = state.End;
        }
        else if (knowledge.OrganisationAt(text, at, out OrganisationHit organisation) && organisation.End < sentence.End)
        {
            ofBody = true;
            country = organisation.Code;
            at = organisation.End;
        }

        // "Wendy Sherman, Albright's adviser on the North"
        else if (scene.MentionAt(at) is { Kind: MentionKind.Person } master && master.First == at)
        {
            mention.Master = master;
            at = master.End;
        }

        if (at < sentence.End && text[at].Lower is "'s" or "’s" or "'")
            at++;
        else
            mention.Master = null;
        int limit = at;
        while (limit < sentence.End && scene.MentionAt(limit) is null)
            limit++;
        if (at >= limit || !offices.TryParse(text, at, limit, out OfficePhrase phrase) || phrase.Hit.Plural || phrase.Hit.Group)
        {
            if (ofBody && mention is { Country: null, OfficeText: null } && PostOf(text, at, sentence) is > 0 and int end0)
                (mention.Country, mention.CountrySource, mention.OfficeText) = (country, CountrySource.Text, scene.Words(at, end0));
            return;
        }

        // "Macron, German Chancellor Olaf Scholz": the office is the next one's.
        if (phrase.End < sentence.End && scene.MentionAt(phrase.End) is { Kind: MentionKind.Person } next && next.First == phrase.End)
            return;
        bool closes = phrase.End >= sentence.End || text[phrase.End].Pos is UniversalPos.Punct or UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Cconj or UniversalPos.Adp or UniversalPos.Pron or UniversalPos.Adv or UniversalPos.Sconj;
        if (!closes || SpeaksNext(text, sentence, phrase))
            return;
        // "Cardinal Parolin, the Vatican secretary of state": a rank alone gives way.
        if (mention.OfficeText is null || mention.Function is null or "religious-leader" or "royal" or "military-officer" or "official" && phrase.Hit.Function is not null)
        {
            mention.OfficeText = scene.Words(phrase.First, phrase.End);
            string? before = mention.Country;
            MentionFinder.ApplyOffice(mention, phrase, phrase.Country);
            if (country is not null && before is null)
                (mention.Country, mention.CountrySource) = (country, CountrySource.Text);
        }

        int end = Second(scene, sentence, phrase, offices);
        scene.Extend(mention, parenthesis && end < sentence.End && text[end].Lower == ")" ? end + 1 : end);
    }

    // "Sigrid Kaag, the UN Senior Humanitarian and Reconstruction Coordinator for Gaza": a post that no list of offices has, by its last word one that somebody holds.
    private static int PostOf(AnalysedText text, int at, Sentence sentence)
    {
        int end = at;
        while (end < sentence.End && end - at < LongestPost && (OfficePhrases.IsCapital(text, end) || text[end].Lower is "and" or "&" or "for" or "of" && end > at && end + 1 < sentence.End && OfficePhrases.IsCapital(text, end + 1)))
            end++;
        int noun = end - 1;
        for (int t = at; t < end; t++)
        {
            if (text[t].Lower is "for" or "of")
            {
                noun = t - 1;
                break;
            }
        }

        return noun > at && text[noun].Lower is "coordinator" or "co-ordinator" or "representative" or "envoy" or "commissioner" or "rapporteur" or "adviser" or "advisor" or "administrator" or "director" or "negotiator" or "mediator" or "facilitator" ? end : -1;
    }

    private const int LongestPost = 12;

    // "Mohammed bin Salman, the Crown Prince and Prime Minister of Saudi Arabia,": one person of two offices.
    private static int Second(Scene scene, Sentence sentence, OfficePhrase first, OfficePhrases offices)
    {
        AnalysedText text = scene.Text;
        int at = first.End + 1, limit = at;
        if (at >= sentence.End || text[first.End].Lower is not ("and" or "&"))
            return first.End;
        while (limit < sentence.End && scene.MentionAt(limit) is null)
            limit++;
        bool alone = offices.TryParse(text, at, limit, out OfficePhrase second) && !second.Hit.Plural && !second.Hit.Group && (second.End >= sentence.End || text[second.End].Lower is "," or ")" or "." or ";");
        return alone ? second.End : first.End;
    }

    // "... Lai Ching-te, a senior State Department official said.": the office begins the clause that reports.
    private static bool SpeaksNext(AnalysedText text, Sentence sentence, OfficePhrase phrase)
    {
        if (phrase.End >= sentence.End || text[phrase.End].Pos is not (UniversalPos.Verb or UniversalPos.Aux))
            return false;
        for (int t = phrase.OfficeFirst; t < phrase.End; t++)
        {
            if (text[t].Relation is Relation.Nsubj or Relation.NsubjPass && text[t].Head >= phrase.End)
                return true;
        }

        return text[phrase.End].Lemma is "say" or "tell" or "add" or "note" or "explain" or "announce" or "confirm" or "disclose" or "reveal";
    }
}
