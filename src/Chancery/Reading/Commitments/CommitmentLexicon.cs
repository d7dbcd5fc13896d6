using Chancery.Claims;

namespace Chancery.Reading.Commitments;

/// <summary>What may follow a verb of undertaking.</summary>
[Flags]
internal enum Takes
{
    None = 0,
    To = 1,
    That = 2,
    On = 4,
    Object = 8,
    Instrument = 16,
    In = 32,
}

/// <summary>What a word does in or around a commitment; several at once.</summary>
[Flags]
internal enum CommitmentRole
{
    None = 0,
    Instrument = 1,
    Text = 2,
    Opinion = 4,
    Hostile = 8,
    Act = 16,
    Contact = 32,
    Promise = 64,
    Offer = 128,
    View = 256,
}

/// <summary>A verb by which parties bind themselves.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Takes">What may follow.</param>
/// <param name="Joint">True where it needs two parties.</param>
/// <param name="Status">How far the commitment has come.</param>
internal sealed record UndertakingVerb(string Id, Takes Takes, bool Joint, CommitmentStatus Status);

/// <summary>What became of a commitment by a verb over it: "violated the treaty".</summary>
/// <param name="Word">The verb's lemma.</param>
/// <param name="Particle">What must follow the verb, or "".</param>
/// <param name="Status">How far the commitment has come.</param>
/// <param name="Subject">True where the commitment is the verb's subject ("the truce expired").</param>
internal sealed record Fate(string Word, string Particle, CommitmentStatus Status, bool Subject);

/// <summary>The words of commitments, from Data/commitment-verbs.tsv, commitment-words.tsv and commitment-fates.tsv.</summary>
internal sealed class CommitmentLexicon
{
    private static readonly Lazy<CommitmentLexicon> s_default = new(Load);
    private readonly Dictionary<string, UndertakingVerb> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CommitmentRole> _roles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Fate>> _fates = new(StringComparer.Ordinal);

    public static CommitmentLexicon Default => s_default.Value;

    public UndertakingVerb? Verb(string lemma) => _verbs.GetValueOrDefault(lemma);

    public CommitmentRole Role(string lemma) => _roles.GetValueOrDefault(lemma);

    public bool Is(string lemma, CommitmentRole role) => (Role(lemma) & role) != 0;

    public IReadOnlyList<Fate> Fates(string lemma) => _fates.TryGetValue(lemma, out List<Fate>? fates) ? fates : [];

    private static CommitmentLexicon Load()
    {
        var lexicon = new CommitmentLexicon();
        foreach (DataTable.Row row in DataTable.Load("commitment-verbs.tsv", 5))
        {
            Takes takes = Takes.None;
            foreach (string word in row[1].Split(' '))
                takes |= Enum.TryParse(word, ignoreCase: true, out Takes one) ? one : throw row.Bad(1, "holds a word that is not allowed there");
            lexicon._verbs[row[0]] = new UndertakingVerb("commitment-" + row[0], takes, row.OneOf(2, "joint", "any") == "joint", row.Enum<CommitmentStatus>(3));
        }

        foreach (DataTable.Row row in DataTable.Load("commitment-words.tsv", 2))
            lexicon._roles[row[0]] = lexicon._roles.GetValueOrDefault(row[0]) | row.Enum<CommitmentRole>(1);
        foreach (DataTable.Row row in DataTable.Load("commitment-fates.tsv", 4))
        {
            string[] words = row[0].Split(' ');
            if (!lexicon._fates.TryGetValue(words[0], out List<Fate>? fates))
                lexicon._fates[words[0]] = fates = [];
            fates.Add(new Fate(words[0], words.Length > 1 ? words[1] : "", row.Enum<CommitmentStatus>(2), row.OneOf(1, "subject", "object") == "subject"));
        }

        return lexicon;
    }
}
