using Chancery.Claims;

namespace Chancery.Reading.Engagements;

/// <summary>How the words around a trigger stand to it.</summary>
internal enum Frame
{
    Mutual,
    Directed,
    Addressed,
    Travel,
    Host,
    Invite,
    Event,
}

/// <summary>A word that tells of an engagement.</summary>
internal sealed record Trigger(string Id, bool Verb, string Lemma, string Particle, EngagementKind Kind, Frame Frame, bool Strong);

/// <summary>The triggers by lemma, from Data/engagement-triggers.tsv.</summary>
internal sealed class TriggerLexicon
{
    private readonly Dictionary<string, Trigger> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Verb, string Particle), Trigger> _phrasal = [];
    private readonly Dictionary<string, Trigger> _nouns = new(StringComparer.Ordinal);

    public static TriggerLexicon Load()
    {
        var lexicon = new TriggerLexicon();
        foreach (DataTable.Row row in DataTable.Load("engagement-triggers.tsv", 7))
        {
            bool verb = row.OneOf(1, "verb", "noun") == "verb";
            EngagementKind kind = row.Enum<EngagementKind>(3);
            Frame frame = row.Enum<Frame>(4);
            bool strong = row.OneOf(5, "strong", "weak") == "strong";
            string[] words = row[2].Split(' ');
            if (verb)
            {
                var trigger = new Trigger(row[0], true, words[0], words.Length > 1 ? words[1] : "", kind, frame, strong);
                if (words.Length > 1)
                    lexicon._phrasal[(words[0], words[1])] = trigger;
                else
                    lexicon._verbs[words[0]] = trigger;
            }
            else
            {
                foreach (string word in words)
                    lexicon._nouns[word] = new Trigger(row[0], false, word, "", kind, frame, strong);
            }
        }

        return lexicon;
    }

    public Trigger? Verb(string lemma, string next)
    {
        if (_phrasal.TryGetValue((lemma, next), out Trigger? phrasal))
            return phrasal;
        return _verbs.GetValueOrDefault(lemma) ?? (lemma.Length > 4 ? _verbs.GetValueOrDefault(lemma + "e") : null);
    }

    public Trigger? Noun(string lemma) => _nouns.GetValueOrDefault(lemma);
}
