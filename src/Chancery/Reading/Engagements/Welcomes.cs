using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Visits told by how a guest is expected or welcomed: "Islamabad expects Xi Jinping in September", "was given a frosty welcome in Paramaribo", "Hanoi rolled out the red carpet for Putin".</summary>
internal static class Welcomes
{
    private const int Reach = 8;

    /// <summary>True for the noun of a welcome that somebody is given in a place, or by a state.</summary>
    public static bool IsGiven(Scene scene, Sentence sentence, int noun)
    {
        if (scene.Text[noun].Lemma is not ("welcome" or "reception" or "carpet"))
            return false;
        int verb = scene.Tree.Governor(noun);
        if (verb < 0 || verb > noun || noun - verb > Reach)
            return false;
        // "rolled out the red carpet for the premier"
        if (scene.Text[noun].Lemma is "carpet")
            return scene.Text[verb].Lemma is "roll" && scene.Text[noun - 1].Lower is "red" && noun + 1 < sentence.End && scene.Text[noun + 1].Lower is "for" && Official(scene, noun + 2, sentence.End) is not null;
        bool guest = scene.Text[verb].Lemma is "receive" or "get" or "enjoy" or "draw" or "meet" or "arrive" or "win" or "earn" or "find" || scene.Text[verb].Lemma is "give" or "accord" or "afford" or "show" or "extend" or "greet" or "treat" or "grant" && (scene.Tree.Child(verb, Relation.NsubjPass) >= 0 || scene.Tree.Child(verb, Relation.AuxPass) >= 0);
        if (guest)
            return noun + 2 < sentence.End && scene.Text[noun + 1].Lower is "in" or "at" && OfficePhrases.IsCapital(scene.Text, noun + 2) && scene.TimeAt(noun + 2) is null && scene.Tree.Subject(verb) is >= 0 and int subject && scene.MentionAt(subject) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group or MentionKind.Pronoun };
        return scene.Text[verb].Lemma is "give" or "accord" or "afford" or "extend" or "prepare" or "lay" && Recipient(scene, sentence, verb, noun) is not null && Host(scene, verb) is not null;
    }

    /// <summary>True for a verb of a state that expects an official there: "expects Xi Jinping in September", "awaits the premier for a visit".</summary>
    public static bool Expects(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[verb].Lemma is not ("expect" or "await") || Host(scene, verb) is not { } host || Official(scene, verb + 1, sentence.End) is not { } guest || (guest.Person?.Country ?? guest.Country) == (host.Person?.Country ?? host.Country) || guest.End >= sentence.End)
            return false;
        int at = guest.End;
        return scene.TimeAt(at) is { Type: not Time.TimexType.Duration } || at + 1 < sentence.End && (scene.Text[at].Lower is "in" or "on" or "by" or "early" or "late" && scene.TimeAt(at + 1) is { Type: not Time.TimexType.Duration } || scene.Text[at].Lower is "for" && (scene.Text[at + 1].Lower is "a" or "an" or "talks" or "consultations"));
    }

    /// <summary>Adds host and guest of a welcome.</summary>
    public static void Sides(Scene scene, Arguments arguments, Candidate candidate)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        int verb = candidate.Predicate;
        bool carpet = scene.Text[candidate.Token].Lemma is "carpet";
        Mention? guest = carpet ? Official(scene, candidate.Token + 2, sentence.End) : Recipient(scene, sentence, verb, candidate.Token);
        if (guest is not null)
        {
            arguments.AddSides(candidate, guest, ParticipantRole.Visitor);
            arguments.AddSides(candidate, Host(scene, verb), ParticipantRole.Host);
        }
        else if (verb >= 0)
        {
            arguments.AddSides(candidate, arguments.Subject(verb), ParticipantRole.Visitor);
        }
    }

    private static Mention? Recipient(Scene scene, Sentence sentence, int verb, int noun) =>
        verb >= 0 && verb + 1 < noun && Official(scene, verb + 1, sentence.End) is { } guest && guest.End <= noun ? guest : null;

    private static Mention? Host(Scene scene, int verb) =>
        verb >= 0 && scene.Tree.Child(verb, Relation.Nsubj) is >= 0 and int subject && scene.MentionAt(subject) is { Kind: MentionKind.State or MentionKind.Person or MentionKind.Office } host && (host.Person?.Country ?? host.Country) is { Length: 3 } ? host : null;

    private static Mention? Official(Scene scene, int from, int end)
    {
        int at = from;
        while (at < end && at - from < 3 && scene.MentionAt(at) is null && scene.Text[at].Lower is "the" or "visiting" or "a")
            at++;
        return at < end && scene.MentionAt(at) is { Kind: MentionKind.Person or MentionKind.Office } official && (official.Person?.Country ?? official.Country) is not null ? official : null;
    }
}
