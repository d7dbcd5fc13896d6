using Chancery.Language;
using Chancery.Reading.Transfers;

namespace Chancery.Reading.Commitments;

/// <summary>Tells what is given from what is done: "committed 200 soldiers" binds, "committed a crime" does not.</summary>
internal static class Gifts
{
    public static bool Is(Scene scene, int noun)
    {
        AnalysedText text = scene.Text;
        return TransferLexicon.Default.Goods(text[noun].Lemma) || IsMoney(scene, noun) || text[noun].Lemma is "resource" or "force" or "battalion" or "brigade" or "personnel" or "police" or "officer";
    }

    /// <summary>True for a sum, or for what is told with its sum: "$60 million in aid", "a 20-million-euro loan".</summary>
    public static bool IsMoney(Scene scene, int noun)
    {
        AnalysedText text = scene.Text;
        if (text[noun].Lower is "$" or "€" or "£")
            return true;
        for (int child = scene.Tree.First(noun); child >= 0 && child < noun; child = scene.Tree.Next(child))
        {
            if (text[child].Lower is "$" or "€" or "£" or "million" or "billion" or "thousand")
                return true;
        }

        return false;
    }
}
