using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>What is told by a means: "congratulated the premier by telephone", "informed his colleagues by letter", "will address the leaders by video".</summary>
internal static class Means
{
    private static readonly HashSet<string> s_telling = new(StringComparer.Ordinal)
    {
        "tell", "inform", "brief", "assure", "reassure", "thank", "congratulate", "condole", "notify", "discuss", "urge", "ask", "warn", "press", "review", "coordinate", "raise", "convey", "express", "remind", "address", "invite",
        "reply", "answer", "agree", "protest", "greet", "advise", "update", "console", "felicitate", "apologise", "apologize", "complain", "propose", "offer", "say", "put", "outline", "explain", "submit", "set", "lay", "demand", "request", "reject", "accept",
    };

    /// <summary>True where a telephone or a screen is the means of a verb of telling that tells of no engagement by itself.</summary>
    public static bool Carries(Scene scene, TriggerLexicon triggers, int noun) =>
        IsMeans(scene, noun) && Verb(scene, noun) is >= 0 and int verb && triggers.Verb(scene.Text[verb].Lemma, "") is null or { Frame: Frame.Addressed } or { Id: "tell-in" };

    /// <summary>True where the noun is the means by which its predicate is told.</summary>
    public static bool Tells(Scene scene, Candidate candidate) =>
        candidate.Kind is EngagementKind.Call or EngagementKind.Message or EngagementKind.Virtual && IsMeans(scene, candidate.Token) && Verb(scene, candidate.Token) is >= 0 and int verb && verb == candidate.Predicate;

    /// <summary>Adds who tells and who is told.</summary>
    public static void Sides(Scene scene, Arguments arguments, Candidate candidate)
    {
        int verb = candidate.Predicate;
        arguments.AddSides(candidate, arguments.Subject(verb), ParticipantRole.Party);
        bool passive = scene.Tree.Child(verb, Relation.AuxPass) >= 0 || scene.Tree.Child(verb, Relation.NsubjPass) >= 0;
        if (!passive && arguments.Object(verb) is { } told && told.First > verb)
            arguments.AddSides(candidate, told, ParticipantRole.Party);
        // "In a cable of thanks sent to the premier, the crown prince expressed": to whom the paper goes.
        if (!passive && candidate.Sides.Count < 2 && candidate.Kind == EngagementKind.Message && arguments.Behind(candidate, "to") is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State } addressee)
            arguments.AddSides(candidate, addressee, ParticipantRole.Party);
        for (int child = scene.Tree.First(verb); child >= 0; child = scene.Tree.Next(child))
        {
            if (child > verb && child != candidate.Token && scene.Text[child].Relation is Relation.Obl or Relation.OblAgent && scene.MentionAt(child) is { } mention && scene.Tree.CaseOf(child) is "with" or "to" or "by" or "from")
                arguments.AddSides(candidate, mention, ParticipantRole.Party);
        }
    }

    /// <summary>True for verbs by which one tells another something.</summary>
    public static bool IsTelling(string lemma) => s_telling.Contains(lemma);

    private static bool IsMeans(Scene scene, int noun)
    {
        int at = noun - 1;
        while (at >= 0 && scene.Text[at].Lower is "the" or "a" or "personal" or "separate" or "video" or "satellite" or "secure")
            at--;
        return at >= 0 && scene.Text[at].Lower is "by" or "via" || at >= 0 && at < noun - 1 && scene.Text[at].Lower is "in" or "over" && scene.Text[noun].Lemma is "letter" or "telegram" or "cable" or "telephone" or "phone" or "message";
    }

    private static int Verb(Scene scene, int noun)
    {
        int head = scene.Text[noun].Head;
        for (int steps = 0; head >= 0 && steps < 3 && scene.Text[head].Pos != UniversalPos.Verb; steps++)
            head = scene.Text[head].Head;
        return head >= 0 && s_telling.Contains(scene.Text[head].Lemma) ? head : -1;
    }
}
