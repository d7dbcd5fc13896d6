using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Channels;

/// <content>What stands around the noun of a channel: whose it is, on what, at which level.</content>
internal sealed partial class ChannelReader
{
    private static List<string> Parties(ReadingRoom room, int first, int noun, int verb)
    {
        var parties = new List<string>();
        // "the inter-Korean hotline"
        for (int t = first; t < noun; t++)
        {
            if (PairedStates.Between(room.Scene.Text, t) is { } joined)
                return [.. joined];
        }

        // "a Swiss back-channel to Tehran": through a third.
        if (Through(room, first, noun, verb) is { Count: 2 } ends)
            return ends;
        if (room.Behind(noun, "between") is >= 0 and int between)
        {
            Principals.Add(parties, room.Codes(between));
            // "a hot line between the Coventry and Detroit plants": of no states.
            if (parties.Count == 0 && room.Scene.Text[between].Pos is not UniversalPos.Pron && Names(room.Scene, between) && room.Scene.Text[noun].Lemma.ToLowerInvariant() is "line" or "hotline")
                return parties;
        }
        else if (room.Behind(noun, "with") is >= 0 and int with)
            Principals.Add(parties, room.Codes(with));
        else if (room.Scene.Text[noun].Lemma is "line" or "channel" or "backchannel" && room.Behind(noun, "to") is >= 0 and int to)
            Principals.Add(parties, room.Codes(to));
        if (parties.Count < 2)
            Principals.Add(parties, room.Principals.In(first, noun));
        if (parties.Count < 2 && room.Scene.Text[noun].Lemma.ToLowerInvariant() is "embassy" or "consulate" or "mission" or "office" && (room.Behind(noun, "in") is >= 0 and int place ? place : verb >= 0 ? room.Behind(verb, "in") : -1) is >= 0 and int there)
            Principals.Add(parties, room.Principals.In(there, there + 1) is { Count: > 0 } seat ? seat : room.PlaceCountry(there) is { } country ? [country] : []);
        if (parties.Count < 2 && room.Behind(noun, "of") is >= 0 and int of)
            Principals.Add(parties, room.Codes(of));
        // "a commission created last month to oversee Ecuador's ties with Peru": the two of its own clause.
        if (parties.Count == 0 && room.Scene.Tree.Child(noun, Relation.Acl) is > 0 and int founded && founded > noun && room.Scene.Tree.Subtree(founded) is var clause && room.Principals.In(founded, clause.End) is { Count: 2 } named)
            return named;
        if (parties.Count < 2 && verb >= 0)
        {
            if (room.Behind(verb, "with") is >= 0 and int beside)
            {
                // With somebody who is no state: no line between states; "with its first meeting in June" names nobody.
                List<string> others = room.Codes(beside);
                if (others.Count == 0 && !IsThing(room.Scene, beside))
                    return [];
                Principals.Add(parties, others);
            }

            // "was opened by Riyadh"
            if (room.Scene.Tree.Child(verb, Relation.NsubjPass) >= 0 && room.Behind(verb, "by") is >= 0 and int agent)
                Principals.Add(parties, room.Codes(agent));
            if (room.Behind(verb, "between") is >= 0 and int amid)
            {
                Principals.Add(parties, room.Codes(amid));
                if (parties.Count == 0 && Names(room.Scene, amid))
                    return parties;
            }

            for (int at = verb, steps = 0; at >= 0 && steps < 3 && parties.Count < 2; steps++)
            {
                Principals.Add(parties, room.Principals.Subject(at));
                at = room.Scene.Tree.Governor(at);
            }
        }

        // "A field telephone lets Israeli and Jordanian officers ring each other"
        if (parties.Count == 0 && verb > noun && room.Scene.Text[noun].Relation is Relation.Nsubj && room.Scene.Text[verb].Lemma is "let" or "allow" or "enable" && room.Scene.SentenceOf(noun) is var whole && room.Principals.In(verb, whole.End) is { Count: 2 } ringing)
            return ringing;
        if (parties.Count < 2)
        {
            List<string> told = room.Principals.Told(noun, 2);
            if (parties.Count == 0 || told.Contains(parties[0]))
                return told;
        }

        return parties;
    }

    private static bool IsThing(Scene scene, int noun) =>
        scene.MentionAt(noun) is null && scene.Text[noun].Lemma is "meeting" or "session" or "round" or "aim" or "view" or "help" or "support" or "mandate" or "effect" or "objective" or "goal" or "headquarters" or "seat" or "assistance" or "purpose" or "task" or "secretariat" or "staff" or "office" or "funding";

    // "between Coventry and Detroit", not "between the coast guards".
    private static bool Names(Scene scene, int between)
    {
        (int first, int end) = scene.Tree.Subtree(between);
        for (int t = first; t < end; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Propn)
                return true;
        }

        return false;
    }

    // Of a back channel told by the state it runs through, the one who uses it and the one it leads to.
    private static List<string> Through(ReadingRoom room, int first, int noun, int verb)
    {
        var ends = new List<string>();
        if (verb < 0 || room.Scene.Text[noun].Lemma.ToLowerInvariant() is not ("backchannel" or "channel" or "back-channel") || room.Principals.In(first, noun) is not { Count: 1 } third)
            return ends;
        Principals.Add(ends, room.Principals.Subject(verb));
        Sentence sentence = room.Scene.SentenceOf(noun);
        for (int t = noun + 1; t + 1 < sentence.End && ends.Count == 1; t++)
        {
            if (room.Scene.Text[t].Lower is "to" or "with" && room.Principals.In(t + 1, t + 2) is { Count: 1 } reached && !ends.Contains(reached[0]))
                ends.Add(reached[0]);
        }

        return ends.Contains(third[0]) ? [] : ends;
    }

    private static int SkipStates(ReadingRoom room, int first, int noun)
    {
        for (int t = first; t < noun; t++)
        {
            AnalysedText text = room.Scene.Text;
            if (text[t].Pos is UniversalPos.Det || text[t].Lower is "'s" or "’s" or "new" or "own" or "high" && text[t + 1].Lower is not "-")
                continue;
            if (text[t].Lower is "-" or "–" or "and" or "/" && t > first)
                continue;
            if (room.Knowledge.OrganisationAt(text, t, out OrganisationHit organisation) && organisation.End <= noun)
            {
                t = organisation.End - 1;
                continue;
            }

            if (room.Knowledge.StateAt(text, t, out StateHit state) && state.End <= noun)
            {
                t = state.End - 1;
                continue;
            }

            return t;
        }

        return noun;
    }

    // "on water sharing", "to monitor confidence-building measures", "for fentanyl"
    private static string? TopicBehind(ReadingRoom room, int noun, Sentence sentence)
    {
        AnalysedText text = room.Scene.Text;
        int limit = Math.Min(sentence.End, noun + 9);
        for (int t = noun + 1; t < limit; t++)
        {
            if (text[t].Lower is "." or "," or ";" or ":" || text[t].Pos is UniversalPos.Verb && text[t - 1].Lower is not "to")
                return null;
            if (text[t].Lower is "on" or "against" or "for" or "about" && room.Scene.TimeAt(t + 1) is null)
            {
                int end = room.Words.PhraseEnd(t + 1, sentence.End);
                return end > t + 1 ? room.Words.NounWords(t + 1, end) : null;
            }

            if (text[t].Lower is "to" && t + 1 < limit && text[t + 1].Lemma is "monitor" or "discuss" or "handle" or "manage" or "oversee" or "address" or "tackle" or "coordinate" or "review" or "study" or "negotiate" && room.Words.InfinitiveAfter(t) is >= 0 and int verb && room.Words.PhraseEnd(verb + 1, sentence.End) is int stop && stop > verb + 1)
                return room.Words.NounWords(verb + 1, stop);
        }

        return null;
    }

    private static string? LevelOf(ReadingRoom room, int noun, int verb, Sentence sentence)
    {
        AnalysedText text = room.Scene.Text;
        for (int t = noun + 1; t < sentence.End && t - noun < 4; t++)
        {
            if (room.Scene.MentionAt(t) is { Kind: MentionKind.Group, OfficeText: { } office } && text[t - 1].Lower is "of" or "between" or "among")
                return office;
        }

        if (verb < 0)
            return null;
        return room.Principals.SubjectMention(verb) is { Kind: MentionKind.Group, OfficeText: { } words, Countries.Count: > 1 } ? words : null;
    }
}
