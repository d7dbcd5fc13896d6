using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Words of engagements that tell of none: "I can't speak to what Beijing does", "called the losses acceptable", "took note of the statement", "another round of sanctions", "in the absence of talks".</summary>
internal static class IdleTalk
{
    private const int Reach = 16;

    /// <summary>True where the trigger at the token tells of nobody's meeting, call, journey or message.</summary>
    public static bool Is(Scene scene, Sentence sentence, int token, Trigger trigger, TriggerLexicon triggers) => trigger switch
    {
        { Verb: true, Id: "speak" or "talk" } => IsTurn(scene, token) || SpeaksToThing(scene, sentence, token) || SpeakOf(scene, sentence, token) || IsTalking(scene, sentence, token),
        { Verb: true, Id: "call" } => CallsThing(scene, sentence, token),
        { Verb: true, Id: "call-on" } => Appeals(scene, sentence, token),
        { Verb: true, Id: "consult" } => scene.Tree.Child(token, Relation.Obj) is >= 0 and int asked && asked > token && scene.MentionAt(asked) is null or { Kind: MentionKind.Group, Country: null, Countries.Count: 0, Members.Count: 0 },
        { Verb: true, Id: "spend" } => IsLived(scene, sentence, token) || IsOfYouth(scene, sentence, token),
        { Verb: true, Frame: Frame.Host } => scene.Tree.Child(token, Relation.NsubjPass) is >= 0 and int held && triggers.Noun(scene.Text[held].Lemma.ToLowerInvariant()) is { Frame: Frame.Event } || HostsWhich(scene, token, triggers) || ReceivesVisit(scene, token, triggers),
        { Verb: true, Frame: Frame.Travel } => IsOfYouth(scene, sentence, token),
        { Id: "engage-with" } => !MeetsOne(scene, sentence, token),
        { Id: "round" } => IsRoundOfThings(scene, sentence, token, triggers),
        { Id: "note" } => TakesNote(scene, token),
        { Id: "message-noun" } => SendsSignal(scene, token),
        { Verb: false, Frame: Frame.Event } => IsNone(scene, sentence, token) || StandingTalks.Is(scene, sentence, token),
        _ => false,
    };

    // "took turns to speak", "waited for his turn to speak": before an audience.
    private static bool IsTurn(Scene scene, int verb) =>
        scene.Text[verb].Head is >= 0 and int above && (scene.Text[above].Lemma is "turn" && scene.Text[above].Pos is UniversalPos.Noun || scene.Text[above].Lemma is "take" or "wait" && scene.Tree.Child(above, Relation.Obj) is >= 0 and int turn && scene.Text[turn].Lemma is "turn");

    // "engaged with Foreign Minister Jerandi": with one who is named or holds an office, not with leaders, youth or China.
    private static bool MeetsOne(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 1; t + 1 < sentence.End && t - verb < 4; t++)
        {
            if (scene.Text[t].Lower is not "with")
                continue;
            int who = scene.Text[t + 1].Lower is "the" or "his" or "her" && scene.MentionAt(t + 1) is null && t + 2 < sentence.End ? t + 2 : t + 1;
            return scene.MentionAt(who) is { Kind: MentionKind.Person or MentionKind.Office, Plural: false };
        }

        return false;
    }

    // "are happy to receive your visit": told by its noun.
    private static bool ReceivesVisit(Scene scene, int verb, TriggerLexicon triggers) =>
        scene.Text[verb].Lemma is "receive" or "welcome" && scene.Tree.Child(verb, Relation.Obj) is >= 0 and int visit && visit > verb && scene.MentionAt(visit) is null && triggers.Noun(scene.Text[visit].Lemma.ToLowerInvariant()) is { Frame: Frame.Travel };

    // "the summit that President Biden will host in Washington": told by its noun.
    private static bool HostsWhich(Scene scene, int verb, TriggerLexicon triggers) =>
        scene.Text[verb] is { Relation: Relation.AclRelcl, Head: >= 0 and var noun } && scene.Tree.Child(verb, Relation.Obj) is >= 0 and int which && scene.Text[which].Lower is "that" or "which" && triggers.Noun(scene.Text[noun].Lemma.ToLowerInvariant()) is { Frame: Frame.Event };

    // "speak directly to what they are doing", "speak well to that", "talk to the last few months": of a matter, to nobody.
    private static bool SpeaksToThing(Scene scene, Sentence sentence, int verb)
    {
        int to = verb + 1;
        while (to < sentence.End && scene.Text[to].Pos == UniversalPos.Adv && to - verb < 4)
            to++;
        if (to + 1 >= sentence.End || scene.Text[to].Lower is not "to" || scene.TimeAt(to) is not null)
            return false;
        // "We've spoken to this with the ministers": to somebody all the same.
        for (int t = to + 1; t + 1 < sentence.End && t - to < Reach; t++)
        {
            if (scene.Text[t].Lower is "with" && (scene.MentionAt(t + 1) ?? scene.MentionAt(Math.Min(sentence.End - 1, t + 2))) is not null)
                return false;
        }

        if (scene.Text[to + 1].Lower is "what" or "how" or "why" or "whether" or "when" or "where" or "it")
            return true;
        for (int t = to + 1; t < sentence.End && t - to < 8; t++)
        {
            if (scene.TimeAt(t) is not null)
                return true;
            if (scene.MentionAt(t) is not null)
                return false;
            if (scene.Text[t].Pos is not (UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Pron))
                break;
        }

        return true;
    }

    // "where they spoke about us", "the more they talked", told by one who speaks to the press: of nobody he has named.
    private static bool SpeakOf(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Speakers is null || scene.Tree.Subject(verb) is not (>= 0 and int they) || scene.Text[they].Lower is not "they")
            return false;
        if (verb + 1 >= sentence.End || scene.Text[verb + 1].Lower is not ("about" or "of" or "." or "," or "?" or "–"))
            return false;
        for (int t = verb + 1; t < sentence.End && t - verb < 6; t++)
        {
            if (scene.Text[t].Lower is "with" or "to" or "together" || scene.TimeAt(t) is not null)
                return false;
        }

        return true;
    }

    // "We're talking to them", "I've been speaking with our partners", said to the press of no day: what goes on all the time.
    private static bool IsTalking(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Speakers is null || PennTag.Name(scene.Text[verb].Tag) is not "VBG" || scene.Tree.Child(verb, Relation.Aux) < 0)
            return false;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (scene.TimeAt(t) is { When.IsUnknown: false } || scene.Text[t].Lower is "will" or "'ll" or "’ll")
                return false;
        }

        return true;
    }

    // "called the losses acceptable", "should they be called into service": names and orders, no telephone.
    private static bool CallsThing(Scene scene, Sentence sentence, int verb)
    {
        if (verb + 1 < sentence.End && scene.Text[verb + 1].Lower is "into" or "up" or "out" or "forth" or "off")
            return true;
        return scene.Tree.Child(verb, Relation.Obj) is >= 0 and int thing && thing > verb && scene.MentionAt(thing) is null && scene.Text[thing].Lower is not ("each" or "one");
    }

    // "calls on President A and Vice President B to do their utmost": who is paid a call is told what for by other verbs.
    private static bool Appeals(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 2; t + 1 < sentence.End && t - verb < Reach; t++)
        {
            if (scene.MentionAt(t) is { } called)
            {
                t = called.End - 1;
                continue;
            }

            if (scene.Text[t].Lower is "to" && PennTag.Name(scene.Text[t + 1].Tag) is "VB")
                return scene.Text[t + 1].Lemma is not ("discuss" or "talk" or "present" or "convey" or "brief" or "review" or "exchange" or "deliver" or "pay" or "say" or "bid" or "hand" or "thank" or "congratulate" or "protest" or "inform" or "express");
            if (scene.Text[t].Pos is not (UniversalPos.Det or UniversalPos.Cconj or UniversalPos.Punct or UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn) || scene.Text[t].Lower is ".")
                return false;
        }

        return false;
    }

    // "spent nine years in Paris": lived there.
    private static bool IsLived(Scene scene, Sentence sentence, int verb)
    {
        for (int t = verb + 1; t < sentence.End && t - verb < 6; t++)
        {
            if (scene.Text[t].Lower is "years" or "year" or "decade" or "decades" or "childhood" or "youth" or "career")
                return true;
        }

        return false;
    }

    // "I came to France at the age of nine", "went to Syria as a freelance journalist": of somebody's life, on no office's business.
    private static bool IsOfYouth(Scene scene, Sentence sentence, int verb)
    {
        for (int t = sentence.First; t + 1 < sentence.End; t++)
        {
            if (scene.Text[t].Lower is "age" && scene.Text[t + 1].Lower is "of" or "nine" or "ten" or "five" || scene.Text[t].Lower is "years" && scene.Text[t + 1].Lower is "old" && scene.Text[t].Head != verb)
                return true;
            if (t + 2 < sentence.End && scene.Text[t].Lower is "as" && scene.Text[t + 1].Lower is "a" or "an" && scene.Text[t + 2].Lower is "child" or "boy" or "girl" or "student" or "teenager" or "refugee" or "freelance" or "tourist" or "immigrant" or "kid" or "backpacker")
                return true;
        }

        return false;
    }

    /// <summary>"held calls to discuss the launch": by telephone, no appeal.</summary>
    public static bool IsHeld(Scene scene, int call) =>
        scene.Text[call].Relation is Relation.Obj or Relation.NsubjPass && scene.Tree.Governor(call) is >= 0 and int verb && scene.Text[verb].Lemma is "hold" or "conduct" or "place" or "convene" or "join" or "host" or "have";

    // "another round of sanctions", "a round of applause": what the rounds are of is no talk.
    private static bool IsRoundOfThings(Scene scene, Sentence sentence, int round, TriggerLexicon triggers)
    {
        if (round + 2 >= sentence.End || scene.Text[round + 1].Lower is not "of")
            return false;
        for (int t = round + 2; t < sentence.End && t - round < 9; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && triggers.Noun(scene.Text[t].Lemma.ToLowerInvariant()) is not null)
                return false;
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Adp && scene.MentionAt(t) is null || scene.Text[t].Lower is "," or "." or "?")
                break;
        }

        return scene.MentionAt(round + 2) is null;
    }

    // "take note of the statement of 2 March", "compared notes", "struck a hopeful note"
    private static bool TakesNote(Scene scene, int note) =>
        scene.Text[note].Lower is "note" or "notes" && scene.Tree.Governor(note) is >= 0 and int verb && scene.Text[verb].Lemma is "take" or "compare" or "strike" or "sound" or "share" or "hit";

    // "is the visit used to send messages to Iran?", said by one who speaks to the press: a sign, no letter.
    private static bool SendsSignal(Scene scene, int message) =>
        scene.Speakers is not null && scene.Tree.Governor(message) is >= 0 and int verb && scene.Text[verb].Lemma is "send" or "have";

    // "in the absence of discussions", "anything to announce of any future talks"
    private static bool IsNone(Scene scene, Sentence sentence, int noun)
    {
        if (scene.Text[noun] is { Relation: Relation.Nmod, Head: >= 0 and int above } && scene.Text[above].Lower is "absence" or "lack")
            return true;
        for (int t = noun - 1; t >= sentence.First && noun - t < 4; t--)
        {
            // "through future strategic dialogues": of no one of them.
            if (scene.Text[t].Lower is "any" || scene.Text[t].Lower is "future" && scene.Text[noun].Lower.EndsWith('s') && scene.Text[noun].Lemma is "dialogue" or "meeting" or "summit" or "consultation" or "exchange" && scene.Tree.CaseOf(noun) is "through" or "in" or "for" or "at" or "during")
                return true;
            if (scene.Text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn))
                return false;
        }

        return false;
    }
}
