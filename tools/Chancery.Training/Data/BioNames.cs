using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>Reads files of names: a word, a tab and its code in the scheme of beginning and inside; a blank line between sentences.</summary>
internal static class BioNames
{
    public static List<TreebankSentence> Read(string path, string document)
    {
        List<TreebankSentence> sentences = [];
        List<string> forms = [], codes = [];
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (forms.Count > 0)
                    sentences.Add(new TreebankSentence { Document = document, Paragraph = true, Forms = [.. forms], Misc = [.. codes], Spaces = [.. forms.Select(_ => true)], Names = Codes(forms, codes) });
                forms.Clear();
                codes.Clear();
                continue;
            }

            int tab = line.IndexOf('\t');
            forms.Add(line[..tab]);
            codes.Add(line[(tab + 1)..].Trim());
        }

        return sentences;
    }

    /// <summary>Gives the sentences of a treebank the names of a file of the same words, where the words agree.</summary>
    public static void Align(List<TreebankSentence> treebank, List<TreebankSentence> names)
    {
        // The files come in different orders.
        Dictionary<string, TreebankSentence> byForms = new(StringComparer.Ordinal);
        foreach (TreebankSentence sentence in names)
            byForms.TryAdd(string.Join(' ', sentence.Forms), sentence);
        foreach (TreebankSentence sentence in treebank)
        {
            if (!byForms.TryGetValue(string.Join(' ', sentence.Forms), out TreebankSentence? found))
                continue;
            sentence.Names = [.. found.Names];
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                // "Other" of one capitalised adjective is a nationality.
                if (sentence.Names[i] == NameDecoder.Begin(NameType.Other) && sentence.Upos[i] == "ADJ" && (i + 1 == sentence.Forms.Length || sentence.Names[i + 1] != NameDecoder.Inside(NameType.Other)))
                    sentence.Names[i] = NameDecoder.Begin(NameType.Nationality);
            }
        }
    }

    private static int[] Codes(List<string> forms, List<string> codes)
    {
        int[] result = new int[codes.Count];
        for (int i = 0; i < codes.Count; i++)
        {
            if (codes[i].Length < 3)
                continue;
            NameType type = codes[i][2..] switch
            {
                "PER" or "person" or "politician" => NameType.Person,
                "ORG" or "organisation" or "politicalparty" => NameType.Organisation,
                "LOC" or "location" or "country" => NameType.Place,
                "event" or "election" => NameType.Event,
                "misc" when IsNationality(forms[i]) && codes[i][0] == 'B' && (i + 1 == codes.Count || codes[i + 1] != "I-misc") => NameType.Nationality,
                _ => NameType.Other,
            };
            result[i] = codes[i][0] == 'B' ? NameDecoder.Begin(type) : NameDecoder.Inside(type);
        }

        return result;
    }

    private static bool IsNationality(string form) =>
        form.EndsWith("an", StringComparison.Ordinal) || form.EndsWith("ish", StringComparison.Ordinal) || form.EndsWith("ese", StringComparison.Ordinal)
        || form.EndsWith("ans", StringComparison.Ordinal) || form.EndsWith('i') || form is "French" or "Dutch" or "Greek" or "Czech" or "Swiss" or "Welsh" or "Arab" or "Slovak" or "Thai";
}
