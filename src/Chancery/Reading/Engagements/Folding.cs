using Chancery.Claims;
using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>Makes one candidate of two triggers that tell of one engagement in one clause.</summary>
internal static class Folding
{
    /// <summary>"leaves on Monday for a tour of the Gulf", "set off on a visit": the noun is the engagement, the verb its beginning.</summary>
    public static void Leavings(Scene scene, List<Candidate> here)
    {
        for (int i = here.Count - 1; i >= 0; i--)
        {
            Candidate leaving = here[i];
            if (leaving.Trigger.Id is not ("leave" or "depart" or "set-off" or "fly" or "head" or "go" or "proceed"))
                continue;
            int noun = here.FindIndex(c => c.Trigger is { Verb: false, Frame: Frame.Travel } && scene.Text[c.Token].Head == leaving.Token
                && scene.Text[c.Token].Relation == Relation.Obl && scene.Tree.CaseOf(c.Token) is "for" or "on" && !c.Anaphoric);
            if (noun < 0)
                continue;
            here[noun].Predicate = leaving.Token;
            here.RemoveAt(i);
        }
    }

    /// <summary>"invited him to visit Prague in the summer": one visit, offered by the host and told with its days and places by the second verb.</summary>
    public static void Invitations(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate invitation in here)
        {
            if (invitation.Trigger.Frame != Frame.Invite)
                continue;
            Candidate? visit = here.Find(c => c.Kind == EngagementKind.Visit && c != invitation && c.Trigger.Verb
                && scene.Text[c.Token].Head == invitation.Token && scene.Text[c.Token].Relation is Relation.Xcomp or Relation.Advcl or Relation.Ccomp);
            if (visit is null)
                continue;
            foreach (Side side in invitation.Sides)
            {
                if (side.Role == ParticipantRole.Host && !visit.Sides.Exists(s => s.Mention == side.Mention))
                    visit.Sides.Add(side);
            }

            candidates.Remove(invitation);
        }
    }
}
