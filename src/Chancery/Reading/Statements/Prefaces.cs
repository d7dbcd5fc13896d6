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
        // "We, the foreign ministers of A, B and C, met in ..."
        if (sentence.First + 4 < sentence.End && text[sentence.First].Lower is "we" && text[sentence.First + 1].Lower is "," && text[sentence.First + 2].Lower is "the")
            return Joined(scene, sentence.First + 2, sentence.End, sources);
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
                if (members.Count > 0 && IsCircumstance(scene.Text[t].Lower))
                    break;
                continue;
            }

            if (mention is { Kind: MentionKind.Person, Person: { Official: true } person } && !members.Exists(m => m.Person == person))
                members.Add(sources.Of(person));
            t = Math.Max(t, mention.End - 1);
        }

        return members.Count > 1 ? Source.Joint(members) : Collective(scene, first, end);
    }

    // "by the Governments of Norway, Sweden and Denmark", "by the High Representative on behalf of the European Union, and the Foreign Ministers of Australia and Canada"
    private static Source? Collective(Scene scene, int first, int end)
    {
        AnalysedText text = scene.Text;
        var states = new List<Source>();
        int last = first;
        for (int t = first; t < end; t++)
        {
            string lower = text[t].Lower;
            if (states.Count > 0 && (IsCircumstance(lower) && !(t + 1 < end && text[t + 1].Lower is "behalf") || text[t].Pos is UniversalPos.Verb or UniversalPos.Aux || lower is ":" or "." or "("))
                break;
            if (scene.MentionAt(t) is not { } mention)
                continue;
            foreach (string code in mention.Countries.Count > 0 ? mention.Countries : (mention.Person?.Country ?? mention.Country) is { } one ? [one] : [])
            {
                if (!states.Exists(s => s.Country == code))
                    states.Add(new Source { Country = code, Attribution = Attribution.Institutional });
            }

            last = Math.Min(end, mention.End);
            t = Math.Max(t, last - 1);
        }

        if (states.Count < 2)
            return null;
        bool persons = false;
        for (int t = first; t < last; t++)
            persons |= text[t].Lower is "ministers" or "secretaries" or "presidents" or "leaders" or "heads" or "ambassadors" or "envoys" or "representatives" or "representative" or "minister" or "secretary";
        string words = SourceDescriptions.Shortened(SourceDescriptions.WithoutArticle(Listless(scene, first, last)));
        return new Source { Description = words, Attribution = persons ? Attribution.Named : Attribution.Institutional, Plural = true, Members = states };
    }

    // "the G7 foreign ministers of Canada, France and Japan, and the High Representative": the format says of which states.
    private static string Listless(Scene scene, int first, int last)
    {
        AnalysedText text = scene.Text;
        for (int t = first + 1; t + 1 < last; t++)
        {
            if (text[t].Lower is not "of" || text[t - 1].Lower is not ("ministers" or "leaders") || !HasFormat(text, first, t))
                continue;
            for (int u = t + 1; u < last; u++)
            {
                if (text[u].Lower is "high" or "president")
                    return scene.Words(first, t) + " and " + scene.Words(u, last);
            }

            return scene.Words(first, t);
        }

        return scene.Words(first, last);
    }

    private static bool HasFormat(AnalysedText text, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            // Tokens part "G7" into its letter and its number.
            if (text[t].Lower is "g" or "e" or "p" && t + 1 < end && text[t + 1].Pos is UniversalPos.Num || text[t].Lower is "g7" or "g-7" or "g20" or "g-20" or "e3" or "quad" or "quint" or "nato" or "asean" or "eu" or "p5" or "nordic" or "baltic" or "visegrad" or "brics" or "gcc")
                return true;
        }

        return false;
    }

    private static bool IsCircumstance(string lower) => lower is "on" or "at" or "after" or "regarding" or "concerning" or "about" or "during" or "following" or "in" or "upon";
}
