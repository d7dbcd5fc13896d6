using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Turns of phrase that tell of an engagement where no single word does: "took the minister aside", "was shown into the office of the president", "made his way to Lusaka". They are those of Data/engagement-phrases.tsv.</summary>
internal static class TurnsOfPhrase
{
    // As many words as "*" may stand for, and as stand before a name ("his Kenyan counterpart,").
    private const int LongestGap = 7, LongestTitle = 3;

    private enum Voice
    {
        Active,
        Passive,
        Past,
    }

    private sealed record Turn(Trigger Trigger, Voice Voice, string[][] Words);

    private static readonly Lazy<Dictionary<string, List<Turn>>> s_turns = new(Load);

    /// <summary>The trigger of the turn of phrase whose verb stands at a token, or null.</summary>
    public static Trigger? At(Scene scene, Sentence sentence, int verb) => Match(scene, sentence, verb, out _)?.Trigger;

    /// <summary>Adds those who take part in what a turn of phrase tells; false where the trigger is none.</summary>
    public static bool Sides(Scene scene, Arguments arguments, Candidate candidate)
    {
        if (candidate.Trigger is not { Verb: true, Particle: Mark } || Match(scene, scene.SentenceOf(candidate.Token), candidate.Token, out Mention? with) is null || with is null)
            return false;
        // "A long-delayed journey took the president to Lusaka"
        if (candidate.Trigger.Frame == Frame.Travel)
        {
            arguments.AddSides(candidate, with, ParticipantRole.Visitor);
            return true;
        }

        candidate.Partnered = true;
        arguments.AddSides(candidate, arguments.Subject(candidate.Token), candidate.Trigger.Frame == Frame.Host ? ParticipantRole.Host : ParticipantRole.Party);
        arguments.AddSides(candidate, with, ParticipantRole.Party);
        return true;
    }

    // What tells such a trigger from one of a single word.
    private const string Mark = "~";

    private static Turn? Match(Scene scene, Sentence sentence, int verb, out Mention? with)
    {
        with = null;
        if (scene.Text[verb].Pos != UniversalPos.Verb || !s_turns.Value.TryGetValue(scene.Text[verb].Lemma, out List<Turn>? turns))
            return null;
        bool passive = scene.Tree.Child(verb, Relation.AuxPass) >= 0 || scene.Tree.Child(verb, Relation.NsubjPass) >= 0 || PennTag.Name(scene.Text[verb].Tag) is "VBN" && scene.Tree.Child(verb, Relation.Aux) < 0;
        foreach (Turn turn in turns)
        {
            with = null;
            if ((turn.Voice == Voice.Passive) == passive && (turn.Voice != Voice.Past || PennTag.Name(scene.Text[verb].Tag) is "VBD") && Fits(scene, sentence, turn, verb + 1, 0, ref with) && Does(scene, verb, turn))
                return turn;
        }

        return null;
    }

    // An official is the subject, or one whom a pronoun means.
    private static bool Does(Scene scene, int verb, Turn turn)
    {
        int at = verb;
        for (int steps = 0; steps < 3 && scene.Tree.Subject(at) < 0 && scene.Text[at].Relation is Relation.Xcomp or Relation.Conj or Relation.Advcl && scene.Text[at].Head >= 0; steps++)
            at = scene.Text[at].Head;
        if (scene.Tree.Subject(at) is not (>= 0 and int subject))
            return false;
        if (turn.Trigger.Frame == Frame.Travel && turn.Words[0][0] == "~")
            // "a tour that will take him to Accra": the tour tells.
            return scene.Text[verb].Relation is not (Relation.AclRelcl or Relation.Acl) && scene.Text[subject].Lemma is "journey" or "trip" or "travel" or "tour" or "mission" or "itinerary" or "swing" or "shuttle" or "road" or "quest" or "flight" or "pilgrimage" or "diplomacy" && scene.MentionAt(subject) is null;
        return scene.MentionAt(subject) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Pronoun or MentionKind.Group } || turn.Trigger.Frame != Frame.Travel && scene.MentionAt(subject) is { Kind: MentionKind.State or MentionKind.Organisation } || CountryPairs.AreSides(scene.Text[subject].Lower) || scene.Text[subject].Lower is "two" or "three" or "both" or "pair";
    }

    private static bool Fits(Scene scene, Sentence sentence, Turn turn, int at, int word, ref Mention? with)
    {
        if (word == turn.Words.Length)
            return true;
        string first = turn.Words[word][0];
        if (first == "*")
        {
            for (int gap = 0; gap <= LongestGap && at + gap < sentence.End; gap++)
            {
                if (Fits(scene, sentence, turn, at + gap, word + 1, ref with))
                    return true;
                if (scene.Text[at + gap].Pos is UniversalPos.Verb or UniversalPos.Sconj && scene.TimeAt(at + gap) is null || scene.Text[at + gap].Lower is ";" or ":" or "that")
                    return false;
            }

            return false;
        }

        // Days and adverbs may stand between.
        while (at < sentence.End && (scene.TimeAt(at) is not null || scene.Text[at].Pos is UniversalPos.Adv && !Array.Exists(turn.Words[word], w => w == scene.Text[at].Lower)))
            at++;
        if (at >= sentence.End)
            return false;
        if (first == "~")
        {
            if (Official(scene, sentence, at) is not { } official)
                return false;
            with = official;
            return Fits(scene, sentence, turn, EndOfChain(scene, sentence, official), word + 1, ref with);
        }

        if (first == "^")
        {
            int name = scene.Text[at].Lower is "the" ? at + 1 : at;
            return name < sentence.End && OfficePhrases.IsCapital(scene.Text, name) && scene.MentionAt(name) is null or { Kind: MentionKind.State } && Fits(scene, sentence, turn, name + 1, word + 1, ref with);
        }

        return Array.Exists(turn.Words[word], w => w == scene.Text[at].Lower) && Fits(scene, sentence, turn, at + 1, word + 1, ref with);
    }

    // "his Kenyan counterpart", "the two presidents", "him"
    private static Mention? Official(Scene scene, Sentence sentence, int at)
    {
        for (int t = at; t < sentence.End && t - at <= LongestTitle; t++)
        {
            if (scene.MentionAt(t) is { } mention)
            {
                if (mention is { Kind: MentionKind.Pronoun } && scene.Text[t].Lower is "his" or "her" or "their" or "our" or "my" or "your")
                    continue;
                return mention is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } or { Kind: MentionKind.Pronoun, Person: not null } or { Kind: MentionKind.Pronoun, Plural: true } ? mention : null;
            }

            // "brought the two together"
            if (scene.Text[t].Lower is "two" or "pair" or "rivals" or "foes" && t > at && scene.Text[t - 1].Lower is "the" && t + 1 < sentence.End && scene.Text[t + 1].Pos is not (UniversalPos.Noun or UniversalPos.Adj))
                return Arguments.Those(t);
            if (scene.Text[t].Lower is not ("the" or "both" or "two" or "three" or "with"))
                return null;
        }

        return null;
    }

    // The token behind the last of those who are joined: "Sadat and Begin".
    private static int EndOfChain(Scene scene, Sentence sentence, Mention first)
    {
        int end = first.End;
        while (end + 1 < sentence.End)
        {
            int next = scene.Text[end].Lower is "," or "and" ? end + 1 : -1;
            if (next > 0 && scene.Text[next].Lower is "and")
                next++;
            if (next > 0 && next < sentence.End && scene.Text[next].Lower is "the" or "his" or "her")
                next++;
            if (next < 0 || next >= sentence.End || scene.MentionAt(next) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } joined || joined.First > next)
                break;
            end = joined.End;
        }

        return end < sentence.End && scene.Text[end].Lower is "," ? end + 1 : end;
    }

    private static Dictionary<string, List<Turn>> Load()
    {
        var turns = new Dictionary<string, List<Turn>>(StringComparer.Ordinal);
        foreach (DataTable.Row row in DataTable.Load("engagement-phrases.tsv", 7))
        {
            string[][] words = [.. row[3].Split(' ').Select(word => word.Split('|'))];
            foreach (string verb in row[1].Split('|'))
            {
                if (!turns.TryGetValue(verb, out List<Turn>? own))
                    turns.Add(verb, own = []);
                own.Add(new Turn(new Trigger(row[0], true, verb, Mark, row.Enum<EngagementKind>(4), row.Enum<Frame>(5), true), row.Enum<Voice>(2), words));
            }
        }

        return turns;
    }
}
