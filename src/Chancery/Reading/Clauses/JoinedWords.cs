using Chancery.Language;

namespace Chancery.Reading.Clauses;

/// <summary>Words that older newsrooms write with a hyphen, and the parser then takes apart: "cease-fire", "co-operation".</summary>
internal static class JoinedWords
{
    /// <summary>The lemma of a noun in small letters, with what a hyphen joins to it.</summary>
    public static string Lemma(AnalysedText text, int noun)
    {
        string lemma = text[noun].Lemma.ToLowerInvariant();
        if (noun < 2 || text[noun - 1].Lower is not "-")
            return lemma;
        return (text[noun - 2].Lower, lemma) switch
        {
            ("cease", "fire") => "ceasefire",
            ("co", "operation") => "cooperation",
            ("co", "ordination") => "coordination",
            ("hot", "line") => "hotline",
            _ => lemma,
        };
    }
}
