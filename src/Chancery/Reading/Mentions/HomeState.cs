using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Finds the state whose officers a dispatch names by their offices alone: that of the capital it is written in, or of the seat of government whose spokesman it quotes first.</summary>
internal static class HomeState
{
    private const int Opening = 4, Reach = 3, LongestSeat = 6;

    public static string? Find(Scene scene, Knowledge knowledge)
    {
        if (scene.Written is { } written)
            return written is { IsCapital: true, Country: { Length: 3 } state } && state != "BEL" && !Engagements.PlaceReader.IsShared(scene.Text) ? state : null;
        return OfSpokesman(scene, knowledge);
    }

    // "A Downing Street spokesperson said:" before "The Prime Minister spoke to ..."
    private static string? OfSpokesman(Scene scene, Knowledge knowledge)
    {
        for (int s = 0; s < scene.Text.Sentences.Count && s < Opening; s++)
        {
            Sentence sentence = scene.Text.Sentences[s];
            for (int t = sentence.First + 1; t < sentence.End; t++)
            {
                if (IsSpokesman(scene.Text[t].Lower) && Before(scene, knowledge, sentence.First, t) is { } state)
                    return state;
            }
        }

        return null;
    }

    private static bool IsSpokesman(string word) => word is "spokesperson" or "spokesman" or "spokeswoman" or "spokespersons" or "readout" or "communiqué";

    // The state whose seat of government ends not far before the word.
    private static string? Before(Scene scene, Knowledge knowledge, int first, int word)
    {
        for (int t = Math.Max(first, word - Reach - LongestSeat); t < word; t++)
        {
            if (knowledge.StateAt(scene.Text, t, out StateHit seat) && seat is { Form: StateForm.Metonym, Group: null } && seat.End <= word && word - seat.End < Reach)
                return seat.Code;
        }

        return null;
    }
}
