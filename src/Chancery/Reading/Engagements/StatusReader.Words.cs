using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <content>What a word above the engagement says of its life: "postponed", "called off", "invited".</content>
internal sealed partial class StatusReader
{
    private static int NextVerb(Scene scene, int token)
    {
        int verb = scene.Tree.IsVerb(token) ? token : scene.Tree.Governor(token);
        return verb;
    }

    private static bool Terminal(EngagementStatus status) => status is EngagementStatus.Cancelled or EngagementStatus.Postponed or EngagementStatus.Declined;

    private EngagementStatus? Lexical(Scene scene, int token)
    {
        ref Token t = ref scene.Text[token];
        string lemma = t.Lemma;
        int after = token + 1;
        if (after < scene.Text.Count && scene.Text[after].Lower is "off" or "out" or "down" or "back" or "forward" or "up" or "away" or "through" && _words.ContainsKey(lemma + "-" + scene.Text[after].Lower))
            lemma = lemma + "-" + scene.Text[after].Lower;
        else if (scene.Tree.Child(token, Relation.CompoundPrt) is >= 0 and int particle)
            lemma = lemma + "-" + scene.Text[particle].Lower;
        // "Plans for a meeting came to nothing"
        else if (lemma is "come" && after + 1 < scene.Text.Count && scene.Text[after].Lower is "to" && scene.Text[after + 1].Lower is "nothing" or "naught" or "nought")
            return EngagementStatus.Cancelled;
        else if (lemma is "like" && scene.Tree.Child(token, Relation.Aux) < 0)
            return null;
        else if (lemma is "call" && scene.Tree.HasChild(token, "for") || lemma is "call" && token + 1 < scene.Text.Count && scene.Text[token + 1].Lower is "for" or "on")
            lemma = "call-for";
        // "Asked about his talks with the premier, he said": a question, no request.
        if (lemma is "ask" && after < scene.Text.Count && scene.Text[after].Lower is "about" or "whether" or "if" or "how" or "why" or "when" or "by")
            return null;
        // "adjourned for the day", "until tomorrow": the talks go on.
        if (lemma is "adjourn" && after + 1 < scene.Text.Count && (scene.Text[after].Lower is "overnight" || scene.Text[after].Lower is "for" or "until" or "till" && Array.Exists(s_pauses, pause => scene.Text[after + 1].Lower == pause || after + 2 < scene.Text.Count && scene.Text[after + 2].Lower == pause)))
            return null;
        // "opened a summit" is no "open to talks".
        if (t.Pos == UniversalPos.Verb && lemma is "open")
            return null;
        if (lemma is "expect" && t.Pos == UniversalPos.Verb || t.Pos is UniversalPos.Verb or UniversalPos.Adj || lemma is "proposal" or "invitation" or "offer" or "request" or "possibility" or "suggestion")
            return _words.TryGetValue(lemma, out EngagementStatus status) ? status : null;
        return null;
    }

    private static bool IsHeadlineRoot(Scene scene, int token) =>
        // "GENERALS TO MEET WITHIN DAYS" in a brief: a sentence of no other verb.
        scene.Text[token].Relation is Relation.Root && scene.SentenceOf(token) is { } line && line.End - line.First < 18
            || scene.Text.Sentences[scene.Text[token].Sentence].Paragraph == 0 && scene.HasHeadline && scene.Text[token].Relation is Relation.Root or Relation.Acl;
}
