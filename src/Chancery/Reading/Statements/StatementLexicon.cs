using Chancery.Claims;

namespace Chancery.Reading.Statements;

/// <summary>What a verb of saying does.</summary>
internal enum VerbClass
{
    /// <summary>The clause or quotation decides the kind.</summary>
    Report,

    /// <summary>Makes known.</summary>
    Announce,

    /// <summary>A noun behind it gives the kind: "expressed concern".</summary>
    Carrier,

    /// <summary>What is called what.</summary>
    Judge,

    /// <summary>What speakers agree that others must do.</summary>
    Accord,

    /// <summary>What one binds oneself to.</summary>
    Pledge,

    /// <summary>Praises what is welcomed, or supports it where it is an undertaking.</summary>
    Welcome,

    /// <summary>A view that one is told to hold: "believes that", a judgement of how things stand.</summary>
    Mind,

    /// <summary>What one is told to want of another: "wants Iran to", "expects that Paris will".</summary>
    Wish,

    /// <summary>The verb itself gives the kind: "condemned".</summary>
    Kind,
}

/// <summary>A verb of saying.</summary>
/// <param name="Words">The words of its row.</param>
/// <param name="Class">What it does.</param>
/// <param name="Kind">The kind that it gives, where <paramref name="Class"/> is Kind.</param>
/// <param name="Follows">What may follow: object, that, quote, prepositions, "to".</param>
internal sealed record SayingVerb(string Words, VerbClass Class, StatementKind Kind, string[] Follows)
{
    public bool MayBeFollowedBy(string word) => Array.IndexOf(Follows, word) >= 0;
}

/// <summary>The kind that a noun or phrase gives; hope depends on whose it is to do.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Hope">True where it is an objective of one's own and a demand on another.</param>
internal readonly record struct KindWord(StatementKind Kind, bool Hope);

/// <summary>Of whom a phrase within what is said must be.</summary>
internal enum Whose
{
    Any,
    Own,
    Other,
    Fact,
}

/// <summary>A phrase within what is said that gives the kind.</summary>
/// <param name="Words">The words of its row.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Whose">Of whom.</param>
/// <param name="Rank">Its row: the lower wins.</param>
internal sealed record ContentPhrase(string Words, KindWord Kind, Whose Whose, int Rank);

/// <summary>A noun that is a statement of whose it is: "its denial that", "a warning from Paris".</summary>
/// <param name="Word">Its lemma.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Follows">Words of which one must follow it.</param>
internal sealed record NominalAct(string Word, StatementKind Kind, string[] Follows);

/// <summary>What sort of speaker a noun names.</summary>
internal enum SpeakerClass
{
    Person,
    Holder,
    Spokesman,
    Institution,
    Paper,
    Private,
}

/// <summary>The words of statements, from Data/statement-*.tsv.</summary>
internal sealed class StatementLexicon
{
    private static readonly Lazy<StatementLexicon> s_default = new(Load);
    private readonly Dictionary<string, KindWord> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NominalAct> _nominals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _undertakings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpeakerClass> _speakers = new(StringComparer.Ordinal);

    public static StatementLexicon Default => s_default.Value;

    /// <summary>Nouns that are statements by themselves where their speaker stands beside them: "Moscow's denial that".</summary>
    public NominalAct? Nominal(string lemma) => _nominals.GetValueOrDefault(lemma);

    /// <summary>Verbs by lemma and what follows it.</summary>
    public PhraseTable<SayingVerb> Verbs { get; } = new();

    /// <summary>Phrases within what is said.</summary>
    public PhraseTable<ContentPhrase> Contents { get; } = new();

    /// <summary>Terms of attribution; true where they run to the end of the clause.</summary>
    public PhraseTable<bool> Terms { get; } = new();

    /// <summary>The kind that a noun gives behind a verb such as "express".</summary>
    public KindWord? Noun(string lemma) => _nouns.TryGetValue(lemma, out KindWord kind) ? kind : null;

    /// <summary>True for nouns of what is supported where it is welcomed.</summary>
    public bool IsUndertaking(string lemma) => _undertakings.Contains(lemma);

    /// <summary>What sort of speaker the words name, or null.</summary>
    public SpeakerClass? Speaker(string words) => _speakers.TryGetValue(words, out SpeakerClass found) ? found : null;

    private static StatementLexicon Load()
    {
        var lexicon = new StatementLexicon();
        foreach (DataTable.Row row in DataTable.Load("statement-verbs.tsv", 4))
        {
            (VerbClass verbClass, StatementKind kind) = row[1] switch
            {
                "report" => (VerbClass.Report, StatementKind.Other),
                "announce" => (VerbClass.Announce, StatementKind.Announcement),
                "carrier" => (VerbClass.Carrier, StatementKind.Other),
                "judge" => (VerbClass.Judge, StatementKind.Other),
                "accord" => (VerbClass.Accord, StatementKind.Other),
                "pledge" => (VerbClass.Pledge, StatementKind.Intent),
                "welcome" => (VerbClass.Welcome, StatementKind.Praise),
                "mind" => (VerbClass.Mind, StatementKind.Assessment),
                "wish" => (VerbClass.Wish, StatementKind.Demand),
                _ => (VerbClass.Kind, row.Enum<StatementKind>(1)),
            };
            lexicon.Verbs.Add(row[0], new SayingVerb(row[0], verbClass, kind, row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        foreach (DataTable.Row row in DataTable.Load("statement-nouns.tsv", 3))
        {
            if (row[1] == "undertaking")
                lexicon._undertakings.Add(row[0]);
            else
                lexicon._nouns[row[0]] = Kind(row);
        }

        int rank = 0;
        foreach (DataTable.Row row in DataTable.Load("statement-contents.tsv", 4))
            lexicon.Contents.Add(row[0], new ContentPhrase(row[0], Kind(row), row.Enum<Whose>(2), rank++));
        foreach (DataTable.Row row in DataTable.Load("statement-nominals.tsv", 4))
            lexicon._nominals[row[0]] = new NominalAct(row[0], row.Enum<StatementKind>(1), row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        foreach (DataTable.Row row in DataTable.Load("statement-speakers.tsv", 3))
            lexicon._speakers[row[0]] = row.Enum<SpeakerClass>(1);
        foreach (DataTable.Row row in DataTable.Load("statement-terms.tsv", 3))
            lexicon.Terms.Add(row[0], row.OneOf(1, "words", "clause") == "clause");
        return lexicon;
    }

    private static KindWord Kind(DataTable.Row row) =>
        row[1] == "hope" ? new KindWord(StatementKind.Objective, true) : new KindWord(row.Enum<StatementKind>(1), false);
}
