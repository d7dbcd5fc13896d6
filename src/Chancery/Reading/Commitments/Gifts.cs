using Chancery.Language;
using Chancery.Reading.Transfers;

namespace Chancery.Reading.Commitments;

/// <summary>Tells what is given from what is done: "committed 200 soldiers" binds, "committed a crime" does not.</summary>
internal static class Gifts
{
    public static bool Is(Scene scene, int noun)
    {
        AnalysedText text = scene.Text;
        if (TransferLexicon.Default.Goods(text[noun].Lemma))
            return true;
        for (int child = scene.Tree.First(noun); child >= 0 && child < noun; child = scene.Tree.Next(child))
        {
            if (text[child].Lower is "$" or "€" or "£" or "million" or "billion" or "thousand")
                return true;
        }

        return text[noun].Lemma is "resource" or "force" or "battalion" or "brigade" or "personnel" or "police" or "officer";
    }
}
