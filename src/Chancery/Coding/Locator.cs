using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Mentions;

namespace Chancery.Coding;

/// <summary>Where an act happened, and of which state those are whom the words around do not give one.</summary>
internal sealed class Locator(ClauseView view, ActorReader actors)
{
    private const int MostDepth = 6;
    private readonly AnalysedText _text = view.Text;
    private readonly Tree _tree = view.Tree;

    /// <summary>Gives those of whom the words tell no state one: "Colombian troops attacked rebels" of their own, if no other is named.</summary>
    public void Locate(Act act, List<Actor> source, List<Actor> target, int reporter)
    {
        Fill(source, target, act, reporter);
        Fill(target, source, act, reporter);
    }

    // "Ugandan officials said rebels attacked a village": a state, its government or its forces tells what happens at home.
    private string? Teller(int reporter)
    {
        int speaker = reporter >= 0 ? _tree.Subject(reporter) : -1;
        if (speaker < 0)
            return null;
        foreach (Actor actor in actors.Read(speaker, Things.None))
        {
            if (actor.Sector is "GOV" or "MIL" or "COP" && ActorReader.State(actor.Country) is { } state)
                return state;
        }

        return view.Scene.MentionAt(speaker) is null ? ActorReader.State(actors.Below(speaker, view.Right(speaker)) ?? "") : null;
    }

    private void Fill(List<Actor> unknown, List<Actor> other, Act act, int reporter)
    {
        for (int i = 0; i < unknown.Count; i++)
        {
            if (unknown[i].IsKnown)
                continue;
            string? state = unknown[i].Head >= view.First && unknown[i].Head < view.End ? actors.Below(unknown[i].Head, view.Right(unknown[i].Head)) : null;
            if (state is null && (Sectors.IsDomestic(unknown[i].Sector) || act.Code.Root == 14))
            {
                state = PlaceOf(act.Token);
                foreach (Actor actor in other)
                    state ??= unknown[i].Sector is "GOV" or "MIL" or "COP" && actor.Sector is "" or "GOV" or "MIL" or "COP" ? null : ActorReader.State(actor.Country);
                // "the Colombian government and the rebels": of the same state.
                foreach (Actor actor in unknown)
                    state ??= unknown[i].Sector is "REB" or "OPP" or "LAB" && actor.Sector is "" or "GOV" or "MIL" ? ActorReader.State(actor.Country) : null;
                if (act.Code.Root >= 14)
                    state ??= Teller(reporter);
            }

            if (state is not null)
                unknown[i] = unknown[i].In(state);
            // Armed groups and gangs of whom nothing more is told are actors all the same.
            else if (unknown[i].Sector is "REB" or "CRM" && other.Exists(a => a.IsKnown))
                unknown[i] = unknown[i] with { Country = unknown[i].Sector };
            else
                unknown.RemoveAt(i--);
        }
    }

    /// <summary>The state where an act happened, as a phrase of place below it or its verb tells, or null.</summary>
    public string? PlaceOf(int token)
    {
        int top = token;
        for (int steps = 0; steps < MostDepth && _text[top].Head >= view.First && !_tree.IsVerb(top); steps++)
            top = _text[top].Head;
        // "through a US base in Mosul": a name tells it better than "US".
        return PlaceBelow(top, true) ?? PlaceBelow(top, false);
    }

    private string? PlaceBelow(int top, bool named)
    {
        for (int t = view.Left(top); t <= view.Right(top) && t < view.End; t++)
        {
            if ((!named || _text[t].Pos is UniversalPos.Propn) && _text[t].Relation is Relation.Obl or Relation.Nmod or Relation.Obj && _tree.CaseOf(t) is "in" or "near" or "at" or "outside" or "inside" or "across" or "off" or "through" or "throughout" or "around" or "on" && (_tree.CaseOf(t) is not "on" || _text[t].Lemma is "island" or "islet" or "peninsula" or "outskirts" or "campus" or "coast") && view.Scene.TimeAt(t) is null && view.Scene.MentionAt(t) is not { Kind: MentionKind.Organisation } && !view.Attributes(t) && (ActorReader.State(actors.PlaceOrState(t)) ?? OwnerOf(t)) is { } place)
                return place;
        }

        return null;
    }

    // "in Sudan's Gezira state", "in the Indonesian city", "through Muslim quarters of Ahmedabad".
    private string? OwnerOf(int place)
    {
        for (int child = _tree.First(place); child >= 0; child = _tree.Next(child))
        {
            if (child < place && _text[child].Relation is Relation.NmodPoss or Relation.Amod or Relation.Compound && view.Scene.MentionAt(child) is { Kind: MentionKind.State } && ActorReader.State(actors.PlaceOrState(child)) is { } state)
                return state;
            if (child > place && _text[child].Relation is Relation.Nmod && _tree.CaseOf(child) is "of" or "in" && view.Scene.TimeAt(child) is null && ActorReader.State(actors.PlaceOrState(child)) is { } within)
                return within;
        }

        return null;
    }
}
