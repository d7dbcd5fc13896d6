using Chancery.Language;

namespace Chancery.Reading.Mentions;

/// <summary>Finds the state whose officers a dispatch names by their offices alone: that of the capital it is written in, or of the seat of government whose spokesman it quotes first.</summary>
internal static class HomeState
{
    private const int Opening = 4, Reach = 3, LongestSeat = 6, Headings = 3;

    public static string? Find(Scene scene, Knowledge knowledge)
    {
        if (scene.Written is { } written)
            return written is { IsCapital: true, Country: { Length: 3 } state } && state != "BEL" && !Engagements.PlaceReader.IsShared(scene.Text) ? state : null;
        if (OfHeading(scene, knowledge) is not { } home)
            return OfSpokesman(scene, knowledge);
        scene.OwnRecord = true;
        return home;
    }

    // "Record of the press briefing by the Foreign Office Spokesman, Islamabad, 25 April 2005": the capital and the day of an official's own record.
    private static string? OfHeading(Scene scene, Knowledge knowledge)
    {
        for (int s = 0; s < Math.Min(Headings, scene.Text.Sentences.Count); s++)
        {
            Sentence line = scene.Text.Sentences[s];
            bool record = false;
            for (int t = line.First; t + 1 < line.End; t++)
            {
                string lower = scene.Text[t].Lower;
                if (scene.Text[t].Pos is UniversalPos.Aux)
                    break;
                record |= lower is "briefing" or "spokesman" or "spokesperson" or "spokeswoman" or "conference" && t > line.First && scene.Text[t - 1].Lower is "press" or "news";
                if (!record || lower is not ("," or "in" or "at") || !OfficePhrases.IsCapital(scene.Text, t + 1) || !knowledge.PlaceAt(scene.Text, t + 1, Places.PlaceContext.None, out PlaceHit hit) || hit is not { IsCapital: true, Country: { Length: 3 } state } || state == "BEL")
                    continue;
                // A day behind the place, and nothing else.
                int after = hit.End;
                while (after < line.End && scene.Text[after].Pos is UniversalPos.Punct or UniversalPos.Adp)
                    after++;
                if (after < line.End && scene.TimeAt(after) is { Type: Time.TimexType.Date, When.IsUnknown: false })
                    return state;
            }
        }

        return null;
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

    /// <summary>
    /// The state of a readout without place or name, "The Prime Minister spoke to the German Chancellor ... The UK's approach": the one spoken of as its own, of which nobody is named as a guest or counterpart. Null where several are.
    /// </summary>
    public static string? OfVoice(Scene scene)
    {
        if (scene.Home is not null || scene.Written is not null || !OpensWithOffice(scene))
            return null;
        var named = new HashSet<string>(StringComparer.Ordinal);
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Mention mention in scene.Mentions)
        {
            if (mention is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group, Country: { } theirs })
                named.Add(theirs);
            else if (mention is { Kind: MentionKind.State, Country: { Length: 3 } state } && (mention.End < scene.Text.Count && scene.Text[mention.End].Lower is "'s" or "’s" || scene.Text[mention.Head].Relation is Relation.Nsubj))
                told[state] = told.GetValueOrDefault(state) + 1;
        }

        string? only = null;
        int most = 1;
        foreach ((string state, int times) in told)
        {
            if (named.Contains(state) || times < most)
                continue;
            only = times > most ? state : null;
            most = Math.Max(times, most);
        }

        return only;
    }

    // The first sentence of the body that has a subject is told of "The Prime Minister" or "The Foreign Secretary", without state or name.
    private static bool OpensWithOffice(Scene scene)
    {
        for (int s = 0; s < Math.Min(Opening, scene.Text.Sentences.Count); s++)
        {
            int first = scene.Text.Sentences[s].First;
            if (scene.MentionAt(first) is { Kind: MentionKind.Office, Country: null, Definite: true, Function: "head-of-government" or "foreign" or "defence" } office && scene.Text[office.Head].Relation is Relation.Nsubj && OfficePhrases.IsCapital(scene.Text, office.End - 1))
                return true;
        }

        return false;
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
