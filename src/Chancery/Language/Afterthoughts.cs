namespace Chancery.Language;

/// <summary>Mends a time set between commas that the network hangs on a name: in "a call with Xi Jinping, Janet Yellen's visit to China, also this month" the visit was this month, for a name has no time.</summary>
internal static class Afterthoughts
{
    /// <summary>Mends a sentence whose tree is there: the time becomes the next item's before it.</summary>
    public static void Mend(AnalysedText text, Sentence sentence)
    {
        for (int i = sentence.First + 2; i < sentence.End; i++)
        {
            ref Token time = ref text[i];
            if (time.Relation != Relation.NmodUnmarked || time.Pos != UniversalPos.Noun || time.Head < 0 || time.Head >= i || text[time.Head].Pos != UniversalPos.Propn)
                continue;
            int first = i;
            while (first > time.Head + 1 && text[first - 1].Head == i && text[first - 1].Pos != UniversalPos.Punct)
                first--;
            if (text[first - 1].Lower is not ",")
                continue;
            for (int item = first - 2; item > time.Head; item--)
            {
                if (text[item].Head == time.Head && text[item].Pos == UniversalPos.Noun && text[item].Relation is Relation.Appos or Relation.Conj)
                {
                    time.Head = item;
                    break;
                }
            }
        }
    }
}
