using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Gives the day of publication to the meeting before or after which two speak to the press: "Secretary X and Foreign Minister Y Before Their Meeting".</summary>
internal static class Doorsteps
{
    // The last paragraph in which such a line may stand, and the longest such line, in tokens.
    private const int LastLine = 8, LongestLine = 6;

    private static readonly Trigger s_doorstep = new("doorstep", false, "meeting", "", EngagementKind.Meeting, Frame.Event, true);

    /// <summary>Adds the meeting of two ministers who speak beside each other to the press, where they tell of none that day.</summary>
    public static void Add(Scene scene, List<Draft> drafts)
    {
        if (scene.Speakers is not { } speakers || !scene.HasHeadline || scene.Published is not { } published || !Titled(scene, out List<PersonEntity> persons) || persons.Count != 2)
            return;
        if (!persons.TrueForAll(p => speakers.Speaks(p) && p.Country is { Length: 3 }) || persons[0].Country == persons[1].Country
            || drafts.Exists(d => d.Kind is not (EngagementKind.Visit or EngagementKind.Message or EngagementKind.Call) && !d.Negated && persons.TrueForAll(d.Has) && (d.When.IsUnknown || d.When.End >= published || d.When.End is null)))
        {
            return;
        }

        var candidate = new Candidate { Trigger = s_doorstep, Token = 0, Kind = EngagementKind.Meeting, Status = EngagementStatus.Held, StatusKnown = true };
        var draft = new Draft { Origin = candidate, Kind = EngagementKind.Meeting, Status = EngagementStatus.Held, StatusKnown = true, Tellings = [candidate], Sentences = [0], When = new When(published, published, false, WhenReader.Edtf(published, published, false), null) };
        foreach (PersonEntity person in persons)
            CompanyReader.Add(draft, person, person.Country, ParticipantRole.Party);
        if (scene.StagePlace is { } place)
            draft.Places.Add(new Location(place.Hit, place.Token, PlaceRelation.In));
        drafts.Add(draft);
    }

    /// <summary>Dates the undated meeting of those whom the title of a transcript names.</summary>
    public static void Give(Scene scene, List<Draft> drafts)
    {
        if (scene.Speakers is null || !scene.HasHeadline || scene.Published is not { } published || !Titled(scene, out List<PersonEntity> persons) || persons.Count < 2)
            return;
        foreach (Draft draft in drafts)
        {
            if (scene.StagePlace is { } place && draft is { Kind: EngagementKind.Meeting or EngagementKind.Talks, Places.Count: 0, Negated: false, Status: EngagementStatus.Planned or EngagementStatus.Held or EngagementStatus.Ongoing } && persons.TrueForAll(draft.Has) && (draft.When.IsUnknown || draft.When.Start == published))
                draft.Places.Add(new Location(place.Hit, place.Token, PlaceRelation.In));
            if (draft is { Kind: EngagementKind.Meeting or EngagementKind.Talks, When.IsUnknown: true, Negated: false, Status: EngagementStatus.Planned or EngagementStatus.Held or EngagementStatus.Ongoing } && persons.TrueForAll(draft.Has))
                draft.When = new When(published, published, false, WhenReader.Edtf(published, published, false), null);
        }
    }

    /// <summary>True for what two who stand beside each other say that they talk about: no call of theirs.</summary>
    public static bool IsTheirTalk(Scene scene, Draft draft) =>
        scene.Speakers is { } speakers && draft is { Kind: EngagementKind.Call, Origin: { KindExplicit: false, Times.Count: 0 } } && draft.Parties.Count > 1 && draft.Parties.TrueForAll(p => p.Person is { } person && speakers.Speaks(person)) && draft.Parties.Exists(p => p.Country != draft.Parties[0].Country);

    /// <summary>True for "Their Meeting" in such a title.</summary>
    public static bool IsTitle(Scene scene, Candidate candidate) =>
        scene.Speakers is not null && scene.HasHeadline && candidate is { Times.Count: 0, Trigger: { Verb: false, Frame: Frame.Event }, Kind: EngagementKind.Meeting or EngagementKind.Talks } && scene.Text.Sentences[scene.Text[candidate.Token].Sentence].Paragraph == 0
        && scene.Tree.CaseOf(candidate.Token) is "before" or "after" or "following";

    /// <summary>The place that a line of its own names between the title and the first turn: "Chisinau, Moldova"; or null.</summary>
    public static (PlaceHit Hit, int Token)? PlaceLine(Scene scene, Knowledge knowledge)
    {
        if (scene.Speakers is null || !scene.HasHeadline)
            return null;
        foreach (Sentence sentence in scene.Text.Sentences)
        {
            if (sentence.Paragraph == 0)
                continue;
            if (sentence.Paragraph > LastLine || scene.Labels.Colon(sentence) > 0)
                return null;
            if (sentence.End - sentence.First <= LongestLine && knowledge.PlaceAt(scene.Text, sentence.First, PlaceContext.None, out PlaceHit hit) && hit is { Country: not null, IsRegion: false } && (hit.End == sentence.End || hit.End + 1 == sentence.End && scene.Text[hit.End].Pos is UniversalPos.Punct || IsStateBehind(scene, sentence, hit)))
                return (hit, sentence.First);
        }

        return null;
    }

    // "Rabat, Morocco", "Washington, D.C.", "New York, New York"
    private static bool IsStateBehind(Scene scene, Sentence sentence, PlaceHit hit)
    {
        if (hit.End + 1 >= sentence.End || scene.Text[hit.End].Lower is not "," || sentence.End - hit.End > 4)
            return false;
        for (int t = hit.End + 1; t < sentence.End; t++)
        {
            if (!OfficePhrases.IsCapital(scene.Text, t) && scene.Text[t].Pos is not UniversalPos.Punct)
                return false;
        }

        return true;
    }

    private static bool Titled(Scene scene, out List<PersonEntity> persons)
    {
        persons = [];
        bool titled = false;
        for (int s = 0; s < scene.Text.Sentences.Count && scene.Text.Sentences[s].Paragraph == 0; s++)
        {
            Sentence sentence = scene.Text.Sentences[s];
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (scene.MentionAt(t) is { Kind: MentionKind.Person, Person: { } person } && !persons.Contains(person))
                    persons.Add(person);
                titled |= scene.Text[t].Lower is "before" or "after" or "following" or "prior" or "at" && t + 2 < sentence.End && scene.Text[t + 1].Lower is "their" or "a" or "to" or "joint" && Meets(scene, sentence, t + 2);
            }
        }

        return titled;
    }

    private static bool Meets(Scene scene, Sentence sentence, int from)
    {
        for (int t = from; t < Math.Min(sentence.End, from + 3); t++)
        {
            if (scene.Text[t].Lower is "signing" or "meeting" or "lunch" or "dinner" or "talks" or "availability" or "conference")
                return true;
        }

        return false;
    }
}
