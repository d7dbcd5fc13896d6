using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads whose body it is that meets: "the third meeting of the Kenya-Uganda Joint Trade Committee", "the second session of the Joint Commission between Oman and Chad".</summary>
internal static class Bodies
{
    private const int Longest = 14, Near = 10, Wide = 8;

    /// <summary>True for "the third session of the Joint Commission": one that is named for a body of states.</summary>
    public static bool IsSession(Scene scene, Sentence sentence, int noun) => noun > sentence.First && End(scene, sentence, noun) > 0;

    /// <summary>The states in the name of the body behind an event's noun, or null where none stands there.</summary>
    public static List<Mention>? Of(Scene scene, int noun)
    {
        int end = scene.Text[noun].Lemma.ToLowerInvariant() is "meeting" or "session" or "round" ? End(scene, scene.SentenceOf(noun), noun) : 0;
        if (end <= 0)
            return null;
        var members = new List<Mention>();
        for (int t = noun + 2; t < end; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.State } or { Kind: MentionKind.Group, Countries.Count: > 1 } && scene.MentionAt(t) is { } member && !members.Contains(member))
                members.Add(member);
        }

        return members;
    }

    /// <summary>The pair of states in the name of the body that sits, as adjectives or names: "the sixth session of the Kenyan-Rwandan Intergovernmental Commission", "The Saudi-Omani Council held its ninth session". Null where no such body stands near.</summary>
    public static Mention? Pair(Scene scene, int noun, Knowledge knowledge)
    {
        if (scene.Text[noun].Lemma.ToLowerInvariant() is not ("meeting" or "session" or "round" or "commission" or "committee" or "council"))
            return null;
        Sentence sentence = scene.SentenceOf(noun);
        for (int t = Math.Max(sentence.First, noun - Near - Wide); t + 2 < Math.Min(sentence.End, noun + Near); t++)
        {
            if (!IsHyphened(scene, t) || !BodyBehind(scene, sentence, t + 2, noun) || !knowledge.StateAt(scene.Text, t, out StateHit one) || one.End != t + 1 || !knowledge.StateAt(scene.Text, t + 2, out StateHit other) || one.Code == other.Code)
                continue;
            return new Mention { Kind = MentionKind.Group, First = t, End = t + 3, Head = t + 2, Countries = [one.Code, other.Code], CountrySource = CountrySource.Text, Plural = true };
        }

        return null;
    }

    // "Kenyan-Rwandan": two words with capitals, joined.
    private static bool IsHyphened(Scene scene, int token) =>
        scene.Text[token + 1].Lower is "-" or "–" && OfficePhrases.IsCapital(scene.Text, token) && OfficePhrases.IsCapital(scene.Text, token + 2) && scene.Text[token].End == scene.Text[token + 1].Start && scene.Text[token + 1].End == scene.Text[token + 2].Start;

    // Behind the pair stand the words of one body, which is the noun or sits at it.
    private static bool BodyBehind(Scene scene, Sentence sentence, int from, int noun)
    {
        for (int t = from + 1; t < sentence.End && t - from <= Wide; t++)
        {
            string lower = scene.Text[t].Lower;
            if (lower is "commission" or "committee" or "council" or "subcommittee" or "commissions")
                return t == noun || Math.Abs(t - noun) <= Near;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct && lower is not "-" || scene.MentionAt(t) is { Kind: MentionKind.Person })
                return false;
        }

        return false;
    }

    /// <summary>True for "the second session of the Strategic Dialogue".</summary>
    public static bool IsDialogue(Scene scene, int noun)
    {
        int end = End(scene, scene.SentenceOf(noun), noun);
        return end > 0 && scene.Text[end - 1].Lower is "dialogue" or "dialog" or "consultations" or "consultation" or "talks" or "mechanism";
    }

    /// <summary>True where the session at a token is of such a body.</summary>
    public static bool IsJointSession(Scene scene, Sentence sentence, int session)
    {
        for (int t = Math.Max(sentence.First, session - Near); t < Math.Min(sentence.End, session + Near); t++)
        {
            if (scene.Text[t].Lower is "commission" or "committee" or "council" or "commissions" && IsShared(scene, sentence, t))
                return true;
        }

        return false;
    }

    /// <summary>True where the body itself opened, was held or ended: a session of it.</summary>
    public static bool Sits(Scene scene, Sentence sentence, int body) =>
        scene.Text[body].Relation is Relation.Obj && scene.Tree.Governor(body) is >= 0 and int calls && scene.Text[calls].Lemma is "convene" or "hold" or "host" or "reconvene" or "co-chair" or "cochair" or "inaugurate" && IsShared(scene, sentence, body)
        || scene.Text[body].Relation is Relation.Nsubj or Relation.NsubjPass && scene.Tree.Governor(body) is >= 0 and int verb && scene.Text[verb].Lemma is "hold" or "open" or "conclude" or "close" or "end" or "begin" or "kick" or "start" or "schedule" && scene.Tree.Child(verb, Relation.Obj) < 0 && IsShared(scene, sentence, body);

    private static bool IsShared(Scene scene, Sentence sentence, int body)
    {
        for (int t = Math.Max(sentence.First, body - 6); t < body; t++)
        {
            if (scene.Text[t].Lower is "joint" or "mixed" or "intergovernmental" or "inter-governmental" or "binational" or "bi-national" or "bilateral" || t + 2 < body && IsHyphened(scene, t))
                return true;
        }

        return false;
    }

    // The token behind the body's name, or 0.
    private static int End(Scene scene, Sentence sentence, int noun)
    {
        int at = noun + 1;
        if (at + 2 >= sentence.End || scene.Text[at].Lower is not "of")
            return 0;
        at += scene.Text[at + 1].Lower is "the" or "their" ? 2 : 1;
        int end = 0;
        for (int t = at; t < sentence.End && t - at < Longest && (OfficePhrases.IsCapital(scene.Text, t) || scene.Text[t].Lower is "-" or "–" or "and" or "on" or "for" or "of" or "in" || char.IsAsciiDigit(scene.Text.Text[scene.Text[t].Start])); t++)
        {
            if (OfficePhrases.IsCapital(scene.Text, t) && IsBody(scene.Text[t].Lower))
                end = t + 1;
        }

        return end;
    }

    private static bool IsBody(string word) =>
        word is "committee" or "commission" or "subcommittee" or "council" or "group" or "dialogue" or "dialog" or "mechanism" or "consultations" or "consultation" or "board" or "panel" or "partnership" or "talks" or "force";
}
