using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;
using Chancery.Reading.Tellings;

namespace Chancery.Reading.Engagements;

/// <summary>Candidates whose words no row of the lexicon knows, but the learnt reader does: what they tell, how it stands and who is in it is the model's.</summary>
/// <remarks>The thresholds were chosen on the development parts of the annotated dispatches.</remarks>
internal static class LearntCandidates
{
    /// <summary>The rule of which the record says that it read them.</summary>
    public const string Rule = Tellings.Tellings.Rule;

    private const float LeastJoint = 0.25f, SureStatus = 0.8f;

    // A clause is seldom longer between the word that tells and the one that carries it: "held three hours of talks".
    private const int Near = 4;

    /// <summary>Adds those of a sentence to <paramref name="candidates"/>, whose rows from <paramref name="from"/> on are what the lexicon knows there; <paramref name="idle"/> are the words that it knows and that tell of nothing there.</summary>
    public static void Add(Scene scene, Arguments arguments, Sentence sentence, List<Candidate> candidates, int from, HashSet<int> idle)
    {
        if (scene.Tellings is not { } tellings)
            return;
        int known = candidates.Count;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (tellings.At(i) is not { Status: not (TellingStatus.Denied or TellingStatus.Hypothetical) } telling)
                continue;
            // "to discuss the travel of", "no change in our message to Moscow": rules know when such words tell of one.
            if (idle.Contains(i) || scene.Text[i].Lemma is "discuss" or "message" || IsPaperOrPress(scene, sentence, i) || scene.MentionAt(i) is { Kind: MentionKind.Person } || scene.TimeAt(i) is not null || LearntSides.Joint(telling, KindOf(telling.Kind)) < LearntSides.Asked(tellings, LeastJoint))
                continue;
            bool told = false;
            for (int c = from; c < known && !told; c++)
                told = IsOf(scene, candidates[c], telling);
            if (!told)
                candidates.Add(Make(scene, arguments, telling));
        }
    }

    // "told a news conference", "according to a note from the Presidency": where it was said, and by what.
    private static bool IsPaperOrPress(Scene scene, Sentence sentence, int token)
    {
        if (token > sentence.First && scene.Text[token].Lower is "conference" or "briefing" && scene.Text[token - 1].Lower is "news" or "press")
            return !(token - 1 > sentence.First && scene.Text[token - 2].Lower is "joint");
        return scene.Text[token].Lemma is "note" or "statement" or "communique" or "communiqué" or "letter" or "bulletin" && token - 3 >= sentence.First && scene.Text[token - 3].Lower is "according" && scene.Text[token - 2].Lower is "to";
    }

    /// <summary>Takes the model's word for how it stands, where no word says it outright ("postponed", "called off") nor tense more surely.</summary>
    public static void Status(Candidate candidate)
    {
        if (candidate is not { Trigger.Id: Rule, StatusExplicit: false, Telling: { } telling } || candidate.StatusKnown && telling.StatusShare < SureStatus)
            return;
        candidate.Status = telling.Status switch
        {
            TellingStatus.Planned => EngagementStatus.Planned,
            TellingStatus.Ongoing => EngagementStatus.Ongoing,
            TellingStatus.Proposed => EngagementStatus.Proposed,
            TellingStatus.Postponed => EngagementStatus.Postponed,
            TellingStatus.Cancelled => EngagementStatus.Cancelled,
            TellingStatus.Declined => EngagementStatus.Declined,
            _ => EngagementStatus.Held,
        };
        (candidate.StatusKnown, candidate.Negated) = (true, false);
        candidate.StatusExplicit = candidate.Status is EngagementStatus.Proposed or EngagementStatus.Postponed or EngagementStatus.Cancelled or EngagementStatus.Declined;
    }

    // Told by a word of the lexicon in the same clause.
    private static bool IsOf(Scene scene, Candidate candidate, Telling telling)
    {
        int a = candidate.Token, b = telling.Token;
        // "represented Namibia at the oath-taking": the ceremony is told by who goes to it.
        if (a == b || candidate.Trigger.Id == "attend-ceremony")
            return true;
        if (KindFamily.Of(KindOf(telling.Kind)) != KindFamily.Of(candidate.Kind))
            return false;
        int above = scene.Text[a].Head;
        return above == b || scene.Text[b].Head == a || candidate.Predicate == b || Math.Abs(a - b) <= Near || above >= 0 && above == scene.Text[b].Head;
    }

    private static Candidate Make(Scene scene, Arguments arguments, Telling telling)
    {
        ref Token word = ref scene.Text[telling.Token];
        bool verb = word.Pos is UniversalPos.Verb or UniversalPos.Aux;
        // A summit is told by its noun; those whom a verb brings together meet.
        EngagementKind kind = verb && telling.Kind == TellingKind.Summit ? EngagementKind.Meeting : KindOf(telling.Kind);
        Frame frame = kind == EngagementKind.Visit ? Frame.Travel : verb ? Frame.Mutual : Frame.Event;
        var candidate = new Candidate
        {
            Trigger = new Trigger(Rule, verb, word.Lemma, "", kind, frame, true),
            Token = telling.Token,
            Kind = kind,
            KindExplicit = true,
            Predicate = verb ? telling.Token : scene.Tree.Governor(telling.Token),
        };
        LearntSides.Add(arguments, candidate, telling);
        candidate.Partnered = candidate.Sides.Count > 1;
        return candidate;
    }

    public static EngagementKind KindOf(TellingKind kind) => kind switch
    {
        TellingKind.Talks => EngagementKind.Talks,
        TellingKind.Summit => EngagementKind.Summit,
        TellingKind.Visit => EngagementKind.Visit,
        TellingKind.Call => EngagementKind.Call,
        TellingKind.Virtual => EngagementKind.Virtual,
        TellingKind.Message => EngagementKind.Message,
        _ => EngagementKind.Meeting,
    };
}
