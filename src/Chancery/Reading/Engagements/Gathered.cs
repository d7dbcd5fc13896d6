using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads whom a meeting gathers where a verb behind the noun says it: "a meeting bringing together A, B and C", "the meeting brought together envoys of A and B", "talks involving Chad and Niger", "a summit that grouped the three presidents".</summary>
internal static class Gathered
{
    // As far as the verb may stand behind the noun: "a round of talks in Doha that brought together".
    private const int Reach = 9;

    /// <summary>The verb behind an event's noun that says whom it gathers, or -1.</summary>
    public static int Verb(Scene scene, Sentence sentence, int noun)
    {
        for (int t = noun + 1; t + 1 < sentence.End && t - noun <= Reach; t++)
        {
            if (scene.Text[t].Pos == UniversalPos.Verb && scene.TimeAt(t) is null)
                return Gathers(scene, sentence, t) && (scene.Text[t].Relation is Relation.Acl or Relation.AclRelcl || scene.Text[t].Lemma is "bring" && scene.Text[noun].Relation is Relation.Nsubj && scene.Text[noun].Head == t || scene.Text[t - 1].Lower is "that" or "which" || PennTag.Name(scene.Text[t].Tag) is "VBG") ? t : -1;
            if (scene.Text[t].Lower is ";" or "and" or "but" or "." || scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office })
                return -1;
        }

        return -1;
    }

    /// <summary>True where a verb of bringing together says whom an event gathers, and tells of nothing else.</summary>
    public static bool IsOfEvent(Scene scene, Sentence sentence, int verb, TriggerLexicon triggers)
    {
        int noun = scene.Text[verb].Relation is Relation.Acl or Relation.AclRelcl ? scene.Text[verb].Head : scene.Tree.Child(verb, Relation.Nsubj);
        return noun >= 0 && noun < verb && triggers.Noun(scene.Text[noun].Lemma.ToLowerInvariant()) is { Frame: Frame.Event } && Verb(scene, sentence, noun) == verb;
    }

    /// <summary>Whom the verb gathers, the first of them.</summary>
    public static Mention? Of(Scene scene, Arguments arguments, Candidate candidate)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        int verb = Verb(scene, sentence, candidate.Token);
        if (verb < 0)
            return null;
        Mention? first = arguments.MentionAfter(scene.Text[verb + 1].Lower is "together" ? verb + 1 : verb, sentence.End);
        return first is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group or MentionKind.State or MentionKind.Organisation } ? first : null;
    }

    /// <summary>True for a state that hosts a format or a bloc, "is hosting APEC": what it hosts is the summit of that year.</summary>
    public static bool IsFormat(Scene scene, Candidate candidate) =>
        candidate.Trigger is { Verb: true, Id: "host" } && scene.Tree.Child(candidate.Token, Relation.Obj) is >= 0 and int hosted && scene.MentionAt(hosted) is { Kind: MentionKind.Organisation, Institution: false, Country: { } code } body && body.Head == hosted
        && Roster.OrganisationTable.Default.Find(code) is { Kind: "format" or "bloc" or "regional" };

    // "bring together", "bring the three together", "group", "involve"
    private static bool Gathers(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[verb].Lemma is "group" or "gather" or "involve" or "unite" or "reunite" or "assemble" or "feature" or "include" or "comprise")
            return true;
        return scene.Text[verb].Lemma is "bring" && scene.Text[verb + 1].Lower is "together";
    }
}
