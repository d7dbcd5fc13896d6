using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Mentions;

namespace Chancery.Coding;

/// <summary>The side of an act that no words around it name: who tells of it, the one other state of the sentence, or the own state.</summary>
internal sealed class ImpliedSides(ClauseView view, ActorReader actors)
{
    private readonly AnalysedText _text = view.Text;
    private readonly Tree _tree = view.Tree;

    /// <summary>To whom it was done, where only the source is named.</summary>
    public List<Actor> Target(Act act, Standing standing, List<Actor> source)
    {
        // "said that Egypt was jailing its critics"
        if (act.Code.Root is 17 or 18 or 20 && _tree.Child(act.Token, Relation.Obj) is >= 0 and int own && _tree.Child(own, Relation.NmodPoss) is >= 0 and int whose && RoleReader.IsPronoun(_text, whose) && ActorReader.State(source[0].Country) is { } itself)
            return [new Actor(itself, itself, "", -1, true)];
        // "Azerbaijan violated the truce 60 times, Armenia said."
        if (act.Code.Root >= 6 && Teller(standing, source) is { } teller)
            return [teller];
        // "telephoned Athens to convey his sorrow": the one to whom the main verb is done.
        if (MainObject(act.Token, source) is { } whom)
            return [whom];
        if (IsTold(act, standing) && (OtherState(act.Token, source) ?? OtherPlace(act.Token, source)) is { } other)
            return [other];
        // "Eleven people were killed in southern Lebanon when Israeli planes attacked a convoy."
        if (act.Code.Root is 18 or 19 or 20 && Place(source) is { } where)
            return [where];
        return AtHome(act, source[0]) && ActorReader.State(source[0].Country) is { } state ? [new Actor(state, state, "", -1, true)] : [];
    }

    /// <summary>Who did it, where only the target is named: "five fishermen were freed, Eritrea said", "Oslo said a relief ship would sail for Haiti".</summary>
    public List<Actor> Source(Act act, Standing standing, List<Actor> target) =>
        Left(act, target) is { } left ? [left] : standing.Future && act.Code.IsCooperative && standing.Reporter >= 0 && Teller(standing, target) is { } promiser ? [promiser] : act.Code.Root is 6 or 7 or 8 or 16 or 17 or 18 or 19 && Conditions.IsPassive(_text, _tree, act.Token) && Teller(standing, target) is { } teller ? [teller] : [];

    // "Ecuador's ambassador was told to leave Colombia": it was the state that he had to leave.
    private Actor? Left(Act act, List<Actor> target)
    {
        if (act.Code.Root is not (16 or 17) || !Conditions.IsPassive(_text, _tree, act.Token) || _tree.Child(act.Token, Relation.Xcomp) is not (>= 0 and int leave) || _text[leave].Lemma is not ("leave" or "quit") || _tree.Child(leave, Relation.Obj) is not (>= 0 and int place))
            return null;
        return ActorReader.State(actors.PlaceOrState(place)) is { } state && !target.Exists(t => t.Country == state) ? new Actor(state, state, "", place, false) : null;
    }

    // Who protests does it against the own state, if no other is named; what a state seizes, shuts, forbids or grants is its own people's, so is what armed
    // groups and mobs destroy, and those within a state who demand, blame or threaten mean its government.
    private static bool AtHome(Act act, Actor source) => act.Code.Root switch
    {
        14 => true,
        8 => IsWithin(source.Sector) || source.Sector is "REB" || act.Code.Code is "080" or "0841" or "082" || act.Code.Code.StartsWith("081", StringComparison.Ordinal) || act.Code.Code.StartsWith("083", StringComparison.Ordinal),
        17 => act.Code.Code is not ("174" or "176"),
        18 or 19 or 20 => (act.Pattern.Is(Frame.Here) && source.Sector is not ("CVL" or "AGR" or "EDU" or "MED" or "HLH" or "BUS" or "LAB" or "REL")) || source.Sector is "REB" or "CRM" or "OPP" or "COP" or "PTY" or "SET" or "UAF",
        5 => act.Code.Code is "055",
        15 => act.Code.Code is "153",
        12 => IsWithin(source.Sector) || act.Code.Code.StartsWith("123", StringComparison.Ordinal) || act.Code.Code is "1241" or "1242",
        2 or 9 or 10 or 11 => IsWithin(source.Sector),
        13 => IsWithin(source.Sector) || act.Code.Code is "1321" or "1322" or "1323" or "1324" or "133",
        3 => act.Code.Code.StartsWith("034", StringComparison.Ordinal) || act.Code.Code is "0351" or "0352",
        _ => false,
    };

    private static bool IsWithin(string sector) => sector is "OPP" or "LAB" or "AGR" or "EDU" or "JUD";

    // An event that would be told with one side.
    private static bool IsTold(Act act, Standing standing) =>
        standing.IsMain && !act.Pattern.Is(Frame.Weak | Frame.Alone) && (!act.Pattern.Is(Frame.Solo) || act.Pattern.Operation is not null ? act.Inner is not null || act.Weight >= EventCoder.Sure : act.Code.Root == 15);

    // A state, its government or its forces, that reports what was done to it.
    private Actor? Teller(Standing standing, List<Actor> other)
    {
        int reporter = standing.Reporter;
        for (int t = view.First; t < view.End && reporter < 0; t++)
        {
            if (_text[t].Relation is Relation.Parataxis && view.Reports(t))
                reporter = t;
        }

        if (reporter < 0 || _tree.Subject(reporter) is not (>= 0 and int speaker))
            return null;
        foreach (Actor actor in actors.Read(speaker, Things.None))
        {
            if (ActorReader.State(actor.Country) is not null && actor.Sector is "" or "GOV" or "MIL" or "COP" && !other.Exists(a => a.Country == actor.Country))
                return actor;
        }

        return null;
    }

    // The state in which the sentence says that it happened.
    private Actor? Place(List<Actor> source)
    {
        for (int t = view.First; t < view.End; t++)
        {
            if (_text[t].Relation is Relation.Obl or Relation.Nmod && !view.Attributes(t) && _tree.CaseOf(t) is "in" or "near" or "outside" && view.Scene.TimeAt(t) is null && ActorReader.State(actors.PlaceOrState(t)) is { } state && !source.Exists(a => a.Country == state))
                return new Actor(state, state, "", t, true);
        }

        return null;
    }

    // To whom the verb above a clause of purpose was done, or where it led; "decertified Colombia, cutting off aid".
    private Actor? MainObject(int act, List<Actor> source)
    {
        int verb = _text[act].Head;
        if (_text[act].Relation is not (Relation.Advcl or Relation.Xcomp) || !(_tree.HasChild(act, "to") || (_text[act].Relation is Relation.Advcl && PennTag.Name(_text[act].Tag) is "VBG" && !_tree.HasChild(act, "after") && !_tree.HasChild(act, "before"))) || verb < view.First || !_tree.IsVerb(verb) || verb > act || view.Reports(verb) && !view.Scene.Text[verb].Lemma.Equals("tell", StringComparison.Ordinal))
            return null;
        for (int t = verb + 1; t < act; t++)
        {
            if (_text[t].Head != verb || !(_text[t].Relation is Relation.Obj or Relation.Iobj || (_text[t].Relation is Relation.Obl && _tree.CaseOf(t) is "to" or "with" or "in" or "for")) || view.Scene.TimeAt(t) is not null)
                continue;
            foreach (Actor actor in actors.Read(t, Things.None))
            {
                if (actor.IsKnown && !source.Exists(a => a.Country == actor.Country))
                    return actor;
            }
        }

        return null;
    }

    // "to refugees on the Iraqi side of the mountains": the nearest state of whose land it is told.
    private Actor? OtherPlace(int act, List<Actor> source)
    {
        for (int t = act + 1; t < view.End; t++)
        {
            if (_text[t].Relation is Relation.Obl or Relation.Nmod && !view.Attributes(t) && _text[t].Pos is UniversalPos.Noun && view.Scene.TimeAt(t) is null && _tree.CaseOf(t) is "in" or "on" or "at" or "near" or "into" or "to" or "from" or "across"
                && ActorReader.State(actors.PlaceOrState(t)) is { } state && !source.Exists(a => a.Country == state))
                return new Actor(state, state, "", t, true);
        }

        return null;
    }

    // The nearest state behind the act that is named by itself, or by an office of its.
    private Actor? OtherState(int act, List<Actor> source)
    {
        for (int t = act + 1; t < view.End; t++)
        {
            if (view.Attributes(t) || view.Scene.MentionAt(t) is not { Kind: MentionKind.State or MentionKind.Office or MentionKind.Person } mention || mention.Head != t)
                continue;
            foreach (Actor actor in actors.Read(t, Things.None))
            {
                if (ActorReader.State(actor.Country) is not null && actor.Sector is not "CVL" && !source.Exists(a => a.Country == actor.Country))
                    return actor;
            }
        }

        return null;
    }
}
