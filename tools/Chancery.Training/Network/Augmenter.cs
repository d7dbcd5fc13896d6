using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Training.Data;

namespace Chancery.Training.Network;

/// <summary>Varies the forms of a sentence while its annotation stays true: capitals as headlines and mail have them, names from all over the world.</summary>
internal sealed class Augmenter
{
    private const int LongestSwap = 6;
    private static readonly HashSet<string> s_small = ["of", "for", "the", "and", "in", "on", "to", "de", "'s", "&", "-"];
    private readonly IReadOnlyList<string> _given, _family, _places, _nationalities;
    private readonly Dictionary<string, List<string[]>> _longPlaces = [], _organisations = [];

    public Augmenter(WorldNames names)
    {
        (_given, _family) = (names.Given, names.Family);
        // A name of one word takes the place of one word; states count as often as towns.
        string[] states = [.. names.States.Where(IsWord)], towns = [.. names.Towns.Where(IsWord)];
        _places = [.. towns, .. Enumerable.Repeat(states, Math.Max(1, towns.Length / Math.Max(1, states.Length))).SelectMany(s => s)];
        _nationalities = [.. names.Nationalities.Where(IsWord)];
        Sort(names.Towns.Concat(names.States), _longPlaces);
        Sort(names.Bodies, _organisations);
    }

    public string[] Vary(TreebankSentence sentence, Xoshiro random)
    {
        float choice = random.Single();
        string[] forms = sentence.Forms;
        if (sentence.Names.Length > 0 && random.Single() < 0.3f)
            forms = Rename(sentence, forms, random);
        return Capitals(sentence, forms, choice);
    }

    /// <summary>Capitals as headlines and mail have them, for small numbers between 0 and 1.</summary>
    public static string[] Capitals(TreebankSentence sentence, string[] forms, float choice)
    {
        if (choice < 0.02f)
            return [.. forms.Select(f => f.ToUpperInvariant())];
        if (choice < 0.05f)
            return [.. forms.Select((f, i) => sentence.Upos.Length > i && sentence.Upos[i] is "ADP" or "DET" or "CCONJ" or "PART" ? f : char.ToUpperInvariant(f[0]) + f[1..])];
        // Mail and reviews do without capitals.
        return choice < 0.08f ? [.. forms.Select(f => f.ToLowerInvariant())] : forms;
    }

    /// <summary>Puts other names in the places of names.</summary>
    public string[] Rename(TreebankSentence sentence, string[] forms, Xoshiro random)
    {
        string[] changed = [.. forms];
        int person = NameDecoder.Begin(NameType.Person), inPerson = NameDecoder.Inside(NameType.Person);
        int place = NameDecoder.Begin(NameType.Place), organisation = NameDecoder.Begin(NameType.Organisation), nationality = NameDecoder.Begin(NameType.Nationality);
        for (int i = 0; i < forms.Length; i++)
        {
            int code = sentence.Names[i], end = i + 1;
            if (code is 0 or TreebankSentence.Unsaid || !char.IsUpper(forms[i][0]))
                continue;
            while ((code & 1) == 1 && end < forms.Length && sentence.Names[end] == code + 1)
                end++;
            if (code == person || code == inPerson)
            {
                if (forms[i].Length > 2)
                    changed[i] = Any(end > i + 1 || (i + 1 < forms.Length && sentence.Names[i + 1] == inPerson) ? _given : _family, random);
            }
            else if (code == organisation)
            {
                Swap(_organisations, changed, i, end, random);
            }
            else if (code == place)
            {
                if (end > i + 1)
                    Swap(_longPlaces, changed, i, end, random);
                else if (IsWord(forms[i]) && !forms[i].All(char.IsUpper))
                    changed[i] = Any(_places, random);
            }
            else if (code == nationality && end == i + 1 && forms[i].Length > 2)
            {
                changed[i] = Any(_nationalities, random);
            }
        }

        return changed;
    }

    private static bool IsWord(string name) => name.Length > 2 && name.All(char.IsLetter);

    /// <summary>Sorts names by the number of their words and where small words stand in them: one may take another's place.</summary>
    private static void Sort(IEnumerable<string> names, Dictionary<string, List<string[]>> sorted)
    {
        foreach (string name in names)
        {
            string[] words = [.. name.Replace("'s ", " 's ", StringComparison.Ordinal).Split(' ')];
            if (words.Length > LongestSwap || !words.All(w => w is "'s" or "&" || (w.Length > 1 && w.All(char.IsLetter))))
                continue;
            string pattern = Pattern(words);
            if (!sorted.TryGetValue(pattern, out List<string[]>? list))
                sorted[pattern] = list = [];
            list.Add(words);
        }
    }

    private static string Pattern(IEnumerable<string> words) =>
        string.Join(' ', words.Select(w => s_small.Contains(w) ? w : w.All(char.IsUpper) ? "A" : char.IsUpper(w[0]) && w.All(char.IsLetter) ? "X" : "?"));

    private static string Any(IReadOnlyList<string> list, Xoshiro random) => list[random.Below(list.Count)];

    private static void Swap(Dictionary<string, List<string[]>> sorted, string[] forms, int first, int end, Xoshiro random)
    {
        string pattern = Pattern(forms[first..end]);
        // Of acronyms no list is whole.
        if (pattern == "A" && random.Single() < 0.5f)
        {
            char[] letters = new char[2 + random.Below(4)];
            for (int i = 0; i < letters.Length; i++)
                letters[i] = (char)('A' + random.Below(26));
            forms[first] = new string(letters);
        }
        else if (sorted.TryGetValue(pattern, out List<string[]>? list))
        {
            list[random.Below(list.Count)].CopyTo(forms, first);
        }
    }
}
