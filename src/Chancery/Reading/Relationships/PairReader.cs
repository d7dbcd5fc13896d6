using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Relationships;

/// <summary>Reads what is said of two as such, without a noun for relations: "Accra and Lome are at odds", "Peru and Chile buried the hatchet", "a thaw between the two".</summary>
internal sealed class PairReader
{
    private const int Reach = 5;
    private static readonly Lazy<PairReader> s_default = new(static () => new PairReader());
    private readonly Dictionary<string, List<Row>> _verbs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row> _predicates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Row> _nouns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Direction?> _turns = new(StringComparer.Ordinal);

    private PairReader()
    {
        foreach (DataTable.Row row in DataTable.Load("relationship-pairs.tsv", 5))
        {
            string sort = row.OneOf(1, "verb", "be", "between", "strain", "turn");
            Direction? direction = row[3] == "none" ? null : row.Enum<Direction>(3);
            var read = new Row(row[2] == "-" ? [] : row[2].Split('|'), direction, sort is "strain");
            switch (sort)
            {
                case "verb":
                    if (!_verbs.TryGetValue(row[0], out List<Row>? rows))
                        _verbs[row[0]] = rows = [];
                    rows.Add(read);
                    break;
                case "be":
                    _predicates[row[0]] = read;
                    break;
                case "turn":
                    _turns[row[0]] = direction;
                    break;
                default:
                    _nouns[row[0]] = read;
                    break;
            }
        }
    }

    private sealed record Row(string[] Needs, Direction? Direction, bool Strain);

    public static PairReader Default => s_default.Value;

    /// <summary>What a token says of two, or null.</summary>
    public Relationship? Read(ReadingRoom room, Sentence sentence, int token)
    {
        AnalysedText text = room.Scene.Text;
        string lemma = text[token].Lemma;
        if (text[token].Pos is UniversalPos.Verb && _verbs.TryGetValue(lemma, out List<Row>? rows))
            return Verb(room, sentence, token, rows);
        if (text[token].Pos is UniversalPos.Noun && _nouns.TryGetValue(lemma, out Row? noun) && Noun(room, sentence, token, noun) is { } named)
            return named;
        return text[token].Pos is UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Verb or UniversalPos.Adv && (_predicates.TryGetValue(text[token].Lower, out Row? row) || _predicates.TryGetValue(lemma, out row)) ? Predicate(room, sentence, token, row) : null;
    }

    private static Relationship? Verb(ReadingRoom room, Sentence sentence, int verb, List<Row> rows)
    {
        AnalysedText text = room.Scene.Text;
        foreach (Row row in rows)
        {
            int end = verb + 1;
            bool fits = row.Needs.Length == 0;
            for (int t = verb + 1; t < Math.Min(sentence.End, verb + Reach) && !fits; t++)
            {
                fits = Array.IndexOf(row.Needs, text[t].Lower) >= 0;
                end = t + 1;
            }

            if (!fits || room.Standings.Of(verb) is not Standing.Fact || room.Scene.Tree.Child(verb, Relation.NsubjPass) >= 0)
                continue;
            int subject = room.Scene.Tree.Subject(verb);
            List<string> parties = States(room, subject);
            // "the president and the prime minister made peace": leaders make it up for their states.
            if (parties.Count == 0 && row.Direction is Direction.Better && row.Needs.Length > 0 && subject >= 0 && room.Scene.MentionAt(subject) is { Kind: MentionKind.Person, Person.Official: true } leader)
                parties = room.Principals.OfChain(leader);
            if (parties.Count == 1 && With(room, verb, end) is { Count: 1 } other)
                Principals.Add(parties, other);
            // "drove a wedge between Accra and Lome"
            for (int t = verb; t < Math.Min(sentence.End, end + 1) && parties.Count != 2; t++)
            {
                if (room.Behind(t, "between") is >= 0 and int between)
                    parties = room.Codes(between);
            }

            if (parties.Count == 2)
                return Said(room, parties, room.Words.Words(verb, end), row.Direction, verb, "relationship-pair");
        }

        return null;
    }

    // "are at odds", "have never been closer"
    private static Relationship? Predicate(ReadingRoom room, Sentence sentence, int word, Row row)
    {
        AnalysedText text = room.Scene.Text;
        if (room.Scene.Tree.Child(word, Relation.Cop) is not (>= 0 and int copula) || copula > word || room.Standings.Of(word) is not Standing.Fact && !(text[word].Lower is "closer" && room.Scene.Tree.HasChild(word, "never")))
            return null;
        bool fits = row.Needs.Length == 0;
        for (int t = copula + 1; t < word; t++)
            fits |= Array.IndexOf(row.Needs, text[t].Lower) >= 0;
        // "are close to a deal", "are closer than ever to war", "friends of Fiji"
        int next = word + 1;
        if (!fits || next < sentence.End && text[next].Lower is "to" or "of" or "in" && text[word].Lower is not "odds" and not "loggerheads")
            return null;
        List<string> parties = States(room, room.Scene.Tree.Subject(word));
        if (parties.Count == 1 && text[word].Lower is "odds" or "loggerheads" or "terms" or "estranged" && With(room, word, next) is { Count: 1 } other)
            Principals.Add(parties, other);
        int first = copula + 1;
        while (first < word && text[first].Pos is UniversalPos.Adv && text[first].Lower is not ("never" or "more"))
            first++;
        if (room.Scene.Tree.HasChild(word, "never"))
            return parties.Count == 2 ? Said(room, parties, "never been " + room.Words.Words(word, word + 1), row.Direction, word, "relationship-pair") : null;
        return parties.Count == 2 ? Said(room, parties, room.Words.Words(first, word + 1), row.Direction, word, "relationship-pair") : null;
    }

    // "a thaw between Doha and Manama", "tension between Accra and Lome mounted"
    private Relationship? Noun(ReadingRoom room, Sentence sentence, int noun, Row row)
    {
        AnalysedText text = room.Scene.Text;
        if (text[noun].Relation is Relation.Compound || room.Standings.Of(noun) is not Standing.Fact)
            return null;
        bool fits = row.Needs.Length == 0;
        foreach (string need in row.Needs)
            fits |= noun > sentence.First && text[noun - 1].Lower == need;
        if (!fits)
            return null;
        List<string> parties = [];
        if (room.Behind(noun, "between") is >= 0 and int between)
        {
            parties = room.Codes(between);
        }
        else if (!row.Strain && room.Behind(noun, "with") is >= 0 and int with)
        {
            parties = room.Codes(with);
            if (parties.Count == 1 && room.Arguments.Possessor(noun) is { } owner)
                Principals.Add(parties, room.Principals.OfChain(owner));
        }

        if (parties.Count != 2)
            return null;
        int first = noun > sentence.First && text[noun - 1].Pos is UniversalPos.Adj && text[noun - 1].Relation is Relation.Amod && room.Principals.In(noun - 1, noun).Count == 0 ? noun - 1 : noun;
        int verb = text[noun].Head;
        if (!row.Strain)
            return Said(room, parties, room.Words.NounWords(first, noun + 1), row.Direction, noun, "relationship-between");
        if (verb < 0 || text[noun].Relation is not Relation.Nsubj || !_turns.TryGetValue(text[verb].Lemma, out Direction? way))
            return null;
        return Said(room, parties, room.Words.NounWords(first, noun + 1) + " " + room.Words.Words(verb, verb + 1), way, verb, "relationship-between");
    }

    private static List<string> With(ReadingRoom room, int token, int end)
    {
        if (room.Behind(token, "with") is >= 0 and int with)
            return room.Codes(with);
        AnalysedText text = room.Scene.Text;
        int limit = text.Sentences[text[token].Sentence].End;
        return end + 1 < limit && text[end].Lower is "with" && room.Scene.MentionAt(end + 1) is { } mention ? room.Principals.OfChain(mention) : [];
    }

    // Of states and bodies only: two ministers may well be friends.
    private static List<string> States(ReadingRoom room, int subject)
    {
        if (subject < 0)
            return [];
        return room.Scene.MentionAt(subject) is { } mention
            ? mention.Kind is MentionKind.State or MentionKind.Organisation ? room.Principals.OfChain(mention) : []
            : room.Scene.Text[subject].Lemma is "country" or "nation" or "state" or "neighbour" or "neighbor" or "government" or "capital" or "power" ? room.Principals.Generic(subject) : [];
    }

    private static Relationship Said(ReadingRoom room, List<string> parties, string state, Direction? direction, int token, string rule) =>
        new(parties, null, state, direction, room.Sentence(token), 0.6, rule);
}
