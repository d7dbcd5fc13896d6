using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Channels;

/// <summary>Reads contact that is made a custom: "agreed to hold consultations twice a year", "the two ministers are to meet every three months", "officials of both countries meet every month".</summary>
internal sealed class RecurringMeetings(ReadingRoom room)
{
    private const int Reach = 22;
    private readonly AnalysedText _text = room.Scene.Text;

    private Tree Tree => room.Scene.Tree;

    /// <summary>The line of contact that a verb of meeting tells, or null.</summary>
    public Channel? Read(Sentence sentence, int verb)
    {
        // "a committee that meets twice a year", "a committee to meet every month": told of the committee.
        if (_text[verb].Pos is not UniversalPos.Verb || _text[verb].Relation is Relation.Amod or Relation.Compound or Relation.Acl or Relation.AclRelcl || Tree.Subject(verb) is >= 0 and int body && ChannelLexicon.Default.Modifiers(JoinedWords.Lemma(_text, body)) is not null)
            return null;
        int thing = Tree.Child(verb, Relation.Obj);
        bool meets = _text[verb].Lemma is "meet" or "speak" or "talk" or "consult" or "confer" or "phone" || _text[verb].Lemma is "get" && verb + 1 < sentence.End && _text[verb + 1].Lower is "together";
        bool holds = _text[verb].Lemma is "hold" or "conduct" or "have" && thing > verb && IsMeeting(_text[thing].Lemma);
        if (!meets && !holds)
            return null;
        int end = room.Words.End(verb, sentence.End);
        bool recurs = Recurs(verb + 1, Math.Min(end, verb + Reach)) || holds && IsRegular(thing);
        if (!recurs || StatusOf(verb, out int bearer) is not { } status || Parties(verb, thing, bearer) is not { Count: > 1 and < 5 } parties)
            return null;
        string topic = holds ? room.Words.NounWords(First(thing), Math.Max(thing + 1, Math.Min(end, room.Words.PhraseEnd(First(thing), end)))) : room.Words.Words(verb, end);
        return topic.Length == 0 ? null : new Channel("", parties, topic, null, status, room.Sentence(verb), 0.6, "channel-recurring");
    }

    // Agreed or still to come it is set up; told as a habit it goes on; what was held each year in the past is none.
    private ChannelStatus? StatusOf(int verb, out int bearer)
    {
        bearer = verb;
        Standing standing = room.Standings.Of(verb);
        if (standing is not (Standing.Fact or Standing.Coming))
            return null;
        int at = verb;
        for (int steps = 0; steps < 4 && at >= 0; steps++, at = _text[at].Head)
        {
            if (at == verb || _text[at].Lemma is not ("agree" or "decide" or "resolve" or "undertake" or "pledge" or "commit" or "arrange"))
                continue;
            bearer = at;
            // "agreed on a committee to meet every two months": told of the committee.
            if (room.Behind(at, "on") is >= 0 and int made && made < verb)
                return null;
            return room.Standings.Of(at) is Standing.Fact && Shares(verb, at) ? ChannelStatus.Opened : null;
        }

        if (standing is Standing.Coming)
            return _text[verb].Relation is Relation.Root or Relation.Ccomp && !room.Standings.Infinitive(verb) || IsTo(verb) ? ChannelStatus.Opened : null;
        return PennTag.Name(_text[verb].Tag) is "VBP" or "VBZ" || room.Standings.Perfect(verb) && Tree.Subject(verb) >= 0 ? ChannelStatus.Ongoing : null;
    }

    // "are to meet every three months"
    private bool IsTo(int verb) => verb > 1 && _text[verb - 1].Lower is "to" && _text[verb - 2].Lower is "are" or "were";

    private bool Shares(int verb, int over) => _text[verb].Relation is Relation.Xcomp or Relation.Ccomp or Relation.Conj or Relation.Advcl && verb > over;

    private List<string> Parties(int verb, int thing, int bearer)
    {
        int subject = Tree.Subject(verb);
        // "leaders will meet": of no state named, those who agreed.
        List<string> parties = subject >= 0 && subject < verb ? Of(subject) : [];
        if (parties.Count < 2 && bearer != verb)
            parties = room.Principals.Subject(bearer) is { Count: > 1 } agreed ? agreed : parties.Count == 0 ? Passive(bearer, verb) : parties;
        int with = room.Behind(verb, "with") is >= 0 and int beside ? beside : thing >= 0 ? room.Behind(thing, "with") : -1;
        if (parties.Count == 1 && with >= 0)
            Principals.Add(parties, room.Codes(with));
        return parties;
    }

    // "It was agreed that the two countries would hold consultations once a year"
    private List<string> Passive(int bearer, int verb) =>
        Tree.Child(bearer, Relation.AuxPass) >= 0 || Tree.Child(bearer, Relation.Expl) >= 0 ? room.Principals.Told(verb, 2) : [];

    // "officials of both countries", "the foreign ministers", "they": of officials and states only.
    private List<string> Of(int subject)
    {
        if (room.Scene.MentionAt(subject) is { } mention)
        {
            List<string> named = room.Principals.OfChain(mention);
            if (named.Count > 1)
                return mention.Kind is MentionKind.Person && mention.Person is { Official: false } ? [] : named;
        }

        if (room.Codes(subject) is { Count: > 0 } codes)
            return codes;
        if (_text[subject].Lemma is not ("official" or "minister" or "officer" or "commander" or "diplomat" or "expert" or "adviser" or "advisor" or "envoy" or "ministry" or "staff" or "delegation" or "leader" or "president" or "chief" or "navy" or "army" or "team"))
            return [];
        foreach (string link in (ReadOnlySpan<string>)["of", "from", "on"])
        {
            if (room.Behind(subject, link) is >= 0 and int whole && room.Codes(whole) is { Count: > 1 } both)
                return both;
        }

        return [];
    }

    // "every week", "each year", "twice a year", "once a month", "annually", "on a regular basis"
    private bool Recurs(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            string lower = _text[t].Lower;
            if (lower is "annually" or "yearly" or "monthly" or "weekly" or "quarterly" or "fortnightly" or "biannually" && _text[t].Pos is UniversalPos.Adv)
                return true;
            if (lower is "every" or "each" && Unit(t + 1, Math.Min(end, t + 4)) || lower is "once" or "twice" or "times" && t + 2 <= end && t + 2 < _text.Count && _text[t + 1].Lower is "a" or "each" or "every" && Unit(t + 2, t + 3))
                return true;
            if (lower is "regular" or "annual" or "monthly" or "weekly" && t + 1 < end && _text[t + 1].Lower is "basis" or "intervals")
                return true;
        }

        return false;
    }

    private bool Unit(int first, int end)
    {
        for (int t = first; t < Math.Min(end, _text.Count); t++)
        {
            if (_text[t].Lemma is "day" or "week" or "month" or "year" or "quarter" or "fortnight" or "spring" or "summer" or "autumn" or "winter")
                return true;
            if (_text[t].Pos is not (UniversalPos.Num or UniversalPos.Adj))
                return false;
        }

        return false;
    }

    private static bool IsMeeting(string lemma) => lemma is "consultation" or "talk" or "meeting" or "session" or "summit" or "dialogue" or "discussion" or "contact" or "round";

    private bool IsRegular(int noun) =>
        Tree.HasChild(noun, "annual") || Tree.HasChild(noun, "regular") || Tree.HasChild(noun, "periodic") || Tree.HasChild(noun, "yearly") || Tree.HasChild(noun, "monthly") || Tree.HasChild(noun, "quarterly") || Tree.HasChild(noun, "biannual") || Tree.HasChild(noun, "weekly");

    private int First(int noun)
    {
        int first = noun;
        while (first > 0 && noun - first < 5 && _text[first - 1].Relation is Relation.Amod or Relation.Compound && Tree.Below(first - 1, noun))
            first--;
        return first;
    }
}
