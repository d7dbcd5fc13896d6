using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Words that tell of an engagement in one phrase only: "on the line with", "the guest of", "dashed to".</summary>
internal static class TriggerPhrases
{
    /// <summary>"was on the line with Putin": not "on the line of contact".</summary>
    public static bool IsOnTheLine(Scene scene, Sentence sentence, int noun) =>
        noun - 2 >= sentence.First && noun + 1 < sentence.End && scene.Text[noun].Lower is "line" && scene.Text[noun - 1].Lower is "the" && scene.Text[noun - 2].Lower is "on" && scene.Text[noun + 1].Lower is "with" or "to";

    /// <summary>"was on the telephone to Putin", "half an hour on the phone with the premier": where no verb of speaking tells it.</summary>
    public static bool IsOnTheTelephone(Scene scene, Sentence sentence, int noun) =>
        noun - 2 >= sentence.First && noun + 2 < sentence.End && scene.Text[noun - 1].Lower is "the" && scene.Text[noun - 2].Lower is "on" && scene.Text[noun + 1].Lower is "with" or "to"
        && OfficialAt(scene, sentence, noun + 2) && !(scene.Tree.Governor(noun) is >= 0 and int verb && scene.Text[verb].Lemma is "speak" or "talk" or "confer" or "converse" or "consult" or "hold" or "discuss");

    /// <summary>"will be the guest of Macron", "was his guest in Antalya": of a person, not of honour.</summary>
    public static bool IsGuestOf(Scene scene, Sentence sentence, int noun) =>
        scene.Tree.Child(noun, Relation.Cop) >= 0
        && (noun + 2 < sentence.End && scene.Text[noun + 1].Lower is "of" && OfficialAt(scene, sentence, noun + 2)
            || noun > sentence.First && scene.Text[noun - 1].Lower is "his" or "her" or "'s" or "’s");

    /// <summary>"discussed trade for more than 40 minutes", "exchanged views for two hours over dinner": talk that took its time, face to face or not.</summary>
    public static bool TalksForHours(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < 24; t++)
        {
            if (scene.Text[t].Lower is not "for")
            {
                if (scene.Text[t].Pos == UniversalPos.Verb && scene.TimeAt(t) is null)
                    return false;
                continue;
            }

            for (int u = t + 1; u < sentence.End && u - t < 8 && scene.Text[u].Pos is not (UniversalPos.Verb or UniversalPos.Punct) | scene.Text[u].Lower is "-"; u++)
            {
                if (scene.Text[u].Lower is "minutes" or "hours" or "hour")
                    return true;
            }
        }

        return false;
    }

    /// <summary>"I called with Dodds and Allen on the Foreign Minister": the "on" before whom they called on, or -1.</summary>
    public static int CallsWithOthers(Scene scene, Sentence sentence, int verb)
    {
        if (verb + 1 >= sentence.End || scene.Text[verb + 1].Lower is not ("with" or "together" or "yesterday" or "today" or "again" or "personally" or "jointly"))
            return -1;
        for (int t = verb + 2; t + 1 < sentence.End && t - verb < 16; t++)
        {
            if (scene.Text[t].Lower is "on" or "upon" && scene.TimeAt(t + 1) is null)
                return OfficialAt(scene, sentence, t + 1) ? t : -1;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Sconj)
                return -1;
        }

        return -1;
    }

    /// <summary>"visited the prime minister on Tuesday": a person, and no place that would make it a journey.</summary>
    public static bool VisitsPerson(Scene scene, Sentence sentence, int verb)
    {
        if (!OfficialAt(scene, sentence, verb + 1))
            return false;
        int first = scene.MentionAt(verb + 1) is null ? verb + 2 : verb + 1;
        Mention visited = scene.MentionAt(first)!;
        if (visited.End < sentence.End && (scene.Text[visited.End].Lower is "'s" or "’s" || scene.Text[visited.End].Pos is UniversalPos.Noun))
            return false;
        for (int t = visited.End; t + 1 < sentence.End && t - visited.End < 6 && scene.Text[t].Pos is not UniversalPos.Verb; t++)
        {
            if (scene.Text[t].Lower is "in" && OfficePhrases.IsCapital(scene.Text, t + 1) && scene.TimeAt(t + 1) is null)
                return false;
        }

        return true;
    }

    /// <summary>"called the Chinese ambassador to the ministry": an envoy, not to a telephone.</summary>
    public static bool CallsToMinistry(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < 16; t++)
        {
            if (scene.MentionAt(t) is { } called)
            {
                if (called is not { Kind: MentionKind.Person or MentionKind.Office } || !SideReader.IsPost(called))
                    return false;
                int to = called.End;
                while (to < sentence.End && (scene.TimeAt(to) is not null || scene.Text[to].Lower is "on"))
                    to++;
                for (int u = to + 1; to < sentence.End && scene.Text[to].Lower is "to" or "into" && u < sentence.End && u - to < 6; u++)
                {
                    if (scene.MentionAt(u) is { Institution: true } || scene.Text[u].Lower is "ministry" or "office" or "department" or "chancellery")
                        return true;
                    if (scene.Text[u].Pos is UniversalPos.Verb or UniversalPos.Punct)
                        return false;
                }

                return false;
            }

            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                return false;
        }

        return false;
    }

    /// <summary>"handed to the president a written statement", "delivered a memorandum to the embassy": a paper that passes from one to another.</summary>
    public static bool IsHanded(Scene scene, Sentence sentence, int noun)
    {
        if (scene.Text[noun].Relation is not (Relation.Obj or Relation.NsubjPass) || scene.Tree.Governor(noun) is not (>= 0 and int verb))
            return false;
        // A statement is delivered to an assembly by reading it.
        bool speech = scene.Text[noun].Lemma is "statement" or "text";
        return scene.Text[verb].Lemma is "hand" || !speech && scene.Text[verb].Lemma is "deliver" or "transmit" or "pass" or "dispatch" or "communicate";
    }

    /// <summary>"brought the two Presidents together": those between the verb and its particle.</summary>
    public static bool BringsTogether(Scene scene, Sentence sentence, int verb)
    {
        bool somebody = scene.Tree.Child(verb, Relation.Obj) is >= 0 and int whom && whom < verb && scene.Text[whom].Lower is "whom";
        for (int t = verb + 1; t < sentence.End && t - verb < 14; t++)
        {
            if (scene.Text[t].Lower is "together")
                return somebody;
            somebody |= scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Group or MentionKind.Office };
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp && scene.MentionAt(t) is null)
                return false;
        }

        return false;
    }

    /// <summary>"dashed to Strasbourg", "set foot in Morocco": a place stands straight behind.</summary>
    public static bool GoesSomewhere(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < 5; t++)
        {
            if (scene.Text[t].Lower is "to" or "in" or "into" or "on" or "for")
                return OfficePhrases.IsCapital(scene.Text, t + 1) && scene.TimeAt(t + 1) is null || scene.Text[t + 1].Lower is "the" && t + 2 < sentence.End && OfficePhrases.IsCapital(scene.Text, t + 2);
            if (scene.TimeAt(t) is null && scene.Text[t].Lower is not ("off" or "foot" or "back" or "down" or "over" or "up" or "out" or "across" or "unannounced" or "quietly" or "secretly" or "straight" or "directly" or "overnight"))
                return false;
        }

        return false;
    }

    /// <summary>"East African leaders meeting in Arusha agreed", "Ministers meeting here on Friday": those who meet stand straight before the word.</summary>
    public static bool IsMeetingOf(Scene scene, Sentence sentence, int word) =>
        scene.Text[word].Lower is "meeting" or "gathering" or "gathered" or "convening" or "assembled" or "huddling" && word > sentence.First && word + 1 < sentence.End && (scene.MentionAt(word - 1) is { Kind: MentionKind.Group, Plural: true } those && those.End == word || scene.Text[word - 1].Lower is "," && Roll(scene, sentence, word - 1) is not null)
        && !(scene.Text[word].Relation is Relation.Obj or Relation.Obl && scene.Text[word - 1].Relation is Relation.Compound && scene.Text[word - 1].Head == word)
        && (scene.Text[word + 1].Lower is "in" or "at" or "here" or "on" or "under" or "outside" or "near" || scene.TimeAt(word + 1) is not null);

    /// <summary>The group that opens a sentence, of several states or of a body of states, where only names stand between it and the comma: "The Presidents of Guatemala, X; and Honduras, Y, meeting in"; or null.</summary>
    public static Mention? Roll(Scene scene, Sentence sentence, int comma)
    {
        Mention? group = null;
        for (int t = sentence.First; t < comma; t++)
        {
            if (scene.MentionAt(t) is { } mention)
            {
                group ??= mention is { Kind: MentionKind.Group, Plural: true } && (mention.Countries.Count > 1 || mention.Country is not null) && t - sentence.First < 4 ? mention : null;
                if (group is null)
                    return null;
                t = mention.End - 1;
            }
            else if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux)
            {
                return null;
            }
        }

        return group;
    }

    // What is met by doing it: no meeting.
    private static readonly HashSet<string> s_met = new(StringComparer.Ordinal)
    {
        "deadline", "demand", "target", "need", "condition", "requirement", "criterion", "standard", "goal", "challenge", "obligation", "expectation", "commitment", "cost", "quota", "threshold", "test", "bill", "benchmark", "objective", "aim",
        "aspiration", "request", "responsibility", "objection", "concern", "argument", "resistance", "opposition", "death", "fate", "end", "specification", "payment", "debt", "shortfall", "wish", "interest", "hope", "term", "promise", "pledge", "duty",
    };

    /// <summary>"failed to meet a deadline", "met with resistance": a thing, nobody.</summary>
    public static bool MeetsThing(Scene scene, int verb)
    {
        for (int child = scene.Tree.First(verb); child >= 0; child = scene.Tree.Next(child))
        {
            if (child > verb && scene.MentionAt(child) is null && (scene.Text[child].Relation is Relation.Obj || scene.Text[child].Relation is Relation.Obl && scene.Tree.CaseOf(child) is "with" && scene.Text[child].Lemma is "resistance" or "opposition" or "silence" or "approval" or "criticism" or "failure" or "success" or "skepticism" or "scepticism" or "refusal"))
                return scene.Text[child].Relation is not Relation.Obj || s_met.Contains(scene.Text[child].Lemma) || IsOwned(scene, verb);
        }

        return false;
    }

    // "more than meet NATO's criteria": a thing of whomever, with nobody beside it.
    private static bool IsOwned(Scene scene, int verb)
    {
        if (scene.Tree.Child(verb, Relation.Obj) is not (>= 0 and int thing) || thing < verb || scene.Text[thing].Pos != UniversalPos.Noun || scene.MentionAt(thing) is not null || scene.Tree.HasChild(verb, "with"))
            return false;
        (int first, int end) = scene.Tree.Subtree(thing);
        bool owned = false;
        for (int t = first; t < end; t++)
        {
            if (scene.MentionAt(t) is not { } mention)
                continue;
            if (mention.End >= end || scene.Text[mention.End].Lower is not ("'s" or "’s" or "'" or "’") && scene.Text[mention.Head].Relation is not (Relation.NmodPoss or Relation.Compound or Relation.Amod))
                return false;
            owned = true;
        }

        return owned;
    }

    /// <summary>True where a person or an office stands at the token, behind an article.</summary>
    public static bool OfficialAt(Scene scene, Sentence sentence, int token)
    {
        int at = token < sentence.End && scene.Text[token].Lower is "the" or "his" or "her" ? token + 1 : token;
        return at < sentence.End && scene.MentionAt(at) is { Kind: MentionKind.Person or MentionKind.Office };
    }

    /// <summary>True where a day stands close behind, with no verb between.</summary>
    public static bool HasDay(Scene scene, int token)
    {
        Sentence sentence = scene.SentenceOf(token);
        for (int t = token + 1; t < sentence.End && t - token < 12 && scene.Text[t].Pos is not (UniversalPos.Verb or UniversalPos.Punct) | scene.Text[t].Lower is "-" or "–"; t++)
        {
            if (scene.TimeAt(t) is { When.IsUnknown: false })
                return true;
        }

        return false;
    }

    /// <summary>"told Marshal Bulganin in the Spiridonovka Palace that", "will assure the ministers in Bali": straight behind those told.</summary>
    public static bool TellsThere(Scene scene, Sentence sentence, int verb)
    {
        int at = verb + 1;
        while (at < sentence.End && scene.Text[at].Lower is "the" or "his" or "her")
            at++;
        if (at >= sentence.End || scene.MentionAt(at) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } told)
            return false;
        // "In Ankara last week he told the minister that"
        if (told.Kind is not MentionKind.Group && OpensIn(scene, sentence, verb))
            return true;
        at = told.End;
        while (at < sentence.End && scene.TimeAt(at) is not null)
            at++;
        return at + 1 < sentence.End && scene.Text[at].Lower is "in" or "at" && (OfficePhrases.IsCapital(scene.Text, at + 1) || scene.Text[at + 1].Lower is "the" && OfficePhrases.IsCapital(scene.Text, at + 2));
    }

    // A place and its day open the sentence, and behind them stands the subject of the verb.
    private static bool OpensIn(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Text[sentence.First].Lower is not ("in" or "at") || sentence.First + 2 >= verb || !OfficePhrases.IsCapital(scene.Text, sentence.First + 1) || scene.TimeAt(sentence.First + 1) is not null)
            return false;
        int at = sentence.First + 2;
        while (at < verb && (OfficePhrases.IsCapital(scene.Text, at) && scene.MentionAt(at) is null or { Kind: MentionKind.State } || scene.TimeAt(at) is not null || scene.Text[at].Lower is "," or "on"))
            at++;
        return at < verb && scene.Tree.Subject(verb) is >= 0 and int subject && subject >= at && scene.MentionAt(at) is { } teller && subject < teller.End;
    }

    /// <summary>"told Ambassador Tan that", "told the Soviet envoy to leave".</summary>
    public static bool TellsPost(Scene scene, Sentence sentence, int verb)
    {
        int at = verb + 1;
        while (at < sentence.End && scene.Text[at].Lower is "the" or "its" or "his" or "her")
            at++;
        return at < sentence.End && scene.MentionAt(at) is { } told && SideReader.IsPost(told) && told.End < sentence.End && scene.Text[told.End].Lower is "that" or "to" or "the" or "he" or "it" or "there" or "of" or "about";
    }

    /// <summary>"spoke to reporters", "talked to the press": to nobody's official.</summary>
    public static bool SpeaksToPress(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < 4; t++)
        {
            if (scene.Text[t].Lower is not ("to" or "with" or "before"))
                continue;
            int whom = scene.Text[t + 1].Lower is "the" or "local" ? t + 2 : t + 1;
            return whom < sentence.End && scene.Text[whom].Lower is "reporters" or "journalists" or "press" or "media" or "newsmen" or "correspondents" or "cameras" or "students" or "parliament" or "crowd" or "crowds";
        }

        return false;
    }
}
