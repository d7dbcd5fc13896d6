using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Mentions;

namespace Chancery.Coding;

/// <summary>To whom an act is done: of all that are named around it the one that its words point to best.</summary>
internal sealed class TargetReader(ClauseView view, ActorReader actors)
{
    private const double Least = 2;
    private const int MostDepth = 6;
    private readonly AnalysedText _text = view.Text;
    private readonly Tree _tree = view.Tree;

    /// <summary>Reads the targets of an act whose sources are known.</summary>
    public List<Actor> Read(Act act, List<Actor> source, int subject)
    {
        List<Actor> best = [];
        double most = Least;
        // "thank you": somebody of whom the sentence does not tell.
        if (act.Pattern.Operation is null && _tree.Child(act.Token, Relation.Obj) is >= 0 and int whom && _text[whom].Pos is UniversalPos.Pron && _text[whom].Lower is not ("it" or "this" or "that" or "what") && !IsReflexive(whom) && actors.Read(whom, Things.None).Count == 0)
            return best;
        int first = act.Token + 1, last = view.Right(act.Token);
        bool passive = act.Pattern.Trigger == TriggerKind.Verb && Conditions.IsPassive(_text, _tree, act.Token);
        if (passive || act.Content >= 0 && act.Content < act.Token)
            first = view.Left(passive ? act.Token : act.Content);
        else if (_text[act.Token].Pos is UniversalPos.Noun)
            first = view.Left(act.Token);
        else if (act.Pattern.IsToldBySubject && subject >= view.First && subject < act.Token)
            first = view.Left(subject);
        int agent = passive || _text[act.Token].Pos is UniversalPos.Noun ? RoleReader.Agent(view, actors, act.Token) : -1;
        int carrier = _text[act.Token].Pos is UniversalPos.Noun && _text[act.Token].Head is >= 0 and int head && _tree.IsVerb(head) && head >= view.First ? head : -1;
        if (carrier >= 0)
            last = Math.Max(last, view.Right(carrier));
        if (act.Content >= 0 && act.Content == _text[act.Token].Head)
            last = Math.Max(last, view.Right(act.Content));
        for (int t = Math.Max(first, view.First); t <= last && t < view.End; t++)
        {
            if (t == act.Token || !IsNominal(t) && !IsGivenTo(t, act.Token) || view.Attributes(t) && !view.Attributes(act.Token) || view.Scene.TimeAt(t) is not null && view.Scene.MentionAt(t) is null)
                continue;
            if (agent >= 0 && _tree.Below(t, agent) || subject >= 0 && _tree.Below(t, subject) && !(_text[t].Relation is Relation.Nmod && act.Pattern.IsToldBySubject && Array.IndexOf(act.Pattern.Toward, CaseOf(t)) >= 0) && !(act.Content >= 0 && _tree.Below(t, act.Content) && !_tree.Below(subject, act.Content)))
                continue;
            // "fired a rocket into": what it was done with is no target.
            if (_text[t].Relation is Relation.Obj && _text[t].Head == act.Token && act.Code.Root is 19 && view.Entry(t)?.Sector is Sectors.Arms && act.Pattern.TakesThing && act.Pattern.Toward.Length > 0 && _tree.Child(t, Relation.Amod) < 0)
                continue;
            // "in spite of American objections": no place.
            if (source.Exists(a => a.Head == t) || (_text[t].Lower is "spite" or "face" or "wake" or "light" or "view" && _tree.CaseOf(t) is "in"))
                continue;
            List<Actor> found = actors.Read(t, Things.Placed);
            if (found.Count == 0 && Array.IndexOf(act.Pattern.Toward, CaseOf(t)) >= 0 && ActorReader.State(actors.PlaceOrState(t)) is { } place)
                found.Add(new Actor(place, place, "", t, true));
            // "a build-up of Azerbaijani troops along the Armenian border": not those of the own side.
            found.RemoveAll(a => a.IsKnown && RoleReader.IsWithinOneSide(act, source, a));
            if (found.Count == 0 || OwnPeople(t, found[0], source) || (found[0].Thing && IsNamedAfterPlace(t)))
                continue;
            double score = Score(act, t, found[0], source);
            found.RemoveAll(a => source.Exists(s => s.Code == a.Code));
            if (score > most && found.Count > 0)
                (best, most) = (found, score);
        }

        return best;
    }

    // "the Minsk talks", "the Oslo accord": no party to them.
    private bool IsNamedAfterPlace(int token)
    {
        if (!view.IsTalk(token))
            return false;
        for (int child = _tree.First(token); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Compound && _text[child].Pos is UniversalPos.Propn && view.Scene.MentionAt(child) is null or { Kind: MentionKind.State, OfficeText: null })
                return true;
        }

        return false;
    }

    // "blew himself up".
    private bool IsReflexive(int token) => _text[token].Lower is "himself" or "herself" or "itself" or "themselves";

    // "urged its citizens": no other side.
    private bool OwnPeople(int token, Actor actor, List<Actor> source) =>
        _tree.Child(token, Relation.NmodPoss) is >= 0 and int owner && (RoleReader.IsPronoun(_text, owner) || (_tree.Child(owner, Relation.NmodPoss) is >= 0 and int whose && RoleReader.IsPronoun(_text, whose))) && (!actor.IsKnown || source.Exists(a => a.Country == actor.Country));

    // "will lend Colombo 150 million dollars": the one given to may be taken for a part of what is given.
    private bool IsGivenTo(int token, int verb) =>
        _text[token].Relation is Relation.Compound && _text[token].Pos is UniversalPos.Propn && _text[token].Head > token && view.Scene.MentionAt(token) is { Kind: MentionKind.State, OfficeText: null } mention && mention.First == verb + 1
        && _text[mention.End].Pos is UniversalPos.Num or UniversalPos.Det;

    private bool IsHeld(int verb) => _text[verb].Lemma is "hold" or "jail" or "detain" or "imprison" or "capture" or "arrest" or "intern" or "sentence" or "convict" or "keep" or "kidnap" or "abduct" or "seize" or "incarcerate" or "confine" or "lock" or "languish";

    private bool IsNominal(int token) =>
        _text[token].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Pron or UniversalPos.Adj or UniversalPos.Num or UniversalPos.X
        && _text[token].Relation is Relation.Obj or Relation.Iobj or Relation.Obl or Relation.Nmod or Relation.NsubjPass or Relation.Nsubj or Relation.NmodPoss or Relation.Conj or Relation.Appos or Relation.OblAgent or Relation.Dep or Relation.Xcomp or Relation.Root or Relation.OblUnmarked or Relation.NmodUnmarked or Relation.Ccomp or Relation.List;

    // "out of Bogota" is from it, "in spite of objections" despite them.
    private string CaseOf(int token) => _tree.CaseOf(token) switch
    {
        "out" when _tree.HasChild(token, "of") => "from",
        "of" when _text[token].Head >= view.First && _text[_text[token].Head].Lower is "spite" or "face" => "despite",
        var preposition => preposition,
    };

    private double Score(Act act, int token, Actor actor, List<Actor> source)
    {
        string preposition = CaseOf(token);
        int head = _text[token].Head;
        Act deepest = act;
        while (deepest.Inner is { } inner)
            deepest = inner;
        bool clauseSubject = _text[token].Relation is Relation.Nsubj or Relation.NsubjPass && act.Pattern.Operation is not null && act.Content >= 0 && (head == act.Content || _tree.Below(act.Content, head));
        double score;
        int toward = Array.IndexOf(act.Pattern.Toward, preposition);
        if (toward < 0)
            toward = Array.IndexOf(deepest.Pattern.Toward, preposition) is >= 0 and int deep ? deep + 3 : -1;
        if (_text[token].Relation is Relation.Obj or Relation.Iobj or Relation.NsubjPass && head == act.Token || IsGivenTo(token, act.Token))
            score = !actor.Thing || act.Code.QuadClass is 1 or 3 ? 10 : 8.5;
        else if (clauseSubject)
            score = source.Exists(s => s.Country == actor.Country) ? 1 : 9;
        else if (preposition.Length > 0 && toward >= 0)
            score = 9 - (0.3 * toward);
        else if (_text[token].Relation is Relation.Obj or Relation.Iobj && head == deepest.Token)
            score = 8;
        else if (_text[token].Relation is Relation.NmodPoss)
            score = act.Pattern.Operation is Operation.Refused or Operation.Promised && _text[head].Relation is Relation.Obj or Relation.NsubjPass && _text[head].Head == act.Token ? 9.5 : 7;
        else
            score = preposition switch
            {
                "against" => 8,
                "on" or "with" or "to" or "from" or "toward" or "towards" or "between" or "upon" => 6.5,
                "of" or "over" or "at" or "by" or "for" or "into" or "among" => 5.5,
                "in" or "near" or "outside" or "inside" or "along" => 4,
                "after" or "since" or "despite" or "during" or "before" or "following" or "amid" or "without" => 2.5,
                _ => 5,
            };
        // "the release of an economist jailed in Myanmar": who holds him is meant.
        if (act.Code.Code is "0253" or "1053" or "0353" or "1243" && preposition is "in" or "by" && _text[head].Relation is Relation.Acl or Relation.AclRelcl && IsHeld(head))
            score = 9;
        // "abducted four Swiss birdwatchers east of Bogota": the thing itself is told to be of a state.
        if (actor.Thing && score == 8.5 && _tree.Child(token, Relation.Amod) >= 0)
            score = 9.2;
        else if (actor.Thing)
            score -= 1.5;
        if (!actor.IsKnown)
            score -= 1.5;
        int at = head, depth = 0;
        for (; at >= view.First && at != act.Token && depth < MostDepth; depth++, at = _text[at].Head)
        {
            if (_text[at].Relation is Relation.Conj && _tree.IsVerb(at) && _tree.Child(at, Relation.Nsubj) >= 0)
                score -= 6;
            if (_text[at].Relation is Relation.AclRelcl or Relation.Advcl or Relation.AdvclRelcl && act.Content != at)
                score -= _tree.HasChild(at, "to") ? 1 : 2.5;
        }

        score -= (0.25 * depth) + (0.01 * Math.Abs(token - act.Token));
        foreach (Actor known in source)
        {
            if (known.Country == actor.Country && actor.IsKnown)
                score -= actor.Sector.Length > 0 && actor.Sector != known.Sector ? 1 : known.Sector is "" or "GOV" or "MIL" or "COP" ? 4 : 1.5;
        }

        return score;
    }
}
