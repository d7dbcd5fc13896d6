using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Gives the day of publication to the meeting before or after which two speak to the press: "Secretary X and Foreign Minister Y Before Their Meeting".</summary>
internal static class Doorsteps
{
    /// <summary>Dates the undated meeting of those whom the title of a transcript names.</summary>
    public static void Give(Scene scene, List<Draft> drafts)
    {
        if (scene.Speakers is null || !scene.HasHeadline || scene.Published is not { } published || !Titled(scene, out List<PersonEntity> persons) || persons.Count < 2)
            return;
        foreach (Draft draft in drafts)
        {
            if (draft is { Kind: EngagementKind.Meeting or EngagementKind.Talks, When.IsUnknown: true, Negated: false, Status: EngagementStatus.Planned or EngagementStatus.Held or EngagementStatus.Ongoing } && persons.TrueForAll(draft.Has))
                draft.When = new When(published, published, false, WhenReader.Edtf(published, published, false), null);
        }
    }

    /// <summary>True for "Their Meeting" in such a title.</summary>
    public static bool IsTitle(Scene scene, Candidate candidate) =>
        scene.Speakers is not null && scene.HasHeadline && candidate is { Times.Count: 0, Trigger: { Verb: false, Frame: Frame.Event }, Kind: EngagementKind.Meeting or EngagementKind.Talks } && scene.Text.Sentences[scene.Text[candidate.Token].Sentence].Paragraph == 0
        && scene.Tree.CaseOf(candidate.Token) is "before" or "after" or "following";

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
            if (scene.Text[t].Lower is "meeting" or "lunch" or "dinner" or "talks" or "availability" or "conference")
                return true;
        }

        return false;
    }
}
