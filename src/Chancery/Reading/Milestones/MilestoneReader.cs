using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Agenda;
using Chancery.Reading.Clauses;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Milestones;

/// <summary>Reads dated events that are no engagements but set the calendar: inaugurations, votes, anniversaries, deadlines.</summary>
internal sealed partial class MilestoneReader
{
    private readonly MilestoneLexicon _lexicon = MilestoneLexicon.Default;

    public List<Milestone> Read(ReadingRoom room)
    {
        var milestones = new List<Milestone>();
        foreach (Sentence sentence in room.Scene.Text.Sentences)
        {
            int covered = -1;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                ref Token token = ref room.Scene.Text[t];
                if (t >= covered && token.Lower is "swearing" && t + 2 < sentence.End && room.Scene.Text[t + 1].Lower is "-" && room.Scene.Text[t + 2].Lower is "in")
                {
                    if (Noun(room, sentence, t, MilestoneClass.Office, ref covered, t + 3) is { } oath)
                        Add(milestones, oath);
                    continue;
                }

                // "Statehood Day": capitals tell it from any day of independence.
                if (t >= covered && token.Lower is "day" && t > sentence.First && _lexicon.Day(room.Scene.Text[t - 1].Lower) && (char.IsUpper(room.Scene.Text.Form(t)[0]) && char.IsUpper(room.Scene.Text.Form(t - 1)[0]) || room.Scene.Text[t - 1].Lower is "national"))
                {
                    if (Noun(room, sentence, t, MilestoneClass.Anniversary, ref covered) is { } day)
                        Add(milestones, day);
                    continue;
                }

                Milestone? milestone = token.Pos switch
                {
                    UniversalPos.Noun or UniversalPos.Propn when t >= covered && _lexicon.Noun(token.Lemma.ToLowerInvariant(), out MilestoneClass kind) => Noun(room, sentence, t, kind, ref covered),
                    UniversalPos.Verb when _lexicon.Verb(token.Lemma, out MilestoneClass kind) => Verb(room, sentence, t, kind),
                    _ => null,
                };
                if (milestone is not null)
                    Add(milestones, milestone);
            }
        }

        return milestones;
    }

    private static void Add(List<Milestone> milestones, Milestone milestone)
    {
        HashSet<string> words = [.. AgendaMerger.ContentWords(milestone.What)];
        for (int i = milestones.Count - 1; i >= 0 && i >= milestones.Count - 12; i--)
        {
            Milestone known = milestones[i];
            bool same = known.Rule == milestone.Rule && (known.Country is null || milestone.Country is null || known.Country == milestone.Country)
                && known.When.Start <= (milestone.When.End ?? milestone.When.Start) && milestone.When.Start <= (known.When.End ?? known.When.Start);
            if (!same && !(known.Country == milestone.Country && words.SetEquals(AgendaMerger.ContentWords(known.What)) && known.When.Start == milestone.When.Start))
                continue;
            milestones[i] = known with { Country = known.Country ?? milestone.Country, Evidence = [.. known.Evidence, .. milestone.Evidence] };
            return;
        }

        milestones.Add(milestone);
    }

    private static Milestone? Noun(ReadingRoom room, Sentence sentence, int noun, MilestoneClass kind, ref int covered, int after = -1)
    {
        Scene scene = room.Scene;
        AnalysedText text = scene.Text;
        // "election campaign", "deadline day", "assembly line", "poll numbers": something of the event. Not so "swearing-in" and "a deadline set at Camp David".
        if (after < 0 && text[noun].Relation is Relation.Compound && text[noun].Head > noun && text[text[noun].Head].Lower is not ("set" or "fixed" or "laid") || scene.MentionAt(noun) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group })
            return null;
        int first = noun;
        while (first > sentence.First && noun - first < 10 && Premodifies(scene, first - 1, noun))
            first--;
        if (kind == MilestoneClass.Assembly && !Has(text, first, noun + 1, "general", "high", "world", "un", "u.n.", "nations") || kind == MilestoneClass.Other && text[noun].Lemma.ToLowerInvariant() is "congress" && !Has(text, first, noun, "party", "national", "communist", "people"))
            return null;
        // "to address the General Assembly on Thursday": the day of the speech.
        if (kind == MilestoneClass.Assembly && scene.Tree.Governor(noun) is >= 0 and int speaks && text[speaks].Lemma is "address" or "speak" or "tell" or "urge" or "warn" or "inform" or "announce" or "talk" or "meet" or "say")
            return null;
        if (text[noun].Lemma.ToLowerInvariant() is "funeral" && !Has(text, first, noun, "state") || text[noun].Lemma.ToLowerInvariant() is "parade" && !Has(text, first, noun, "military", "victory"))
            return null;
        // "opinion polls", "go to the polls in the April election"
        if (text[noun].Lemma is "poll" && (PennTag.Name(text[noun].Tag) is not ("NNS" or "NNPS") || Has(text, first, noun, "opinion", "exit") || noun + 1 < sentence.End && text[noun + 1].Lower is "in" or "for" && scene.TimeAt(noun + 2) is null))
            return null;
        if (room.Standings.Negated(noun) || Has(text, first, noun, "any", "no", "every", "each", "future", "possible"))
            return null;
        int end = room.Words.PhraseEnd(first, sentence.End);
        if (end <= noun)
            end = noun + 1;
        if (after > 0)
            end = after + 1 < sentence.End && text[after].Lower is "of" && scene.MentionAt(after + 1) is { } sworn ? sworn.End : Math.Max(end, after);
        // The holder named after "of" belongs to it whole.
        for (int t = noun + 1; t < end; t++)
        {
            if (scene.MentionAt(t) is { } held && held.End > end && held.First > noun)
                end = Math.Min(sentence.End, held.End);
        }

        // "a June 30 deadline for a nuclear deal"
        if (kind == MilestoneClass.Deadline && end < sentence.End && text[end].Lower is "for" or "to" && scene.TimeAt(end + 1) is null)
            end = Math.Max(end, text[end].Lower is "to" ? room.Words.End(end + 1, sentence.End) : room.Words.PhraseEnd(end + 1, sentence.End));
        if (noun + 2 < sentence.End && text[noun + 1].Lower is "of" && end <= noun + 1 && scene.MentionAt(noun + 2) is { } holder)
            end = holder.End;
        List<TimeExpression> times = Times(room, first, noun, end, sentence, kind);
        When when = WhenReader.Combine(times);
        // "I congratulate the people of Somalia on their National Day": the day on which it is said.
        if (when.IsUnknown && kind == MilestoneClass.Anniversary && scene.Published is { } today && Congratulates(text, sentence, noun))
            when = new When(today, today, false, today.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture), null);
        if (when.IsUnknown || !Definite(when))
            return null;
        // "the 2020 election", said years later, sets no calendar.
        if (scene.Published is { } published && when.Start is { } began && when.End is { } over && over < published && NodaTime.Period.DaysBetween(began, over) > 300)
            return null;
        // A past event told only as the beginning of a span, "since the 2021 election", sets no calendar.
        if (first > sentence.First && text[first - 1].Lower is "since")
            return null;
        string what = What(room, first, noun, end);
        if (what.Length == 0)
            return null;
        if (text[noun].Lemma is "independence" && !Has(text, Math.Max(sentence.First, noun - 4), noun, "declare", "declares", "gain", "gains", "declaring", "declared", "of"))
            return null;
        covered = end;
        string? country = Country(room, first, noun, end, sentence);
        int evidenceFirst = first, evidenceEnd = end;
        return new Milestone(what, country, when, [scene.Evidence(evidenceFirst, Math.Max(evidenceEnd, noun + 1))], country is null ? 0.6 : 0.7, "milestone-" + kind.ToString().ToLowerInvariant());
    }

    private static bool Congratulates(AnalysedText text, Sentence sentence, int noun)
    {
        for (int t = sentence.First; t < noun; t++)
        {
            if (text[t].Lemma is "congratulate" or "congratulation" or "congratulations" or "felicitate" or "felicitation" || text[t].Lower is "wishes" or "greetings")
                return true;
        }

        return false;
    }

    // A month or less, or a year that the text gives as such: "in the coming years" is no date.
    private static bool Definite(When when) =>
        when.Start is { } start && when.End is { } end && NodaTime.Period.DaysBetween(start, end) <= 366;

    private static bool Premodifies(Scene scene, int token, int noun)
    {
        AnalysedText text = scene.Text;
        if (text[token].Lower is "," or "." or ";" or ":" or "(" or "\"")
            return text[token].Lower is "." && scene.TimeAt(token) is not null;
        bool below = scene.Tree.Below(token, noun);
        return text[token].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Part or UniversalPos.Punct or UniversalPos.Pron && below
            && (below || scene.TimeAt(token) is not null || scene.TimeAt(token) is null && text[token].Pos is UniversalPos.Part or UniversalPos.Punct);
    }

    private static bool Has(AnalysedText text, int first, int end, params ReadOnlySpan<string> words)
    {
        for (int t = first; t < end; t++)
        {
            if (Arguments.IsOneOf(text[t].Lower, words))
                return true;
        }

        return false;
    }

    // Days within the phrase, straight behind it, or of the verb of which it is subject or object.
    private static List<TimeExpression> Times(ReadingRoom room, int first, int noun, int end, Sentence sentence, MilestoneClass kind)
    {
        Scene scene = room.Scene;
        AnalysedText text = scene.Text;
        var times = new List<TimeExpression>();
        for (int t = first; t < end; t++)
            AddTime(scene, t, times);
        if (times.Count > 0)
            return times;
        // "on July 21, Belgium's national day"
        if (kind == MilestoneClass.Anniversary && first > sentence.First + 1 && text[first - 1].Lower is "," && scene.TimeAt(first - 2) is not null)
        {
            AddTime(scene, first - 2, times);
            return times;
        }

        // "in New York next week": a place may stand between.
        int at = end;
        while (at < sentence.End && at - end < 7 && text[at].Lower is not "before" and not "after" && (text[at].Pos is UniversalPos.Adp or UniversalPos.Adv or UniversalPos.Det or UniversalPos.Propn || text[at].Lower is "due" or "scheduled" or "set" or "slated" or "planned" or "expected" or "held" or "called" or "fixed") && scene.TimeAt(at) is null)
            at++;
        if (at < sentence.End && scene.TimeAt(at) is not null)
        {
            AddTime(scene, at, times);
            if (times.Count > 0)
                return times;
        }

        // "came to Bogota on Saturday for the swearing-in": the day of who comes for it.
        int verb = text[noun].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj ? text[noun].Head : -1;
        if (kind is MilestoneClass.Office or MilestoneClass.Anniversary && text[noun].Relation is Relation.Obl or Relation.Nmod && scene.Tree.CaseOf(noun) is "for" && scene.Tree.Governor(noun) is >= 0 and int travel)
        {
            for (int t = travel; t < noun && times.Count == 0; t++)
                AddTime(scene, t, times);
            return times;
        }

        if (verb < 0)
            return times;
        bool carries = text[verb].Lemma is "hold" or "schedule" or "set" or "take" or "fall" or "be" or "come" or "due" or "call" or "mark" or "celebrate" or "face" or "plan" or "slate" or "expect" or "begin" or "start" or "expire" or "pass" or "loom" or "open" or "postpone" or "have" or "bring" or "move" or "reschedule" or "delay" or "advance" or "attend" or "go"
            || text[verb].Pos is not UniversalPos.Verb && scene.Tree.Child(verb, Relation.Cop) >= 0;
        if (!carries || room.Standings.Of(verb) is Standing.Denied or Standing.Wished)
            return times;
        for (int t = verb; t < sentence.End && t - verb < 14; t++)
        {
            if (t > verb && text[t].Pos is UniversalPos.Verb && scene.Tree.Governor(t) != verb)
                break;
            AddTime(scene, t, times);
            if (times.Count > 0)
                break;
        }

        return times;
    }

    private static void AddTime(Scene scene, int token, List<TimeExpression> times)
    {
        // "on the same day as": no day by itself.
        if (scene.Text[token].Lower is "same" || scene.Text[token].Lower is "the" && token + 1 < scene.Text.Count && scene.Text[token + 1].Lower is "same")
            return;
        if (scene.TimeAt(token) is { Type: TimexType.Date or TimexType.Time } time && !time.When.IsUnknown && !times.Contains(time) && time.Value is not ("PRESENT_REF" or "PAST_REF" or "FUTURE_REF"))
            times.Add(time);
    }

    // Without the days that stand before it: "inauguration of the island's President-elect".
    private static string What(ReadingRoom room, int first, int noun, int end)
    {
        Scene scene = room.Scene;
        while (first < noun && (scene.TimeAt(first) is not null || scene.Text[first].Pos is UniversalPos.Det || scene.Text[first].Relation is Relation.NmodPoss && scene.Text[first].Pos is UniversalPos.Pron || scene.Text[first].Lower is "'s" or "’s" or "upcoming" or "coming" or "forthcoming" or "this" or "next" or "last" or "."))
            first++;
        int stop = end;
        while (stop > noun + 1 && (scene.TimeAt(stop - 1) is not null || scene.Text[stop - 1].Pos is UniversalPos.Adp or UniversalPos.Punct))
            stop--;
        return room.Words.Words(first, stop);
    }

    private static string? Country(ReadingRoom room, int first, int noun, int end, Sentence sentence)
    {
        Scene scene = room.Scene;
        AnalysedText text = scene.Text;
        // "Belgium will mark the centenary of the German invasion": of who marks it.
        List<string> inside = room.Principals.In(first, end);
        if (inside.Count < 2 && room.Principals.In(first, noun).Count == 0 && text[noun].Relation is Relation.Obj && text[noun].Head is >= 0 and int marks && text[marks].Lemma is "mark" or "celebrate" or "commemorate" or "observe" && room.Principals.Subject(marks) is { Count: 1 } marking)
            return marking[0];
        if (inside.Count == 1)
            return inside[0];
        if (inside.Count > 1)
        {
            List<string> before = room.Principals.In(first, noun);
            return before.Count == 1 ? before[0] : null;
        }

        // "elections in Ghana on Dec. 7", "Ghana holds elections"
        for (int t = end; t + 1 < sentence.End && t - end < 6; t++)
        {
            if (text[t].Lower is "in" && room.Principals.In(t + 1, Math.Min(sentence.End, t + 4)) is { Count: > 0 } there)
                return there[0];
        }

        if (text[noun].Relation is Relation.Obj && text[noun].Head >= 0 && text[text[noun].Head].Lemma is "hold" or "face" or "call" or "mark" or "celebrate" or "schedule" or "set" or "have" or "host" && room.Principals.Subject(text[noun].Head) is { Count: 1 } holder)
            return holder[0];
        if (room.Arguments.Possessor(noun) is { } owner && room.Principals.Of(owner) is { Count: 1 } own)
            return own[0];
        // The only state of which the sentence speaks, for what a state does by itself.
        MilestoneClass kind = MilestoneLexicon.Default.Noun(text[noun].Lemma.ToLowerInvariant(), out MilestoneClass known) ? known : MilestoneClass.Other;
        return kind is MilestoneClass.Vote or MilestoneClass.Other or MilestoneClass.Office && room.Principals.In(sentence.First, sentence.End) is { Count: 1 } only ? only[0] : null;
    }
}
