using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Relationships;

/// <summary>Reads turns between two that no word of relations tells: "a thaw set in", "the opening of a new chapter", "their quarrel was settled".</summary>
internal static class TurnReader
{
    /// <summary>The turn that a noun tells of two of whom the text speaks, or null.</summary>
    public static Relationship? Read(ReadingRoom room, Sentence sentence, int noun)
    {
        AnalysedText text = room.Scene.Text;
        Direction? way = text[noun].Lemma switch
        {
            "thaw" or "rapprochement" or "detente" or "détente" when Begins(room, noun) => Direction.Better,
            "chill" or "freeze" or "estrangement" when Begins(room, noun) => Direction.Worse,
            "chapter" or "page" or "era" or "leaf" when IsOpened(room, noun) => Direction.Better,
            "quarrel" or "feud" or "rift" or "spat" or "row" or "estrangement" or "enmity" or "falling-out" when IsMended(room, noun) => Direction.Better,
            _ => null,
        };
        if (way is null || room.Scene.HasHeadline && sentence.Paragraph == 0 || Pair(room, sentence, noun) is not { Count: 2 } parties)
            return null;
        int first = noun;
        while (first > sentence.First && noun - first < 4 && text[first - 1].Relation is Relation.Amod && text[first - 1].Head == noun && room.Principals.In(first - 1, first).Count == 0)
            first--;
        return new Relationship(parties, null, room.Words.NounWords(first, noun + 1), way, room.Sentence(noun), 0.55, "relationship-turn");
    }

    // "a thaw set in", "a chill followed"; the weather thaws without them.
    private static bool Begins(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        // Parsers take "a thaw set" for a noun.
        if (text[noun].Relation is Relation.Compound && text[noun].Head == noun + 1 && noun + 2 < text.Count && text[noun + 1].Lower is "set" && text[noun + 2].Lower is "in")
            return true;
        return text[noun].Relation is Relation.Nsubj && text[noun].Head is >= 0 and int verb && verb > noun && room.Standings.Of(verb) is Standing.Fact
            && (text[verb].Lemma is "set" && verb + 1 < text.Count && text[verb + 1].Lower is "in" || text[verb].Lemma is "begin" or "follow" or "start" or "ensue" or "descend");
    }

    // "opened a new chapter", "the opening of a new chapter", "turned over a new leaf"
    private static bool IsOpened(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        Tree tree = room.Scene.Tree;
        if (!tree.HasChild(noun, "new") || text[noun].Head is not (>= 0 and int head))
            return false;
        // A chapter "of" something else; "in relations" is told by the relations.
        if (room.Behind(noun, "of") >= 0 || room.Behind(noun, "in") is >= 0 and int where && room.Scene.TimeAt(where) is null && room.PlaceCountry(where) is null || room.Behind(noun, "for") >= 0)
            return false;
        if (text[noun].Relation is Relation.Nmod && text[head].Lemma is "opening" or "start" or "beginning" or "dawn")
            return room.Standings.Of(head) is Standing.Fact;
        return text[noun].Relation is Relation.Obj && text[head].Lemma is "open" or "turn" or "begin" or "start" or "mark" or "write" or "usher" && room.Standings.Of(head) is Standing.Fact;
    }

    // "was settled", "has been patched up", "ended": of a quarrel between states.
    private static bool IsMended(ReadingRoom room, int noun)
    {
        AnalysedText text = room.Scene.Text;
        if (text[noun].Head is not (>= 0 and int verb) || room.Standings.Of(verb) is not Standing.Fact)
            return false;
        return text[noun].Relation is Relation.NsubjPass && text[verb].Lemma is "settle" or "end" or "heal" or "resolve" or "patch" or "mend" or "bury" or "overcome"
            || text[noun].Relation is Relation.Obj && text[verb].Lemma is "settle" or "heal" or "patch" or "mend" or "bury" or "overcome" or "end" && room.Principals.Subject(verb).Count == 2;
    }

    // "between X and Y", "a Kazakh-Kyrgyz quarrel", "their quarrel"; else the two of whom the sentence and the talks told last speak.
    private static List<string>? Pair(ReadingRoom room, Sentence sentence, int noun)
    {
        if (room.Behind(noun, "between") is >= 0 and int between)
            return room.Codes(between);
        List<string> before = room.Principals.In(Math.Max(sentence.First, noun - 6), noun);
        if (before.Count == 2 && room.Scene.Tree.Below(noun - 1, noun))
            return before;
        int verb = room.Scene.Tree.Governor(noun);
        if (verb >= 0 && room.Principals.Subject(verb) is { Count: 2 } both)
            return both;
        List<string> told = room.Principals.Told(noun, 2);
        // No third beside them in the clause.
        int end = noun + 1;
        while (end < sentence.End && room.Scene.Text[end].Lower is not ("," or ";" or "but"))
            end++;
        return told.Count == 2 && room.Principals.In(sentence.First, end).TrueForAll(told.Contains) ? told : null;
    }
}
