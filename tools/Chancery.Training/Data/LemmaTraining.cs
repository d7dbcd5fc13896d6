using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>Learns the lemmatizer: for each ending under a tag the rule that is right most often, and the words that no rule gets right.</summary>
internal static class LemmaTraining
{
    public static WeightFile Train(List<TreebankSentence> sentences)
    {
        StringPool pool = new();
        Dictionary<(string Lower, byte Tag, UniversalPos Pos), Dictionary<string, int>> words = [];
        foreach (TreebankSentence sentence in sentences)
        {
            for (int i = 0; i < sentence.Forms.Length; i++)
            {
                if (sentence.Lemmas[i] == "_" || sentence.Relations[i] == Relation.Goeswith)
                    continue;
                UniversalPos pos = Enum.Parse<UniversalPos>(sentence.Upos[i], ignoreCase: true);
                string form = sentence.Forms[i];
                string lower = pool.Lower(form);
                // A lemma that only repeats the form's capitals is no rule.
                string lemma = sentence.Lemmas[i];
                if (Lemmatizer.KeepsCase(pos))
                {
                    if (lemma == form)
                        lemma = lower;
                    else if (lemma.Equals(form, StringComparison.OrdinalIgnoreCase) || form.Length < 2)
                        continue;
                    else
                        lemma = lemma.ToLowerInvariant();
                }

                Dictionary<string, int> counts = words.TryGetValue((lower, PennTag.Of(sentence.Xpos[i]), pos), out Dictionary<string, int>? c) ? c : words[(lower, PennTag.Of(sentence.Xpos[i]), pos)] = new(StringComparer.Ordinal);
                counts[lemma] = counts.GetValueOrDefault(lemma) + 1;
            }
        }

        Dictionary<ulong, Dictionary<string, int>> endings = [];
        foreach (((string lower, byte tag, UniversalPos pos), Dictionary<string, int> counts) in words)
        {
            string rule = RuleOf(lower, Best(counts));
            for (int length = 0; length <= Math.Min(Lemmatizer.LongestEnding, lower.Length); length++)
            {
                ulong key = ~Lemmatizer.Key(lower.AsSpan(lower.Length - length), tag, pos);
                Dictionary<string, int> rules = endings.TryGetValue(key, out Dictionary<string, int>? r) ? r : endings[key] = new(StringComparer.Ordinal);
                rules[rule] = rules.GetValueOrDefault(rule) + 1;
            }
        }

        // Rules that hold of one word alone are left to the list of words.
        List<string> ruleNames = [.. endings.Values.SelectMany(r => r.Where(p => p.Value >= 2).Select(p => p.Key)).GroupBy(r => r).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(250).Select(g => g.Key)];
        Dictionary<string, int> numbers = ruleNames.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i);
        SortedDictionary<ulong, byte> kept = [];
        foreach ((ulong key, Dictionary<string, int> rules) in endings)
        {
            (string rule, int count) = rules.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).First();
            if (count >= 2 && numbers.TryGetValue(rule, out int number))
                kept[key] = (byte)number;
        }

        Lemmatizer rulesOnly = new([], [], [.. kept.Keys], [.. kept.Values], [.. ruleNames]);
        SortedDictionary<ulong, string> exceptions = [];
        foreach (((string lower, byte tag, UniversalPos pos), Dictionary<string, int> counts) in words)
        {
            string best = Best(counts);
            bool keeps = Lemmatizer.KeepsCase(pos);
            if (rulesOnly.Lemma(lower, lower, tag, pos, pool) != best && !keeps)
                exceptions[Lemmatizer.Key(lower, tag, pos)] = best;
        }

        WeightFile file = new();
        file.Keys["exceptions"] = [.. exceptions.Keys];
        file.Strings["lemmas"] = [.. exceptions.Values];
        file.Keys["endings"] = [.. kept.Keys];
        file.Strings["ending.rules"] = [.. kept.Values.Select(v => v.ToString())];
        file.Strings["rules"] = [.. ruleNames];
        return file;
    }

    private static string Best(Dictionary<string, int> counts) => counts.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).First().Key;

    private static string RuleOf(string lower, string lemma)
    {
        int common = 0;
        while (common < lower.Length && common < lemma.Length && lower[common] == lemma[common])
            common++;
        return $"{lower.Length - common} {lemma[common..]}";
    }
}
