using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Verbs that tell of an engagement in some of their uses only: to send, to have an hour, to call, to see.</content>
internal sealed partial class TriggerFinder
{
    // "sent Foreign Minister Otieno to Mogadishu", "will dispatch an envoy to Moscow": somebody, to a place.
    private static bool Sends(Scene scene, Sentence sentence, int verb)
    {
        int at = verb + 1;
        while (at < sentence.End && (scene.Text[at].Lower is "the" or "his" or "her" or "its" or "their" or "a" or "an" || scene.TimeAt(at) is not null))
            at++;
        if (at >= sentence.End || scene.MentionAt(at) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } sent)
            return false;
        if (sent.Kind == MentionKind.Group && !(sent.OfficeText is { } office && (office.Contains("delegation", StringComparison.OrdinalIgnoreCase) || office.Contains("envoy", StringComparison.OrdinalIgnoreCase) || office.Contains("minister", StringComparison.OrdinalIgnoreCase))))
            return false;
        for (int t = sent.End; t + 1 < sentence.End && t - sent.End < 8; t++)
        {
            if (scene.Text[t].Lower is "to" && Ceremonies.IsAt(scene, sentence, t))
                return true;
            if (scene.Text[t].Lower is "to" && OfficePhrases.IsCapital(scene.Text, t + 1))
                return scene.MentionAt(t + 1) is null or { Kind: MentionKind.State };
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj)
                return false;
        }

        return false;
    }

    // "is on his way to Paris", "was en route to Cairo"
    private static bool OnTheWay(Scene scene, Sentence sentence, int way) =>
        way - 2 >= sentence.First && way + 2 < sentence.End && scene.Text[way + 1].Lower is "to" && OfficePhrases.IsCapital(scene.Text, way + 2)
        && (scene.Text[way].Lower is "way" ? scene.Text[way - 1].Lower is "his" or "her" or "their" or "the" && scene.Text[way - 2].Lower is "on" : scene.Text[way - 1].Lower is "en")
        && (scene.Tree.Child(way, Relation.Cop) >= 0 || way - 4 >= sentence.First && scene.Text[way - 3].Lower is "," && scene.MentionAt(way - 4) is { Kind: MentionKind.Person or MentionKind.Office });

    // "had an hour with President Nasser", "spent 32 minutes with Xi", "had a word with the premier".
    private static bool TimeWith(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[verb].Lemma is not ("have" or "spend" or "get" or "give" or "grant") || scene.Text[verb].Relation is Relation.Aux or Relation.AuxPass)
            return false;
        bool span = false;
        for (int t = verb + 1; t < sentence.End && t - verb < 9; t++)
        {
            string lower = scene.Text[t].Lower;
            if (lower is "together")
                return span && scene.Text[verb].Lemma is "spend";
            if (lower is "with")
                return span && scene.MentionAt(t + 1 < sentence.End ? t + 1 : t) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group or MentionKind.Pronoun };
            // "spent Monday afternoon with the secretary"
            span |= lower is "minutes" or "hour" or "hours" or "word" or "moment" or "moments" || scene.Text[verb].Lemma is "spend" && lower is "morning" or "afternoon" or "evening" or "day" or "weekend";
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct && lower is not "-" || scene.MentionAt(t) is not null)
                return false;
        }

        return false;
    }

    // "called in Ambassador Wisner", "the attaché was called to the ministry": not "called in the press".
    private static bool CallsIn(Scene scene, Sentence sentence, int verb)
    {
        bool passive = verb > sentence.First && scene.Text[verb - 1].Lemma is "be";
        if (passive)
            return scene.Tree.Subject(verb) is >= 0 and int subject && scene.MentionAt(subject) is { } called && SideReader.IsPost(called) && (scene.Text[verb + 1].Lower is "in" || IsToMinistry(scene, sentence, verb));
        int at = verb + 2;
        while (at < sentence.End && (scene.Text[at].Lower is "the" or "its" or "'s" || scene.TimeAt(at) is not null))
            at++;
        return scene.Text[verb + 1].Lower is "in" && at < sentence.End && scene.MentionAt(at) is { } envoy && SideReader.IsPost(envoy);
    }

    // "called the American ambassador in over the report", "hauled the envoy in"
    private static bool CallsThemIn(Scene scene, Sentence sentence, int verb)
    {
        int at = verb + 1;
        while (at < sentence.End && scene.Text[at].Lower is "the" or "its" or "both")
            at++;
        return at < sentence.End && scene.MentionAt(at) is { } envoy && SideReader.IsPost(envoy) && envoy.End + 1 < sentence.End && scene.Text[envoy.End].Lower is "in" && (scene.Text[envoy.End + 1].Lower is "over" or "to" or "for" or "about" or "after" or "." or "," or "and" or "twice" or "again" || scene.TimeAt(envoy.End + 1) is { Type: Time.TimexType.Date } && scene.Text[envoy.End + 1].Lower is "on");
    }

    // "called in Skopje on his way to Tirana", "called at Colombo": an official, in a place, nobody on the telephone.
    private static bool CallsSomewhere(Scene scene, Sentence sentence, int verb) =>
        verb + 2 < sentence.End && OfficePhrases.IsCapital(scene.Text, verb + 2) && scene.TimeAt(verb + 2) is null && scene.MentionAt(verb + 2) is null or { Kind: MentionKind.State } && scene.Tree.Child(verb, Relation.Obj) < 0
        && scene.Tree.Child(verb, Relation.NsubjPass) < 0 && scene.Tree.Child(verb, Relation.Nsubj) is >= 0 and int who && scene.MentionAt(who) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun };

    // "was called to the foreign ministry in Moscow"
    private static bool IsToMinistry(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 2; t < sentence.End && t - verb < 6 && scene.Text[t].Pos is not UniversalPos.Verb; t++)
        {
            if (scene.MentionAt(t) is { Institution: true } || scene.Text[t].Lower is "ministry" or "office" or "department" or "chancellery")
                return true;
        }

        return false;
    }

    // "called on President Bush", not "called on President Assad to step down".
    private static bool CallsOnSomebody(Scene scene, int token)
    {
        while (token < scene.Text.Count && scene.Text[token].Lower is "the" or "his" or "her")
            token++;
        return scene.MentionAt(token) is { Kind: MentionKind.Person or MentionKind.Office } called && !(called.End < scene.Text.Count && scene.Text[called.End].Lower is "to" or "for" or "not");
    }

    // "will see President Sadat", not "sees Putin as a partner".
    private static bool SeesSomebody(Scene scene, Sentence sentence, int verb)
    {
        int at = verb + 1;
        while (at < sentence.End && (scene.Text[at].Lower is "the" || scene.TimeAt(at) is not null))
            at++;
        // "is expected to see him in Sea Island", "will see her again on Friday"
        if (at + 1 < sentence.End && scene.Text[at].Lower is "him" or "her" or "them" && scene.MentionAt(at) is { Kind: MentionKind.Pronoun, Person: { OfficeText: not null } or { RosterId: not null } })
            return scene.Text[at + 1].Lower is "in" or "at" or "on" or "again" or "next" or "later" or "during" || scene.TimeAt(at + 1) is not null;
        if (at >= sentence.End || scene.MentionAt(at) is not { Kind: MentionKind.Person or MentionKind.Office } seen)
            return false;
        // "saw Mr. Molotov alone for an hour", "had seen Chou at Geneva": a name without its office needs a place, a day or a full stop behind.
        if (seen.OfficeText is null && !(seen.Person is { RosterId: not null } && scene.Text[verb].Tag != s_present && seen.End < sentence.End && (scene.TimeAt(seen.End) is not null || scene.Text[seen.End].Lower is "." or "," or "alone" or "again" or "privately" or "at" or "in" or "on" or "for" or "twice" or "several" or "here" or "before" or "after" or "and" or "during" or "early" or "late")))
            return false;
        return !(seen.End < sentence.End && (scene.Text[seen.End].Lower is "as" or "'s" or "’s" || scene.Text[seen.End].Pos is UniversalPos.Verb));
    }
}
