using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Parts what one word tells of several engagements: "held phone calls with his Russian and Ukrainian counterparts", "met separately with X and Y".</summary>
internal static class Separate
{
    private static readonly byte s_plural = PennTag.Of("NNS");

    public static void Split(Scene scene, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate candidate in here)
        {
            if (!candidates.Contains(candidate) || candidate.Sides.Count < 2 || !IsSeveral(scene, candidate))
                continue;
            Mention one = candidate.Sides[0].Mention;
            List<Side> partners = Partners(scene, candidate, ref one);
            if (partners.Count < 2)
                continue;
            Side self = candidate.Sides.Find(s => s.Mention == one);
            candidates.Remove(candidate);
            // "with Putin and Zelensky on Tuesday and Wednesday, respectively"
            bool respective = candidate.Times.Count == partners.Count && Says(scene, candidate, "respectively");
            for (int i = 0; i < partners.Count; i++)
            {
                Candidate part = candidate.With([self, partners[i]], [.. candidate.Places], respective ? [candidate.Times[i]] : [.. candidate.Times]);
                part.Apart = true;
                candidates.Add(part);
            }
        }
    }

    /// <summary>"met with Paraguay's president and its foreign minister; with Panama's president; and with El Salvador's": one meeting each.</summary>
    public static void Series(Scene scene, Arguments arguments, List<Candidate> here, List<Candidate> candidates)
    {
        foreach (Candidate candidate in here)
        {
            if (!candidates.Contains(candidate) || candidate.Trigger is not { Verb: true, Frame: Frame.Mutual } || !candidate.Partnered)
                continue;
            Sentence sentence = scene.SentenceOf(candidate.Token);
            int first = -1;
            for (int t = candidate.Token + 1; t + 2 < sentence.End; t++)
            {
                if (scene.Text[t].Lower is not ";")
                    continue;
                int with = t + 1;
                while (with < sentence.End && scene.Text[with].Lower is "and" or "then" or "also" or "later" or "finally")
                    with++;
                if (with + 1 >= sentence.End || scene.Text[with].Lower is not "with" || arguments.MentionAfter(with, Math.Min(sentence.End, with + 4)) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } partner)
                    continue;
                first = first < 0 ? t : first;
                Candidate part = candidate.With(candidate.Sides.FindAll(s => s.Mention.First < candidate.Token), [], [.. candidate.Times]);
                arguments.AddSides(part, partner, ParticipantRole.Party);
                part.Sides.RemoveAll(s => s.Mention.First > with && NextPart(scene, sentence, with) is > 0 and int end && s.Mention.First > end);
                part.Apart = true;
                candidates.Add(part);
            }

            if (first >= 0)
                candidate.Sides.RemoveAll(s => s.Mention.First > first);
        }
    }

    // The semicolon behind which the next of such a row begins, or 0.
    private static int NextPart(Scene scene, Sentence sentence, int from)
    {
        for (int t = from; t < sentence.End; t++)
        {
            if (scene.Text[t].Lower is ";")
                return t;
        }

        return 0;
    }

    private static bool Says(Scene scene, Candidate candidate, string word)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = candidate.Token + 1; t < sentence.End; t++)
        {
            if (scene.Text[t].Lower == word)
                return true;
        }

        return false;
    }

    private static bool IsSeveral(Scene scene, Candidate candidate)
    {
        bool plural = !candidate.Trigger.Verb && (scene.Text[candidate.Token].Tag == s_plural || candidate.Trigger.Id is "by-phone") && candidate.Trigger.Id is "by-phone" or "call-noun" or "meeting" or "conversation" or "bilateral" or "letter" or "message-noun" or "one-on-one" or "phone-call";
        Sentence sentence = scene.SentenceOf(candidate.Token);
        int from = Math.Max(sentence.First, candidate.Token - 4), to = candidate.Token + 1;
        while (to < sentence.End && to - candidate.Token < 40 && (scene.Text[to].Pos is not (UniversalPos.Verb or UniversalPos.Sconj) || scene.TimeAt(to) is not null || scene.MentionAt(to) is not null) && scene.Text[to].Lower is not (";" or ":"))
            to++;
        // "talks with Xi for 30 minutes and Pinera for 35 minutes"
        bool apart = candidate.Times.Count(time => time.Type == Time.TimexType.Duration) > 1;
        for (int t = from; t < to; t++)
        {
            // "met A and B together, after separate meetings with each"
            if (scene.Text[t].Lower is "together" or "jointly")
                return false;
            apart |= scene.Text[t].Lower is "separately" or "separate" or "individually" or "individual" or "successive";
        }

        if (candidate.Trigger is { Verb: true, Frame: Frame.Directed, Kind: EngagementKind.Call })
            return true;
        if (candidate.Kind == EngagementKind.Meeting && (plural && candidate.Trigger.Id is "meeting" || candidate.Trigger.Id is "meet" && IsBeside(scene, sentence)) && AreOfOthers(candidate))
            return true;
        return plural && (apart || candidate.Kind is EngagementKind.Call or EngagementKind.Message || candidate.Trigger.Id is "bilateral") || apart && candidate.Trigger.Frame is Frame.Mutual or Frame.Host or Frame.Event or Frame.Directed;
    }

    // "met Annan and Karzai on the sidelines of the summit": one after the other.
    private static bool IsBeside(Scene scene, Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (scene.Text[t].Lower is "sidelines" or "margins" or "fringes")
                return true;
        }

        return false;
    }

    // "meetings with X of Kenya and Y of Uganda": each of another state or body, and none of the state of the one who meets them.
    private static bool AreOfOthers(Candidate candidate)
    {
        var states = new HashSet<string>(StringComparer.Ordinal);
        int behind = 0;
        foreach (Side side in candidate.Sides)
        {
            if (side.Mention is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun } one || (one.Person?.Country ?? one.Country) is not { } country || !states.Add(country))
                return false;
            behind += one.First > candidate.Token ? 1 : 0;
        }

        return behind >= 2 && candidate.Sides.Count == behind + 1;
    }

    // Those on the other side of the one who meets them all.
    private static List<Side> Partners(Scene scene, Candidate candidate, ref Mention one)
    {
        var behind = new List<Side>();
        var before = new List<Side>();
        // "congratulated X and Y by telephone": the verb stands between them.
        int pivot = candidate.Trigger.Id is "by-phone" && candidate.Predicate >= 0 ? Math.Min(candidate.Predicate, candidate.Token) : candidate.Token;
        foreach (Side side in candidate.Sides)
        {
            if (side.Mention.First < pivot)
                before.Add(side);
            else
                behind.AddRange(Each(scene, side));
        }

        // "The envoys of Mali, Niger and Chad all met separately with the president"
        if (before.Count > 1 && behind.Count == 1 && candidate.Trigger is { Verb: true, Frame: Frame.Mutual })
        {
            one = behind[0].Mention;
            return [.. before.SelectMany(side => Each(scene, side))];
        }

        if (before.Count != 1)
            return [];
        one = before[0].Mention;
        return behind;
    }

    // "his Russian and Ukrainian counterparts" are two.
    private static IEnumerable<Side> Each(Scene scene, Side side)
    {
        Mention mention = side.Mention;
        if (mention.Kind != MentionKind.Group || mention.Countries.Count < 2)
        {
            yield return side;
            yield break;
        }

        for (int i = 0; i < mention.Countries.Count; i++)
        {
            if (mention.Members.Count == mention.Countries.Count)
            {
                yield return side with { Mention = mention.Members[i] };
                continue;
            }

            string country = mention.Countries[i];
            yield return side with
            {
                Mention = new Mention
                {
                    Kind = MentionKind.Office,
                    Index = mention.Index,
                    First = mention.First,
                    End = mention.End,
                    Head = mention.Head,
                    Country = country,
                    CountrySource = CountrySource.Text,
                    OfficeText = mention.OfficeText,
                    Function = mention.Function,
                    Person = scene.Persons.Find(p => p.Country == country && p.Function == mention.Function && mention.Function is not null),
                },
            };
        }
    }
}
