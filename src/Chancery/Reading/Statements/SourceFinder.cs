using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Says who speaks where a noun or pronoun is the subject of a verb of saying; remembers those described, so that "the official" stays the same one.</summary>
internal sealed partial class SourceFinder(Scene scene, StatementLexicon lexicon, SourceDescriptions descriptions, JointSpeakers joint)
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
}
