using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads journeys told by the ceremony abroad that was their purpose: "attended the funeral of King Fahd", "will represent the Queen at the swearing-in of President Aquino", "sent her deputy to the inauguration".</summary>
internal static class Ceremonies
{
    // Words between the verb and the ceremony, between the ceremony and whom it honours.
    private const int Reach = 16, Near = 8;

    private static readonly Dictionary<string, string[]> s_words = Load();

    /// <summary>The ceremony at which a verb says somebody is present, or -1.</summary>
    public static int Attended(Scene scene, Sentence sentence, int verb)
    {
        AnalysedText text = scene.Text;
        switch (text[verb].Lemma)
        {
            // "The funeral was attended by the kings of Spain and Belgium"
            case "attend" when scene.Tree.Child(verb, Relation.NsubjPass) is >= 0 and int held:
                return Is(scene, sentence, held) ? held : -1;
            case "attend" or "join" or "skip" or "miss" or "boycott" or "shun" or "grace" or "witness":
                return Behind(scene, sentence, verb + 1);
            // "will not attend the swearing-in, and Dhaka will be represented by the Speaker"
            case "represent" when Behind(scene, sentence, verb + 1, "in", "at", "during") < 0 && verb + 1 < sentence.End && text[verb + 1].Lower is "by":
                return Before(scene, sentence, verb);
            case "participate" or "represent" or "deputize" or "deputise":
                return Behind(scene, sentence, verb + 1, "in", "at", "during");
            case "take" when scene.Tree.HasChild(verb, "part"):
                return Behind(scene, sentence, verb + 1, "in", "at");
            case "stay" when verb + 1 < sentence.End && text[verb + 1].Lower is "away":
                return Behind(scene, sentence, verb + 2, "from");
            default:
                return -1;
        }
    }

    /// <summary>True for "to the funeral", "to Tuesday's memorial service", straight behind the preposition.</summary>
    public static bool IsAt(Scene scene, Sentence sentence, int preposition) => Straight(scene, sentence, preposition + 1) >= 0;

    // The first ceremony behind the verb, at or behind one of the prepositions where any are asked for, with no other verb between.
    private static int Behind(Scene scene, Sentence sentence, int from, params ReadOnlySpan<string> prepositions)
    {
        bool open = prepositions.Length == 0;
        for (int t = from; t < sentence.End && t - from < Reach; t++)
        {
            ref Token token = ref scene.Text[t];
            open |= Arguments.IsOneOf(token.Lower, prepositions);
            if (open && Is(scene, sentence, t))
                return t;
            if (token.Pos is UniversalPos.Verb or UniversalPos.Sconj && scene.TimeAt(t) is null || token.Lower is ";" or "before" or "after" or "who" or "where")
                return -1;
        }

        return -1;
    }

    // The last ceremony of the sentence before the verb.
    private static int Before(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb - 1; t >= sentence.First; t--)
        {
            if (Is(scene, sentence, t))
                return t;
        }

        return -1;
    }

    // A ceremony with only its own modifiers before it.
    private static int Straight(Scene scene, Sentence sentence, int from)
    {
        for (int t = from; t < sentence.End && t - from < Near; t++)
        {
            if (Is(scene, sentence, t))
                return t;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp or UniversalPos.Sconj or UniversalPos.Cconj)
                return -1;
        }

        return -1;
    }

    /// <summary>True where the token is the noun of a ceremony.</summary>
    public static bool Is(Scene scene, Sentence sentence, int token)
    {
        ref Token noun = ref scene.Text[token];
        if (noun.Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Verb) || !s_words.TryGetValue(noun.Lower, out string[]? behind) && !s_words.TryGetValue(noun.Lemma.ToLowerInvariant(), out behind))
            return false;
        // "the funeral director", "the inauguration committee": something of the ceremony. Not so "funeral service", "inauguration ceremonies".
        if (noun.Relation is Relation.Compound && noun.Head > token && noun.Head - token <= 2 && !s_words.ContainsKey(scene.Text[noun.Head].Lemma.ToLowerInvariant()) && scene.Text[noun.Head].Lower is not ("service" or "services" or "mass" or "in"))
            return false;
        return behind.Length == 0 || token > sentence.First && Array.IndexOf(behind, scene.Text[token - 1].Lower) >= 0;
    }

    /// <summary>"Dhaka will be represented by Speaker Chaudhury": of Bangladesh.</summary>
    public static void Delegate(Scene scene, Arguments arguments, int verb, Mention? envoy) => SpeakFor(scene, verb, envoy, arguments.Subject(verb));

    /// <summary>"Foreign Minister Wanjui represented Kenya at the funeral": of Kenya.</summary>
    public static void Represent(Scene scene, Arguments arguments, int verb, Mention? envoy) => SpeakFor(scene, verb, envoy, arguments.Object(verb));

    private static void SpeakFor(Scene scene, int verb, Mention? envoy, Mention? represented)
    {
        if (scene.Text[verb].Lemma is not "represent" || envoy is null || represented is not { Kind: MentionKind.State, Country: { } state })
            return;
        if (envoy.Person is { CountrySource: not CountrySource.Text } person)
            (person.Country, person.CountrySource) = (state, CountrySource.Text);
        else if (envoy.Person is null && envoy.Country is null)
            (envoy.Country, envoy.CountrySource) = (state, CountrySource.Text);
    }

    /// <summary>Gives visits told by a ceremony, and journeys to one, the state of whom it honours where no place stands there; who stays away declines.</summary>
    public static void Settle(Scene scene, Sentence sentence, List<Candidate> here, Knowledge knowledge)
    {
        foreach (Candidate visit in here)
        {
            bool attends = visit.Trigger.Id == "attend-ceremony";
            bool deputy = attends && scene.Text[visit.Token].Lemma is "represent" or "deputize" or "deputise";
            // "will not attend, and the Speaker will represent Bangladesh": she goes.
            if (deputy && visit.Negated && !Suppositions.IsNegated(scene, visit.Token))
                (visit.Negated, visit.Status, visit.StatusExplicit) = (false, visit.Status == EngagementStatus.Declined ? EngagementStatus.Planned : visit.Status, false);
            // Of the same ceremony, there and then.
            if (deputy && visit.Times.Count == 0 && here.Find(c => c != visit && c.Trigger.Id == "attend-ceremony" && c.Token < visit.Token) is { } first)
            {
                visit.Times.AddRange(first.Times);
                if (visit.Places.Count == 0)
                    visit.Places.AddRange(first.Places);
            }

            if (attends && (visit.Negated || scene.Text[visit.Token].Lemma is "skip" or "miss" or "boycott" or "shun" or "stay"))
                (visit.Status, visit.StatusExplicit, visit.StatusKnown, visit.Negated) = (EngagementStatus.Declined, true, true, false);
            if (visit.Places.Count > 0 || !attends && !(visit.Trigger is { Verb: true, Frame: Frame.Travel }))
                continue;
            int ceremony = attends ? Attended(scene, sentence, visit.Token) : Behind(scene, sentence, visit.Token + 1, "for", "to", "at");
            if (ceremony < 0)
                continue;
            if ((Honoured(scene, sentence, ceremony) ?? (attends ? OfDispatch(scene) : null)) is { } host)
                visit.Places.Add(new Location(knowledge.StatePlace(host.Country ?? host.Person!.Country!, host.End), host.First, PlaceRelation.In));
        }
    }

    // The one state whose ceremonies the dispatch tells of elsewhere.
    private static Mention? OfDispatch(Scene scene)
    {
        Mention? only = null;
        foreach (Sentence sentence in scene.Text.Sentences)
        {
            for (int t = sentence.First; t < sentence.End; t++)
            {
                if (!Is(scene, sentence, t) || (Honoured(scene, sentence, t) ?? Place(scene, sentence, t)) is not { } host)
                    continue;
                if (only is not null && (only.Country ?? only.Person!.Country) != (host.Country ?? host.Person!.Country))
                    return null;
                only = host;
            }
        }

        return only;
    }

    // "the memorial service in South Africa"
    private static Mention? Place(Scene scene, Sentence sentence, int ceremony) =>
        ceremony + 2 < sentence.End && scene.Text[ceremony + 1].Lower is "in" && scene.MentionAt(ceremony + 2) is { Kind: MentionKind.State, Country: { Length: 3 } } state ? state : null;

    // Whose ceremony it is, or what state's: "Mandela's funeral", "the inauguration of President Boric", "Ghana's independence celebrations".
    private static Mention? Honoured(Scene scene, Sentence sentence, int ceremony)
    {
        for (int t = ceremony + 1; t + 1 < sentence.End && t - ceremony < Near; t++)
        {
            if (scene.Text[t].Lower is "of" or "for" && Official(scene, t + 1) is { } of)
                return of;
            if (scene.Text[t].Pos is UniversalPos.Verb || scene.Text[t].Lower is ",")
                break;
        }

        for (int t = ceremony - 1; t >= sentence.First && ceremony - t < Near; t--)
        {
            if (scene.MentionAt(t) is { } owner)
                return owner.End < sentence.End && scene.Text[owner.End].Lower is "'s" or "’s" || owner.Kind == MentionKind.State && owner.End <= ceremony && scene.Text[owner.Head].Relation is Relation.Amod or Relation.Compound or Relation.NmodPoss ? Stated(owner) : null;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp)
                break;
        }

        return null;
    }

    private static Mention? Official(Scene scene, int token)
    {
        int at = token;
        while (at < scene.Text.Count && at - token < 4 && scene.MentionAt(at) is null && scene.Text[at].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Pron or UniversalPos.Noun)
            at++;
        return Stated(scene.MentionAt(at));
    }

    private static Mention? Stated(Mention? mention) =>
        mention is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State } && (mention.Country ?? mention.Person?.Country) is { Length: 3 } ? mention : null;

    private static Dictionary<string, string[]> Load()
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("ceremonies.tsv", 3))
            words[row[0]] = row[1].Split('|', StringSplitOptions.RemoveEmptyEntries);
        return words;
    }
}
