using Chancery.Claims;
using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>A summit of states whom no words name, told by where it is held: "The next Ibero-American summit will take place in Antigua, Guatemala", "Montevideo will host the bloc's next summit".</summary>
internal static class HostedSummits
{
    private const int Near = 6, Recent = 400;

    /// <summary>Adds the state where such a summit is held, as its host.</summary>
    /// <param name="scene">The dispatch.</param>
    /// <param name="draft">A summit, with its places.</param>
    /// <param name="drafts">What the dispatch has told before it.</param>
    public static void Give(Scene scene, Draft draft, List<Draft> drafts)
    {
        Candidate told = draft.Origin;
        if (draft.Kind != EngagementKind.Summit || draft.Parties.Count > 0 || told.Trigger is not { Verb: false, Id: "summit" } || told is { Anaphoric: true, Another: false } || draft.Status is EngagementStatus.Held && !(draft.When.Start is { } day && scene.Published is { } today && Period.DaysBetween(day, today) < Recent) || draft.When.IsUnknown && !draft.StatusKnown || !IsHeld(scene, told) || Host(draft) is not { } host)
            return;
        // A region, or the next of a row that the dispatch has told of; a summit of business or of youth has neither.
        if (!OfRegion(scene, told.Token) && !(told is { Another: true } or { Numbered: true } && drafts.Exists(d => d.Kind == EngagementKind.Summit)))
            return;
        // "The next summit": not the one told before.
        told.Anaphoric = false;
        draft.Add(new Party { Country = host, Role = ParticipantRole.Host });
    }

    /// <summary>True for a summit of which only its host is known.</summary>
    public static bool Stands(Draft draft) =>
        draft is { Kind: EngagementKind.Summit, Origin.Trigger: { Verb: false, Id: "summit" }, Parties: [{ Role: ParticipantRole.Host, Person: null, Office: null, Country: { } host }] } && draft.Places.Exists(p => p.Hit.Country == host);

    private static bool IsHeld(Scene scene, Candidate told) =>
        told.Predicate >= 0 && scene.Text[told.Predicate].Lemma is "take" or "hold" or "host" or "convene" or "meet" or "schedule" or "plan" or "open" or "set" or "due" or "begin" or "start" || scene.Tree.Child(told.Token, Relation.Acl) is >= 0 and int held && scene.Text[held].Lemma is "hold" or "host" or "convene" or "schedule";

    private static string? Host(Draft draft)
    {
        string? only = null;
        foreach (Location place in draft.Places)
        {
            if (place.Hit is { IsRegion: true } or { Country: null } || only is not null && only != place.Hit.Country)
                return null;
            only = place.Hit.Country;
        }

        return only;
    }

    private static bool OfRegion(Scene scene, int noun)
    {
        Sentence sentence = scene.SentenceOf(noun);
        if (RegionAdjectives.Before(scene, sentence, noun) is not null)
            return true;
        // "Ibero-American", "Franco-African", "Arab": of a tongue or a people of more than one state.
        for (int t = noun - 1; t >= sentence.First && noun - t <= Near; t--)
        {
            if (scene.Text[t].Lower is "american" or "african" or "arab" or "asian" or "islamic" or "pacific" or "caribbean" or "eurasian" or "nordic" or "baltic" or "francophone" or "francophonie" or "lusophone" or "arctic" or "mediterranean" or "non-aligned" or "aligned" or "americas" or "balkan")
                return true;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp or UniversalPos.Noun)
                return false;
        }

        return false;
    }
}
