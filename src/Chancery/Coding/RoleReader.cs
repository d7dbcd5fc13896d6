using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Mentions;

namespace Chancery.Coding;

/// <summary>Who does an act and to whom.</summary>
internal sealed class RoleReader(ClauseView view, ActorReader actors)
{
    private const int MostDepth = 6;
    private readonly Locator _locator = new(view, actors);
    private readonly TargetReader _targets = new(view, actors);
    private readonly ImpliedSides _implied = new(view, actors);
    private readonly AnalysedText _text = view.Text;
    private readonly Tree _tree = view.Tree;

    /// <summary>Reads both sides of an act.</summary>
    public (List<Actor> Source, List<Actor> Target) Read(Act act, Standing standing)
    {
        int subject = SubjectOf(act.Token);
        List<Actor> source = Sources(act, standing, ref subject);
        List<Actor> target = _targets.Read(act, source, subject);
        if (act.Pattern.Is(Frame.Back))
            (source, target) = (target, source);
        if (act.Pattern.Is(Frame.Alone))
            target = [];
        _locator.Locate(act, source, target, standing.Reporter);
        if (act.Code.Root == 14)
            source.RemoveAll(s => s.Sector is "GOV" || view.Scene.MentionAt(s.Head) is { Kind: MentionKind.State or MentionKind.Organisation, OfficeText: null });
        target.RemoveAll(t => IsWithinOneSide(act, source, t));
        if (source.Count == 0 && act.Pattern.Is(Frame.Here) && _locator.PlaceOf(act.Token) is { } here)
        {
            source.Add(new Actor(here, here, "", act.Token, false));
            target.RemoveAll(t => t.Country == here && t.Sector.Length == 0);
        }

        if (source.Count == 0 && (target.Count > 0 || standing.Future))
            source = _implied.Source(act, standing, target);
        if (target.Count == 0 && source.Count > 0 && !act.Pattern.Is(Frame.Alone))
            target = _implied.Target(act, standing, source);
        // "Two Sudanese politicians were put under house arrest": by their own state, if no place and no other is named. A strike that paralyses a state is its own.
        if (source.Count == 0 && target.Count > 0 && act.Pattern.Is(Frame.Here) && act.Code.Root is 8 or 14 or 17 or 18 or 19 && (act.Code.Root == 14 || target[0].Sector.Length > 0 || (act.Code.Root == 17 && target[0].Thing)) && ActorReader.State(target[0].Country) is { } own)
            source.Add(new Actor(own, own, "", -1, true));
        // Both of them did it, to each other.
        bool both = Distinct(source) > 1;
        // "Riyadh and Tehran are to exchange ambassadors under a deal struck in Beijing": no third is meant.
        if (both && act.Pattern.Is(Frame.Mutual) && act.Inner is null && target.Count > 0 && !Reciprocal(target[0].Head))
            target = [];
        if (act.Pattern.Is(Frame.Mutual) && source.Count > 0 && (both && target.Count == 0 || target.Count > 0 && Reciprocal(target[0].Head)))
        {
            foreach (Actor actor in target)
            {
                if (!source.Exists(a => a.Code == actor.Code))
                    source.Add(actor);
            }

            return (source, source);
        }

        return (source, target);
    }

    /// <summary>True for a target of the source's own side: what a government promises, grants, refuses or forbids may well be within its own state; praise, aid and war are not.</summary>
    public static bool IsWithinOneSide(Act act, List<Actor> source, Actor target) => act.Code.Root is not (3 or 8 or 10 or 12 or 13 or 14 or 17 or 18) && !(target.Thing && act.Code.Root is 19 or 20) && OfOneSide(source, target);

    // A state does not deal with its own government or forces.
    private static bool OfOneSide(List<Actor> source, Actor target)
    {
        foreach (Actor actor in source)
        {
            if (actor.Country == target.Country && (actor.Sector == target.Sector || (actor.Sector is "" && IsOfState(target.Sector)) || (target.Sector is "" && IsOfState(actor.Sector) && !target.Thing)))
                return true;
        }

        return false;
    }

    private static bool IsOfState(string sector) => sector is "GOV" or "MIL" or "COP" or "SPY";

    // Government and rebels, ministry and unions.
    private static bool OpposeAtHome(string one, string other) => (one is "" || IsOfState(one)) && IsUnderRule(other) || (other is "" || IsOfState(other)) && IsUnderRule(one);

    private static bool IsUnderRule(string sector) => sector is "REB" or "LAB" or "OPP" or "AGR" or "EDU";

    private static int Distinct(List<Actor> list)
    {
        int count = 0;
        for (int i = 0; i < list.Count; i++)
        {
            // "the government and the rebels" are two though of one state.
            if (list.FindIndex(a => a.Country == list[i].Country && !OpposeAtHome(a.Sector, list[i].Sector)) == i)
                count++;
        }

        return count;
    }

    // An own state that no word names (-1) stands behind no preposition.
    private bool Reciprocal(int head) => head >= 0 && _tree.CaseOf(head) is "with" or "between" or "and" or "among";

    // The subject of a verb; of a noun, that of the verb that carries it.
    private int SubjectOf(int token)
    {
        // "The council adopted a resolution condemning Israel": whose words they are.
        if (view.UtteranceOf(token) is >= 0 and int words)
            return _text[words].Relation is Relation.NsubjPass ? Agent(view, actors, _text[words].Head) : _tree.Subject(_text[words].Head);
        token = _text[token].Pos is UniversalPos.Noun ? view.Measured(token) : token;
        if (_text[token].Pos is UniversalPos.Verb)
            return Called(token) is >= 0 and int called ? called : _tree.Subject(token) is >= 0 and int subject ? subject : LeftOf(token);
        if (_text[token].Pos is UniversalPos.Adj)
            return _tree.Child(token, Relation.Nsubj) is >= 0 and int own ? own : _tree.Subject(token);
        if (_text[token].Relation is Relation.Obj or Relation.Obl or Relation.Xcomp && _text[token].Head is >= 0 and int verb && _tree.IsVerb(verb) && (view.Light(verb) || view.Reports(verb)))
            return Conditions.IsPassive(_text, _tree, verb) ? -1 : _tree.Subject(verb);
        return _tree.Child(token, Relation.Nsubj);
    }

    // "Paraguay became the first state to recognise": who is called so.
    private int Called(int verb)
    {
        int noun = _text[verb].Head;
        if (_text[verb].Relation is not Relation.Acl || noun < view.First || !_tree.HasChild(verb, "to"))
            return -1;
        if (_tree.Child(noun, Relation.Cop) >= 0)
            return _tree.Child(noun, Relation.Nsubj);
        return _text[noun].Head is >= 0 and int become && _text[become].Lemma is "become" or "be" or "remain" ? _tree.Subject(become) : -1;
    }

    private List<Actor> Sources(Act act, Standing standing, ref int subject)
    {
        int token = act.Token;
        bool verb = _text[token].Pos is UniversalPos.Verb;
        if (verb && act.Pattern.Trigger == TriggerKind.Verb && Conditions.IsPassive(_text, _tree, token))
        {
            int sufferer = act.Pattern.Is(Frame.Self) ? subject : -1;
            subject = -1;
            if (Agent(view, actors, token) is >= 0 and int agent && actors.Read(agent, Things.Owned) is { Count: > 0 } doers)
                return doers;
            // "A treaty between China and Nicaragua was signed": those who share what was done.
            if (sufferer < 0 && act.Pattern.Is(Frame.Mutual) && _tree.Child(token, Relation.NsubjPass) is >= 0 and int shared && Between(shared) is { Count: > 1 } sharers)
                return sharers;
            return sufferer >= 0 ? actors.Read(sufferer, Things.Owned) : Occasion(token) is { Count: > 0 } occasion ? occasion : act.Code.Root is 18 or 19 ? Opponents(token) : [];
        }

        if (subject >= 0)
        {
            List<Actor> found = Resolve(subject, standing.Reporter, Things.Owned);
            if (found.Count == 0)
                found = Between(subject);
            if (found.Count == 0)
                found = Senders(subject, Relation.Nmod);
            if (found.Count == 0 && act.Pattern.Is(Frame.Mutual))
                found = Between(token);
            // "hopes of peace were fading, an envoy said": it is he who doubts.
            if (found.Count == 0 && verb && act.Code.Root == 1 && act.Pattern.IsToldBySubject)
                found = Speaker(standing.Reporter);
            if (found.Count > 0 || verb)
                return found.Count > 0 || standing.Reporter < 0 || !IsPronoun(_text, subject) ? found : Speaker(standing.Reporter);
        }

        if (!verb)
        {
            // "New calls for restraint came from Paris."
            if (_text[token].Relation is Relation.Nsubj && _text[token].Head is >= 0 and int came && _text[came].Lemma is "come" or "emanate" or "arrive" or "flow" or "pour" && Senders(came, Relation.Obl) is { Count: > 0 } senders)
                return senders;
            if (Agent(view, actors, token) is >= 0 and int by)
                return actors.Read(by, Things.Owned);
            int owner = _tree.Child(token, Relation.NmodPoss);
            if (owner >= 0 && Resolve(owner, standing.Reporter, Things.None) is { Count: > 0 } owners)
            {
                subject = owner;
                return owners;
            }

            if (_text[token].Head is >= 0 and int carrier && _tree.IsVerb(carrier) && Agent(view, actors, carrier) is >= 0 and int doer)
                return actors.Read(doer, Things.Owned);
            // "Israeli raids on Lebanon": whose they are.
            List<Actor> own = actors.Read(token, Things.Owned);
            own.RemoveAll(a => a.Head != token);
            if (own.Count > 0)
                return own.ConvertAll(a => a with { Head = -1 });
            if (act.Pattern.Is(Frame.Mutual) && Between(token) is { Count: > 1 } sides)
                return sides;
        }

        return standing.Reporter >= 0 && subject < 0 ? Speaker(standing.Reporter) : [];
    }

    // "were killed when Turkish planes bombed a village": who did it in the clause behind.
    private List<Actor> Occasion(int verb)
    {
        for (int child = _tree.First(verb); child >= 0; child = _tree.Next(child))
        {
            if (child > verb && _text[child].Relation is Relation.Advcl or Relation.AdvclRelcl && (_tree.HasChild(child, "when") || _tree.HasChild(child, "as") || _tree.HasChild(child, "after"))
                && !Conditions.IsPassive(_text, _tree, child) && _tree.Child(child, Relation.Nsubj) is >= 0 and int doer && actors.Read(doer, Things.Owned) is { Count: > 0 } doers && doers[0].Sector is "MIL" or "COP" or "REB" or "UAF" or "CRM")
                return doers;
        }

        return [];
    }

    // "were killed in a firefight with guerrillas": those on the other side of it.
    private List<Actor> Opponents(int verb)
    {
        for (int t = verb + 1; t <= view.Right(verb); t++)
        {
            if (_text[t].Relation is Relation.Nmod && _tree.CaseOf(t) is "with" && _text[t].Head > verb && _text[_text[t].Head].Head == verb && _tree.CaseOf(_text[t].Head) is "in" or "during")
                return actors.Read(t, Things.Owned);
        }

        return [];
    }

    // "Talks between India and Pakistan collapsed."
    private List<Actor> Between(int noun)
    {
        for (int child = _tree.First(noun); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Nmod or Relation.Obl && _tree.CaseOf(child) is "between" or "among")
                return actors.Read(child, Things.None);
            // "a cessation of hostilities between Sudan and South Sudan"
            // "Clashes flared along the border between Chad and Sudan."
            if (_text[child].Relation is Relation.Nmod or Relation.Obl && _text[child].Lemma is "border" or "frontier" or "boundary" && _tree.CaseOf(child) is "along" or "on" or "at" or "near" or "across" or "over" && BothSidesOf(child) is { Count: > 1 } neighbours)
                return neighbours;
            if (_text[child].Relation is Relation.Nmod && _tree.CaseOf(child) is "of" && Between(child) is { Count: > 0 } below)
                return below;
        }

        return [];
    }

    private List<Actor> BothSidesOf(int border) => Between(border) is { Count: > 0 } between ? between : actors.Read(border, Things.Placed);

    // "Shells fired from Gaza hit a kibbutz", "rice donated by Japan reached the villages".
    private List<Actor> Senders(int noun, Relation relation)
    {
        for (int child = _tree.First(noun); child >= 0; child = _tree.Next(child))
        {
            // "condolences from Paris reached the family"
            if (_text[child].Relation == relation && _tree.CaseOf(child) is "from" or "by" && actors.Read(child, Things.Owned) is { Count: > 0 } senders)
                return senders;
            if (_text[child].Relation is not Relation.Acl || PennTag.Name(_text[child].Tag) is not ("VBN" or "VBD"))
                continue;
            for (int below = _tree.First(child); below >= 0; below = _tree.Next(below))
            {
                if (below > child && _tree.CaseOf(below) is "by" or "from" && view.Scene.TimeAt(below) is null)
                {
                    List<Actor> found = actors.Read(below, Things.Owned);
                    if (found.Count == 0 && ActorReader.State(actors.PlaceOrState(below)) is { } place)
                        found.Add(new Actor(place, place, "", below, true));
                    return found;
                }
            }
        }

        return [];
    }

    /// <summary>True for a pronoun of the third person, or the speakers' own.</summary>
    public static bool IsPronoun(AnalysedText text, int token) => text[token].Lower is "it" or "they" or "he" or "she" or "we" or "i" or "its" or "their" or "his" or "her";

    /// <summary>Who says what a verb reports.</summary>
    public List<Actor> Speaker(int reporter)
    {
        int subject = reporter >= 0 ? _tree.Subject(reporter) : -1;
        return subject >= 0 ? actors.Read(subject, Things.None) : [];
    }

    // "their forces", "part of its forces".
    private int OwnerOf(int token)
    {
        int owner = _tree.Child(token, Relation.NmodPoss);
        for (int child = _tree.First(token); child >= 0 && owner < 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Nmod && _tree.CaseOf(child) is "of")
                owner = _tree.Child(child, Relation.NmodPoss);
        }

        return owner;
    }

    // "it" is who speaks, or else the subject of the sentence.
    private List<Actor> Resolve(int token, int reporter, Things things)
    {
        List<Actor> found = actors.Read(token, things);
        // "their forces": whose they are is who "they" are.
        if (found.Count > 0 && !found[0].IsKnown && OwnerOf(token) is >= 0 and int owner && IsPronoun(_text, owner) && Resolve(owner, reporter, Things.None) is { Count: > 0 } owners && owners[0].IsKnown)
            return found.ConvertAll(a => a.In(owners[0].Country));
        if (found.Count > 0 && found.Exists(a => a.IsKnown) || !IsPronoun(_text, token))
            return found;
        if (reporter >= 0 && Speaker(reporter) is { Count: > 0 } speaker)
            return speaker;
        for (int t = view.First; t < token; t++)
        {
            if (_text[t].Relation is Relation.Nsubj or Relation.NsubjPass && t != token && !IsPronoun(_text, t) && actors.Read(t, Things.None) is { Count: > 0 } before)
                return before;
        }

        return found;
    }

    /// <summary>The noun behind "by" that says who did it, or -1.</summary>
    public static int Agent(ClauseView view, ActorReader actors, int token)
    {
        AnalysedText text = view.Text;
        Tree tree = view.Tree;
        if (By(view, token) is >= 0 and int agent)
            return agent;
        if (text[token].Pos is not UniversalPos.Verb)
        {
            // "the killing of two youths by soldiers": the parser hangs it on the youths.
            for (int child = tree.First(token); child >= 0; child = tree.Next(child))
            {
                if (child > token && text[child].Relation is Relation.Nmod && tree.CaseOf(child) is "of" && By(view, child) is >= 0 and int lower)
                    return lower;
            }

            return -1;
        }

        // The parser may hang it lower.
        for (int t = token + 1; t <= view.Right(token) && t < view.End; t++)
        {
            if (text[t].Relation is Relation.OblAgent or Relation.Obl or Relation.Nmod && tree.CaseOf(t) is "by" && view.Scene.TimeAt(t) is null && !view.Attributes(t) && actors.Names(t))
                return t;
        }

        return -1;
    }

    private static int By(ClauseView view, int token)
    {
        for (int child = view.Tree.First(token); child >= 0; child = view.Tree.Next(child))
        {
            if (view.Text[child].Relation is Relation.OblAgent or Relation.Obl or Relation.Nmod && view.Tree.CaseOf(child) is "by" && view.Scene.TimeAt(child) is null)
                return child;
        }

        return -1;
    }

    // The actor straight to the left of a verb, where the parser gives it no subject.
    private int LeftOf(int verb)
    {
        for (int t = verb - 1; t >= view.First && verb - t < 8; t--)
        {
            if (view.Scene.MentionAt(t) is { } mention)
                return _tree.CaseOf(mention.Head).Length == 0 && _text[mention.Head].Relation is not (Relation.Obj or Relation.Obl) ? HeadOfList(mention.Head) : -1;
            if (_text[t].Pos is UniversalPos.Noun or UniversalPos.Propn && view.Scene.TimeAt(t) is null)
                return _tree.CaseOf(t).Length == 0 && actors.Names(t) ? HeadOfList(t) : -1;
            if (_text[t].Pos is not (UniversalPos.Aux or UniversalPos.Adv or UniversalPos.Part or UniversalPos.Punct) && view.Scene.TimeAt(t) is null)
                return -1;
        }

        return -1;
    }

    // "Rwanda and Congo traded": the first of those joined.
    private int HeadOfList(int token)
    {
        for (int steps = 0; steps < MostDepth && _text[token].Relation is Relation.Conj && _text[token].Head >= view.First; steps++)
            token = _text[token].Head;
        return token;
    }
}
