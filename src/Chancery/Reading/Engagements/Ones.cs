using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>"The previous one took place in June", "The first was held in Havana": the noun is that of the sentences before.</summary>
internal static class Ones
{
    // Sentences back to the noun.
    private const int Farthest = 2;

    /// <summary>The trigger for which "one" or an ordinal stands, or null.</summary>
    public static Trigger? Of(Scene scene, Sentence sentence, int token, TriggerLexicon triggers)
    {
        AnalysedText text = scene.Text;
        if (text[token].Relation is not (Relation.Nsubj or Relation.NsubjPass) || !Stands(text, sentence, token) || text[token].Head is not (>= 0 and int verb) || text[verb].Lemma is not ("hold" or "take" or "convene" or "open" or "host" or "come" or "end" or "break" or "schedule" or "plan" or "begin"))
            return null;
        for (int t = sentence.First - 1; t >= 0 && text[token].Sentence - text[t].Sentence <= Farthest; t--)
        {
            if (text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && triggers.Noun(text[t].Lemma.ToLowerInvariant()) is { Frame: Frame.Event } told && (told.Strong || told.Id is "round" or "dialogue" or "consultations" or "negotiations"))
                return told;
        }

        return null;
    }

    /// <summary>True where the trigger stands for a noun told before.</summary>
    public static bool Is(AnalysedText text, Candidate candidate) =>
        !candidate.Trigger.Verb && candidate.Token > 0 && (text[candidate.Token].Lower is "one" || IsOrdinal(text[candidate.Token].Lower)) && candidate.Trigger.Lemma != text[candidate.Token].Lower;

    // "the previous one", "the next one", "the first", "a second".
    private static bool Stands(AnalysedText text, Sentence sentence, int token)
    {
        if (token == sentence.First || token + 1 >= sentence.End || text[token + 1].Lower is "of")
            return false;
        string before = text[token - 1].Lower;
        if (text[token].Lower is "one")
            return before is "previous" or "last" or "next" or "first" or "second" or "third" or "latest" or "earlier" or "fourth" or "fifth";
        return IsOrdinal(text[token].Lower) && before is "the" or "a" && text[token + 1].Pos is UniversalPos.Aux or UniversalPos.Verb;
    }

    private static bool IsOrdinal(string lower) => lower is "first" or "second" or "third" or "fourth" or "fifth" or "sixth";
}
