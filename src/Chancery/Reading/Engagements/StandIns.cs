using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Who goes instead: "will not fly to Antalya; Foreign Minister Fabius goes in his place", "sent his deputy in his stead". Where to and when is said of the one who stays.</summary>
internal static class StandIns
{
    /// <summary>True for a verb of going, sending or travelling with "in his place" or the like behind it.</summary>
    public static bool Is(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[verb].Pos != UniversalPos.Verb || scene.Text[verb].Lemma is not ("go" or "travel" or "fly" or "come" or "attend" or "send" or "dispatch"))
            return false;
        for (int t = verb + 1; t < sentence.End && t - verb < 10; t++)
        {
            if (scene.Text[t].Lower is "instead" || scene.Text[t].Lower is "place" or "stead" && scene.Text[t - 1].Lower is "his" or "her" or "their" && scene.Text[t - 2].Lower is "in")
                return true;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj || scene.Text[t].Lower is ";" or "to")
                return false;
        }

        return false;
    }

    /// <summary>Gives the stand-in the places and days of the journey or gathering told before, of his own state.</summary>
    public static void Settle(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate goer in here)
        {
            if (goer.Trigger is not { Verb: true, Frame: Frame.Travel } || goer.Places.Count > 0 || !Is(scene, scene.SentenceOf(goer.Token), goer.Token))
                continue;
            Candidate? stayer = null;
            foreach (Candidate other in candidates)
            {
                bool near = other != goer && other.Token < goer.Token && scene.Text[goer.Token].Sentence - scene.Text[other.Token].Sentence <= 2;
                if (near && other.Places.Count > 0 && (other.Kind == EngagementKind.Visit || other.Trigger.Frame == Frame.Event))
                    stayer = other;
            }

            if (stayer is null)
                continue;
            goer.Places.AddRange(stayer.Places);
            if (goer.Times.Count == 0)
                goer.Times.AddRange(stayer.Times);
            string? home = stayer.Sides.Count > 0 ? stayer.Sides[0].Mention is var one ? one.Person?.Country ?? one.Country : null : null;
            if (home is not null && goer.Sides.Find(s => s.Role == ParticipantRole.Visitor).Mention is { } visitor && (visitor.Person?.Country ?? visitor.Country) is null)
            {
                if (visitor.Person is { } person)
                    (person.Country, person.CountrySource) = (home, CountrySource.Text);
                else
                    (visitor.Country, visitor.CountrySource) = (home, CountrySource.Text);
            }

            if (goer.Status == EngagementStatus.Held && stayer.Status is EngagementStatus.Planned or EngagementStatus.Declined or EngagementStatus.Cancelled && PennTag.Name(scene.Text[goer.Token].Tag) is not "VBD")
                (goer.Status, goer.StatusKnown) = (EngagementStatus.Planned, true);
        }
    }
}
