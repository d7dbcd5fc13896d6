using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <content>Where the name tagger errs.</content>
internal static partial class NameSpans
{
    // The first token of a name of a place that ends in the surname, or -1.
    private static int TownAndSurname(AnalysedText text, Sentence sentence, int surname)
    {
        foreach (Name name in NamesIn(text, sentence))
        {
            if (name.Type == NameType.Place && name.End == surname + 1 && name.End - name.First == 2)
                return name.First;
        }

        return -1;
    }

    // As the dispatch has it: a headline of capitals is read in small letters.
    private static bool HasCapital(Scene scene, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            foreach (char c in scene.Dispatch.Text.AsSpan(scene.Text[t].Start, scene.Text[t].End - scene.Text[t].Start))
            {
                if (char.IsUpper(c))
                    return true;
            }
        }

        return false;
    }

    // "the Tuareg rebels", "Karen villagers": the name of a people, not of a man.
    private static bool IsPeople(AnalysedText text, Name name) =>
        name.End == name.First + 1 && text[name.First].Head == name.End && text[name.First].Relation is Relation.Compound or Relation.Amod
        && text[name.End].Lemma is "rebel" or "fighter" or "insurgent" or "militant" or "separatist" or "guerrilla" or "guerilla" or "militia" or "militiaman" or "tribesman" or "tribe" or "villager" or "herder" or "refugee" or "nomad" or "minority" or "community";
}
