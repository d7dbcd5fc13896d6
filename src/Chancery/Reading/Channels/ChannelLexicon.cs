using Chancery.Claims;

namespace Chancery.Reading.Channels;

/// <summary>What a verb says of a line of contact.</summary>
/// <param name="Status">How it stands.</param>
/// <param name="Subject">True where the channel may be the verb's subject.</param>
internal readonly record struct ChannelVerb(ChannelStatus Status, bool Subject);

/// <summary>The words of lines of contact, from Data/channel-nouns.tsv and channel-verbs.tsv.</summary>
internal sealed class ChannelLexicon
{
    private static readonly Lazy<ChannelLexicon> s_default = new(Load);
    private readonly Dictionary<string, HashSet<string>> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChannelVerb> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChannelStatus> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChannelStatus> _adjectives = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ChannelStatus> _predicates = new(StringComparer.Ordinal);

    public static ChannelLexicon Default => s_default.Value;

    /// <summary>The words of which one must stand by the noun; empty where none need; null where it is no channel.</summary>
    public HashSet<string>? Modifiers(string lemma) => _nouns.GetValueOrDefault(lemma);

    public bool Verb(string lemma, out ChannelVerb verb) => _verbs.TryGetValue(lemma, out verb);

    public bool Noun(string lemma, out ChannelStatus status) => _names.TryGetValue(lemma, out status);

    public bool Adjective(string lower, out ChannelStatus status) => _adjectives.TryGetValue(lower, out status);

    public bool Predicate(string lower, out ChannelStatus status) => _predicates.TryGetValue(lower, out status);

    private static ChannelLexicon Load()
    {
        var lexicon = new ChannelLexicon();
        foreach (DataTable.Row row in DataTable.Load("channel-nouns.tsv", 3))
            lexicon._nouns[row[0]] = row[1] == "-" ? [] : [.. row[1].Split('|')];
        foreach (DataTable.Row row in DataTable.Load("channel-verbs.tsv", 5))
        {
            ChannelStatus status = row.Enum<ChannelStatus>(2);
            switch (row.OneOf(1, "verb", "noun", "adjective", "predicate"))
            {
                case "verb":
                    lexicon._verbs[row[0]] = new ChannelVerb(status, row.OneOf(3, "yes", "no") == "yes");
                    break;
                case "noun":
                    lexicon._names[row[0]] = status;
                    break;
                case "predicate":
                    lexicon._predicates[row[0]] = status;
                    break;
                default:
                    lexicon._adjectives[row[0]] = status;
                    break;
            }
        }

        return lexicon;
    }
}
