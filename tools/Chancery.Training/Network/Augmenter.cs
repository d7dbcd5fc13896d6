using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;

namespace Chancery.Training.Network;

/// <summary>Varies the forms of a sentence while its annotation stays true: capitals as headlines have them, names from all over the world.</summary>
internal sealed class Augmenter
{
    private readonly IReadOnlyList<string> _given, _family, _places, _nationalities;

    public Augmenter(WorldNames names)
    {
        (_given, _family) = (names.Given, names.Family);
        // A name of one word takes the place of one word; states count as often as towns.
        string[] states = [.. names.States.Where(IsWord)], towns = [.. names.Towns.Where(IsWord)];
        _places = [.. towns, .. Enumerable.Repeat(states, Math.Max(1, towns.Length / Math.Max(1, states.Length))).SelectMany(s => s)];
        _nationalities = [.. names.Nationalities.Where(IsWord)];
    }

    public string[] Vary(TreebankSentence sentence, Xoshiro random)
    {
        float choice = random.Single();
        string[] forms = sentence.Forms;
        if (sentence.Names.Length > 0 && random.Single() < 0.3f)
            forms = Rename(sentence, forms, random);
        if (choice < 0.02f)
            return [.. forms.Select(f => f.ToUpperInvariant())];
        if (choice < 0.05f)
            return [.. forms.Select((f, i) => sentence.Upos.Length > i && sentence.Upos[i] is "ADP" or "DET" or "CCONJ" or "PART" ? f : char.ToUpperInvariant(f[0]) + f[1..])];
        return forms;
    }

    private static bool IsWord(string name) => name.Length > 2 && name.All(char.IsLetter);

    private string[] Rename(TreebankSentence sentence, string[] forms, Xoshiro random)
    {
        string[]? changed = null;
        int person = NameDecoder.Begin(NameType.Person), inPerson = NameDecoder.Inside(NameType.Person);
        int place = NameDecoder.Begin(NameType.Place), inPlace = NameDecoder.Inside(NameType.Place), nationality = NameDecoder.Begin(NameType.Nationality);
        for (int i = 0; i < forms.Length; i++)
        {
            int code = sentence.Names[i], next = i + 1 == forms.Length ? 0 : sentence.Names[i + 1];
            if (forms[i].Length < 3 || !char.IsUpper(forms[i][0]))
                continue;
            IReadOnlyList<string>? list = null;
            if (code == person || code == inPerson)
                list = next == inPerson ? _given : _family;
            else if (code == place && next != inPlace && forms[i].All(char.IsLetter) && !forms[i].All(char.IsUpper))
                list = _places;
            else if (code == nationality && next != nationality + 1)
                list = _nationalities;
            if (list is not { Count: > 0 })
                continue;
            changed ??= [.. forms];
            changed[i] = list[random.Below(list.Count)];
        }

        return changed ?? forms;
    }
}
