using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Who speaks in the clauses of a declaration that have their subject above them: "The Heads of State: / 2. Express grave concern ...".</summary>
internal sealed class ListedSpeakers(ReadingRoom room, SourceFinder sources)
{
    private readonly Dictionary<int, Source?> _known = [];

    /// <summary>The speaker of a verb of such a clause, or null.</summary>
    public Source? Of(int verb)
    {
        Scene scene = room.Scene;
        if (room.Lists.At(scene.Text[verb].Sentence) is not { } clause || !scene.Tree.Below(verb, clause.Act))
            return null;
        if (!_known.TryGetValue(clause.Opener, out Source? source))
            _known[clause.Opener] = source = Read(scene, clause);
        return source;
    }

    private Source? Read(Scene scene, ListedClause clause)
    {
        Sentence opener = scene.Text.Sentences[clause.Opener];
        var persons = new List<Source>();
        for (int t = opener.First; t < opener.End; t++)
        {
            // "meeting in Guatemala", "under the facilitation of": whoever is named there is no signatory.
            if (PennTag.Name(scene.Text[t].Tag) is "VBG" || scene.Text[t].Lower is "under")
                break;
            if (scene.MentionAt(t) is { Kind: MentionKind.Person, Person: { Official: true } person } mention && mention.First == t)
                persons.Add(sources.Of(person));
        }

        if (persons.Count > 1)
            return Source.Joint(persons);
        if (clause.Subject < 0)
            return null;
        if (sources.At(clause.Subject, null) is { } one)
            return one;
        (int first, int end) = scene.Tree.Subtree(clause.Subject);
        if (scene.Text[clause.Subject].Lower is "we" && clause.Subject + 2 < opener.End && scene.Text[clause.Subject + 1].Lower is ",")
            (first, end) = (clause.Subject + 2, opener.End);
        for (int t = first; t < end; t++)
        {
            if (scene.Text[t].Lower is "," or ";" or ":" || PennTag.Name(scene.Text[t].Tag) is "VBG")
                end = t;
        }

        string words = SourceDescriptions.WithoutArticle(scene.Words(first, end));
        if (words.Length == 0 || !char.IsLetter(words[0]) || words.Equals("we", StringComparison.OrdinalIgnoreCase))
            return null;
        List<string> codes = room.Principals.In(first, end);
        return new Source { Description = words, Office = words, Country = codes.Count == 1 ? codes[0] : null, Attribution = Attribution.Institutional, Plural = true, Head = words };
    }
}
