using Chancery.Claims;
using Chancery.Reading.Mentions;
using Chancery.Reading.Tellings;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>Sides and days that the learnt reader gives: all of what it alone has found, and of what a rule has found what is lacking.</summary>
internal static class LearntSides
{
    private const float PartyShare = 0.5f, FarShare = 0.7f, LeastJoint = 0.15f, StrictJoint = 0.46f, VouchedShare = 0.65f, DayShare = 0.5f;

    // So many words that surely tell of one make a dispatch on engagements; elsewhere more is asked.
    private const int SureWords = 2;
    private const float Eased = 0.7f;
    private const int Depth = 3;

    /// <summary>What is asked of a telling: as given in a dispatch on engagements, less where many are told, more where little else tells of any.</summary>
    public static float Asked(Tellings.Tellings tellings, float share) => tellings.TellsOfMany ? share * Eased : tellings.Sure >= SureWords ? share : StrictJoint;

    /// <summary>The belief that a word tells of an engagement and that two who are in it are known, or who goes and where.</summary>
    public static float Joint(Telling telling, EngagementKind kind)
    {
        float first = 0, second = 0, place = 0;
        foreach (ToldParty party in telling.Parties)
        {
            if (party.Role == TellingRole.Place)
            {
                place = Math.Max(place, party.Share);
                continue;
            }

            if (party.Share > first)
                (first, second) = (party.Share, first);
            else if (party.Share > second)
                second = party.Share;
            // "the two leaders": both at once.
            if (party.Mention.Plural || party.Mention.Countries.Count > 1)
                second = Math.Max(second, party.Share);
        }

        return telling.Share * first * (kind == EngagementKind.Visit ? Math.Max(place, second) : second);
    }

    /// <summary>Gives a candidate the parties of a telling; <paramref name="near"/> those of its sentence alone.</summary>
    public static void Add(Arguments arguments, Candidate candidate, Telling telling, bool near = false)
    {
        foreach (ToldParty party in telling.Parties)
        {
            if (party.Role == TellingRole.Place || party.Share < (arguments.SameSentence(candidate.Token, party.Mention) ? PartyShare : near ? 1 : FarShare) || candidate.Sides.Exists(s => s.Mention == party.Mention))
                continue;
            arguments.AddSides(candidate, party.Mention, RoleOf(party.Role, ParticipantRole.Party));
        }
    }

    /// <summary>The part that a mention plays, as the record has it; <paramref name="otherwise"/> where it merely belongs.</summary>
    public static ParticipantRole RoleOf(TellingRole role, ParticipantRole otherwise) => role switch
    {
        TellingRole.Visitor => ParticipantRole.Visitor,
        TellingRole.Host => ParticipantRole.Host,
        _ => otherwise,
    };

    /// <summary>Gives a candidate that a rule has left without a second side, or without a traveller, those of the model.</summary>
    public static void Complete(Scene scene, Arguments arguments, Candidate candidate, List<Candidate> here)
    {
        // "The trip came a week after", "presided over the meeting": whose it is was told before.
        if (candidate.Anaphoric || candidate.Telling is not { } telling || Joint(telling, candidate.Kind) < Asked(scene.Tellings!, LeastJoint) || IsBeside(scene, candidate, here))
            return;
        // "for receiving our messenger": the guest is whom the verb names.
        if (candidate.Trigger is { Verb: true, Frame: Frame.Host })
            return;
        List<Side> given = [.. candidate.Sides];
        // "A meeting was held with the deputy prime minister": by those of whom the dispatch tells.
        if (!candidate.Trigger.Verb && candidate.Partnered && given.Count == 1 && candidate.Predicate >= 0 && scene.Tree.Child(candidate.Predicate, Language.Relation.AuxPass) >= 0)
            return;
        // "The G20 summit will be held in Rio": of all its members; who meets beside it is told elsewhere.
        if (candidate.Kind == EngagementKind.Summit && given.Exists(s => s.Mention is { Kind: MentionKind.Organisation, Country: not null }))
            return;
        // "ASEAN leaders meet as Myanmar's crisis drags on": with each other.
        if (candidate.Trigger.Verb && candidate.Kind != EngagementKind.Visit && given.Exists(s => s.Mention is { Plural: true, Country.Length: > 3 }))
            return;
        // "talks between the committee and the council": two all the same, of whatever state.
        if (candidate.Kind == EngagementKind.Visit ? given.Count > 0 : HasTwo(candidate) || given.Count > 1 && given.Exists(s => s.Mention is { Country: null, Countries.Count: 0, Person: null }))
            return;
        Add(arguments, candidate, telling, near: true);
        // One side alone is better left to what the dispatch told before.
        if (candidate.Kind != EngagementKind.Visit && !HasTwo(candidate))
            candidate.Sides = given;
    }

    // "met at the OECD's ministerial", "will leave for the conference", "after consultations with his advisers he met X": its parties are not those who do what it stands beside.
    private static bool IsBeside(Scene scene, Candidate candidate, List<Candidate> here) =>
        !candidate.Trigger.Verb && scene.Text[candidate.Token] is { Relation: Language.Relation.Obl or Language.Relation.OblAgent or Language.Relation.Nmod, Head: >= 0 and var above } && (scene.Text[above].Lemma is "follow" or "precede" || here.Exists(other => other != candidate && (other.Token == above || other.Predicate == above)));

    /// <summary>True where the model is sure that one is in it of whose state nothing is said.</summary>
    public static bool Vouches(Candidate candidate, Mention mention) =>
        mention is { Kind: MentionKind.Person, Person: { Country: null, Official: true } } && candidate.Telling?.ShareOf(mention) >= VouchedShare;

    /// <summary>Gives those that have no day the one of their sentence that the model sees, unless a rule has taken it for another thing's and <paramref name="refused"/> it.</summary>
    public static void Date(Scene scene, Language.Sentence sentence, List<Candidate> here, List<TimeExpression> refused)
    {
        (int start, int end) = (scene.Text[sentence.First].Start, scene.Text[sentence.End - 1].End);
        foreach (Candidate candidate in here)
        {
            if (candidate is { There: true } or { Status: EngagementStatus.Ongoing } or { Times.Count: > 0 } || candidate.Telling is not { Share: >= DayShare } telling || Sequels.IsDated(scene, candidate))
                continue;
            foreach ((TimeExpression time, float share) in telling.Times)
            {
                // "will travel to India next week for talks": talks on a visit have its days.
                if (here.Exists(other => other != candidate && other.Kind == EngagementKind.Visit && other.Times.Contains(time)))
                    continue;
                if (share >= DayShare && time.Start >= start && time.End <= end && !refused.Contains(time) && time.Type is TimexType.Date or TimexType.Time && !time.When.IsUnknown && !IsOfReport(scene, candidate, time))
                    candidate.Times.Add(time);
            }
        }
    }

    // "has postponed his visit, the palace said on Saturday": the day of him who tells it.
    private static bool IsOfReport(Scene scene, Candidate candidate, TimeExpression time)
    {
        int first = scene.Text.FirstFrom(time.Start);
        int said = first > 0 && scene.Text[first - 1].Pos is Language.UniversalPos.Adp or Language.UniversalPos.Adv ? first - 2 : first - 1;
        return said > candidate.Token && said != candidate.Predicate && scene.Text[said].Lemma is "say" or "tell" or "announce" or "report" or "declare" or "state" or "add" or "disclose" or "confirm";
    }

    private static bool HasTwo(Candidate candidate)
    {
        string? first = null;
        foreach (Side side in candidate.Sides)
        {
            if (IsSecond(side.Mention, ref first, 0))
                return true;
        }

        return false;
    }

    // True where a mention stands for another state or person than the first.
    private static bool IsSecond(Mention mention, ref string? first, int depth)
    {
        if (depth > Depth)
            return false;
        if (IsOther(mention.Country ?? mention.Person?.Country ?? mention.Person?.Name, ref first))
            return true;
        foreach (string country in mention.Countries)
        {
            if (IsOther(country, ref first))
                return true;
        }

        foreach (Mention other in mention.Antecedents)
        {
            if (IsSecond(other, ref first, depth + 1))
                return true;
        }

        foreach (Mention other in mention.Members)
        {
            if (IsSecond(other, ref first, depth + 1))
                return true;
        }

        return false;
    }

    private static bool IsOther(string? side, ref string? first)
    {
        if (side is null || side == first)
            return false;
        if (first is not null)
            return true;
        first = side;
        return false;
    }
}
