using Chancery.Language;

namespace Chancery.Reading;

/// <summary>A state by its adjective and what it calls itself: "the Algerian People's Democratic Republic", "the Hungarian People's Republic", where the table of states has another order of the words.</summary>
internal static class OfficialNames
{
    // Words between the adjective and the last one.
    private const int Longest = 6;

    /// <summary>The token after the name, of which the adjective ends at <paramref name="from"/>; or 0.</summary>
    public static int End(AnalysedText text, int from)
    {
        for (int t = from; t < text.Count && t - from < Longest && text[t].Sentence == text[from].Sentence; t++)
        {
            bool mark = text[t].Lower is "'s" or "’s" or "'" or "’";
            if (!mark && !char.IsUpper(text.Text[text[t].Start]))
                return 0;
            if (text[t].Lower is "republic" or "federation" or "kingdom" or "jamahiriya" or "confederation" or "emirate" or "sultanate")
                return t + 1;
            if (!mark && text[t].Lower is not ("people" or "peoples" or "people's" or "people’s" or "democratic" or "popular" or "socialist" or "federal" or "federative" or "federated" or "islamic" or "arab" or "soviet" or "co-operative" or "cooperative" or "united" or "revolutionary" or "libyan"))
                return 0;
        }

        return 0;
    }
}
