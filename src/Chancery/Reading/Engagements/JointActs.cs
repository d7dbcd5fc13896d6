using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;
using Chancery.Time;

namespace Chancery.Reading.Engagements;

/// <summary>
/// Acts of two that take both of them, told without a word of meeting: "discussed gas with Foreign Minister Sonko in Dakar", "patched up their quarrel in Seoul",
/// "chatted on the margins of the summit". The verbs, and what else the clause must tell, are those of Data/joint-acts.tsv.
/// </summary>
internal static class JointActs
{
    private const int Reach = 24;

    [Flags]
    private enum Who
    {
        Both = 1,
        With = 2,
        To = 4,
    }

    private sealed record Act(string Next, Who Who, bool Place);

    private static readonly Lazy<Dictionary<string, List<Act>>> s_acts = new(Load);

    /// <summary>True where the verb tells such an act of officials of two states.</summary>
    public static bool Is(Scene scene, Sentence sentence, int verb)
    {
        if (!s_acts.Value.TryGetValue(scene.Text[verb].Lemma, out List<Act>? acts) || !Tells(scene, verb))
            return false;
        string next = verb + 1 < sentence.End ? scene.Text[verb + 1].Lower : "";
        Act? act = acts.Find(a => a.Who is not Who.To && (a.Next.Length == 0 || a.Next == next || a.Next == "heads" && verb + 2 < sentence.End && scene.Text[verb + 2].Lower is "heads"));
        if (act is null || scene.Tree.Subject(verb) is not (>= 0 and int subject))
            return false;
        // "Talks between A and B will be taken up again in Vienna": what is done to the talks.
        if (scene.Text[subject].Relation is Relation.NsubjPass && scene.MentionAt(subject) is null)
            return false;
        if (InToldOne(scene, sentence, verb))
            return false;
        bool both = act.Who.HasFlag(Who.Both) && OfTwoStates(scene, subject, verb);
        return (both || act.Who.HasFlag(Who.With) && Official(scene, subject) && WithOfficial(scene, sentence, verb)) && (Somewhere(scene, sentence, verb) || !act.Place && (Someday(scene, sentence, verb) || ByWire(scene, sentence, verb)));
    }

    /// <summary>True for what officials of two states do together somewhere, whatever it is: "planted a tree together in Sarajevo", "stood side by side at the memorial in Verdun".</summary>
    public static bool IsTogether(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[verb].Pos != UniversalPos.Verb)
            return false;
        bool together = false;
        for (int t = verb + 1; t < sentence.End && t - verb < 9 && !together; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj && scene.MentionAt(t) is null)
                return false;
            string lower = scene.Text[t].Lower;
            together = lower is "together" && scene.Text[t - 1].Lower is not ("put" or "bring" or "brought" or "get" or "come" or "work" or "worked") && (t + 1 >= sentence.End || scene.Text[t + 1].Lower is not "with")
                || lower is "side" or "arm" or "hand" && t + 2 < sentence.End && scene.Text[t + 2].Lower == lower && scene.Text[t + 1].Lower is "by" or "in";
        }

        return together && Tells(scene, verb) && scene.Tree.Subject(verb) is >= 0 and int subject && subject < verb && OfTwoStates(scene, subject, verb) && Somewhere(scene, sentence, verb) && !InToldOne(scene, sentence, verb);
    }

    /// <summary>True for "was joined in Weimar by his German and French colleagues".</summary>
    public static bool IsJoined(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[verb].Lemma is not "join" || scene.Tree.Child(verb, Relation.NsubjPass) is not (>= 0 and int subject) || !Official(scene, subject) || !Somewhere(scene, sentence, verb))
            return false;
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < 8; t++)
        {
            if (scene.Text[t].Lower is "by")
                return scene.MentionAt(scene.Text[t + 1].Lower is "the" or "his" or "her" && t + 2 < sentence.End ? t + 2 : t + 1) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group };
        }

        return false;
    }

    /// <summary>True where one official says or does something to another who is named, in a town: "will press President Gul in Ankara", "In Tokyo he is expected to urge Prime Minister Abe".</summary>
    public static bool IsUpon(Scene scene, Sentence sentence, int verb)
    {
        if (!s_acts.Value.TryGetValue(scene.Text[verb].Lemma, out List<Act>? acts) || !acts.Exists(a => a.Who is Who.To) || !Tells(scene, verb))
            return false;
        int above = scene.Text[verb].Relation is Relation.Xcomp && scene.Text[verb].Head is >= 0 and int expected ? expected : verb;
        int at = verb + 1;
        while (at < sentence.End && scene.Text[at].Lower is "the" or "his" or "her")
            at++;
        if (To(scene, sentence, verb, acts) is >= 0 and int to)
            at = to;
        bool dated = at < sentence.End && scene.MentionAt(at) is { } other && (AreEnvoys(other) || IsGuest(scene, other)) && Someday(scene, sentence, verb);
        if (at >= sentence.End || scene.MentionAt(at) is not { } whom || (whom.Kind is MentionKind.Person || IsGuest(scene, whom) ? whom.Person?.Country : AreEnvoys(whom) ? whom.Country ?? whom.Countries[0] : null) is not { } theirs || (scene.Tree.Subject(verb) is >= 0 and int own ? own : scene.Tree.Subject(above)) is not (>= 0 and int subject) || !Official(scene, subject))
            return false;
        Mention who = scene.MentionAt(subject)!;
        if ((who.Person?.Country ?? who.Country) == theirs || InToldOne(scene, sentence, verb) || scene.Text[whom.End < sentence.End ? whom.End : at].Lower is "'s" or "’s")
            return false;
        if (dated)
            return true;
        for (int t = sentence.First; t + 1 < sentence.End && t - whom.End < 4; t++)
        {
            if (scene.Text[t].Lower is not ("in" or "at") || t > sentence.First + 4 && t < whom.End || !OfficePhrases.IsCapital(scene.Text, t + 1) || scene.TimeAt(t + 1) is not null)
                continue;
            if (scene.MentionAt(t + 1) is null or { Kind: MentionKind.State, Locative: true })
                return true;
        }

        return false;
    }

    // "informed the ambassadors of Chad and Niger", "explained the offer to EU representatives"
    private static bool AreEnvoys(Mention whom) =>
        whom is { Kind: MentionKind.Group, OfficeText: { } office } && (whom.Country is not null || whom.Countries.Count > 0)
        && (office.Contains("ambassadors", StringComparison.OrdinalIgnoreCase) || office.Contains("envoys", StringComparison.OrdinalIgnoreCase) || office.Contains("representatives", StringComparison.OrdinalIgnoreCase) || office.Contains("ministers", StringComparison.OrdinalIgnoreCase) || office.Contains("diplomats", StringComparison.OrdinalIgnoreCase) || office.Contains("negotiators", StringComparison.OrdinalIgnoreCase));

    // "told the guest on Tuesday"
    private static bool IsGuest(Scene scene, Mention whom) => whom is { Kind: MentionKind.Pronoun, Person: not null } && scene.Text[whom.End - 1].Lower is "guest" or "visitor";

    // "made his case to Mr. Kerry", "put the plan to President Sein": whom the words behind "to" name.
    private static int To(Scene scene, Sentence sentence, int verb, List<Act> acts)
    {
        if (!acts.Exists(a => a.Who is Who.To && a.Next == "to"))
            return -1;
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < Reach; t++)
        {
            if (scene.Text[t].Lower is "to")
                return scene.Text[t + 1].Lower is "the" or "his" or "her" ? t + 2 : t + 1;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj || scene.MentionAt(t) is { Kind: MentionKind.Person })
                return -1;
        }

        return -1;
    }

    /// <summary>True for what one travels to do to an official: "flew to Santiago to brief his Chilean counterpart", "went to Rome to reassure the prime minister".</summary>
    public static bool IsPurposeOfJourney(Scene scene, Sentence sentence, int verb, TriggerLexicon triggers)
    {
        if (scene.Text[verb].Lemma is not ("brief" or "reassure" or "persuade" or "convince" or "lobby" or "consult" or "confront" or "debrief" or "sound" or "congratulate" or "thank" or "woo" or "press" or "court")
            || scene.Text[verb] is not { Relation: Relation.Advcl or Relation.Xcomp or Relation.Acl, Head: >= 0 and var goes } || goes > verb || !scene.Tree.HasChild(verb, "to"))
        {
            return false;
        }

        return (triggers.Verb(scene.Text[goes].Lemma, "") ?? triggers.Verb(scene.Text[goes].Lemma, goes + 1 < sentence.End ? scene.Text[goes + 1].Lower : "")) is { Frame: Frame.Travel } && TriggerPhrases.OfficialAt(scene, sentence, scene.Text[verb + 1].Lower is "out" or "with" ? verb + 2 : verb + 1);
    }

    /// <summary>True for a joint news conference with an official: "at a joint press conference with President Bouteflika".</summary>
    public static bool IsAppearance(Scene scene, Sentence sentence, int noun)
    {
        if (scene.Speakers is not null || scene.Text[noun].Lower is not ("conference" or "briefing" or "appearance" or "availability") || noun - 2 < sentence.First || scene.Text[noun - 2].Lower is not "joint")
            return false;
        return noun + 2 < sentence.End && scene.Text[noun + 1].Lower is "with" && TriggerPhrases.OfficialAt(scene, sentence, noun + 2);
    }

    /// <summary>True for such an act of those of whom the dispatch has already told that they met, spoke or talked.</summary>
    public static bool IsOfToldOne(Draft draft, IReadOnlyList<Draft> drafts) =>
        draft.Origin.Trigger.Id is "joint-act" or "joint-appearance" or "tell-in" && draft.Parties.TrueForAll(p => p.Country is null || drafts.Any(d => d.Kind != EngagementKind.Visit && d.Has(p.Country)));

    // In a clause of its own: not what others met "to discuss", nor "discussing" beside another verb.
    private static bool Tells(Scene scene, int verb)
    {
        if (scene.Text[verb].Relation is not (Relation.Root or Relation.Conj or Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl or Relation.Xcomp))
            return false;
        string tag = PennTag.Name(scene.Text[verb].Tag);
        // "put his plan to the president": a past that looks like the plain form.
        return tag is not "VBG" && (tag is not "VB" || scene.Text[verb].Lower is "put" or "set" && scene.Text[verb].Relation is Relation.Root || scene.Tree.Child(verb, Relation.Aux) >= 0 || scene.Tree.Child(verb, Relation.Cop) >= 0 || scene.Text[verb].Relation is Relation.Xcomp);
    }

    // "In the call, he discussed", "met today in Washington, D.C. The two ministers discussed", where the full stop ends no sentence: what was said in the one told.
    private static bool InToldOne(Scene scene, Sentence sentence, int verb)
    {
        for (int t = sentence.First; t < verb; t++)
        {
            if (scene.Text[t].Pos == UniversalPos.Verb && scene.Text[t].Lemma is "meet" or "speak" or "talk" or "confer" or "host" or "receive" or "phone" or "telephone" or "sit" && scene.MentionAt(t) is null)
                return true;
        }

        for (int child = scene.Tree.First(verb); child >= 0; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Relation is Relation.Obl && scene.Tree.CaseOf(child) is "in" or "during" or "at" or "on" && scene.Text[child].Lemma is "call" or "meeting" or "talk" or "conversation" or "visit" or "session" or "dinner" or "discussion" or "exchange")
                return true;
        }

        return false;
    }

    private static bool OfTwoStates(Scene scene, int subject, int verb)
    {
        string? one = null;
        // The tree may make two subjects of "Minister Hu and Minister Tran".
        for (int t = Math.Min(subject, scene.Tree.Subtree(subject).First); t < verb; t++)
        {
            if (scene.MentionAt(t) is not { } mention)
            {
                if (scene.Text[t].Pos == UniversalPos.Verb && scene.Text[t].Relation is not (Relation.Acl or Relation.AclRelcl or Relation.Amod))
                    return false;
                continue;
            }

            t = mention.End - 1;
            if (mention.Kind is not (MentionKind.Person or MentionKind.Office or MentionKind.Group))
                continue;
            if (mention.Countries.Count > 1)
                return true;
            if ((mention.Person?.Country ?? mention.Country) is not { } country || country == one)
                continue;
            if (one is not null)
                return true;
            one = country;
        }

        return false;
    }

    private static bool Official(Scene scene, int token) => scene.MentionAt(token) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group or MentionKind.Pronoun } who && (who.Person?.Country ?? who.Country) is not null;

    // "with" of the verb's own clause, and an official of a state straight behind.
    private static bool WithOfficial(Scene scene, Sentence sentence, int verb)
    {
        int clause = -1;
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < Reach; t++)
        {
            if (scene.Text[t].Lower is not "with")
            {
                if (scene.Text[t].Pos is UniversalPos.Verb && scene.Text[t].Relation is not (Relation.Amod or Relation.Acl) && scene.MentionAt(t) is null)
                {
                    // "discussed the chair, to which his country aspires, with his colleague"
                    if (scene.Text[t].Relation is not Relation.AclRelcl || clause >= 0)
                        return false;
                    clause = t;
                }

                continue;
            }

            if (clause >= 0 && (scene.Text[t - 1].Lower is not "," || scene.Tree.Below(t, clause)))
                return false;

            int at = scene.Text[t + 1].Lower is "the" or "his" or "her" ? t + 2 : t + 1;
            if (at < sentence.End && scene.MentionAt(at) is { Kind: MentionKind.Person or MentionKind.Office } whom && (whom.Person?.Country ?? whom.Country) is not null && !(whom.End < sentence.End && scene.Text[whom.End].Lower is "'s" or "’s"))
                return true;
        }

        return false;
    }

    private static bool Somewhere(Scene scene, Sentence sentence, int verb)
    {
        // "was in Brussels, where he discussed visas with Mr. Barroso"
        for (int child = scene.Tree.First(verb); child >= 0 && child < verb; child = scene.Tree.Next(child))
        {
            if (scene.Text[child].Lower is "where" && child >= sentence.First + 2 && scene.Text[child - 1].Lower is "," && OfficePhrases.IsCapital(scene.Text, child - 2))
                return true;
        }

        for (int t = sentence.First; t + 1 < sentence.End && t - verb < Reach; t++)
        {
            if (scene.Text[t].Lower is "sidelines" or "margins" or "fringes" && t > sentence.First && scene.Text[t - 1].Lower is "the")
                return true;
            if (scene.Text[t].Lower is not ("in" or "at" or "near" or "outside"))
                continue;
            int at = scene.Text[t + 1].Lower is "the" ? t + 2 : t + 1;
            if (at < sentence.End && scene.Text[t].Head is >= 0 and int place && place > t && place - t < 6 && IsOfAct(scene, place, verb) && OfficePhrases.IsCapital(scene.Text, at) && scene.TimeAt(at) is null && scene.MentionAt(at) is null or { Kind: MentionKind.State, Locative: true })
                return true;
        }

        return false;
    }

    // "ironed out the details in Berlin": the tree may tie the town to the thing; "discussed the siege in Aleppo" is no such case.
    private static bool IsOfAct(Scene scene, int place, int verb) =>
        scene.Text[place].Head is >= 0 and int above && (above == verb && scene.Text[place].Relation is Relation.Obl
            // "inked an accord in Muscat", "posed for photographs in Geneva": not "the accord in Muscat" of another day.
            || scene.Text[place].Relation is Relation.Nmod && scene.Text[above].Head == verb && scene.Text[above].Relation is Relation.Obj or Relation.Obl && !scene.Tree.HasChild(above, "the") && s_papers.Contains(scene.Text[above].Lemma)
            || scene.Text[place].Relation is Relation.Nmod && scene.Text[above].Head == verb && scene.Text[above].Relation is Relation.Obj && scene.Text[above].Lemma is "detail" or "barb" or "note" or "view" or "word" or "idea" or "joke" or "insult" or "accusation" or "difference" or "quarrel" or "pleasantry" or "greeting" or "fence" or "ice" or "air" or "signing" or "signature" or "ceremony" or "launch" or "inauguration" or "parade" or "match");

    private static readonly HashSet<string> s_papers = new(StringComparer.Ordinal)
    {
        "accord", "agreement", "deal", "treaty", "pact", "protocol", "convention", "memorandum", "declaration", "communique", "communiqué", "statement", "document", "text", "draft", "truce", "ceasefire", "settlement", "compromise", "understanding",
        "photograph", "photo", "picture", "camera", "reporter", "journalist", "newsman", "cameraman", "hand",
    };

    // "discussed the details with the Under Secretary by telephone"
    private static bool ByWire(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < Reach; t++)
        {
            if (scene.Text[t].Lower is "by" or "over" or "on" or "via" && scene.Text[scene.Text[t + 1].Lower is "the" or "a" && t + 2 < sentence.End ? t + 2 : t + 1].Lower is "telephone" or "phone" or "video" or "videoconference")
                return true;
        }

        return false;
    }

    private static bool Someday(Scene scene, Sentence sentence, int verb)
    {
        for (int t = Math.Max(sentence.First, verb - Reach); t < sentence.End && t - verb < Reach; t++)
        {
            // "discussed plans for the summit on June 28-30": its days, not theirs.
            if (scene.TimeAt(t) is { Type: TimexType.Date or TimexType.Time, When: { IsUnknown: false, Start: { } first, End: { } last } } && (first == last || first <= scene.Published) && scene.Tree.Governor(t) == verb)
                return true;
        }

        return false;
    }

    private static Dictionary<string, List<Act>> Load()
    {
        var acts = new Dictionary<string, List<Act>>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("joint-acts.tsv", 4))
        {
            string[] words = row[0].Split(' ');
            Who who = row.OneOf(1, "both", "with", "either", "to") switch
            {
                "both" => Who.Both,
                "with" => Who.With,
                "to" => Who.To,
                _ => Who.Both | Who.With,
            };
            if (!acts.TryGetValue(words[0], out List<Act>? list))
                acts.Add(words[0], list = []);
            list.Add(new Act(words.Length > 1 ? words[1] : "", who, row.OneOf(2, "place", "day") == "place"));
        }

        return acts;
    }
}
