using Chancery.Claims;
using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Since when an engagement that the text gives no day can have been held: "has just returned from", "her first trip as foreign minister".</summary>
internal static class UndatedReader
{
    // "just" of news: a fortnight at most.
    private const int JustDays = 14;

    /// <summary>The first day on which it can have been held, or null.</summary>
    public static LocalDate? Earliest(Scene scene, Draft draft, LocalDate published)
    {
        if (IsTheDispatch(scene, draft))
            return published;
        foreach (Candidate telling in draft.Tellings)
        {
            if (IsJust(scene, telling))
                return published.PlusDays(-JustDays);
        }

        foreach (Party party in draft.Parties)
        {
            if (party is { Person.Since: { } since, Role: ParticipantRole.Visitor or ParticipantRole.Host or ParticipantRole.Party } && since < published && draft.Tellings.Exists(t => IsFirstInOffice(scene, t, party)))
                return since;
        }

        return null;
    }

    // "Letter From Pope Paul VI to President Johnson": the dispatch is the letter, and bears its day.
    private static bool IsTheDispatch(Scene scene, Draft draft) =>
        draft.Kind == EngagementKind.Message && draft.Sentences[0] == 0 && draft.Origin.Token <= 3 && draft.Origin.Predicate < 0
        && draft.Origin.Token + 1 < scene.Text.Count && scene.Text[draft.Origin.Token + 1].Lower is "from" or "to" or "of" && scene.Text[draft.Origin.Token].Pos is UniversalPos.Noun or UniversalPos.Propn;

    // "just concluded a trip", "has just returned from", "is just back from"; not "just as", "just before".
    private static bool IsJust(Scene scene, Candidate telling)
    {
        int at = telling.Predicate >= 0 ? telling.Predicate : telling.Token;
        Sentence sentence = scene.SentenceOf(at);
        if (!scene.Tree.IsVerb(at) || PennTag.Name(scene.Text[at].Tag) is not ("VBD" or "VBN"))
            return false;
        for (int t = at - 1; t >= sentence.First && t >= at - 2; t--)
        {
            if (scene.Text[t].Lower is "just" or "freshly" or "newly")
                return true;
            if (scene.Text[t].Pos is not (UniversalPos.Aux or UniversalPos.Adv))
                return false;
        }

        return false;
    }

    // "Blinken's first trip as Secretary of State", "his first visit since taking office", "the first foreign trip of her presidency".
    private static bool IsFirstInOffice(Scene scene, Candidate telling, Party party)
    {
        Sentence sentence = scene.SentenceOf(telling.Token);
        bool first = false;
        for (int t = telling.Token - 1; t >= sentence.First && t >= telling.Token - 5; t--)
            first |= scene.Text[t].Lower is "first" or "maiden" or "inaugural";
        if (!first)
            return false;
        int end = Math.Min(sentence.End, telling.Token + 12);
        for (int t = telling.Token + 1; t + 1 < end; t++)
        {
            string word = scene.Text[t].Lower, next = scene.Text[t + 1].Lower;
            if (word is "as" && scene.MentionAt(t + 1) is { OfficeText: not null } && party.Person?.Function is not null)
                return true;
            if (word is "since" or "after" && next is "taking" or "assuming" or "becoming" or "entering" or "his" or "her" or "he" or "she" && HasOffice(scene, t + 2, end))
                return true;
            if (word is "of" or "in" && next is "his" or "her" or "the" or "office" or "post" && HasOffice(scene, t + 1, Math.Min(end, t + 5)))
                return true;
        }

        return false;
    }

    private static bool HasOffice(Scene scene, int from, int end)
    {
        for (int t = from; t < end && t < from + 5; t++)
        {
            if (scene.Text[t].Lower is "office" or "power" or "post" or "presidency" or "premiership" or "tenure" or "term" or "job" or "inauguration" or "appointment" or "swearing" or "sworn" or "chancellorship" or "mandate" or "president" or "premier" or "minister" or "chancellor" or "secretary")
                return true;
        }

        return false;
    }
}
