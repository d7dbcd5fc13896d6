using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Engagements;
using Chancery.Time;
using NodaTime;

namespace Chancery.Reading.Clauses;

/// <summary>One dispatch with the engagements read in it, and what the readers of other claims share.</summary>
internal sealed class ReadingRoom
{
    private readonly List<Draft>[] _told;
    private readonly PlaceContext _countries;

    /// <param name="scene">The dispatch.</param>
    /// <param name="drafts">Its engagements, with their ids.</param>
    /// <param name="knowledge">Roster and gazetteer.</param>
    /// <param name="countries">The countries of which the dispatch speaks.</param>
    public ReadingRoom(Scene scene, IReadOnlyList<Draft> drafts, Knowledge knowledge, PlaceContext countries)
    {
        _countries = countries;
        Knowledge = knowledge;
        Scene = scene;
        Drafts = drafts;
        Arguments = new Arguments(scene);
        Principals = new Principals(scene, drafts, knowledge);
        Standings = new StandingReader(scene);
        Words = new ClauseWords(scene);
        Lists = new ListedClauses(scene);
        _told = new List<Draft>[scene.Text.Sentences.Count];
        foreach (Draft draft in drafts)
        {
            if (draft.Negated)
                continue;
            foreach (int sentence in draft.Sentences)
                (_told[sentence] ??= []).Add(draft);
        }
    }

    public Scene Scene { get; }

    public Knowledge Knowledge { get; }

    public IReadOnlyList<Draft> Drafts { get; }

    public Arguments Arguments { get; }

    public Principals Principals { get; }

    public StandingReader Standings { get; }

    public ClauseWords Words { get; }

    /// <summary>Clauses whose subject stands above the list that they belong to.</summary>
    public ListedClauses Lists { get; }

    /// <summary>The engagements of which a sentence tells.</summary>
    public IReadOnlyList<Draft> ToldIn(int sentence) => sentence >= 0 && sentence < _told.Length && _told[sentence] is { } told ? told : [];

    /// <summary>True where an engagement told in the sentence or just before it has the party.</summary>
    public bool Takes(string country, int sentence, int back)
    {
        for (int s = sentence; s >= 0 && sentence - s <= back; s--)
        {
            foreach (Draft draft in ToldIn(s))
            {
                if (draft.Has(country))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The first dated expression within a span, or null.</summary>
    public TimeExpression? TimeIn(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (Scene.TimeAt(t) is { } time && time.Type is TimexType.Date or TimexType.Time && !time.When.IsUnknown)
                return time;
        }

        return null;
    }

    /// <summary>The day by which something told in a span is due: a day named there that is not over, or null.</summary>
    public When? DueIn(int first, int end)
    {
        if (TimeIn(first, end) is not { } time || time.Value is "PRESENT_REF" or "PAST_REF" or "FUTURE_REF")
            return null;
        LocalDate? last = time.When.End ?? time.When.Start;
        return Scene.Published is { } published && last < published ? null : time.When;
    }

    /// <summary>The noun behind a preposition that belongs to a token: "with", "between", "by"; -1 where there is none.</summary>
    public int Behind(int token, string preposition)
    {
        Tree tree = Scene.Tree;
        for (int child = tree.First(token); child >= 0; child = tree.Next(child))
        {
            if (Scene.Text[child].Relation is Relation.Obl or Relation.Nmod or Relation.OblAgent && tree.CaseOf(child) == preposition)
                return child;
        }

        return -1;
    }

    /// <summary>The codes of the noun phrase headed by a token.</summary>
    public List<string> Codes(int noun)
    {
        if (noun < 0)
            return [];
        if (Scene.MentionAt(noun) is { } mention)
            return Principals.OfChain(mention);
        List<string> generic = Principals.Generic(noun);
        if (generic.Count > 0)
            return generic;
        // "the players of Ghana" are not Ghana.
        if (!Clauses.Principals.IsGovernment(Scene.Text[noun].Lemma.ToLowerInvariant()) && Scene.Text[noun].Pos is not UniversalPos.Propn)
            return [];
        (int first, int end) = Scene.Tree.Subtree(noun);
        return Principals.In(first, Math.Min(end, first + 24));
    }

    /// <summary>The country of the place that a capitalised word names, or null.</summary>
    public string? PlaceCountry(int token) =>
        Scene.Text[token].Pos is UniversalPos.Propn && Knowledge.PlaceAt(Scene.Text, token, _countries, out PlaceHit place) && !place.IsDoubtful ? place.Country : null;

    /// <summary>The sentence of a token as evidence.</summary>
    public List<Evidence> Sentence(int token) => [Scene.SentenceEvidence(token)];
}
