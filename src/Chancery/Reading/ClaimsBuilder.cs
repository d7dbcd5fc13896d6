using Chancery.Claims;
using Chancery.Reading.Engagements;
using Chancery.Reading.Topics;

namespace Chancery.Reading;

/// <summary>Turns drafts into the record's immutable terms.</summary>
internal static class ClaimsBuilder
{
    public static List<Engagement> Engagements(Scene scene, List<Draft> drafts)
    {
        drafts.Sort((a, b) => a.Sentences[0] != b.Sentences[0] ? a.Sentences[0].CompareTo(b.Sentences[0]) : a.Origin.Token.CompareTo(b.Origin.Token));
        for (int i = 0; i < drafts.Count; i++)
            drafts[i].Id = $"e{i + 1}";
        var engagements = new List<Engagement>(drafts.Count);
        foreach (Draft draft in drafts)
        {
            draft.Sentences.Sort();
            var evidence = new List<Evidence>(draft.Sentences.Count);
            foreach (int s in draft.Sentences)
            {
                var sentence = scene.Text.Sentences[s];
                evidence.Add(scene.Evidence(sentence.First, sentence.End));
            }

            engagements.Add(new Engagement(
                draft.Id, draft.Kind, draft.Status, draft.When, Participants(draft), Places(draft), [.. draft.Agenda.Select(SubjectReader.Code)],
                draft.Parent is { Id.Length: > 0 } parent && drafts.Contains(parent) ? parent.Id : null,
                [.. draft.Remarks], draft.Negated, evidence, Confidence(draft), RuleOf(draft.Origin)));
        }

        return engagements;
    }

    private static List<Participant> Participants(Draft draft)
    {
        var participants = new List<Participant>(draft.Parties.Count);
        foreach (Party party in draft.Parties)
        {
            Inferred inferred = Inferred.None;
            if (party.OfficeInferred)
                inferred |= Inferred.Office;
            if (party.Person?.NameInferred == true)
                inferred |= Inferred.Name;
            if (party.CountryInferred)
                inferred |= Inferred.Country;
            ParticipantRole role = party.Role;
            participants.Add(new Participant(party.Person?.Name, party.Country, party.Office, role, party.Person?.RosterId, inferred));
        }

        return participants;
    }

    private static List<Place> Places(Draft draft)
    {
        var places = new List<Place>(draft.Places.Count);
        foreach (Location place in draft.Places)
            places.Add(new Place(place.Hit.Name, place.Hit.Country, place.Hit.Latitude, place.Hit.Longitude, place.Relation));
        return places;
    }

    // What no rule has read says by which word it was: "learnt.closet".
    private static string RuleOf(Candidate origin) =>
        origin.Trigger.Id == LearntCandidates.Rule ? Tellings.Tellings.RuleOf(origin.Trigger.Lemma) : origin.Trigger.Id;

    // Rough shares of right readings by what is known; calibrated figures come from held-back data.
    private static double Confidence(Draft draft)
    {
        double confidence = draft.Origin is { Trigger.Id: LearntCandidates.Rule, Telling: { } telling } ? 0.5 + (0.3 * LearntSides.Joint(telling, draft.Kind)) : draft.Origin.Trigger.Strong ? 0.8 : 0.7;
        if (draft.Parties.Exists(p => p.Person is null))
            confidence -= 0.05;
        if (draft.When.IsUnknown || draft.WhenInherited)
            confidence -= 0.05;
        if (draft.Implied || draft.Surmised)
            confidence -= 0.1;
        if (draft.Sentences.Count > 1)
            confidence += 0.05;
        return Math.Round(Math.Clamp(confidence, 0.05, 0.95), 2);
    }
}
