using Chancery.Language;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <content>Days that a clause takes from the one it goes with.</content>
internal static partial class CircumstanceReader
{
    // "the upcoming visit of the President to Astana, scheduled for the autumn": whatever verb the tree ties it to.
    private static Candidate? Scheduled(Scene scene, Sentence sentence, List<Candidate> here, int time)
    {
        int set = time - 1;
        while (set > sentence.First && scene.Text[set].Lower is "for" or "in" or "on" or "to" or "the" or "tentatively" or "early" or "late" or "take" or "place")
            set--;
        if (set == time - 1 || set <= sentence.First || scene.Text[set].Lower is not ("scheduled" or "slated" or "planned" or "set" or "due" or "expected" or "pencilled" or "penciled") || scene.Text[set - 1].Lower is not ","
            || here.FindLast(c => !c.Trigger.Verb && c.Token < set && set - c.Token < 16) is not { } nearest)
        {
            return null;
        }

        for (int t = nearest.Token + 1; t < set; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Sconj)
                return null;
        }

        return nearest;
    }

    // "after four days of talks": the days are those of the talks.
    private static Candidate? Lasting(Scene scene, List<Candidate> here, TimeExpression time, int end) =>
        time.Type == TimexType.Duration && end < scene.Text.Count && scene.Text[end].Lower is "of" ? here.Find(c => !c.Trigger.Verb && c.Token > end && c.Token - end < 5) : null;

    // "arrived on Thursday for two days of talks": who comes for them stays as long.
    private static void StayFor(Scene scene, List<Candidate> here, TimeExpression time, int head, int end)
    {
        if (Lasting(scene, here, time, end) is not null && here.Find(c => c.Trigger is { Verb: true, Frame: Frame.Travel } && c.Token < head && (scene.Text[head].Head == c.Token || scene.Text[head].Head == c.Predicate)) is { } stay)
            stay.Times.Add(time);
    }

    /// <summary>Lets a clause without days of its own take those of the clause that it goes with: "met Clinton on Tuesday and handed him a letter", "visited Africa in 2011, when she went to Kenya".</summary>
    public static void Share(Scene scene, List<Candidate> here)
    {
        foreach (Candidate candidate in here)
        {
            // "the talks in Geneva on May 4 and 5, in which the ministers met": there and then.
            if (candidate.Trigger.Verb && candidate.Trigger.Frame is not Frame.Travel && scene.Text[candidate.Token] is { Relation: Relation.AclRelcl, Head: >= 0 and var of } && scene.Tree.HasChild(candidate.Token, "which") && here.Find(c => c.Token == of && c.Trigger is { Verb: false, Frame: Frame.Event }) is { } occasion)
            {
                if (!candidate.Times.Exists(t => !t.When.IsUnknown))
                    candidate.Times.AddRange(occasion.Times);
                if (candidate.Places.Count == 0)
                    candidate.Places.AddRange(occasion.Places);
            }

            if (candidate.Times.Exists(t => !t.When.IsUnknown) || candidate.Predicate < 0)
                continue;
            // "met her on Tuesday, a day after she saw the president": not of Tuesday.
            if (Sequels.IsDated(scene, candidate))
                continue;
            // "fly to Jerusalem Monday for talks": the verb's own day goes first.
            if (here.Exists(c => c != candidate && c.Token == candidate.Predicate && c.Times.Count > 0))
                continue;
            // "received his colleague on his first trip abroad, in October": no journey to anywhere, but its day.
            if (candidate.Trigger.Verb && here.Find(c => c != candidate && c.Kind == Claims.EngagementKind.Visit && !c.Trigger.Verb && c.Predicate == candidate.Token && c.Places.Count == 0 && c.Times.Count > 0 && scene.Tree.CaseOf(c.Token) is "on" or "during") is { } journey)
            {
                candidate.Times.AddRange(journey.Times);
                continue;
            }

            int at = candidate.Predicate;
            ref Token verb = ref scene.Text[at];
            // "was received in Paris in February and met Scholz when the latter visited Niamey in May 2022": then.
            if (candidate.Trigger.Verb && here.Find(c => c != candidate && c.Trigger.Verb && c.Times.Exists(t => !t.When.IsUnknown) && scene.Text[c.Token] is { Relation: Relation.Advcl } clause && clause.Head == candidate.Token && c.Token > candidate.Token && (scene.Tree.HasChild(c.Token, "when") || scene.Tree.HasChild(c.Token, "while"))) is { } then)
            {
                candidate.Times.AddRange(then.Times);
                continue;
            }

            // "told him by telephone on Tuesday": the day of the telling.
            if (!candidate.Trigger.Verb && (StatusReader.IsAfterHours(scene, candidate.Token) || Means.Tells(scene, candidate)) && DayAbove(scene, here, candidate) is { } failed)
                candidate.Times.Add(failed);
            else if (SaidAfter(scene, candidate) is { } said)
                candidate.Times.Add(said);
            else if (verb.Relation == Relation.Conj && verb.Head >= 0 && here.Find(c => c != candidate && c.Predicate == scene.Text[at].Head && c.Times.Count > 0 && c.Status == candidate.Status) is { } before && !(candidate.Trigger.Frame == Frame.Event && before.Trigger.Id is "leave" or "depart" or "set-off"))
                candidate.Times.AddRange(before.Times);
            else if ((When(scene, at) ?? OfOuter(scene, here, at)) is { } time)
                candidate.Times.Add(time);
        }
    }

    // "said on Tuesday after meeting the president": of that day.
    private static TimeExpression? SaidAfter(Scene scene, Candidate candidate)
    {
        int told = candidate.Token, verb = scene.Text[told].Head;
        bool after = candidate.Trigger.Verb ? scene.Tree.Child(told, Relation.Mark) is >= 0 and int mark && scene.Text[mark].Lower is "after" or "upon" && PennTag.Name(scene.Text[told].Tag) is "VBG" : scene.Tree.CaseOf(told) is "after" or "following";
        if (!after || verb < 0 || !s_sayings.Contains(scene.Text[verb].Lemma) || PennTag.Name(scene.Text[verb].Tag) is not "VBD")
            return null;
        for (int child = scene.Tree.First(verb); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.TimeAt(child) is { Type: TimexType.Date or TimexType.Time, When: { Start: { } start, End: { } end } } time && start == end)
                return time;
        }

        return null;
    }

    private static readonly HashSet<string> s_sayings = new(StringComparer.Ordinal) { "say", "tell", "announce", "declare", "add", "warn", "note", "state", "promise", "pledge", "comment" };

    // "Relations soured in 2010 after he cancelled a visit": the month or year of what came of it, where that is no engagement.
    private static TimeExpression? OfOuter(Scene scene, List<Candidate> here, int verb)
    {
        if (scene.Text[verb].Relation is not Relation.Advcl || scene.Text[verb].Head is not (>= 0 and int outer) || outer > verb || s_sayings.Contains(scene.Text[outer].Lemma) || scene.Tree.Child(verb, Relation.Mark) is not (>= 0 and int mark) || scene.Text[mark].Lower is not ("after" or "when" or "as" or "because"))
            return null;
        if (here.Exists(c => c.Predicate == outer || c.Token == outer))
            return null;
        for (int child = scene.Tree.First(outer); child >= 0 && child < verb; child = scene.Tree.Next(child))
        {
            if (scene.TimeAt(child) is { Type: TimexType.Date, When: { Start: { } first, End: { } last } } time && NodaTime.Period.DaysBetween(first, last) >= 27)
                return time;
        }

        return null;
    }

    // "failed on Wednesday to agree after hours of talks": the day of the verb above, where no other engagement has it.
    private static TimeExpression? DayAbove(Scene scene, List<Candidate> here, Candidate candidate)
    {
        for (int at = candidate.Predicate, steps = 0; at >= 0 && steps < 3; at = scene.Text[at].Head, steps++)
        {
            for (int child = scene.Tree.First(at); child >= 0; child = scene.Tree.Next(child))
            {
                if (scene.TimeAt(child) is { Type: TimexType.Date or TimexType.Time, When.IsUnknown: false } time && !here.Exists(c => c != candidate && c.Times.Contains(time)))
                    return time;
            }
        }

        return null;
    }

    // The time straight before the "when" of the clause.
    private static TimeExpression? When(Scene scene, int verb)
    {
        Sentence sentence = scene.SentenceOf(verb);
        for (int t = verb - 1; t > sentence.First && verb - t < 16; t--)
        {
            if (scene.Text[t].Lower is not "when")
                continue;
            int before = t - 1;
            if (before > sentence.First && scene.Text[before].Lower is ",")
                before--;
            return scene.TimeAt(before) is { When.IsUnknown: false } time ? time : null;
        }

        return null;
    }
}
