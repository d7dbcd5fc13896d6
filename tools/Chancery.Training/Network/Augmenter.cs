using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;

namespace Chancery.Training.Network;

/// <summary>Varies the forms of a sentence while its annotation stays true: capitals as headlines have them, names of people from all over the world.</summary>
internal sealed class Augmenter(IReadOnlyList<string> givenNames, IReadOnlyList<string> familyNames)
{
    public string[] Vary(TreebankSentence sentence, Xoshiro random)
    {
        float choice = random.Single();
        string[] forms = sentence.Forms;
        if (givenNames.Count > 0 && sentence.Names.Length > 0 && random.Single() < 0.25f)
            forms = Rename(sentence, forms, random);
        if (choice < 0.02f)
            return [.. forms.Select(f => f.ToUpperInvariant())];
        if (choice < 0.05f)
            return [.. forms.Select((f, i) => sentence.Upos.Length > i && sentence.Upos[i] is "ADP" or "DET" or "CCONJ" or "PART" ? f : char.ToUpperInvariant(f[0]) + f[1..])];
        return forms;
    }

    private string[] Rename(TreebankSentence sentence, string[] forms, Xoshiro random)
    {
        string[]? changed = null;
        int begin = NameDecoder.Begin(NameType.Person), inside = NameDecoder.Inside(NameType.Person);
        for (int i = 0; i < forms.Length; i++)
        {
            int code = sentence.Names[i];
            if ((code != begin && code != inside) || forms[i].Length < 3 || !char.IsUpper(forms[i][0]))
                continue;
            bool last = i + 1 == forms.Length || sentence.Names[i + 1] != inside;
            changed ??= [.. forms];
            changed[i] = last ? familyNames[random.Below(familyNames.Count)] : givenNames[random.Below(givenNames.Count)];
        }

        return changed ?? forms;
    }
}
