using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;
using Chancery.Roster;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Engagements;

/// <summary>Reads the last day of a visit from when the visitor is to go: "is expected to return home on August 5", "will leave on Friday", "will be back in Accra on the 12th".</summary>
internal sealed class Returns(Scene scene)
{
    private const int LongestVisit = 45, Reach = 9;

    private readonly Arguments _arguments = new(scene);

    /// <summary>True for a journey to one's own state: the end of another, no visit.</summary>
    public static bool IsHomeward(Draft draft)
    {
        string? home = draft.Parties.Find(p => p.Role == ParticipantRole.Visitor)?.Country;
        // "The Secretary-General will return to New York": where his body sits.
        string? seat = home is not null && draft.Origin.Trigger.Id is "return" ? OrganisationTable.Default.Find(home)?.SeatCountry : null;
        return home is not null && draft.Places.Count > 0 && draft.Places.TrueForAll(p => p.Hit.Country == (seat ?? home)) && draft.Parties.TrueForAll(p => p.Role != ParticipantRole.Visitor || p.Country == home);
    }

    /// <summary>Gives visits that have begun or are to come the day on which the visitor goes.</summary>
    public void Close(List<Draft> drafts)
    {
        if (!drafts.Exists(IsOpen))
            return;
        foreach (Sentence sentence in scene.Text.Sentences)
        {
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (Ends(sentence, t) is { } ends && drafts.FindLast(d => IsOpen(d) && d.Sentences[0] <= scene.Text[t].Sentence) is { When.Start: { } opens } trip && opens <= ends && Period.DaysBetween(opens, ends) <= LongestVisit)
                    trip.When = trip.When with { End = ends, Within = false, Edtf = WhenReader.Edtf(opens, ends, false) };
                else if ((Goes(sentence, t) ? DayOf(sentence, t) : Stays(sentence, t)) is { } day && Visitor(t) is { } visitor && drafts.FindLast(d => IsOpen(d) && d.Sentences[0] <= scene.Text[t].Sentence && d.Parties.Exists(p => p.Role == ParticipantRole.Visitor && p.Person == visitor)) is { When.Start: { } first } visit
                    && first <= day && Period.DaysBetween(first, day) <= LongestVisit)
                {
                    visit.When = visit.When with { End = day, Within = false, Edtf = WhenReader.Edtf(first, day, false) };
                }
            }
        }
    }

    // "The visit goes on to Durban and ends on 25 March", "The tour, which runs until Saturday,"
    private LocalDate? Ends(Sentence sentence, int verb)
    {
        ref Token token = ref scene.Text[verb];
        if (token.Pos != UniversalPos.Verb || token.Lemma is not ("end" or "conclude" or "close" or "finish" or "run" or "last") || !IsToCome(verb))
            return null;
        int subject = scene.Tree.Subject(verb);
        if (subject < 0 && token.Relation is Relation.Conj && token.Head >= 0)
            subject = scene.Tree.Subject(token.Head);
        if (subject < 0 && token.Relation is Relation.AclRelcl)
            subject = token.Head;
        if (subject >= 0 && scene.Text[subject].Lower is "which" or "that" && token.Relation is Relation.AclRelcl)
            subject = token.Head;
        if (subject < sentence.First || scene.Text[subject].Lemma is not ("visit" or "trip" or "tour" or "journey" or "stay" or "mission"))
            return null;
        for (int t = verb + 1; t < sentence.End && t - verb < Reach; t++)
        {
            if (scene.TimeAt(t) is { Type: TimexType.Date or TimexType.Time, When.End: { } last } time)
                return time.When.Start is null || time.When.Start == last || token.Lemma is "run" or "last" && time.When.Start == scene.Published ? last : null;
            if (scene.Text[t].Pos is UniversalPos.Verb || scene.Text[t].Lower is ";")
                return null;
        }

        return null;
    }

    private static bool IsOpen(Draft draft) =>
        draft is { Kind: EngagementKind.Visit, Negated: false, Status: EngagementStatus.Planned or EngagementStatus.Ongoing, When: { Start: { } first, Within: false } } && (draft.When.End is null || draft.When.End == first || draft.When.Text?.EndsWith("week", StringComparison.OrdinalIgnoreCase) == true);

    private bool Goes(Sentence sentence, int token)
    {
        AnalysedText text = scene.Text;
        // "They are due back on May 24"
        if (text[token].Lower is "back" or "home" && token > sentence.First && text[token - 1].Lower is "due" or "expected")
            return NoneAbroad(sentence, token);
        if (text[token].Lower is "back" or "home" && token > sentence.First && text[token - 1].Lemma is "be")
            return IsToCome(token - 1 > sentence.First ? token - 1 : token) && NoneAbroad(sentence, token);
        return text[token].Pos == UniversalPos.Verb && text[token].Lemma is "return" or "leave" or "depart" && IsToCome(token) && NoneAbroad(sentence, token);
    }

    // "where he will remain until Saturday", "is to stay through Friday", "will be in Oslo until the 12th"
    private LocalDate? Stays(Sentence sentence, int verb)
    {
        if (scene.Text[verb].Lemma is not ("remain" or "stay" or "be") || scene.Text[verb].Pos is not (UniversalPos.Verb or UniversalPos.Aux))
            return null;
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < Reach; t++)
        {
            if (scene.Text[t].Lower is "until" or "till" or "through" && (scene.TimeAt(t) ?? scene.TimeAt(t + 1)) is { Type: TimexType.Date or TimexType.Time, When.End: { } last } time)
                return time.When.Start is null || time.When.Start == last || time.When.Start == scene.Published ? last : null;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj && scene.TimeAt(t) is null || scene.Text[t].Lower is ";" or "," or "and")
                return null;
        }

        return null;
    }

    // "will return", "is expected to leave", "is to depart", "leaves on Friday"
    private bool IsToCome(int verb)
    {
        if (PennTag.Name(scene.Text[verb].Tag) is "VBZ" or "VBP")
            return scene.Text[verb].Lemma is not "be";
        return PennTag.Name(scene.Text[verb].Tag) is "VB" && scene.Text[verb - 1].Lower is "will" or "to" or "then" or "also" or "shall" or "'ll";
    }

    // "will leave for Paris on Friday" begins the next journey.
    private bool NoneAbroad(Sentence sentence, int verb)
    {
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < Reach; t++)
        {
            if (scene.Text[t].Lower is "for" or "to" && OfficePhrases.IsCapital(scene.Text, t + 1) && scene.TimeAt(t + 1) is null)
                return scene.MentionAt(t + 1) is { Country: { } to } && Visitor(verb)?.Country == to;
            if (scene.Text[t].Pos is UniversalPos.Verb && scene.TimeAt(t) is null)
                break;
        }

        return true;
    }

    private PersonEntity? Visitor(int token)
    {
        int verb = scene.Text[token].Pos is UniversalPos.Verb ? token : scene.Text[token].Head >= 0 && scene.Tree.Subject(token) < 0 ? scene.Text[token].Head : token;
        return _arguments.Subject(verb)?.Person;
    }

    private LocalDate? DayOf(Sentence sentence, int verb)
    {
        for (int t = verb + 1; t < sentence.End && t - verb < Reach; t++)
        {
            if (scene.TimeAt(t) is { Type: TimexType.Date or TimexType.Time } time)
                return Single(time);
            if (scene.Text[t].Lower is "after" or "before" or ";" or "where" or "who" || scene.Text[t].Pos is UniversalPos.Verb)
                return null;
        }

        // "On Friday she will return home."
        return scene.TimeAt(Math.Min(sentence.First + 1, sentence.End - 1)) is { Type: TimexType.Date } opening && scene.Text[sentence.First].Lower is "on" ? Single(opening) : null;
    }

    private static LocalDate? Single(TimeExpression time) => time.When is { Start: { } start, End: { } end } && start == end ? start : null;
}
