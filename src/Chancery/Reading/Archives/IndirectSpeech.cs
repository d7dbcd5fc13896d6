using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Archives;

/// <summary>One whom a record has say, ask or answer something.</summary>
internal sealed class Teller
{
    public required Mention First;

    /// <summary>Sentences of which he is the subject.</summary>
    public int Sentences;

    /// <summary>Of these, how many ask or answer.</summary>
    public int Turns;

    /// <summary>The first sentence.</summary>
    public int Sentence;
}

/// <summary>Finds those who speak in an account in indirect speech: "The Shah asked whether ...", "Mr. Vance replied that ...".</summary>
internal static class IndirectSpeech
{
    /// <summary>Those who speak, in the order of the text.</summary>
    /// <param name="scene">The paper.</param>
    /// <param name="from">UTF-16 offset at which the account begins.</param>
    /// <param name="lexicon">The verbs.</param>
    /// <param name="sentences">How many sentences the account has.</param>
    /// <param name="author">In how many the author says something himself: "I told him that".</param>
    public static List<Teller> Find(Scene scene, int from, RecordLexicon lexicon, out int sentences, out int author)
    {
        var tellers = new List<Teller>();
        var known = new Dictionary<object, Teller>();
        sentences = 0;
        author = 0;
        AnalysedText text = scene.Text;
        int paragraph = -1;
        bool quoted = false;
        for (int s = 0; s < text.Sentences.Count; s++)
        {
            Sentence sentence = text.Sentences[s];
            if (sentence.First >= sentence.End || text[sentence.First].Start < from)
                continue;
            sentences++;
            // What stands between quotation marks is somebody's own words, not the account's.
            quoted &= sentence.Paragraph == paragraph;
            paragraph = sentence.Paragraph;
            bool inside = quoted;
            int verb = Root(text, sentence) ?? -1;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (t == verb)
                    inside = quoted;
                if (text[t].Lower is "\"" or "“" or "”" or "``" or "''")
                    quoted = text[t].Lower is "“" or "``" || (text[t].Lower is "\"" && !quoted);
            }

            if (verb < 0 || inside || !lexicon.Tells(text[verb].Lemma, out bool turn) || scene.Tree.Subject(verb) is not (>= 0 and int subject))
                continue;
            if (text[subject].Lower is "i")
            {
                author++;
                continue;
            }

            Mention? mention = scene.MentionAt(subject) ?? Alone(scene, sentence, subject);
            if (mention is null || Key(mention) is not { } key)
                continue;
            if (!known.TryGetValue(key, out Teller? teller))
            {
                known.Add(key, teller = new Teller { First = mention, Sentence = s });
                tellers.Add(teller);
            }

            teller.Sentences++;
            if (turn)
                teller.Turns++;
        }

        return tellers;
    }

    private static int? Root(AnalysedText text, Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (text[t].Relation == Relation.Root)
                return text[t].Pos is UniversalPos.Verb ? t : null;
        }

        return null;
    }

    // The article's mention: "The Ambassador" has its head at the noun, the subject may be told at either.
    private static Mention? Alone(Scene scene, Sentence sentence, int subject) =>
        subject - 1 >= sentence.First && scene.MentionAt(subject - 1) is { Kind: MentionKind.Office } office && office.End >= subject ? office : null;

    private static object? Key(Mention mention) => mention.Kind switch
    {
        MentionKind.Person or MentionKind.Office or MentionKind.Pronoun when mention.Person is { } person => person,
        MentionKind.Office when mention.OfficeText is { } office => office.ToLowerInvariant(),
        _ => null,
    };
}
