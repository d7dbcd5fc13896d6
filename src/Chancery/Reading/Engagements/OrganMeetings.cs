using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Meetings of one body of states, told by its name alone: "The Security Council will meet on Monday", "West African leaders met in Abuja" of a dispatch on ECOWAS.</summary>
internal static class OrganMeetings
{
    private static readonly Lazy<Dictionary<string, string>> s_regions = new(Load);

    /// <summary>Adds the body whose organ is the subject, where its name is only part of the organ's: "The Arab League Council will hold", "the IAEA Board of Governors convened".</summary>
    public static void Seat(Scene scene, Candidate candidate)
    {
        if (AtIts(scene, candidate))
            candidate.Sides.RemoveAll(s => s.Mention.Kind == MentionKind.Pronoun);
        if (candidate.Sides.Count > 0 || candidate.Kind is not (EngagementKind.Meeting or EngagementKind.Summit or EngagementKind.Talks) || candidate.Trigger.Frame is not (Frame.Mutual or Frame.Event))
            return;
        int verb = candidate.Trigger.Verb ? candidate.Token : candidate.Predicate;
        if (verb < 0 || scene.Tree.Subject(verb) is not (>= 0 and int subject) || subject > verb)
            return;
        (int first, int end) = scene.Tree.Subtree(subject);
        for (int t = first; t < Math.Min(end, verb); t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Organisation, Country: not null } body && IsOrgan(scene, body))
            {
                candidate.Sides.Add(new Side(body, ParticipantRole.Party));
                return;
            }
        }
    }

    /// <summary>True where the one side told is an organ that sits, or a body that meets in a place on a day.</summary>
    public static bool Is(Scene scene, Candidate candidate)
    {
        if (candidate.Sides is not [{ Mention: { Kind: MentionKind.Organisation, Country: { } code } organ }] || candidate.Partnered || candidate.Negated || candidate.Kind is not (EngagementKind.Meeting or EngagementKind.Summit or EngagementKind.Talks) || !Acceptance.IsBloc(code))
            return false;
        if (Roster.OrganisationTable.Default.Find(code) is not { Kind: not ("ngo" or "bank" or "court") })
            return false;
        bool meets = candidate.Trigger.Verb
            ? candidate.Trigger.Id is "meet" or "convene" or "reconvene" or "gather" or "assemble" && organ.First < candidate.Token && scene.Tree.Child(candidate.Token, Relation.Obj) < 0
            : candidate.Trigger.Id is "meeting" or "consultations" or "summit" && candidate.Predicate >= 0 && scene.Text[candidate.Predicate].Lemma is "hold" or "convene" or "open" or "conclude" or "have" or "schedule" or "begin" or "start" or "postpone" or "cancel" or "end";
        if (!meets && !AtIts(scene, candidate) || IsOfState(scene, organ, code))
            return false;
        bool dated = candidate.Times.Exists(t => !t.When.IsUnknown);
        return dated && (IsOrgan(scene, organ) || candidate.Places.Count > 0);
    }

    // "The Peace and Security Council, at its 854th meeting, held on 6 June, received a briefing"
    private static bool AtIts(Scene scene, Candidate candidate) =>
        candidate.Trigger is { Verb: false, Frame: Frame.Event } && candidate.Predicate >= 0 && scene.Text[candidate.Token].Relation is Relation.Obl && scene.Tree.CaseOf(candidate.Token) is "at" or "in" or "during"
        && scene.Tree.Child(candidate.Token, Relation.NmodPoss) is >= 0 and int its && scene.Text[its].Lower is "its" or "their" && (candidate.Numbered || scene.Tree.Child(candidate.Token, Relation.Acl) is >= 0 and int held && scene.Text[held].Lemma is "hold" or "convene");

    // "The National Security Council met", "Russia's Security Council": of one state, as is one of which no words say that it is the world's.
    private static bool IsOfState(Scene scene, Mention organ, string code)
    {
        int before = organ.First - 1;
        if (before >= 0 && scene.Text[before].Lower is "un" or "u.n." or "nations")
            return false;
        if (before >= scene.SentenceOf(organ.First).First && (scene.Text[before].Lower is "'s" or "’s" || OfficePhrases.IsCapital(scene.Text, before) && scene.Text[before].Pos is UniversalPos.Adj or UniversalPos.Propn or UniversalPos.Noun))
            return true;
        return code == "UN" && !scene.Words(organ.First, organ.End).Contains('N', StringComparison.Ordinal) && !scene.Dispatch.Text.Contains("United Nations", StringComparison.Ordinal) && !scene.Dispatch.Text.Contains("UN ", StringComparison.Ordinal) && !scene.Dispatch.Text.Contains("U.N.", StringComparison.Ordinal);
    }

    /// <summary>Adds the states at whose request the body meets: "at Russia's request", "at the request of Jordan and Egypt".</summary>
    public static void Requesters(Scene scene, Arguments arguments, Candidate candidate)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = sentence.First; t + 2 < sentence.End; t++)
        {
            if (scene.Text[t].Lower is not "request" || t == sentence.First)
                continue;
            Mention? who = scene.Text[t - 1].Lower is "'s" or "’s" && t - 2 >= sentence.First ? scene.MentionAt(t - 2) : scene.Text[t + 1].Lower is "of" ? arguments.MentionAfter(t + 1, sentence.End) : null;
            if (who is not { Kind: MentionKind.State })
                return;
            foreach (Mention one in arguments.Chain(who))
                candidate.Sides.Add(new Side(one, ParticipantRole.Party));
            return;
        }
    }

    // "the UN Security Council", "the council of ministers of the OAU", "the IAEA Board of Governors"
    private static bool IsOrgan(Scene scene, Mention organ)
    {
        Sentence sentence = scene.SentenceOf(organ.First);
        for (int t = Math.Max(sentence.First, organ.First - 5); t < Math.Min(sentence.End, organ.End + 4); t++)
        {
            if (scene.Text[t].Lower is "council" or "committee" or "assembly" or "board" or "conference" or "quartet" or "troika" or "politburo" or "presidium" && (t < organ.End || scene.MentionAt(t) is null or { Kind: MentionKind.Organisation }))
                return true;
        }

        return false;
    }

    /// <summary>The bloc whose ministers or leaders an adjective of its region means, where the dispatch names it; or null.</summary>
    public static string? Bloc(Scene scene, Mention group)
    {
        if (group is not { Kind: MentionKind.Group, Plural: true, Country: null, Countries.Count: 0, Members.Count: 0, OfficeText: { } office })
            return null;
        int first = Math.Max(scene.SentenceOf(group.First).First, group.First - 3);
        string words = scene.Words(first, group.End).ToLowerInvariant();
        foreach ((string region, string code) in s_regions.Value)
        {
            int at = words.IndexOf(region + " ", StringComparison.Ordinal);
            if (at < 0 || at > 0 && words[at - 1] != ' ' || !Acceptance.AreMinisters(office) && !office.EndsWith("presidents", StringComparison.OrdinalIgnoreCase))
                continue;
            // "other African leaders", "20 European leaders": some of them.
            if (at > 0 && words[..at].TrimEnd() is { Length: > 0 } before && before[(before.LastIndexOf(' ') + 1)..] is "other" or "some" or "several" or "many" or "few" or "two" or "three" or "four" or "five" || at > 0 && char.IsAsciiDigit(words[at - 2]))
                return null;
            return scene.Mentions.Exists(m => m.Kind is MentionKind.Organisation or MentionKind.Group && m.Country == code) || scene.Dispatch.Text.Contains(code, StringComparison.Ordinal) || scene.Mentions.Exists(m => m.Person is { Country: { } of } && of == code) ? code : null;
        }

        return null;
    }

    // The longest words first: "gulf arab" before "arab".
    private static Dictionary<string, string> Load() =>
        DataTable.Load("region-blocs.tsv", 3).OrderByDescending(row => row[0].Length).ToDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
}
