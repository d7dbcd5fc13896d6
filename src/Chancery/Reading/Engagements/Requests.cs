using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Who asked whom for an engagement, where the asking is a noun: "turned down a request by Aydin for a meeting", "Aydin's appeal for talks was ignored by Warsaw".</summary>
internal static class Requests
{
    private static readonly HashSet<string> s_requests = new(StringComparer.Ordinal)
    {
        "request", "appeal", "plea", "bid", "demand", "overture", "offer", "proposal", "call", "approach", "entreaty", "application", "suggestion", "feeler",
    };

    private static readonly HashSet<string> s_answers = new(StringComparer.Ordinal)
    {
        "turn", "reject", "refuse", "decline", "rebuff", "ignore", "dismiss", "spurn", "accept", "grant", "approve", "welcome", "consider", "weigh", "study", "receive", "deny", "brush", "snub", "honour", "honor",
    };

    /// <summary>Adds those who asked and those who were to answer to a noun of an engagement that is asked for.</summary>
    public static void Join(Scene scene, Arguments arguments, Candidate candidate)
    {
        // "asked Zielonka for a meeting", "pressed the minister for talks"
        if (candidate is { Trigger: { Verb: false, Frame: Frame.Event }, Sides.Count: 0 } && scene.Text[candidate.Token] is { Relation: Relation.Obl, Head: >= 0 and var asking } && scene.Text[asking].Lemma is "ask" or "press" or "beg" or "petition" or "approach" or "pester" && scene.Tree.CaseOf(candidate.Token) is "for" && scene.Tree.Child(asking, Relation.Obj) is >= 0 and int asked && asked > asking)
        {
            Add(arguments, candidate, arguments.Subject(asking));
            Add(arguments, candidate, scene.MentionAt(asked));
            return;
        }

        if (candidate.Trigger is not { Verb: false, Frame: Frame.Event } || RequestOf(scene, candidate.Token) is not (>= 0 and int request))
            return;
        Mention? asks = arguments.Possessor(request) ?? By(scene, arguments, request);
        int verb = scene.Text[request].Relation is Relation.Obj or Relation.NsubjPass ? scene.Text[request].Head : -1;
        Mention? answers = verb >= 0 && s_answers.Contains(scene.Text[verb].Lemma) ? scene.Text[request].Relation is Relation.Obj ? arguments.Subject(verb) : arguments.Agent(verb) : null;
        Add(arguments, candidate, answers);
        Add(arguments, candidate, asks);
    }

    // The noun by which an engagement is asked for, or -1.
    private static int RequestOf(Scene scene, int noun)
    {
        if (scene.Text[noun] is not { Relation: Relation.Nmod or Relation.Obl, Head: >= 0 and var above } || scene.Tree.CaseOf(noun) is not ("for" or "of"))
            return -1;
        // "turned down a request by the minister for a meeting": the tree may hang the meeting on the verb.
        int request = scene.Text[noun].Relation is Relation.Nmod ? above : scene.Tree.Child(above, Relation.Obj);
        return request >= 0 && request < noun && s_requests.Contains(scene.Text[request].Lemma) && scene.Text[request].Pos == UniversalPos.Noun ? request : -1;
    }

    private static void Add(Arguments arguments, Candidate candidate, Mention? mention)
    {
        if (mention is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State or MentionKind.Pronoun or MentionKind.Group } && !candidate.Sides.Exists(s => s.Mention == mention || s.Mention.Person is { } known && known == mention.Person))
            arguments.AddSides(candidate, mention, ParticipantRole.Party);
    }

    // "a request by the minister", "an appeal from Warsaw"
    private static Mention? By(Scene scene, Arguments arguments, int request)
    {
        Sentence sentence = scene.SentenceOf(request);
        for (int t = request + 1; t < sentence.End && t - request < 4; t++)
        {
            if (scene.Text[t].Lower is "by" or "from")
                return arguments.MentionAfter(t, sentence.End);
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                return null;
        }

        // "rejected a request for a meeting from the minister": behind what is asked for.
        for (int t = request + 1; t < sentence.End && t - request < 12; t++)
        {
            if (scene.Text[t].Lower is "by" or "from" && scene.TimeAt(t) is null && arguments.MentionAfter(t, sentence.End) is { Kind: MentionKind.Person or MentionKind.Office } who)
                return who;
            if (scene.Text[t].Pos is UniversalPos.Verb || scene.Text[t].Lower is ";" or "that")
                return null;
        }

        return null;
    }
}
