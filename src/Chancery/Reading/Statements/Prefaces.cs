using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>The line above a text that says whose it is: "The following statement was released by Foreign Ministers A of X, B of Y and C of Z".</summary>
internal static class Prefaces
{
    /// <summary>Those in whose names the text stands that the sentence introduces, or null where it introduces none, or one alone.</summary>
    public static Source? Issuers(Scene scene, Sentence sentence, SourceFinder sources)
    {
        AnalysedText text = scene.Text;
        int paper = -1, by = -1, issued = -1;
        bool following = false;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            string lower = text[t].Lower;
            following |= lower is "following" or "below" or "text";
            if (IsPaper(lower))
                paper = t;
            else if (lower is "released" or "issued" or "adopted" or "published" or "delivered" or "agreed" or "signed" or "made")
                issued = t;
            else if (lower is "by" or "of" or "from" && by < 0 && (issued >= 0 && t == issued + 1 || lower is "by" or "from" && paper >= 0))
                by = t;
        }

        if (!following || paper < 0)
            return null;
        if (by > 0)
            return Joined(scene, by + 1, sentence.End, sources);
        // "The foreign ministers of A and B, X and Y, today issued the following statement"
        return issued > sentence.First && issued < paper ? Joined(scene, sentence.First, issued, sources) : null;
    }

    private static bool IsPaper(string lower) => lower is "statement" or "declaration" or "communique" or "communiqué" or "text" or "message" or "announcement";

    private static Source? Joined(Scene scene, int first, int end, SourceFinder sources)
    {
        var members = new List<Source>();
        for (int t = first; t < end; t++)
        {
            if (scene.MentionAt(t) is not { } mention)
            {
                // What it is about, when and where it was made: none of those who made it.
                if (members.Count > 0 && scene.Text[t].Lower is "on" or "at" or "after" or "regarding" or "concerning" or "about" or "during" or "following" or "in")
                    break;
                continue;
            }

            if (mention is { Kind: MentionKind.Person, Person: { Official: true } person } && !members.Exists(m => m.Person == person))
                members.Add(sources.Of(person));
            t = Math.Max(t, mention.End - 1);
        }

        return members.Count > 1 ? Source.Joint(members) : Governments(scene, first, end);
    }

    // "by the Governments of Norway, Sweden and Denmark"
    private static Source? Governments(Scene scene, int first, int end)
    {
        if (first + 2 >= end || scene.Text[first].Lower is not ("the" or "governments") || scene.Text[first + (scene.Text[first].Lower is "the" ? 1 : 0)].Lower is not ("governments" or "states" or "members" or "delegations"))
            return null;
        var members = new List<Source>();
        for (int t = first; t < end; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.State, Country: { } country } mention && !members.Exists(m => m.Country == country))
                members.Add(new Source { Country = country, Description = SourceDescriptions.WithoutArticle(scene.Words(mention.First, mention.End)), Attribution = Attribution.Institutional });
        }

        return members.Count > 1 ? Source.Joint(members) : null;
    }
}
