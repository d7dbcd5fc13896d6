using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>Reads where and when something is told to be by the clause that it stands in: "a stop in Bangkok on Wednesday, where he will meet the prime minister"; and by who received whom at the place of the dateline.</summary>
internal static class WhereReader
{
    // Clauses above the engagement's own; words between the place and its "where".
    private const int Clauses = 4, Between = 6;

    /// <summary>Gives the engagements of a sentence the places and days that stand before their "where".</summary>
    public static void Read(Scene scene, Sentence sentence, List<Candidate> here, List<PlacePhrase> places)
    {
        foreach (Candidate candidate in here)
        {
            // "telephoned the premier from Tokyo, where she is on a two-day visit"
            if (candidate is { Kind: EngagementKind.Visit, Places.Count: 0, Trigger: { Verb: false, Frame: Frame.Travel } } && Where(scene, sentence, candidate) is >= 0 and int there && Before(places, there) is { } stay && OnlyDays(scene, stay.Hit.End, there, out _))
                candidate.Places.Add(new Location(stay.Hit, stay.Token, PlaceReader.Lying(stay.Preposition)));
            if (candidate.Kind is EngagementKind.Visit or EngagementKind.Call or EngagementKind.Virtual or EngagementKind.Message || candidate.Trigger.Frame is Frame.Travel or Frame.Invite)
                continue;
            int where = Where(scene, sentence, candidate);
            if (where >= 0 && candidate.Places.Count == 0 && OfStop(here, places, where) is { } stop)
                candidate.Places.Add(stop);
            if (where < 0 || Before(places, where) is not { } place || !OnlyDays(scene, place.Hit.End, where, out TimeExpression? day))
                continue;
            // "in March at Geneva, where he conferred with"
            if (day is null && place.Token - 2 >= sentence.First && scene.Text[place.Token - 1].Pos is UniversalPos.Adp)
                day = scene.TimeAt(place.Token - 2);
            if (candidate.Places.Count == 0)
                candidate.Places.Add(new Location(place.Hit, place.Token, PlaceReader.Lying(place.Preposition)));
            // "from May 1 to 10, where ...": on some day of those.
            if (candidate.Times.Count == 0 && day is { When: { Start: { } start, End: { } end } } && start == end)
                candidate.Times.Add(day);
        }
    }

    // The "where" that opens the clause of the candidate or one it goes on from.
    private static int Where(Scene scene, Sentence sentence, Candidate candidate)
    {
        int at = candidate.Predicate >= 0 ? candidate.Predicate : candidate.Token;
        for (int steps = 0; at >= 0 && steps < Clauses; steps++)
        {
            for (int child = scene.Tree.First(at); child >= 0 && child < at; child = scene.Tree.Next(child))
            {
                if (scene.Text[child].Lower is "where" && child > sentence.First)
                    return child;
            }

            if (scene.Text[at].Relation is not (Relation.Conj or Relation.Xcomp or Relation.Obj or Relation.Obl))
                return -1;
            at = scene.Text[at].Head;
        }

        return -1;
    }

    private static PlacePhrase? Before(List<PlacePhrase> places, int where)
    {
        for (int i = places.Count - 1; i >= 0; i--)
        {
            if (places[i].Hit.End <= where && where - places[i].Hit.End <= Between)
                return places[i].Hit.IsState || places[i].Hit.IsRegion ? null : places[i];
        }

        return null;
    }

    // "arrived in Cairo after a visit to Jordan, where he met the king": in the state last named, not where he is now.
    private static Location? OfStop(List<Candidate> here, List<PlacePhrase> places, int where)
    {
        if (places.FindLast(p => p.Hit.End <= where && where - p.Hit.End <= Between) is not { Hit: { IsState: true, IsRegion: false } } state || here.FindAll(c => c.Trigger.Frame == Frame.Travel && c.Token < where).Count < 2)
            return null;
        return here.Exists(c => c.Trigger.Frame == Frame.Travel && c.Places.Exists(p => p.Token == state.Token)) ? new Location(state.Hit, state.Token, PlaceReader.Lying(state.Preposition)) : null;
    }

    private static bool OnlyDays(Scene scene, int from, int to, out TimeExpression? day)
    {
        day = null;
        for (int t = from; t < to; t++)
        {
            if (scene.TimeAt(t) is { } time)
                day = time;
            else if (scene.Text[t].Pos is not (UniversalPos.Punct or UniversalPos.Adp))
                return false;
        }

        return true;
    }

    /// <summary>"ABU DHABI - Sheikh Abdullah today received the minister": where the host writes from the capital.</summary>
    public static void Seat(Scene scene, Sentence sentence, List<Candidate> here, Knowledge knowledge, PlaceContext context)
    {
        // "The city of Puerto Iguazú will host the summit", "Montevideo hosts the bloc's next summit": there.
        foreach (Candidate candidate in here)
        {
            if (candidate.Trigger is not { Verb: false, Frame: Frame.Event } || candidate.Places.Count > 0 || candidate.Predicate < 0 || scene.Text[candidate.Predicate].Lemma is not "host" || scene.Text[candidate.Token].Relation is not Relation.Obj || scene.Tree.Subject(candidate.Predicate) is not (>= 0 and int city))
                continue;
            (int first, int end) = scene.Tree.Subtree(city);
            for (int t = first; t < end && t < candidate.Predicate; t++)
            {
                if (OfficePhrases.IsCapital(scene.Text, t) && scene.MentionAt(t) is null or { Kind: MentionKind.State } && knowledge.PlaceAt(scene.Text, t, context, out PlaceHit hit) && hit is { IsState: false, IsRegion: false, Country: not null, IsDoubtful: false } && hit.End <= candidate.Predicate)
                {
                    candidate.Places.Add(new Location(hit, t, PlaceRelation.In));
                    break;
                }
            }
        }

        if (sentence.Paragraph > 2)
            return;
        foreach (Candidate candidate in here)
        {
            if (candidate.Trigger.Frame != Frame.Host || candidate.Places.Count > 0 || candidate.Status is not (EngagementStatus.Held or EngagementStatus.Ongoing))
                continue;
            string? host = candidate.Sides.Find(s => s.Role == ParticipantRole.Host).Mention is { } mention ? mention.Country ?? mention.Person?.Country : null;
            if (host is not null && PlaceReader.Dateline(scene, knowledge, context) is { IsCapital: true } place && place.Country == host)
                candidate.Seat = place;
        }
    }
}
