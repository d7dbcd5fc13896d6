using System.Globalization;
using System.Text;

namespace Chancery.Language.Conllu;

/// <summary>Writes an analysed text as CoNLL-U; names as <c>Name=B-Person</c> and coreference in the manner of CorefUD (<c>Entity=(e1-person-2</c> ... <c>e1)</c>) in MISC.</summary>
public static class ConlluWriter
{
    private static readonly (Features Flag, string Feature)[] s_features =
    [
        (Features.Feminine, "Gender=Fem"), (Features.Masculine, "Gender=Masc"), (Features.Plural, "Number=Plur"), (Features.FirstPerson, "Person=1"), (Features.SecondPerson, "Person=2"),
        (Features.ThirdPerson, "Person=3"), (Features.Possessive, "Poss=Yes"), (Features.Past, "Tense=Past"), (Features.Present, "Tense=Pres"), (Features.Finite, "VerbForm=Fin"),
        (Features.Gerund, "VerbForm=Ger"), (Features.Infinitive, "VerbForm=Inf"), (Features.Participle, "VerbForm=Part"), (Features.Passive, "Voice=Pass"),
    ];

    /// <summary>Writes a document.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="original">The text as received, whose characters are printed; the analysed text may have other capitals but the same lengths.</param>
    /// <param name="text">The analysis.</param>
    /// <param name="entities">Mentions in the order of the text, not overlapping.</param>
    /// <param name="into">Where to write.</param>
    public static void Write(string id, string original, AnalysedText text, IReadOnlyList<EntitySpan> entities, TextWriter into)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        ArgumentNullException.ThrowIfNull(into);
        string[] names = Names(text), marks = Marks(text, entities);
        into.Write($"# newdoc id = {OneLine(id)}\n# global.Entity = eid-etype-head\n");
        int paragraph = -1;
        for (int s = 0; s < text.Sentences.Count; s++)
        {
            Sentence sentence = text.Sentences[s];
            if (sentence.Paragraph != paragraph)
                into.Write("# newpar\n");
            paragraph = sentence.Paragraph;
            into.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {s + 1}\n# text = {OneLine(original[text[sentence.First].Start..text[sentence.End - 1].End])}\n"));
            for (int i = sentence.First; i < sentence.End; i++)
            {
                int fused = FusedEnd(original, text, sentence, i);
                if (fused > i + 1 && (i == sentence.First || FusedEnd(original, text, sentence, i - 1) <= i))
                {
                    string after = Spaced(text, fused - 1) ? "_" : "SpaceAfter=No";
                    into.Write(string.Create(CultureInfo.InvariantCulture, $"{i - sentence.First + 1}-{fused - sentence.First}\t{original[text[i].Start..text[fused - 1].End]}\t_\t_\t_\t_\t_\t_\t_\t{after}\n"));
                }

                WriteWord(original, text, sentence, i, names[i], marks[i], into);
            }

            into.Write('\n');
        }
    }

    private static void WriteWord(string original, AnalysedText text, Sentence sentence, int i, string name, string mark, TextWriter into)
    {
        Token token = text[i];
        List<string> misc = [];
        if (mark.Length > 0)
            misc.Add(mark);
        if (name.Length > 0)
            misc.Add("Name=" + name);
        bool inside = i + 1 < sentence.End && FusedEnd(original, text, sentence, i) > i + 1;
        if (!inside && !Spaced(text, i) && !(i > sentence.First && FusedEnd(original, text, sentence, i - 1) > i))
            misc.Add("SpaceAfter=No");
        string features = string.Join('|', s_features.Where(f => (token.Features & f.Flag) != 0).Select(f => f.Feature));
        int head = token.Head < 0 ? 0 : token.Head - sentence.First + 1;
        into.Write(string.Create(CultureInfo.InvariantCulture,
            $"{i - sentence.First + 1}\t{original[token.Start..token.End]}\t{(token.Lemma.Length == 0 ? "_" : token.Lemma)}\t{token.Pos.ToString().ToUpperInvariant()}\t{PennTag.Name(token.Tag)}\t{(features.Length == 0 ? "_" : features)}\t{head}\t{token.Relation.Name()}\t_\t{(misc.Count == 0 ? "_" : string.Join('|', misc))}\n"));
    }

    /// <summary>Where the multiword token ends that begins at a word ("don't", "China's", "cannot"): a clitic or the rest of a fused word follows without a space.</summary>
    private static int FusedEnd(string original, AnalysedText text, Sentence sentence, int i)
    {
        int end = i + 1;
        while (end < sentence.End && text[end].Start == text[end - 1].End && char.IsLetter(original[text[end - 1].End - 1]) && (char.IsLetter(original[text[end].Start]) || IsClitic(text[end].Lower)))
            end++;
        return end;
    }

    private static bool IsClitic(string lower) => lower is "'s" or "'re" or "'ve" or "'ll" or "'d" or "'m" or "'";

    private static bool Spaced(AnalysedText text, int i) => i + 1 >= text.Count || text[i + 1].Start > text[i].End;

    private static string[] Names(AnalysedText text)
    {
        string[] names = new string[text.Count];
        Array.Fill(names, "");
        foreach (Name name in text.Names)
        {
            for (int i = name.First; i < name.End; i++)
                names[i] = (i == name.First ? "B-" : "I-") + name.Type;
        }

        return names;
    }

    private static string[] Marks(AnalysedText text, IReadOnlyList<EntitySpan> entities)
    {
        string[] marks = new string[text.Count];
        Array.Fill(marks, "");
        foreach (EntitySpan span in entities)
        {
            string opening = string.Create(CultureInfo.InvariantCulture, $"Entity=(e{span.Entity}-{span.Type}-{Math.Max(0, span.Head - span.First) + 1}");
            if (span.End - span.First == 1)
            {
                marks[span.First] = opening + ")";
            }
            else
            {
                marks[span.First] = opening;
                marks[span.End - 1] = string.Create(CultureInfo.InvariantCulture, $"Entity=e{span.Entity})");
            }

            if (span.Parts.Count > 1)
                marks[span.First] += "|SplitAnte=" + string.Join(',', span.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"e{p}<e{span.Entity}")));
        }

        return marks;
    }

    private static string OneLine(string words)
    {
        StringBuilder line = new(words.Length);
        foreach (char c in words)
            line.Append(char.IsControl(c) || char.IsWhiteSpace(c) ? ' ' : c);
        return line.ToString();
    }
}
