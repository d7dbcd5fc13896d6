using Chancery.Language;

namespace Chancery.Reading.Clauses;

/// <summary>Finds the word that makes a verb another: "lived up to its promise", "put the talks on ice".</summary>
internal static class Particles
{
    private const int Reach = 4;

    /// <summary>True where the word stands not far behind the verb.</summary>
    /// <param name="text">The text.</param>
    /// <param name="verb">The verb's token.</param>
    /// <param name="particle">The word, in small letters.</param>
    /// <param name="limit">The token before which it stands.</param>
    public static bool Follows(AnalysedText text, int verb, string particle, int limit)
    {
        for (int t = verb + 1; t < limit && t - verb < Reach; t++)
        {
            if (text[t].Lower == particle)
                return true;
        }

        return false;
    }
}
