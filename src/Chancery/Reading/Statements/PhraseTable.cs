using Chancery.Language;

namespace Chancery.Reading.Statements;

/// <summary>Finds the longest of many phrases that begins at a token: words in lower case, adverbs, pronouns and possessors between them passed over, "n't" as "not", "*" for a few words.</summary>
internal sealed class PhraseTable<T>
{
    private const int MostAdverbs = 2, LongestGap = 7;
    private readonly Dictionary<string, List<(string[] Words, T Value)>> _byFirst = new(StringComparer.Ordinal);

    public void Add(string phrase, T value)
    {
        string[] words = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!_byFirst.TryGetValue(words[0], out List<(string[], T)>? list))
            _byFirst[words[0]] = list = [];
        int at = 0;
        while (at < list.Count && list[at].Item1.Length >= words.Length)
            at++;
        list.Insert(at, (words, value));
    }

    /// <summary>The values of the longest phrase at the token; several rows may share their words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">Where the phrase begins.</param>
    /// <param name="first">The form under which the first word is looked up: a lemma or a form.</param>
    /// <param name="limit">Token after the last that may belong to it.</param>
    /// <param name="values">Receives the values.</param>
    /// <returns>Token after the phrase, or -1.</returns>
    public int Longest(AnalysedText text, int token, string first, int limit, List<T> values)
    {
        values.Clear();
        if (!_byFirst.TryGetValue(first, out List<(string[] Words, T Value)>? list))
            return -1;
        int end = -1, length = 0;
        foreach ((string[] words, T value) in list)
        {
            if (values.Count > 0 && words.Length < length)
                break;
            int at = Match(text, words, token, limit);
            if (at < 0)
                continue;
            end = at;
            length = words.Length;
            values.Add(value);
        }

        return end;
    }

    private static int Match(AnalysedText text, string[] words, int token, int limit)
    {
        int at = token + 1, skipped = 0, gap = 0;
        for (int w = 1; w < words.Length; at++)
        {
            if (at >= limit)
                return -1;
            string lower = text[at].Lower;
            if (words[w] == "*")
            {
                // What stands between, "took Lima to task": at least a word, no mark and no verb.
                if (w + 1 < words.Length && lower == words[w + 1] && at > token + 1)
                    w += 2;
                else if (text[at].Pos is UniversalPos.Punct or UniversalPos.Verb || ++gap > LongestGap)
                    return -1;
                continue;
            }

            if (lower == words[w] || (words[w] == "not" && lower == "n't"))
                w++;
            else if ((text[at].Pos != UniversalPos.Adv && lower is not ("that" or "it" or "this" or "them" or "out" or "his" or "her" or "its" or "their")) || lower == "not" || ++skipped > MostAdverbs)
                return -1;
        }

        return at;
    }
}
