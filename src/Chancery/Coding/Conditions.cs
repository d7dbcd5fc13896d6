using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Mentions;

namespace Chancery.Coding;

/// <summary>Whether what a pattern asks for stands around a word.</summary>
internal sealed class Conditions(ClauseView view, ActorReader actors)
{
    private readonly AnalysedText _text = view.Text;
    private readonly Tree _tree = view.Tree;

    /// <summary>Where the complement of a trigger begins: its clause, its object, what it is of.</summary>
    public int Content(int token)
    {
        int best = -1, rank = int.MaxValue;
        for (int child = _tree.First(token); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Obj && InfinitiveOf(child) is >= 0 and int told)
                return told;
            int order = _text[child].Relation switch
            {
                Relation.Xcomp => 0,
                Relation.Ccomp => 1,
                Relation.Obj => 2,
                Relation.NsubjPass => 3,
                Relation.Acl when child > token => 2,
                Relation.Nmod when child > token => 3,
                Relation.Obl when child > token && view.Scene.TimeAt(child) is null => 4,
                Relation.Advcl when child > token && _tree.Child(child, Relation.Mark) is >= 0 and int mark && _text[mark].Lower is "for" or "of" or "to" or "from" or "with" or "against" => 5,
                _ => int.MaxValue,
            };
            if (order < rank && !view.Attributes(child) | order == 1)
                (best, rank) = (child, order);
        }

        if (best < 0 && _text[token].Relation is Relation.Parataxis && view.Reports(token) && _text[token].Head >= view.First)
            best = _text[token].Head;
        return best;
    }

    // "Argentines", "garment makers": people of whatever trade may crowd the streets.
    private bool IsPeople(int subject)
    {
        List<Actor> people = PennTag.Name(_text[subject].Tag) is "NNS" or "NNPS" ? actors.Read(subject, Things.None) : [];
        return people.Count > 0 && people.TrueForAll(static p => p.Sector is "CVL" or "LAB" or "AGR" or "EDU" or "OPP" or "REF" or "REL" or "SET" or "HLH" or "MED");
    }

    // "ordered the president to appear": the parser may hang the infinitive on the object.
    private int InfinitiveOf(int noun)
    {
        for (int child = _tree.First(noun); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Acl && _tree.HasChild(child, "to"))
                return child;
        }

        return -1;
    }

    /// <summary>True where all of them hold.</summary>
    public bool Hold(int token, EventPattern pattern)
    {
        if (pattern.Trigger == TriggerKind.Adjective && _text[token].Relation is Relation.Amod)
            return false;
        foreach (Condition need in pattern.Needs)
        {
            if (!Holds(token, need))
                return false;
        }

        return true;
    }

    private bool Holds(int token, Condition need)
    {
        switch (need.Kind)
        {
            case ConditionKind.Object:
                return need.Class < 0 ? Object(token) >= 0 : InObject(token, need.Class);
            case ConditionKind.NoObject:
                return Object(token) < 0 && _tree.Child(token, Relation.Ccomp) < 0;
            case ConditionKind.ObjectActor:
                int thing = Object(token);
                return thing >= 0 && actors.Names(thing);
            case ConditionKind.ObjectState:
                return Object(token) is >= 0 and int whom && view.Scene.MentionAt(whom) is { Kind: MentionKind.State, OfficeText: null };
            case ConditionKind.ObjectPlace:
                return Object(token) is >= 0 and int site && actors.IsPlace(site);
            case ConditionKind.Within:
                return InRegion(Passive(token) ? view.Left(token) : token, Carrier(token) is >= 0 and int carrier ? view.Right(carrier) : view.Right(token), need.Class, token) || (_text[token].Pos == UniversalPos.Noun && InRegion(view.Left(token), token, need.Class, -1));
            case ConditionKind.Subject:
                // "were seized by gunmen"
                int subject = _tree.Subject(token);
                if (Passive(token) && RoleReader.Agent(view, actors, token) is >= 0 and int agent && agent < view.End && InRegion(view.Left(agent), view.Right(agent), need.Class, -1))
                    return true;
                return subject >= view.First && subject < view.End && (InRegion(view.Left(subject), Math.Min(view.Right(subject), subject < token ? token : int.MaxValue), need.Class, -1) || (view.IsCrowd(need.Class) && IsPeople(subject)));
            case ConditionKind.Particle:
                return HasParticle(token, need.Word!);
            case ConditionKind.Preposition:
                return HasPreposition(token, need.Word!, need.Class);
            case ConditionKind.Infinitive:
                return HasInfinitive(token);
            case ConditionKind.Subjunctive:
                return _tree.Child(token, Relation.Ccomp) is >= 0 and int clause && IsSubjunctive(token, clause);
            case ConditionKind.Clause:
                return _tree.Child(token, Relation.Ccomp) >= 0 || _text[token].Relation is Relation.Parataxis;
            default:
                int content = Content(token);
                return content >= 0 && _tree.IsVerb(content) | _text[content].Pos is UniversalPos.Adj or UniversalPos.Noun && HasAuxiliary(content, need.Class);
        }
    }

    /// <summary>True for what will not be done: "will not negotiate with", "there will be no talks".</summary>
    public bool IsRefused(int token)
    {
        int verb = _text[token].Pos is UniversalPos.Verb ? token : _text[token].Relation is Relation.Nsubj && _tree.HasChild(token, "no") ? _text[token].Head : -1;
        bool will = false, not = verb != token;
        for (int child = verb >= view.First && verb < view.End ? _tree.First(verb) : -1; child >= 0; child = _tree.Next(child))
        {
            will |= _text[child].Relation is Relation.Aux && _text[child].Lower is "will" or "wo" or "would" or "'ll" or "shall";
            not |= _text[child].Relation is Relation.Advmod && _text[child].Lower is "not" or "n't" or "never";
        }

        return will && not;
    }

    // "insisted that it leave", "insisted the United States open its market": one state that "open".
    private bool IsSubjunctive(int token, int clause)
    {
        int subject = _tree.Child(clause, Relation.Nsubj) is >= 0 and int own ? own : _tree.Child(token, Relation.Obj) is >= 0 and int before && before < clause ? before : -1;
        if (subject < 0 || _tree.Child(clause, Relation.Aux) >= 0 || _tree.HasChild(clause, "to"))
            return false;
        return PennTag.Name(_text[clause].Tag) is "VB" || (PennTag.Name(_text[clause].Tag) is "VBP" && view.Scene.MentionAt(subject) is { Kind: MentionKind.State or MentionKind.Person or MentionKind.Office, OfficeText: null } or { Kind: MentionKind.Person or MentionKind.Office, Plural: false } && PennTag.Name(_text[subject].Tag) is not ("NNS" or "NNPS") && !_text[subject].Lower.EndsWith('s'));
    }

    // The verb that carries a noun of action, or -1.
    private int Carrier(int token) =>
        _text[token].Pos is UniversalPos.Noun && _text[token].Relation is Relation.Obj && _text[token].Head is >= 0 and int verb && view.Light(verb) ? verb : -1;

    private bool HasAuxiliary(int verb, int wordClass)
    {
        for (int child = _tree.First(verb); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Aux && view.Is(child, wordClass))
                return true;
        }

        return false;
    }

    private bool HasInfinitive(int token)
    {
        for (int child = _tree.First(token); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Xcomp && _text[child].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Adj)
                return true;
            if (_text[child].Relation is Relation.Ccomp or Relation.Advcl or Relation.Acl && child > token && _tree.HasChild(child, "to"))
                return true;
            if (_text[child].Relation is Relation.Obj && InfinitiveOf(child) >= 0)
                return true;
        }

        return false;
    }

    private bool HasParticle(int token, string word)
    {
        for (int child = _tree.First(token); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Lower == word && _text[child].Relation is Relation.CompoundPrt or Relation.Advmod or Relation.Case or Relation.Obl && !(word is "up" && child + 2 < view.End && _text[child + 1].Lower is "to" && (_text[child + 2].Pos is UniversalPos.Num || _text[child + 2].Lower is "a")))
                return true;
        }

        // "ordered a banker out of the country"
        for (int child = word is "out" ? _tree.First(token) : -1; child >= 0; child = _tree.Next(child))
        {
            if (child > token && _text[child].Relation is Relation.Obl && _tree.HasChild(child, word) && view.Scene.TimeAt(child) is null)
                return true;
        }

        // "gave up to a million": no particle.
        return token + 1 < view.End && _text[token + 1].Lower == word && !(word is "up" && token + 3 < view.End && _text[token + 2].Lower is "to" && (_text[token + 3].Pos is UniversalPos.Num || _text[token + 3].Lower is "a"));
    }

    private bool HasPreposition(int token, string word, int wordClass)
    {
        for (int t = token + 1; t <= view.Right(token); t++)
        {
            if (_text[t].Lower != word || _text[t].Relation is not (Relation.Case or Relation.Mark) || _text[t].Head < view.First)
                continue;
            int head = _text[t].Head;
            if (view.Scene.TimeAt(head) is not null || !Near(head, token))
                continue;
            if (wordClass < 0 || InRegion(Math.Min(head, view.Left(head)), view.Right(head), wordClass, -1))
                return true;
        }

        return false;
    }

    // Hangs on the trigger, or on its object.
    private bool Near(int token, int trigger)
    {
        int at = _text[token].Head;
        for (int steps = 0; at >= view.First && steps < 3; steps++, at = _text[at].Head)
        {
            if (at == trigger)
                return true;
            if (_tree.IsVerb(at))
                return false;
        }

        return false;
    }

    private bool Passive(int verb) => IsPassive(_text, _tree, verb);

    /// <summary>True for a verb that stands in the passive.</summary>
    public static bool IsPassive(AnalysedText text, Tree tree, int verb)
    {
        if (text[verb].Pos is not UniversalPos.Verb)
            return false;
        if (tree.Child(verb, Relation.AuxPass) >= 0 || (text[verb].Relation is Relation.Acl && PennTag.Name(text[verb].Tag) is "VBN"))
            return true;
        // Without "was" it is one only where nothing stands that an active verb takes: "minister killed in attack".
        return tree.Child(verb, Relation.NsubjPass) >= 0 && tree.Child(verb, Relation.Obj) < 0 && tree.Child(verb, Relation.Xcomp) < 0
            && !(tree.Child(verb, Relation.Advcl) is >= 0 and int clause && tree.HasChild(clause, "to"));
    }

    /// <summary>What a verb does something to, or a noun is of; -1 where nothing stands there.</summary>
    public int Object(int token)
    {
        if (_text[token].Pos is not (UniversalPos.Verb or UniversalPos.Aux))
        {
            for (int child = _tree.First(token); child >= 0; child = _tree.Next(child))
            {
                if (_text[child].Relation is Relation.Nmod && _tree.CaseOf(child) is "of")
                    return child;
            }

            return -1;
        }

        int thing = _tree.Child(token, Relation.Obj);
        // "shot and wounded the pope": both did it to him.
        if (thing < 0 && token + 2 < view.End && _text[token + 2].Head == token && _text[token + 2].Relation is Relation.Conj && _tree.IsVerb(token + 2) && _text[token + 1].Lower is "and" or "or" && !Passive(token))
            thing = _tree.Child(token + 2, Relation.Obj);
        // "was assassinated at his home": a phrase behind a passive is no object.
        if (thing < 0 || (_tree.CaseOf(thing).Length > 0 && Passive(token)))
            thing = _tree.Child(token, Relation.NsubjPass);
        if (thing < 0 && IsPassive(_text, _tree, token) && _text[token].Relation is Relation.Acl)
            thing = _text[token].Head;
        if (thing < 0)
            thing = _tree.Child(token, Relation.Iobj);
        // "hand over to Britain two of its nationals": an object behind a phrase is taken for something else at times.
        if (thing < 0)
            thing = _tree.Child(token, Relation.OblUnmarked);
        if (thing < 0)
            thing = Misplaced(token);
        return thing;
    }

    // Objects that the parser hangs otherwise.
    private int Misplaced(int verb)
    {
        for (int child = _tree.First(verb); child >= 0; child = _tree.Next(child))
        {
            // "expressed regret to": the noun is taken for an adjective at times.
            if (child == verb + 1 && child < view.End && _text[child].Pos is UniversalPos.Adj && _text[child].Relation is Relation.Xcomp && view.Entry(child) is not null)
                return child;
            if (child < verb || child >= view.End || _text[child].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
                continue;
            // "voiced regret".
            if (_text[child].Relation is Relation.Xcomp && child - verb < 4)
                return child;
            if (_text[child].Relation is not Relation.Obl || view.Scene.TimeAt(child) is not null)
                continue;
            int mark = _tree.Child(child, Relation.Case);
            // "laid down their weapons", "handed in their rifles": the particle is taken for a preposition, or the noun for a phrase without one.
            if (mark < 0 || (mark == verb + 1 && !(_text[mark].Lower is "out" && _text[mark + 1].Lower is "of") && (PennTag.Name(_text[mark].Tag) is "RP" || _text[mark].Lower is "out" or "off" or "up" or "down" or "back" or "away" or "aside" || (_text[mark].Lower is "over" && _text[verb].Lemma is "hand" or "turn" or "give") || (_text[mark].Lower is "in" && _text[verb].Lemma is "call" or "haul" or "hand" or "turn" or "take") || (_text[mark].Lower is "on" && _text[verb].Lemma is "pass" or "hand" && _text[child].Pos is UniversalPos.Noun))))
                return child;
            // "denied on Thursday charges": the day is taken for a part of the noun.
            if (_text[mark].Lower is "on" && mark == verb + 1 && view.Scene.TimeAt(mark + 1) is not null)
                return child;
        }

        return -1;
    }

    private bool InObject(int token, int wordClass)
    {
        int thing = Object(token);
        if (thing < 0)
        {
            // "stopped shooting"
            if (_tree.Child(token, Relation.Xcomp) is >= 0 and int doing && PennTag.Name(_text[doing].Tag) is "VBG" && view.Is(doing, wordClass))
                return true;
            // A noun's own modifiers: "trade sanctions".
            return _text[token].Pos is UniversalPos.Noun && InRegion(view.Left(token), token, wordClass, token);
        }

        if (InPhrase(thing, wordClass))
            return true;
        bool sum = _text[thing].Lower is "$" or "£" or "€" || view.Entry(thing)?.Sector is Sectors.Quantity;
        for (int child = _tree.First(token); child >= 0; child = _tree.Next(child))
        {
            // "halted $500 million in aid": what the sum is of hangs on the verb.
            if (sum && child > thing && _text[child].Relation is Relation.Obl && _tree.CaseOf(child) is "in" or "of" && InPhrase(child, wordClass))
                return true;
            if (_text[child].Relation is Relation.Iobj or Relation.Obj && child != thing && InPhrase(child, wordClass))
                return true;
            // "lifted an arms embargo": the head of the object may be taken for what it became.
            if (_text[child].Relation is Relation.Xcomp && child > thing && _text[child].Pos is UniversalPos.Adj or UniversalPos.Noun && InPhrase(child, wordClass))
                return true;
        }

        return false;
    }

    // The words of a noun phrase, clauses and phrases of place apart.
    private bool InPhrase(int head, int wordClass, int depth = 0)
    {
        if (view.Is(head, wordClass))
            return true;
        for (int child = _tree.First(head); child >= 0; child = _tree.Next(child))
        {
            bool part = _text[child].Relation is Relation.Amod or Relation.Compound or Relation.Conj or Relation.Flat or Relation.Appos or Relation.Nummod or Relation.NmodDesc
                || (_text[child].Relation is Relation.Nmod && _tree.CaseOf(child) is "of" or "in" or "for" or "to");
            // "tens of thousands of soldiers", "20 of the captives", "a week of drills"
            if (part && depth < 3 && _text[child].Relation is Relation.Nmod && (view.Entry(head)?.Sector is Sectors.Quantity || (_tree.CaseOf(child) is "of" && (_text[head].Pos is UniversalPos.Num || view.IsMeasure(head)))) && InPhrase(child, wordClass, depth + 1))
                return true;
            if (part && (view.Is(child, wordClass) || (_text[child].Relation is Relation.Conj or Relation.Nmod && InOwn(child, wordClass))))
                return true;
        }

        return false;
    }

    private bool InOwn(int head, int wordClass)
    {
        for (int child = _tree.First(head); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Amod or Relation.Compound && view.Is(child, wordClass))
                return true;
        }

        return false;
    }

    private bool InRegion(int first, int last, int wordClass, int except)
    {
        first = Math.Max(first, view.First);
        last = Math.Min(last, view.End - 1);
        for (int t = first; t <= last; t++)
        {
            if (t != except && !view.Attributes(t) && view.Is(t, wordClass))
                return true;
        }

        return false;
    }
}
