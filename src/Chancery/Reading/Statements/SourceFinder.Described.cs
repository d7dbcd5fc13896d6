using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <content>Those who are described and not named: "one of the diplomats", "the North", "a senior official".</content>
internal sealed partial class SourceFinder
{
    // Pairs of states that share a name.
    private static readonly (string North, string South)[] s_halves = [("PRK", "KOR"), ("SDN", "SSD")];

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
            if (scene.Mentions.Exists(m => m.Country == northern || m.Country == southern))
                return Remember(new Source { Country = north ? northern : southern, Description = Text.Text[Text[token].Start..Text[token].End], Attribution = Attribution.Institutional, Head = Text[token].Lower });
        }

        return null;
    }

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
