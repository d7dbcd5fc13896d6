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
}
