using Chancery.Language;

namespace Chancery.Reading.Engagements;

/// <summary>
/// Talks in two formats, one after the other: "held one-on-one talks, followed by delegation-level talks", "a tête-à-tête before the plenary session". Each is an engagement of its own,
/// of the same sides.
/// </summary>
internal static class Formats
{
    private const int Before = 4, Behind = 5;

    /// <summary>Gives the second of two formats the sides of the first, where its own words name none.</summary>
    public static void Settle(Scene scene, List<Candidate> here)
    {
        for (int i = 1; i < here.Count; i++)
        {
            Candidate second = here[i];
            if (second is not { Trigger: { Verb: false, Frame: Frame.Event }, Sides.Count: < 2 } || second.Kind is Claims.EngagementKind.Visit or Claims.EngagementKind.Message || !Follows(scene, second) && !IsWide(scene, second))
                continue;
            Candidate first = here[i - 1];
            if (first.Kind is Claims.EngagementKind.Visit or Claims.EngagementKind.Message || first.Sides.Count < 2)
                continue;
            second.Sides.Clear();
            second.Sides.AddRange(first.Sides);
            second.Format = Format.Second;
            first.Format = Format.First;
            if (second.Times.Count == 0)
                second.Times.AddRange(first.Times);
        }

        foreach (Candidate one in here)
        {
            one.Aside = one.Kind is not (Claims.EngagementKind.Visit or Claims.EngagementKind.Message) && IsAside(scene, one);
            if (one.Format == Format.None && one.Kind is not (Claims.EngagementKind.Visit or Claims.EngagementKind.Message))
                one.Format = IsWide(scene, one) ? Format.Wide : IsNarrow(scene, one) ? Format.Narrow : Format.None;
        }
    }

    /// <summary>True for the two of a row, or for talks between two alone and talks of delegations.</summary>
    public static bool AreApart(Draft known, Draft other)
    {
        if (other.Origin.Format is Format.Second && known.Tellings.Exists(t => t.Format is Format.First) && known.Sentences[^1] == other.Sentences[0])
            return true;
        if (other.Origin.Aside && !known.Tellings.Exists(t => t.Aside) && Sides(other) == 2 && (known.Kind == Claims.EngagementKind.Summit || Sides(known) > 2))
            return true;
        // "After the session, the two held a private meeting", "Before it, they had a one-on-one": beside what was told.
        if (other.Origin is { Format: Format.Narrow, Aside: true } && !known.Tellings.Exists(t => t.Format is Format.Narrow))
            return true;
        bool wide = known.Tellings.Exists(t => t.Format is Format.Wide), narrow = known.Tellings.Exists(t => t.Format is Format.Narrow);
        return other.Origin.Format is Format.Wide && narrow && !wide || other.Origin.Format is Format.Narrow && wide && !narrow;
    }

    /// <summary>Gives what took place on the eve of a gathering the day before it.</summary>
    public static void Eves(Scene scene, List<Draft> drafts)
    {
        foreach (Draft eve in drafts)
        {
            if (!eve.Origin.Aside || !eve.When.IsUnknown || eve.Negated || !OnEve(scene, eve.Origin))
                continue;
            if (drafts.FindLast(d => d != eve && !d.Origin.Aside && d.Kind is not (Claims.EngagementKind.Visit or Claims.EngagementKind.Message or Claims.EngagementKind.Call) && d.Sentences[0] <= eve.Sentences[0] && d.When is { Start: not null, Within: false }) is { When.Start: { } first })
                eve.When = new Claims.When(first.PlusDays(-1), first.PlusDays(-1), false, WhenReader.Edtf(first.PlusDays(-1), first.PlusDays(-1), false), null);
        }
    }

    private static bool OnEve(Scene scene, Candidate one)
    {
        Sentence sentence = scene.SentenceOf(one.Token);
        for (int t = sentence.First; t + 1 < sentence.End; t++)
        {
            if (scene.Text[t].Lower is "eve" && scene.Text[t + 1].Lower is "of")
                return true;
        }

        return false;
    }

    private static int Sides(Draft draft) => new HashSet<string>(draft.Countries, StringComparer.Ordinal).Count;

    // "on the eve of the meeting", "ahead of Friday's summit", "after the session"
    private static bool IsAside(Scene scene, Candidate one)
    {
        Sentence sentence = scene.SentenceOf(one.Token);
        if (sentence.End - sentence.First > 3 && scene.Text[sentence.First].Lower is "before" or "after" && scene.Text[sentence.First + 1].Lower is "it" or "that" or "this" && scene.Text[sentence.First + 2].Lower is ",")
            return true;
        for (int t = sentence.First; t + 1 < sentence.End; t++)
        {
            if (scene.Text[t].Lemma is not ("meeting" or "summit" or "conference" or "session" or "forum" or "ceremony" or "gathering" or "retreat") || t == one.Token || t == one.Predicate)
                continue;
            string mark = scene.Tree.CaseOf(t);
            if (mark is "before" or "ahead" or "after" or "following" or "prior" || scene.Text[t].Head is >= 0 and int of && scene.Text[of].Lemma is "eve" or "sideline" or "margin" or "fringe" && scene.Text[t].Relation is Relation.Nmod)
                return true;
        }

        return false;
    }

    // "followed by delegation-level talks", "and then the plenary session"
    private static bool Follows(Scene scene, Candidate second)
    {
        int first = scene.SentenceOf(second.Token).First;
        for (int t = second.Token - 1; t > first && second.Token - t <= Before + 1; t--)
        {
            if (scene.Text[t].Lower is "by" && scene.Text[t - 1].Lower is "followed")
                return true;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp && scene.Text[t].Lower is not "by" || scene.MentionAt(t) is not null)
                return false;
        }

        return false;
    }

    private static bool IsWide(Scene scene, Candidate one)
    {
        int first = scene.SentenceOf(one.Token).First;
        for (int t = one.Token - 1; t >= first && one.Token - t <= Before; t--)
        {
            if (scene.Text[t].Lower is "plenary" or "expanded" or "extended" or "enlarged" or "delegation-level" or "delegation" or "delegations" or "wider" or "wide-format" or "full-format")
                return true;
            if (scene.Text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Punct or UniversalPos.Verb) || scene.MentionAt(t) is not null)
                return false;
        }

        return false;
    }

    private static bool IsNarrow(Scene scene, Candidate one)
    {
        if (one.Trigger.Id is "one-on-one" or "tete-a-tete" || one.Trigger.Id is "face-to-face")
            return true;
        Sentence sentence = scene.SentenceOf(one.Token);
        for (int t = Math.Max(sentence.First, one.Token - Before); t < Math.Min(sentence.End, one.Token + Behind); t++)
        {
            string lower = scene.Text[t].Lower;
            if (lower is "restricted" or "narrow" or "narrow-format" or "tete" or "tête" or "one-on-one" || lower is "one" && t + 4 < sentence.End && scene.Text[t + 2].Lower is "on" && scene.Text[t + 4].Lower is "one" || lower is "private" && t > 0 && (scene.Text[t - 1].Lower is "in" || t < one.Token && scene.Text[t - 1].Lower is "a"))
                return true;
        }

        return false;
    }
}

/// <summary>In what company sides meet, where words say it.</summary>
internal enum Format
{
    None,
    Narrow,
    Wide,
    First,
    Second,
}
