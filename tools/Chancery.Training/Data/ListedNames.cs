using System.Text.Json;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Language.Segmentation;

namespace Chancery.Training.Data;

/// <summary>Sentences of releases and memoranda with names that lists know for certain; of other capitalised words nothing is said.</summary>
internal sealed class ListedNames
{
    private readonly Dictionary<string, List<(string[] Words, NameType Type)>> _byFirst = new(StringComparer.Ordinal);

    public ListedNames(WorldNames names)
    {
        foreach (string[] person in names.Persons)
            Add(person, NameType.Person);
        // Of one word, "Time" or "Ford" may be anything.
        foreach (string organisation in names.Organisations.Concat(names.Bodies.Where(b => b.Contains(' ', StringComparison.Ordinal) || (b.Length > 2 && b.All(char.IsUpper)))).Distinct(StringComparer.Ordinal))
            Add(organisation.Split(' '), NameType.Organisation);
        foreach (string state in names.States.Where(s => !s.StartsWith("the ", StringComparison.Ordinal)))
            Add(state.Split(' '), NameType.Place);
        foreach (string nationality in names.Nationalities)
            Add(nationality.Split(' '), NameType.Nationality);
        foreach (List<(string[] Words, NameType Type)> list in _byFirst.Values)
            list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>Reads the texts of a file of JSON lines, cuts them, and keeps sentences with a person or an organisation.</summary>
    public List<TreebankSentence> Read(string path, string field, Segmenter segmenter, int most)
    {
        List<TreebankSentence> sentences = [];
        AnalysedText text = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path))
        {
            if (sentences.Count >= most)
                break;
            using JsonDocument json = JsonDocument.Parse(line);
            text.Reset(json.RootElement.GetProperty(field).GetString()!);
            segmenter.Segment(text);
            HashSet<string> spoken = new(StringComparer.Ordinal);
            foreach (Sentence s in text.Sentences)
            {
                if (s.End - s.First is < 6 or > 60)
                    continue;
                string[] forms = SentenceForms.Of(text, s);
                int[] codes = Codes(forms, spoken);
                bool tells = codes.Any(c => c == NameDecoder.Begin(NameType.Person) || c == NameDecoder.Begin(NameType.Organisation));
                if (tells && seen.Add(string.Join(' ', forms)))
                    sentences.Add(new TreebankSentence { Document = path, Forms = forms, Spaces = [.. forms.Select(_ => true)], Names = codes });
            }
        }

        return sentences;
    }

    private int[] Codes(string[] forms, HashSet<string> spoken)
    {
        int[] codes = new int[forms.Length];
        for (int i = 0; i < forms.Length; i++)
        {
            (string[] Words, NameType Type) found = _byFirst.TryGetValue(forms[i], out var list) ? list.FirstOrDefault(p => Matches(forms, i, p.Words)) : default;
            if (found.Words != null)
            {
                for (int k = 0; k < found.Words.Length; k++)
                    codes[i + k] = k == 0 ? NameDecoder.Begin(found.Type) : NameDecoder.Inside(found.Type);
                i += found.Words.Length - 1;
                if (found.Type == NameType.Person)
                    spoken.Add(found.Words[^1]);
            }
            else if (spoken.Contains(forms[i]) && (i == 0 || !char.IsUpper(forms[i - 1][0]) || IsTitle(forms[i - 1])))
            {
                codes[i] = NameDecoder.Begin(NameType.Person);
            }
            else if (forms[i].Any(char.IsUpper) || (i > 0 && forms[i] is "of" or "and" or "the" or "for" or "-" && char.IsUpper(forms[i - 1][0])))
            {
                codes[i] = TreebankSentence.Unsaid;
            }
        }

        // A name of a list beside a capitalised word may be part of a longer one ("Georgia Tech").
        for (int i = 0; i < forms.Length; i++)
        {
            if ((codes[i] & 1) == 0 || codes[i] < 0)
                continue;
            int end = i + 1;
            while (end < forms.Length && codes[end] == codes[i] + 1)
                end++;
            bool person = codes[i] == NameDecoder.Begin(NameType.Person);
            bool before = i > 0 && codes[i - 1] == TreebankSentence.Unsaid && !(person && (IsTitle(forms[i - 1]) || i == 1)), after = end < forms.Length && codes[end] == TreebankSentence.Unsaid;
            if (before || after)
            {
                for (int k = i; k < end; k++)
                    codes[k] = TreebankSentence.Unsaid;
            }

            i = end - 1;
        }

        return codes;
    }

    private static bool IsTitle(string form) => form is "Secretary" or "President" or "Minister" or "State" or "Ambassador" or "Mr." or "Ms." or "Mrs." or "Dr." or "Chancellor" or "Prime" or "Affairs" or "General" or "Chairman" or "Spokesperson" or "Envoy" or "King" or "Premier" or "Senator" or "Director" or "Commissioner";

    private static bool Matches(string[] forms, int at, string[] words)
    {
        if (at + words.Length > forms.Length)
            return false;
        for (int k = 0; k < words.Length; k++)
        {
            if (forms[at + k] != words[k])
                return false;
        }

        return true;
    }

    private void Add(string[] words, NameType type)
    {
        if (words.Length == 0 || words.Any(w => w.Length == 0) || !char.IsUpper(words[0][0]))
            return;
        if (!_byFirst.TryGetValue(words[0], out List<(string[] Words, NameType Type)>? list))
            _byFirst[words[0]] = list = [];
        list.Add((words, type));
    }
}
