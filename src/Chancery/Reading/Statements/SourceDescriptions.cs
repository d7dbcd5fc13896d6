using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>The words that describe a speaker.</summary>
/// <param name="Words">Without article and possessor: "senior State Department official".</param>
/// <param name="Country">Of which state or organisation, or null.</param>
/// <param name="CountryStated">True where the words say so; false where the dateline does.</param>
/// <param name="Definite">"the", "this", "his", or no article before a plural told of before.</param>
/// <param name="Indefinite">"a", "one", "another".</param>
/// <param name="Possessed">"his", "China's".</param>
internal readonly record struct SpeakerDescription(string Words, string? Country, bool CountryStated, bool Definite, bool Indefinite, bool Possessed = false);

/// <summary>Reads how speakers without a name are described.</summary>
internal sealed class SourceDescriptions(Scene scene, Knowledge knowledge, PlaceContext context, StatementLexicon lexicon)
{
    private const int LongestDescription = 9;
    private string? _dateline;
    private bool? _amongStates;
    private bool _datelineRead;

    private AnalysedText Text => scene.Text;

    /// <summary>What sort of speaker the noun names; two words first ("press secretary").</summary>
    public SpeakerClass? ClassOf(int token)
    {
        string lemma = Text[token].Lemma.ToLowerInvariant();
        if (lemma.Length == 0)
            lemma = Text[token].Lower;
        if (token > 0)
        {
            string pair = Text[token - 1].Lower + " " + lemma;
            if (lexicon.Speaker(pair) is { } found)
                return found;
        }

        return lexicon.Speaker(lemma) ?? lexicon.Speaker(Text[token].Lower);
    }

    public SpeakerDescription Read(int head, Mention? mention)
    {
        Sentence sentence = scene.SentenceOf(head);
        int first = Start(head, sentence, out int determiner);
        int words = first;
        string? country = null;
        for (int t = first; t <= head; t++)
        {
            if (Text[t].Lower is "'s" or "’s" or "'" && t < head)
                words = t + 1;
            if (country is null && StateAt(t) is { } code)
                country = code;
        }

        if (words > first && country is null)
            country = Owner(words);
        if (country is null && determiner >= 0 && Text[determiner].Pos == UniversalPos.Pron)
            country = CountryOf(scene.MentionAt(determiner));
        country ??= mention is { Kind: MentionKind.Office or MentionKind.Group or MentionKind.Organisation } ? mention.Country ?? (mention.Countries.Count == 1 ? mention.Countries[0] : null) : null;
        int end = End(head, sentence, out string? behind);
        country ??= behind;
        bool stated = country is not null;
        // "a senior administration official": so the officials of one government alone are called.
        if (country is null && Text[head].Lemma is "official" && head > first && Text[head - 1].Lower is "administration")
            country = "USA";
        if (country is null && NeedsDateline(first, head))
            country = Dateline();
        string lower = determiner >= 0 ? Text[determiner].Lower : "";
        bool plural = PennTag.Name(Text[head].Tag) is "NNS" or "NNPS";
        bool indefinite = lower is "a" or "an" or "one" or "another" or "some" or "several" or "two" or "three";
        bool definite = lower is "the" or "this" or "that" or "these" or "those" || (plural && !indefinite && words == head);
        return new SpeakerDescription(scene.Words(words, end), country, stated, definite, indefinite, words > first || (determiner >= 0 && Text[determiner].Pos == UniversalPos.Pron));
    }

    /// <summary>False for people of no state or organisation, such as "people" without more.</summary>
    public bool SpeaksForSomebody(int head, SpeakerClass sort, SpeakerDescription description)
    {
        string lemma = Text[head].Lemma.ToLowerInvariant();
        // "aides said": those of the one told of.
        if (lemma is "aide" or "adviser" or "advisor" && PennTag.Name(Text[head].Tag) is "NNS")
            return true;
        // "a member of the rebel delegation"
        if (lemma is "member" && scene.Tree.Child(head, Relation.Nmod) is >= 0 and int body && Text[body].Lemma is "delegation" or "team" && scene.Tree.CaseOf(body) is "of")
            return true;
        if (lemma is "people" or "person" or "man" or "woman" or "member" or "individual" or "participant" or "group" or "force" or "figure")
            return sort is not SpeakerClass.Person || Familiar(head) ? description.Country is not null || Familiar(head) : false;
        // Words of diplomacy alone, and "officials from both countries".
        if (lemma is "diplomat" or "ambassador" or "envoy" or "negotiator" or "mediator" && (description.Indefinite || lemma is "diplomat" or "negotiator" or "mediator" && PennTag.Name(Text[head].Tag) is "NNS") || head + 2 < Text.Count && Text[head + 1].Lower is "from" or "of" or "on" && Text[head + 2].Lower is "both" or "either")
            return true;
        if (description.Country is not null || (description.Possessed && sort is SpeakerClass.Spokesman))
            return true;
        // "The Council condemned": a body of its own name.
        if (sort == SpeakerClass.Institution && lemma is "kremlin" or "pentagon" or "dept" || sort == SpeakerClass.Institution && char.IsUpper(Text.Text[Text[head].Start]) && head > scene.SentenceOf(head).First)
            return true;
        if (lemma is "official" or "source" or "diplomat" or "envoy" or "ambassador" or "negotiator" or "aide" or "ministry" or "embassy" or "spokesman" or "spokeswoman" or "spokesperson" or "government" or "minister" or "mediator" or "briefer")
            return description.Words.Contains(' ', StringComparison.Ordinal) || lemma is "official" or "source" && IsAmongStates() || lemma is "ministry" or "embassy" or "government" || Familiar(head);
        return sort == SpeakerClass.Person && Familiar(head);
    }

    /// <summary>The state of one who is "of the main opposition Democratic Party": of the place told of first, or else of the dispatch's; null where nothing of the kind stands there.</summary>
    /// <param name="at">Token behind the name.</param>
    /// <param name="sentence">The sentence.</param>
    public string? OfParty(int at, Sentence sentence)
    {
        if (at + 2 >= sentence.End || Text[at].Lower is not ("of" or "from") || Text[at + 1].Lower is not ("the" or "his" or "her"))
            return null;
        for (int t = at + 2; t < Math.Min(sentence.End, at + LongestDescription) && (Text[t].Pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn || Text[t].Lower is "ruling" or "governing" or "-"); t++)
        {
            if (Text[t].Lower is "opposition" or "ruling" or "governing" || Text[t].Lower is "party" or "greens" or "democrats" or "conservatives" or "liberals" or "socialists" && char.IsUpper(Text.Text[Text[t].Start]))
                return IsAmongStates() ? (Text[sentence.First].Lower is "in" ? Placed(sentence.First + 1) : null) ?? Dateline() ?? scene.VoiceCountry : null;
        }

        return null;
    }

    /// <summary>The state of one whom an apposition calls its director, head or press secretary, in words that no list of offices has; or null.</summary>
    /// <param name="at">Token behind the name.</param>
    /// <param name="sentence">The sentence.</param>
    public string? ByApposition(int at, Sentence sentence)
    {
        if (at + 2 >= sentence.End || Text[at].Lower is not ",")
            return null;
        int head = -1, end = at + 1;
        string? country = null;
        bool house = false;
        for (; end < Math.Min(sentence.End, at + LongestDescription + 3) && Text[end].Lower is not "," && Text[end].Pos is not (UniversalPos.Verb or UniversalPos.Aux); end++)
        {
            if (Text[end].Pos is UniversalPos.Adp && head < 0)
                head = end - 1;
            country ??= StateAt(end);
            house |= Text[end].Lower is "ministry" or "government" or "presidency" or "presidential" or "palace" or "embassy" or "cabinet" or "chancellery";
        }

        if (end >= sentence.End || Text[end].Lower is not ",")
            return null;
        head = head < 0 ? end - 1 : head;
        if (head <= at || ClassOf(head) is not (SpeakerClass.Holder or SpeakerClass.Spokesman) || Text[head].Lemma is "member" or "leader" or "man" or "woman" or "president" or "chairman" or "chief" or "general" or "king" or "prince")
            return null;
        return country ?? (house ? Dateline() : null);
    }

    private string? Placed(int at) => knowledge.PlaceAt(Text, at, context, out PlaceHit place) ? place.Country : null;

    /// <summary>The country of the possessor that ends before the token: "China's", "Netanyahu's", "his".</summary>
    public string? Owner(int first)
    {
        int at = first - 1;
        if (at >= 0 && Text[at].Lower is "'s" or "’s" or "'")
            at--;
        else if (at < 0 || Text[at].Pos != UniversalPos.Pron)
            return null;
        return at >= 0 ? CountryOf(scene.MentionAt(at)) ?? StateAt(at) : null;
    }

    public static string WithoutArticle(string words) =>
        words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words.StartsWith("we, the ", StringComparison.OrdinalIgnoreCase) ? words[8..] : words;

    /// <summary>A long list cut behind its third member: "representatives of Egypt, France, Iraq and others".</summary>
    public static string Shortened(string words)
    {
        int commas = 0;
        for (int i = 0; i < words.Length; i++)
        {
            if (words[i] == ',' && ++commas == 3)
                return words[(i + 1)..].Contains(',', StringComparison.Ordinal) ? words[..i] + " and others" : words;
        }

        return words;
    }

    private static string? CountryOf(Mention? mention) => mention?.Person?.Country ?? mention?.Country;

    private string? StateAt(int token)
    {
        if (knowledge.OrganisationAt(Text, token, out OrganisationHit organisation))
            return organisation.Code;
        return knowledge.StateAt(Text, token, out StateHit state) ? state.Code : null;
    }

    private int Start(int head, Sentence sentence, out int determiner)
    {
        int first = head;
        determiner = -1;
        while (first > sentence.First && head - first < LongestDescription)
        {
            int before = first - 1;
            ref Token token = ref Text[before];
            if (token.Pos is UniversalPos.Det || token.Lower is "one" or "another" or "two" or "three" or "several" || (token.Pos is UniversalPos.Pron && token.Relation is Relation.NmodPoss))
            {
                determiner = before;
                // "the two sides" are known ones.
                if (before > sentence.First && Text[before].Pos == UniversalPos.Num && Text[before - 1].Lower is "the" or "these" or "those")
                    determiner = before - 1;
                break;
            }

            bool modifier = token.Pos is UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num || token.Lower is "'s" or "’s" or "-"
                || (token.Pos is UniversalPos.Verb && token.Relation is Relation.Amod) || (token.Lower is "." && Text[before - (before > 0 ? 1 : 0)].Lower.Length <= 3 && before > sentence.First);
            if (!modifier || scene.TimeAt(before) is not null)
                break;
            first = before;
        }

        return first;
    }

    // "Ministry of Foreign Affairs", "source in Islamabad", "the Tourism Ministry in Ankara".
    private int End(int head, Sentence sentence, out string? country)
    {
        country = null;
        int at = head + 1;
        if (at < sentence.End && char.IsUpper(Text.Text[Text[at].Start]) && Text[at].Lower is "one" or "two" or "three")
            return at + 1;
        if (at + 1 >= sentence.End || Text[at].Pos != UniversalPos.Adp)
            return head + 1;
        string preposition = Text[at].Lower;
        int next = Text[at + 1].Lower is "the" && at + 2 < sentence.End ? at + 2 : at + 1;
        if (preposition is "of" or "for" && char.IsUpper(Text.Text[Text[next].Start]))
        {
            int end = next;
            while (end < sentence.End && (char.IsUpper(Text.Text[Text[end].Start]) || (Text[end].Lower is "and" or "of" && end + 1 < sentence.End && char.IsUpper(Text.Text[Text[end + 1].Start]))))
                end++;
            for (int t = next; t < end && country is null; t++)
                country = StateAt(t);
            int more = Listed(end, sentence);
            if (more > end)
                country = null;
            return more;
        }

        // "foreign ministers of the 10-member ASEAN"
        if (preposition is "of" && next < sentence.End && !char.IsUpper(Text.Text[Text[next].Start]))
        {
            for (int t = next; t < Math.Min(sentence.End, next + 5) && country is null && Text[t].Pos is UniversalPos.Num or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Punct && Text[t].Lower is not ","; t++)
            {
                if (knowledge.OrganisationAt(Text, t, out OrganisationHit organisation))
                {
                    country = organisation.Code;
                    return organisation.End;
                }
            }
        }

        // "heads of diplomacy of the G7 countries"
        if (preposition is "of" && at + 3 < sentence.End && Text[at + 1].Pos is UniversalPos.Noun && Text[at + 2].Lower is "of")
        {
            int end = at + 3;
            while (end < sentence.End && end - at < LongestDescription && (Text[end].Pos is UniversalPos.Det or UniversalPos.Adj || char.IsUpper(Text.Text[Text[end].Start]) || Text[end].Lemma is "country" or "nation" or "state" or "member"))
            {
                country ??= StateAt(end);
                end = knowledge.OrganisationAt(Text, end, out OrganisationHit body) ? body.End : end + 1;
            }

            return end;
        }

        if (preposition is "in" or "at" or "from" or "with")
        {
            int body = Body(next, sentence);
            if (body > next && preposition is not "with")
            {
                for (int t = next; t < body && country is null; t++)
                    country = StateAt(t);
                country ??= Dateline();
                return body;
            }

            // "a Western diplomat in Bujumbura" is not Burundi's.
            if (Text[head].Lemma is "diplomat" or "ambassador" or "envoy")
                return head + 1;
            if (knowledge.PlaceAt(Text, next, context, out PlaceHit place) && place.Country is not null)
                country = place.Country;
            else
                country = StateAt(next);
            return country is not null && preposition == "in" && Text[head].Lemma is "source" or "diplomat" or "official" && Text[next].Lower is not "the" ? next + 1 : head + 1;
        }

        return head + 1;
    }

    // "foreign ministers of Germany, Canada, the United States and Japan": where the list that goes on ends.
    private int Listed(int end, Sentence sentence)
    {
        int at = end;
        while (at + 1 < sentence.End && Text[at].Lower is "," or "and")
        {
            int next = at + 1;
            while (next < sentence.End && Text[next].Lower is "and" or "the")
                next++;
            if (next >= sentence.End || StateAt(next) is null || !knowledge.StateAt(Text, next, out StateHit state))
                break;
            at = end = state.End;
        }

        return end;
    }

    // "the Foreign Ministry": capitals that end in a word for an institution.
    private int Body(int first, Sentence sentence)
    {
        int at = first;
        while (at < sentence.End && at - first < LongestDescription && char.IsUpper(Text.Text[Text[at].Start]))
        {
            if (lexicon.Speaker(Text[at].Lower) == SpeakerClass.Institution)
                return at + 1;
            at++;
        }

        return first;
    }

    // "government sources", "official sources", "a ministry spokesman": of the place from which the dispatch comes.
    private bool NeedsDateline(int first, int head)
    {
        for (int t = first; t <= head; t++)
        {
            if (Text[t].Lower is "opposition" or "ruling" && Text[head].Lemma is "party" or "coalition" or "alliance" or "bloc" || Text[t].Lower is "government" or "official" or "presidential" or "ministry" or "palace" or "cabinet" or "foreign" or "defense" or "defence" or "presidency" or "parliamentary" or "prime" or "diplomatic" or "administration" && (t < head || Text[t].Lower is "government" or "ministry" or "presidency" or "palace" or "cabinet"))
                return true;
        }

        return false;
    }

    private string? Dateline()
    {
        if (_datelineRead)
            return _dateline;
        _datelineRead = true;
        foreach (Sentence sentence in Text.Sentences)
        {
            if (sentence.Paragraph == 0 && scene.HasHeadline)
                continue;
            bool dateline = false;
            int end = Math.Min(sentence.End, sentence.First + 14);
            for (int t = sentence.First; t < end && !dateline; t++)
                dateline = Text[t].Lower is "-" or "--" or "–" or "—" or "―" or ")" or ":";
            if (dateline && knowledge.PlaceAt(Text, sentence.First, context, out PlaceHit place))
                _dateline = place.Country;
            break;
        }

        return _dateline;
    }

    // "officials said", "one source said": of those with whom a dispatch of several states deals.
    private bool IsAmongStates()
    {
        if (_amongStates is { } known)
            return known;
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (Mention mention in scene.Mentions)
        {
            if (mention.Kind is MentionKind.Person or MentionKind.Office && CountryOf(mention) is { } code)
                codes.Add(code);
        }

        return (_amongStates = codes.Count > 1) is true;
    }

    // "a person familiar with the matter", "who declined to be named".
    private bool Familiar(int head)
    {
        Sentence sentence = scene.SentenceOf(head);
        var values = new List<bool>();
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (lexicon.Terms.Longest(Text, t, Text[t].Lower, sentence.End, values) > 0)
                return true;
        }

        return false;
    }
}
