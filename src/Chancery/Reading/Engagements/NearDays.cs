using Chancery.Claims;
using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Gives what a report tells in its plain past, without a day, the day of what it has just told of the same person: "met Biden on Tuesday. He also met ...".</summary>
internal sealed class NearDays(Scene scene)
{
    // As many sentences back as a day may stand; as old as news may be.
    private const int Near = 2, Far = 6, Visit = 14, NewsDays = 7;

    /// <summary>Sets the days of drafts held and undated.</summary>
    public void Give(List<Draft> drafts)
    {
        if (scene.Published is not { } published)
            return;
        foreach (Draft draft in drafts)
        {
            if (!draft.When.IsUnknown || draft.Status != EngagementStatus.Held || draft.Negated || draft.Kind == EngagementKind.Visit || !IsTold(draft.Origin))
                continue;
            Draft? before = null;
            foreach (Draft known in drafts)
            {
                if (known == draft || known.Negated || known.WhenInherited && draft.Sentences[0] - known.Sentences[^1] > 1 || known.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing) || known.Kind == EngagementKind.Visit && !Arrives(known))
                    continue;
                bool person = known.Parties.Exists(p => p.Person is { } shared && draft.Has(shared));
                if (!person && !(draft.Countries.Any() && draft.Countries.All(known.Has)))
                    continue;
                // What is told again further on was told before all the same.
                int distance = known.Sentences[0] <= draft.Sentences[0] ? draft.Sentences[0] - known.Sentences.FindLast(s => s <= draft.Sentences[0]) : -1;
                if (distance >= 0 && distance <= (person ? IsBeside(draft, known) ? Visit : Near : Far) && known.When is { Start: { } start } && (known.When.End ?? start) is var end && start == end && end <= published && Period.DaysBetween(start, published) <= NewsDays)
                    before = known;
            }

            if (before is not null)
                (draft.When, draft.WhenInherited) = (before.When, true);
            else if (!LooksBack(draft.Sentences[0], published))
                draft.Recent = true;
        }
    }

    // "In Vienna he also met the secretary-general": in the town in which the other met him.
    private bool IsBeside(Draft draft, Draft known)
    {
        if (known.Kind == EngagementKind.Visit || draft.Places is not [{ Hit: { IsState: false, IsRegion: false } town }] || !known.Places.Exists(p => p.Hit.Name == town.Name))
            return false;
        Sentence sentence = scene.SentenceOf(draft.Origin.Token);
        for (int t = sentence.First; t < draft.Origin.Token; t++)
        {
            if (scene.Text[t].Lower is "also" or "separately")
                return true;
        }

        return false;
    }

    // "arrived in Addis Ababa on Wednesday. After consultations he had lunch with": that day.
    private static bool Arrives(Draft visit) => visit.Origin.Trigger.Id is "arrive" or "land" && visit.Tellings.Count == 1;

    // A sentence, or the one before it, that names days long past tells history.
    private bool LooksBack(int sentence, LocalDate published)
    {
        for (int s = Math.Max(0, sentence - 1); s <= sentence; s++)
        {
            Sentence told = scene.Text.Sentences[s];
            for (int t = told.First; t < told.End; t++)
            {
                if (scene.TimeAt(t) is { When: { } when } && (when.End ?? when.Start) is { } day && Period.DaysBetween(day, published) > 30)
                    return true;
            }
        }

        return false;
    }

    // "met", "held talks", not "had met", "has met".
    private bool IsTold(Candidate origin)
    {
        int verb = origin.Predicate;
        if (verb < 0 || PennTag.Name(scene.Text[verb].Tag) is not "VBD" && scene.Tree.Child(verb, Relation.AuxPass) < 0)
            return false;
        for (int child = scene.Tree.First(verb); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation is Relation.Aux && scene.Text[child].Lemma is "have")
                return false;
        }

        return scene.Text[verb].Relation is Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl;
    }

    /// <summary>"Department's 67, March 21, 7 p.m.", "your telegram No. 84, May 23": the day of a paper to which another refers.</summary>
    public static bool IsReference(Scene scene, int time)
    {
        bool number = false;
        for (int t = time - 1; t >= 0 && time - t < 8 && scene.Text[t].Sentence == scene.Text[time].Sentence; t--)
        {
            string lower = scene.Text[t].Lower;
            number |= lower.Length > 0 && char.IsAsciiDigit(lower[0]);
            if (number && lower is "department" or "embassy" or "legation" or "telegram" or "despatch" or "dispatch" or "deptel" or "embtel" or "your" or "my" or "mytel" or "reftel" or "urtel" or "no." or "no" or "note" or "circular" or "airgram")
                return true;
        }

        return false;
    }

    /// <summary>"their first meeting since fighting broke out in mid-December": the day of the other thing.</summary>
    public static bool IsUnderSince(Scene scene, List<Candidate> here, int token)
    {
        int at = token;
        for (int steps = 0; at >= 0 && steps < 6; steps++, at = scene.Text[at].Head)
        {
            if (here.Exists(c => c.Token == at || c.Predicate == at))
                return false;
            if (scene.Text[at].Head is >= 0 and int above && scene.Text[above].Pos is not UniversalPos.Noun)
                continue;
            if (at != token && (scene.Tree.CaseOf(at) is "since" || scene.Tree.Child(at, Relation.Mark) is >= 0 and int mark && scene.Text[mark].Lower is "since"))
                return true;
        }

        return false;
    }
}
