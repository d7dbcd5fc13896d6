using Chancery.Claims;

namespace Chancery.Reading.Relationships;

/// <summary>The words of relationships, from Data/relationship-words.tsv.</summary>
internal sealed class RelationshipLexicon
{
    private static readonly Lazy<RelationshipLexicon> s_default = new(Load);
    private readonly HashSet<string> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Direction?> _moves = new(StringComparer.Ordinal);
    private readonly HashSet<string> _warm = new(StringComparer.Ordinal);
    private readonly HashSet<string> _allies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Direction?> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Direction?> _states = new(StringComparer.Ordinal);

    public static RelationshipLexicon Default => s_default.Value;

    public bool Noun(string lemma) => _nouns.Contains(lemma);

    /// <summary>True for words of praise, which are courtesies unless they are said of the relationship outright.</summary>
    public bool Warm(string word) => _warm.Contains(word);

    public bool Ally(string lemma) => _allies.Contains(lemma);

    /// <summary>True for nouns of change: "resumption", "thaw".</summary>
    public bool Move(string lemma, out Direction? direction) => _moves.TryGetValue(lemma, out direction);

    public bool Verb(string lemma, out Direction? direction) => _verbs.TryGetValue(lemma, out direction);

    public bool State(string word, out Direction? direction) => _states.TryGetValue(word, out direction);

    private static RelationshipLexicon Load()
    {
        var lexicon = new RelationshipLexicon();
        foreach (DataTable.Row row in DataTable.Load("relationship-words.tsv", 4))
        {
            Direction? direction = row[2] == "none" ? null : row.Enum<Direction>(2);
            switch (row.OneOf(1, "noun", "verb", "state", "warm", "ally", "move"))
            {
                case "noun":
                    lexicon._nouns.Add(row[0]);
                    break;
                case "ally":
                    lexicon._allies.Add(row[0]);
                    break;
                case "move":
                    lexicon._moves[row[0]] = direction;
                    break;
                case "verb":
                    lexicon._verbs[row[0]] = direction;
                    break;
                case "warm":
                    lexicon._warm.Add(row[0]);
                    lexicon._states[row[0]] = direction;
                    break;
                default:
                    lexicon._states[row[0]] = direction;
                    break;
            }
        }

        return lexicon;
    }
}
