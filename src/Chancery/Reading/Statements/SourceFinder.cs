using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Says who speaks where a noun or pronoun is the subject of a verb of saying; remembers those described, so that "the official" stays the same one.</summary>
internal sealed class SourceFinder(Scene scene, StatementLexicon lexicon, SourceDescriptions descriptions, JointSpeakers joint)
{
    private const int MostSentencesBack = 2;
    private const int LongestPair = 10;
    private bool? _toldByI;
    private readonly Dictionary<PersonEntity, Source> _persons = [];
    private readonly Dictionary<PersonEntity, string?> _placed = [];
    private readonly List<Source> _described = [];
    private readonly Papers _papers = new(scene, descriptions);
    private readonly SpeltNames _spelt = new(scene);

    /// <summary>Who spoke last, and in which sentence.</summary>
    public Source? Last { get; private set; }

    public int LastSentence { get; private set; } = -1;

    private AnalysedText Text => scene.Text;

    /// <summary>Notes that somebody has spoken.</summary>
    public void Spoke(Source source, int sentence) => (Last, LastSentence) = (source, sentence);

    public void Forget() => Last = null;

    /// <summary>True for sentences that stand in quotation marks as a whole.</summary>
    public Predicate<int>? Quoted { get; set; }

    /// <summary>Who the noun or pronoun at the token is, those joined to it included; null where it is nobody who speaks for a state or organisation.</summary>
    /// <param name="token">The head of the subject.</param>
    /// <param name="own">Who "I" and "we" are, or null.</param>
    /// <param name="told">True where the verb is still to come: "he" is then one told of, not the one who tells.</param>
    public Source? At(int token, Source? own, bool told = false)
    {
        if (told && scene.MentionAt(token) is { Kind: MentionKind.Pronoun, Person: { Official: true } person } && (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is not null)
            return Of(person);
        Source? first = Single(token, own);
        if (first is null)
            return null;
        List<Source>? members = null;
        for (int child = scene.Tree.First(token); child >= 0; child = scene.Tree.Next(child))
        {
            if (Text[child].Relation != Relation.Conj || scene.MentionAt(child) is { } inside && inside == scene.MentionAt(token) || Single(child, own) is not { } other || other.SameAs(first))
                continue;
            members ??= [first];
            members.Add(other);
        }

        members ??= Twin(token) is >= 0 and int twin && Single(twin, own) is { } second && !second.SameAs(first) ? [first, second] : null;
        if (members is null)
            return first;
        // "The Vice Foreign Ministers and the Deputy Secretary": by their words where some are many.
        if (members.Exists(static m => m.Plural))
        {
            (int from, int end) = scene.Tree.Subtree(token);
            string words = SourceDescriptions.Shortened(SourceDescriptions.WithoutArticle(scene.Words(from, end)));
            return Remember(new Source { Description = words, Office = words, Attribution = Attribution.Named, Plural = true, Members = members, Head = words });
        }

        return Source.Joint(members);
    }

    // "Secretary Pompeo and Foreign Minister Kang reaffirmed": where the tree gives the verb two subjects.
    private int Twin(int token)
    {
        if (Text[token].Relation is not Relation.Nsubj || Text[token].Head is not (>= 0 and int verb) || scene.MentionAt(token) is not { Kind: MentionKind.Person } one)
            return -1;
        for (int t = token < verb ? token + 1 : verb; t < verb && t - token < LongestPair; t++)
        {
            if (Text[t].Relation is Relation.Nsubj && Text[t].Head == verb && scene.MentionAt(t) is { Kind: MentionKind.Person } other && other.First > one.End && Text[other.First - 1].Lower is "and")
                return t;
        }

        for (int t = token - 1; t >= 0 && token < verb && token - t < LongestPair; t--)
        {
            if (Text[t].Relation is Relation.Nsubj && Text[t].Head == verb && scene.MentionAt(t) is { Kind: MentionKind.Person } other && other.End < one.First && Text[one.First - 1].Lower is "and")
                return t;
        }

        return -1;
    }

    /// <summary>A spokesperson named by that word alone at the head of a turn, or null.</summary>
    public Source? SpokesmanOf(int token) => descriptions.ClassOf(token) == SpeakerClass.Spokesman
        ? Remember(new Source { Description = scene.Words(token, token + 1), Office = scene.Words(token, token + 1), Country = scene.VoiceCountry, Attribution = Attribution.Institutional, Head = Text[token].Lower })
        : null;

    /// <summary>The speaker of a person of the text.</summary>
    public Source Of(PersonEntity person)
    {
        if (_persons.TryGetValue(person, out Source? source))
            return source;
        source = new Source { Person = person, Country = person.Country, Office = person.OfficeTitle ?? person.OfficeText, Attribution = Attribution.Named };
        _persons[person] = source;
        return source;
    }

    private Source? Single(int token, Source? own)
    {
        Mention? mention = scene.MentionAt(token);
        if (SpokesmanFor(token) is { } spokesman)
            return spokesman;
        switch (mention?.Kind)
        {
            case MentionKind.Person:
                return OfPerson(mention);
            case MentionKind.Pronoun:
                return Pronoun(mention, own);
            case MentionKind.Office when mention.Person is { } holder && mention.End > token:
                return Of(holder);
            case MentionKind.State when Text[token].Relation is not Relation.Obl || FrameFinder.IsSource(Text, mention.First):
                return Institution(mention);
            case MentionKind.Organisation:
                return Institution(mention);
            // "The Saudis denied this": where one who speaks for them is told of too.
            case MentionKind.Group when mention is { OfficeText: null } && (mention.Country ?? (mention.Countries.Count == 1 ? mention.Countries[0] : null)) is { } people && mention.End == token + 1 && token > 0 && Text[token - 1].Lower is "the" && Text[token].Lower.EndsWith('s') && scene.Persons.Exists(p => p.Official && p.Country == people):
                return Remember(new Source { Country = people, Description = scene.Words(token, token + 1), Attribution = Attribution.Institutional, Plural = true, Head = Text[token].Lower });
            default:
                return Text[token].Lower is "it" && Last is { Attribution: Attribution.Institutional } && IsRecent(token) ? Last
                    : OneOf(token) is { } one ? one
                    : Text[token].Lower is "both" or "two" or "three" or "four" ? joint.At(token)
                    : Half(token) ?? Named(token) ?? Described(token, mention);
        }
    }

    // "A spokesman for Mr Sogavare": for him, and not himself.
    private Source? SpokesmanFor(int token)
    {
        if (Text[token].Pos is not UniversalPos.Noun || token + 2 >= Text.Count || Text[token + 1].Lower is not ("for" or "of") || !scene.Tree.HasChild(token, "a") || descriptions.ClassOf(token) is not SpeakerClass.Spokesman
            || scene.Tree.Child(token, Relation.Nmod) is not (>= 0 and int named) || scene.MentionAt(named) is not { Kind: MentionKind.Person, Person: { Official: true, Country: { } country } } served)
        {
            return null;
        }

        return Remember(new Source { Country = country, Description = scene.Words(token, served.End), Office = scene.Words(token, served.End), Attribution = Attribution.Institutional, Head = Text[token].Lower });
    }

    // "The Chief of General Staff, Rear Admiral Aikhomu, said": by his name.
    private Source? Named(int token) =>
        scene.Tree.Child(token, Relation.Appos) is >= 0 and int name && scene.MentionAt(name) is { Kind: MentionKind.Person } mention && descriptions.ClassOf(token) is not SpeakerClass.Private && name - token < 8 ? OfPerson(mention) : null;

    private Source? OfPerson(Mention mention)
    {
        if (mention.Person is not { } person || !person.Official)
            return null;
        if (person.OfficeText is { } office && IsPrivate(office))
            return null;
        // "FA", "Charles": too little for one who is known by his country alone.
        bool bare = !person.Name.Contains(' ', StringComparison.Ordinal) && (person.Name.Length < 3 || !char.IsLower(person.Name[1])) && person.RosterId is null;
        string? placed = null;
        bool known = (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is null && (_placed.TryGetValue(person, out placed) || Placed(mention, person, out placed)) || person.OfficeText is not null || person.OfficeTitle is not null || person.RosterId is not null || (person.CountrySource == CountrySource.Text && !bare);
        if (!known)
            return null;
        Source source = Of(person);
        source.Country ??= placed;
        if (person is { Country: null, RosterId: null } && placed is null && descriptions.Owner(mention.First) is null && !IsOfficeOfState(person.OfficeText))
            return null;
        if (source.Country is null && descriptions.Owner(mention.First) is { } owner)
            source.Country = owner;
        source.Country ??= ServedBy(mention);
        // "director of the ministry's Latin America department": of the one told of.
        if (source.Country is null && (person.OfficeText?.Contains("ministry", StringComparison.OrdinalIgnoreCase) == true || person.OfficeText?.StartsWith("government", StringComparison.OrdinalIgnoreCase) == true) && Last is { Country: { } house } && IsRecent(mention.First))
            source.Country = house;
        return source;
    }

    // "Volker Beck of the opposition Greens", "Leyla Abdullayeva, head of the ministry's press service": what he is stands behind the name alone.
    private bool Placed(Mention mention, PersonEntity person, out string? country)
    {
        country = null;
        Sentence sentence = scene.SentenceOf(mention.First);
        if (mention.NameFirst >= mention.End - 1 && !person.Name.Contains(' ', StringComparison.Ordinal))
            return false;
        country = descriptions.OfParty(mention.End, sentence) ?? descriptions.ByApposition(mention.End, sentence);
        // "a Kremlin aide, Yuri Ushakov, told"
        int before = mention.First - 2;
        if (country is null && before > sentence.First && mention.End < sentence.End && Text[before + 1].Lower is "," && Text[mention.End].Lower is "," && PennTag.Name(Text[before].Tag) is "NN" && descriptions.ClassOf(before) is SpeakerClass.Person or SpeakerClass.Holder or SpeakerClass.Spokesman)
            country = descriptions.Read(before, scene.MentionAt(before)).Country;
        if (country is null)
            return false;
        _placed[person] = country;
        return true;
    }

    // "Reuben Adamu, a spokesman for President Bello,": of the one whom he serves.
    private string? ServedBy(Mention mention)
    {
        int end = Math.Min(Text.Sentences[Text[mention.First].Sentence].End, mention.End + 9);
        if (mention.End >= end || Text[mention.End].Lower is not ",")
            return null;
        for (int t = mention.End + 1; t + 1 < end && Text[t].Lower is not ","; t++)
        {
            if (Text[t].Lower is "for" or "to" or "of" && Text[t - 1].Lemma is "spokesman" or "spokeswoman" or "spokesperson" or "adviser" or "advisor" or "aide" or "envoy" or "secretary" or "chief")
                return scene.MentionAt(t + 1) is { } served ? served.Person?.Country ?? served.Country : null;
        }

        return null;
    }

    // A word of the office names who speaks for a state or organisation: minister, spokesman, embassy.
    private bool IsOfficeOfState(string? office)
    {
        foreach (string word in (office ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lexicon.Speaker(word) is SpeakerClass.Holder or SpeakerClass.Spokesman or SpeakerClass.Institution || word is "negotiator")
                return true;
        }

        return false;
    }

    private bool IsPrivate(string office)
    {
        string[] words = office.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (lexicon.Speaker(words[^1]) == SpeakerClass.Private
            || (words.Length > 1 && lexicon.Speaker(words[^2] + " " + words[^1]) == SpeakerClass.Private));
    }

    private Source? Pronoun(Mention mention, Source? own)
    {
        string word = Text[mention.First].Lower;
        if (word is "i" or "we")
            return own;
        if (word is "they" or "both")
            return Last is { Plural: true } && IsRecent(mention.First) ? Last : joint.At(mention.First);
        if (word is not ("he" or "she" or "him" or "her"))
            return null;
        bool female = word is "she" or "her";
        if (Other(mention, own, female) is { } caller)
            return caller;
        if (Before(Text[mention.First].Sentence) is var silent && silent > LastSentence && silent >= 0 && Unheard(silent, plural: false) is { } unheard)
            return unheard;
        if (Last is { Plural: false } last && (last.Attribution is not Attribution.Institutional || last.Head is "spokesman" or "spokeswoman" or "spokesperson") && IsRecent(mention.First) && (last.Person?.Female is not { } known || known == female)
            && (last.Person is null || LastSentence >= Before(Text[mention.First].Sentence)))
        {
            return last;
        }

        return mention.Person is { Official: true } person && (person.OfficeText ?? person.OfficeTitle ?? person.RosterId) is not null ? Of(person) : null;
    }

    // "A UN official was doubtful. "Nothing has changed," he said.": the unnamed one whom the sentence before tells of.
    private Source? Unheard(int number, bool plural)
    {
        Sentence sentence = Text.Sentences[number];
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (Text[t].Relation is not (Relation.Nsubj or Relation.NsubjPass))
                continue;
            int head = Text[t].Head;
            if (head < 0 || Text[head].Relation is not Relation.Root)
                continue;
            return Text[t].Pos is UniversalPos.Noun && descriptions.ClassOf(t) is SpeakerClass.Person or SpeakerClass.Holder && Described(t, scene.MentionAt(t)) is { Attribution: Attribution.Anonymous, Person: null } source && source.Plural == plural ? source : null;
        }

        return null;
    }

    // "The Ambassador called. He said": in a record of one who says "I", "he" is never its author, and he may have no name.
    private Source? Other(Mention mention, Source? own, bool female)
    {
        if (female || !(_toldByI ??= IsToldByI()) || Last is not null && !ReferenceEquals(Last, own) && IsRecent(mention.First))
            return null;
        for (int s = Text[mention.First].Sentence; s >= 0 && Text[mention.First].Sentence - s <= 2 * MostSentencesBack; s--)
        {
            Sentence sentence = Text.Sentences[s];
            for (int t = sentence.First; t < Math.Min(sentence.End, mention.First); t++)
            {
                if (Text[t].Relation is Relation.Nsubj or Relation.Obj && scene.MentionAt(t) is { Kind: MentionKind.Office, Person: null } office && office.First < mention.First && Described(t, office) is { Plural: false } source)
                    return source;
                if (Text[t].Relation is Relation.Nsubj && scene.MentionAt(t) is { Kind: MentionKind.Person, Person: { Official: true } person } && person != own?.Person)
                    return Of(person);
            }
        }

        return null;
    }

    // A record or letter in which its author says "I" outside quotation marks.
    private bool IsToldByI()
    {
        int said = 0;
        foreach (Sentence sentence in Text.Sentences)
            said += Text[sentence.First].Lower is "i" || sentence.First + 1 < sentence.End && Text[sentence.First + 1].Lower is "i" ? 1 : 0;
        return said > 1 && scene.Record is not null;
    }

    // The sentence before, those left out that a quotation fills: ""We agreed to study it. We shall answer," he said."
    private int Before(int sentence)
    {
        int before = sentence - 1;
        while (before > LastSentence && Quoted is { } quoted && quoted(before))
            before--;
        return before;
    }

    private bool IsRecent(int token) => Last is not null && Text[token].Sentence - LastSentence <= MostSentencesBack;

    private Source? Institution(Mention mention)
    {
        string words = SourceDescriptions.WithoutArticle(scene.Words(mention.First, mention.End));
        // "Saudi Arabia, Bahrain and Egypt": the first of a list, not a place within a state.
        if (words.IndexOf(',', StringComparison.Ordinal) is > 0 and int comma && mention.End < Text.Count && Text[mention.End].Lower is "," or "and")
            words = words[..comma];
        if (words.Contains(',', StringComparison.Ordinal) || lexicon.Speaker(words.ToLowerInvariant()) == SpeakerClass.Private)
            return null;
        if (mention.Kind == MentionKind.Organisation)
            words = _spelt.Full(words);
        return Remember(new Source { Country = mention.Country, Description = words, Office = mention.Kind == MentionKind.Organisation || mention.Locative ? words : null, Attribution = Attribution.Institutional, Head = HeadOf(words) });
    }

    // "the Russian foreign ministry" is "the ministry" of the sentences behind it.
    private string HeadOf(string words)
    {
        string lower = words.ToLowerInvariant();
        int of = lower.IndexOf(" of ", StringComparison.Ordinal);
        foreach (string phrase in of > 0 ? [lower[..of], lower] : (string[])[lower])
        {
            string last = phrase[(phrase.LastIndexOf(' ') + 1)..];
            if (lexicon.Speaker(last) == SpeakerClass.Institution)
                return last;
        }

        return lower;
    }

    // "one of the diplomats": one whom no more is said of.
    private Source? OneOf(int token)
    {
        int group = scene.Tree.Child(token, Relation.Nmod);
        // "Two of the sources said": some of them.
        if (group >= 0 && Text[token].Lower is "two" or "three" or "several" or "some" && Text[group].Pos is UniversalPos.Noun && scene.Tree.CaseOf(group) is "of" && descriptions.ClassOf(group) is SpeakerClass.Person)
            return Described(group, scene.MentionAt(group)) is { Attribution: Attribution.Anonymous } some ? some : null;
        if (Text[token].Lower is not ("one" or "another") || group < 0)
            return null;
        // "Two diplomats were there. One of them said"
        Source? of = Text[group].Lower is not "them" ? Described(group, scene.MentionAt(group)) : Last is { Plural: true } && IsRecent(token) ? Last : Before(Text[token].Sentence) is >= 0 and int silent ? Unheard(silent, plural: true) : null;
        if (of is not { Attribution: Attribution.Anonymous, Plural: true } many)
            return null;
        string lemma = Text[group].Lower is "them" ? Singular(many.Head) : Text[group].Lemma.ToLowerInvariant();
        return Remember(new Source { Country = many.Country, Description = lemma, Office = lemma, Attribution = Attribution.Anonymous, Head = lemma, Terms = many.Terms });
    }

    // "The North said": of two states that share a name, where the text tells of both or of the one.
    private Source? Half(int token)
    {
        if (Text[token].Lower is not ("north" or "south") || !char.IsUpper(Text.Text[Text[token].Start]) || token == 0 || Text[token - 1].Lower is not "the" || token + 1 < Text.Count && Text[token + 1].Pos is UniversalPos.Noun or UniversalPos.Propn)
            return null;
        bool north = Text[token].Lower is "north";
        foreach ((string northern, string southern) in s_halves)
        {
            string code = north ? northern : southern;
            if (scene.Mentions.Exists(m => m.Country == northern || m.Country == southern))
                return Remember(new Source { Country = code, Description = Text.Text[Text[token].Start..Text[token].End], Attribution = Attribution.Institutional, Head = Text[token].Lower });
        }

        return null;
    }

    private static readonly (string North, string South)[] s_halves = [("PRK", "KOR"), ("SDN", "SSD")];

    private static string Singular(string head) => head.EndsWith('s') ? head[..^1] : head;

    private Source? Described(int token, Mention? mention)
    {
        if (Text[token].Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj))
            return null;
        string lemma = Text[token].Lemma.ToLowerInvariant();
        SpeakerClass? found = descriptions.ClassOf(token);
        if (found is null && mention is { Kind: MentionKind.Office or MentionKind.Group })
            found = mention.Kind == MentionKind.Office ? SpeakerClass.Holder : mention.OfficeText is null ? null : SpeakerClass.Holder;
        if (found is null or SpeakerClass.Private)
            return null;
        if (found == SpeakerClass.Paper && scene.Tree.HasChild(token, "joint") && joint.Issuers(token) is { } issuers)
            return issuers;
        if (found == SpeakerClass.Paper)
            return _papers.Issuer(token) is >= 0 and int issuer ? Single(issuer, null) : Text[token].Relation is Relation.Nsubj ? Last : null;
        bool plural = PennTag.Name(Text[token].Tag) is "NNS" or "NNPS";
        // "Several island nations have said": none of those told of.
        bool some = plural && (scene.Tree.HasChild(token, "several") || scene.Tree.HasChild(token, "some") || scene.Tree.HasChild(token, "many") || scene.Tree.HasChild(token, "other") || scene.Tree.HasChild(token, "few") || scene.Tree.HasChild(token, "various"));
        bool of = some || token + 2 < Text.Count && Text[token + 1].Lower is "of" or "from" && Text[token + 2].Lower is not ("state" or "government" or "delegation");
        if (plural && !of && (found == SpeakerClass.Holder || lemma is "party" or "side" or "government" or "country" or "nation" or "delegation") && joint.At(token) is { } together)
            return together;
        if (plural && !of && lemma is "side" or "party" or "government" or "country" or "nation" or "delegation" or "ally" or "neighbour" or "neighbor" && joint.States(token) is { } states)
            return states;
        SpeakerDescription description = descriptions.Read(token, mention);
        if (description.Definite && Known(token, lemma, found.Value, description) is { } known)
            return known;
        // "The Foreign Office said ... A spokesperson added": of those who spoke last.
        if (found == SpeakerClass.Spokesman && description is { Country: null, Possessed: false } && Last is { Attribution: Attribution.Institutional, Country: { } house } && IsRecent(token))
            description = description with { Country = house };
        // "Two senior officials briefed reporters. One of the officials said": those told of before, though they had not spoken.
        if (found == SpeakerClass.Person && description.Definite && description.Country is null && Introduced(token, lemma) is { } introduced)
            return introduced;
        if (!descriptions.SpeaksForSomebody(token, found.Value, description) && !(plural && description.Definite && lemma is "side" or "party" or "government" or "country" or "leader" or "minister" or "president"))
            return null;
        Attribution attribution = found switch
        {
            SpeakerClass.Person => Attribution.Anonymous,
            SpeakerClass.Holder => description.Indefinite || (plural && description.Country is null && !description.Definite) ? Attribution.Anonymous : Attribution.Named,
            _ => Attribution.Institutional,
        };
        return Remember(new Source
        {
            Country = description.Country,
            Description = description.Words,
            Office = description.Words,
            Attribution = attribution,
            Head = lemma,
            Plural = plural,
        });
    }

    private Source? Introduced(int token, string lemma)
    {
        int first = Math.Max(0, Text[token].Sentence - MostSentencesBack - 1);
        for (int t = token - 1; t >= Text.Sentences[first].First; t--)
        {
            if (Text[t].Lemma != lemma || Text[t].Pos is not UniversalPos.Noun)
                continue;
            SpeakerDescription description = descriptions.Read(t, scene.MentionAt(t));
            if (description.Definite || !description.Words.Contains(' ', StringComparison.Ordinal) || !descriptions.SpeaksForSomebody(t, SpeakerClass.Person, description))
                continue;
            bool plural = PennTag.Name(Text[token].Tag) is "NNS";
            string words = plural ? description.Words : description.Words.EndsWith(Text[t].Lower, StringComparison.OrdinalIgnoreCase) ? description.Words[..^Text[t].Lower.Length] + lemma : description.Words;
            return Remember(new Source { Country = description.Country, Description = words, Office = words, Attribution = Attribution.Anonymous, Head = lemma, Plural = plural });
        }

        return null;
    }

    // "the official": the one told of before, if what is said of him now was said of him then.
    private Source? Known(int token, string head, SpeakerClass sort, SpeakerDescription description)
    {
        for (int i = _described.Count - 1; i >= 0; i--)
        {
            Source source = _described[i];
            if (source.Head != head || (description.Country is not null && description.CountryStated && source.Country is not null && source.Country != description.Country))
                continue;
            if (Within(description.Words, source.Description ?? ""))
                return source;
        }

        // "Deputy Foreign Minister Ryabkov said ... the senior diplomat noted": the one who spoke last by what he is.
        if (Last is { Person: { } person } named && !description.Possessed && IsRecent(token) && PennTag.Name(Text[token].Tag) is "NN" or "NNP" && (!description.CountryStated || description.Country == named.Country)
            && (head is "diplomat" or "official" or "envoy" or "politician" or "statesman" or "leader" or "monarch" or "minister" || (person.OfficeText ?? person.OfficeTitle ?? "").Contains(head, StringComparison.OrdinalIgnoreCase)))
        {
            return named;
        }

        // "A European ambassador ... the diplomat"
        return sort == SpeakerClass.Person && Last is { Attribution: Attribution.Anonymous } last && last.Plural == PennTag.Name(Text[token].Tag) is "NNS" or "NNPS" && !description.Words.Contains(' ', StringComparison.Ordinal) ? last : null;
    }

    private static bool Within(string words, string whole)
    {
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!whole.Contains(word, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        return true;
    }

    private Source Remember(Source source)
    {
        foreach (Source known in _described)
        {
            if (known.SameAs(source))
                return known;
        }

        _described.Add(source);
        return source;
    }
}
