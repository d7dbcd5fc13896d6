using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>Parts encounters that one verb tells in a row: "met on Friday with X and, before the closing session, with Y", "was received by X on Sunday and by Y on Tuesday", "met in Bali in July and in New York in September".</summary>
internal sealed class Rows(Scene scene, Arguments arguments)
{
    private const int MostParts = 12;

    public void Split(List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate candidate in here)
        {
            if (candidate is { Kind: EngagementKind.Visit, Trigger.Verb: true, Negated: false, Places.Count: 1 } && candidates.Contains(candidate) && Times(candidate) is { Count: > 1 } days)
            {
                candidates.Remove(candidate);
                candidates.AddRange(days.Select(day => candidate.With([.. candidate.Sides], [.. candidate.Places], [day])));
                continue;
            }

            // "Two rounds of talks, in Bali in July and in New York in September, failed": of those told before.
            bool told = candidate is { Another: true, Trigger.Verb: false, Sides.Count: 0 };
            if (candidate.Kind is EngagementKind.Visit || candidate.Sides.Count == 0 && !told || candidate.Negated || !candidates.Contains(candidate))
                continue;
            List<Part> parts = candidate.Sides.Count < 2 ? [] : Partners(candidate);
            if (parts.Count < 2 || !Differ(parts) && candidate.Kind is not EngagementKind.Call)
            {
                // "will call on President Hu and on former President Jiang": both, in one breath.
                foreach (Side other in parts.SelectMany(part => part.Others).Where(other => !candidate.Sides.Exists(s => s.Mention == other.Mention)))
                    candidate.Sides.Add(other);
                parts = Occasions(candidate);
            }

            if (parts.Count < 2)
                continue;
            candidates.Remove(candidate);
            foreach (Part part in parts)
                candidates.Add(Of(candidate, part));
        }
    }

    // "visited Algiers in May and again in July", "twice visited Tehran, on 19 June and 9 July": the days of visits that are not one, or none.
    private List<TimeExpression> Times(Candidate candidate)
    {
        List<TimeExpression> known = candidate.Times.FindAll(t => t.When is { Start: not null, End: not null } && t.Type is TimexType.Date);
        Sentence sentence = scene.SentenceOf(candidate.Token);
        var found = new List<TimeExpression>();
        int last = -1;
        for (int t = candidate.Token + 1; t < sentence.End; t++)
        {
            if (scene.TimeAt(t) is { } time && known.Contains(time) && (found.Count == 0 || found[^1] != time))
            {
                if (found.Count > 0 && !(JoinsDays(last, t) && NodaTime.Period.DaysBetween(found[^1].When.End!.Value, time.When.Start!.Value) is > 3 or < -3))
                    found.Clear();
                found.Add(time);
            }

            if (scene.TimeAt(t) is not null)
                last = t;
        }

        return found;
    }

    private bool JoinsDays(int from, int to)
    {
        bool and = false;
        for (int t = from + 1; t < to; t++)
        {
            and |= scene.Text[t].Lower is "and";
            if (scene.Text[t].Lower is not ("and" or "again" or "in" or "on" or "," or "then" or "late" or "early"))
                return false;
        }

        return and;
    }

    // One encounter of the row: who else is in it, its first token and the token after its last.
    private sealed record Part(List<Side> Others, int First, int End, bool Apart)
    {
        public List<TimeExpression> Times { get; } = [];
    }

    // "with X on Monday and with Y", "X on Monday and Y on Tuesday"
    private List<Part> Partners(Candidate candidate)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        List<Side> first = candidate.Sides.FindAll(s => s.Mention.First > candidate.Token);
        if (first.Count == 0 || first.Count == candidate.Sides.Count || candidate.Trigger.Frame is not (Frame.Mutual or Frame.Host or Frame.Event or Frame.Directed))
            return [];
        var parts = new List<Part>();
        int begin = candidate.Token + 1, end = first.Max(s => s.Mention.End), last = end;
        int opening = first.Min(s => s.Mention.First);
        while (opening > begin && scene.Text[opening - 1].Lower is "the" or "his" or "her" or "their")
            opening--;
        string preposition = scene.Text[opening - 1].Lower is "with" or "by" or "to" or "on" or "from" ? scene.Text[opening - 1].Lower : "";
        var others = first;
        bool apart = false;
        for (int t = end; t < sentence.End && parts.Count < MostParts; t++)
        {
            ref Token token = ref scene.Text[t];
            if (token.Lower is ";" or ":" or "who" or "which" or "where" or "that" or "while" || IsVerb(t) || token.Pos is UniversalPos.Sconj && scene.TimeAt(t) is null)
                break;
            bool repeated = preposition.Length > 0 && token.Lower == preposition && Joined(last, t);
            bool listed = token.Lower is "and" or "," && t + 1 < sentence.End && TimeIn(last, t) is not null;
            if (!repeated && !listed || Partner(t, sentence) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } next || candidate.Sides.Exists(s => s.Mention == next && !(listed && first.Count > 1)))
                continue;
            if (next.First - t > 4 || listed && !repeated && !IsDated(next.End, sentence))
                continue;
            int border = repeated ? Border(last, t) : t;
            parts.Add(new Part(others.FindAll(s => s.Mention.First < t), begin, border, apart));
            apart = repeated && t - last > 2 && TimeIn(last, t) is not { When.IsUnknown: false };
            others = [.. arguments.Chain(next).Select(m => new Side(m, first[0].Role))];
            begin = border;
            last = others.Max(s => s.Mention.End);
            t = last - 1;
        }

        int stop = last;
        while (stop < sentence.End && scene.Text[stop].Pos is not (UniversalPos.Verb or UniversalPos.Sconj) && scene.Text[stop].Lower is not (";" or ","))
            stop++;
        parts.Add(new Part(others, begin, stop, apart));
        return parts;
    }

    // "and Israel's Netanyahu": he, not his state.
    private Mention? Partner(int token, Sentence sentence)
    {
        Mention? next = arguments.MentionAfter(token, sentence.End);
        return next is { Kind: MentionKind.State } state && state.End + 1 < sentence.End && scene.Text[state.End].Lower is "'s" or "’s" && scene.MentionAt(state.End + 1) is { Kind: MentionKind.Person or MentionKind.Office } theirs ? theirs : next;
    }

    // "on Friday", "in Berlin on Friday" behind a name.
    private bool IsDated(int from, Sentence sentence)
    {
        for (int t = from; t < sentence.End && t - from < 7; t++)
        {
            if (scene.TimeAt(t) is not null)
                return true;
            if (IsVerb(t) || scene.Text[t].Pos is UniversalPos.Cconj or UniversalPos.Sconj || scene.Text[t].Pos is UniversalPos.Punct && scene.Text[t].Lower is not "." || scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group })
                return false;
        }

        return false;
    }

    // "with X on Friday and, before the closing session on Saturday, with Y": what stands behind "and" is of the second.
    private int Border(int from, int preposition)
    {
        for (int t = from; t < preposition; t++)
        {
            if (scene.Text[t].Lower is "and")
                return t;
        }

        for (int t = from; t < preposition; t++)
        {
            if (scene.Text[t].Lower is ",")
                return t;
        }

        return preposition;
    }

    // A verb of its own, not the "closing" of a session.
    private bool IsVerb(int token) => scene.Text[token].Pos is UniversalPos.Verb && scene.Text[token].Relation is not Relation.Amod && scene.TimeAt(token) is null;

    // "and, shortly before the closing session, with": "and" or a comma stands between, and nothing that says another thing.
    private bool Joined(int from, int to)
    {
        bool joined = false;
        for (int t = from; t < to; t++)
        {
            joined |= scene.Text[t].Lower is "and" or ",";
            if (IsVerb(t) || scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group })
                return false;
        }

        return joined;
    }

    // Of different states, or on different days: those of one state met in one breath are one meeting.
    private bool Differ(List<Part> parts)
    {
        bool days = false;
        foreach (Part part in parts)
        {
            for (int t = part.First; t < part.End; t++)
            {
                if (scene.TimeAt(t) is { } time && !part.Times.Contains(time))
                    part.Times.Add(time);
            }
        }

        for (int i = 1; i < parts.Count; i++)
        {
            days |= parts[i].Times.Exists(t => !t.When.IsUnknown) || parts[i].Apart;
            string? one = Country(parts[i - 1]), other = Country(parts[i]);
            if (!days && (one is null || other is null || one == other))
                return false;
        }

        return true;
    }

    private static string? Country(Part part) => part.Others[0].Mention.Person?.Country ?? part.Others[0].Mention.Country;

    // "in Bali in July and in New York in September"
    private List<Part> Occasions(Candidate candidate)
    {
        if (candidate.Places.Count < 2 || candidate.Times.Count < 2 || candidate.Trigger.Frame is not (Frame.Mutual or Frame.Event or Frame.Host))
            return [];
        Sentence sentence = scene.SentenceOf(candidate.Token);
        var parts = new List<Part>();
        int begin = candidate.Token + 1;
        for (int t = candidate.Token + 1; t < sentence.End && parts.Count < MostParts; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Verb && scene.TimeAt(t) is null)
                break;
            bool joint = scene.Text[t].Lower is "and" or ",";
            if (!joint || !Whole(candidate, begin, t) || !Whole(candidate, t, sentence.End))
                continue;
            parts.Add(new Part([], begin, t, false));
            begin = t;
        }

        if (parts.Count == 0)
            return [];
        parts.Add(new Part([], begin, sentence.End, false));
        foreach (Part part in parts)
            part.Times.AddRange(candidate.Times.Where(time => Within(time, part.First, part.End)));
        return parts;
    }

    private bool Whole(Candidate candidate, int first, int end) =>
        candidate.Places.Exists(p => p.Token >= first && p.Token < end) && candidate.Times.Exists(time => !time.When.IsUnknown && Within(time, first, end));

    private TimeExpression? TimeIn(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (scene.TimeAt(t) is { } time)
                return time;
        }

        return null;
    }

    private bool Within(TimeExpression time, int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (scene.TimeAt(t) == time)
                return true;
        }

        return false;
    }

    private static Candidate Of(Candidate candidate, Part part)
    {
        List<Side> sides = part.Others.Count == 0 ? [.. candidate.Sides] : [.. candidate.Sides.Where(s => s.Mention.First < candidate.Token), .. part.Others];
        bool first = part.First == candidate.Token + 1;
        List<TimeExpression> times = part.Times.Count > 0 ? part.Times : first || !part.Apart ? candidate.Times : [];
        List<Location> places = [.. candidate.Places.Where(p => p.Token >= part.First && p.Token < part.End)];
        if (places.Count == 0)
            places.AddRange(candidate.Places.Where(p => p.Token <= candidate.Token));
        return candidate.With(sides, places, [.. times]);
    }
}
