using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>Finds the acts of one sentence: which pattern holds at which word, and what the acts in complements make of it.</summary>
internal sealed class ActFinder(ClauseView view, CodingLexicon lexicon, ActorReader actors)
{
    private const int MostDepth = 4;
    private const int MostVisited = 48;
    private readonly AnalysedText _text = view.Text;
    private readonly Tree _tree = view.Tree;
    // What a word tells by itself, then what it tells as the complement of another.
    private readonly Act?[] _known = new Act?[2 * (view.End - view.First)];
    private readonly byte[] _state = new byte[2 * (view.End - view.First)];
    private readonly bool[] _consumed = new bool[view.End - view.First];

    /// <summary>The acts that no other act has for its complement, in the order of the text.</summary>
    public List<Act> Find()
    {
        var all = new List<Act>();
        for (int t = view.First; t < view.End; t++)
        {
            if (At(t, 0) is { } act)
                all.Add(act);
        }

        foreach (Act act in all)
            Consume(act);
        all.RemoveAll(act => _consumed[act.Token - view.First]);
        return all;
    }

    // What stands in the complement of an act is told through it.
    private void Consume(Act act)
    {
        if (act.Pattern.Operation is null)
        {
            ConsumeObject(act);
            return;
        }

        for (Act? inner = act.Inner; inner is not null; inner = inner.Inner)
            _consumed[inner.Token - view.First] = true;
        if (act.Content < 0)
            return;
        for (int t = Math.Max(view.First, view.Left(act.Content)); t <= view.Right(act.Content); t++)
        {
            if (t != act.Token && _tree.Below(t, act.Content) && !_tree.Below(act.Token, t))
                _consumed[t - view.First] = true;
        }
    }

    // "organized a general strike": the noun has done its part.
    private void ConsumeObject(Act act)
    {
        if (act.Pattern.Trigger != TriggerKind.Verb || act.Pattern.Needs.Length == 0 || Object(act.Token) is not (>= 0 and int thing))
            return;
        _consumed[thing - view.First] = true;
        for (int child = _tree.First(thing); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Compound or Relation.Amod or Relation.Conj or Relation.Nmod && child >= view.First && child < view.End)
                _consumed[child - view.First] = true;
        }
    }

    /// <summary>The act that the word at a token tells of, or null.</summary>
    private Act? At(int token, int depth)
    {
        int index = (2 * (token - view.First)) + (depth > 0 ? 1 : 0);
        if (_state[index] == 2)
            return _known[index];
        if (_state[index] == 1 || depth > MostDepth)
            return null;
        _state[index] = 1;
        Act? best = null;
        if (!view.Attributes(token) || view.Reports(token))
        {
            List<EventPattern>? patterns = Patterns(token, view.Run(token));
            best = patterns is null ? null : Best(token, patterns, depth);
            if (best is null && Patterns(token, view.Entry(token)) is { } alone)
                best = Best(token, alone, depth);
        }

        _known[index] = best;
        _state[index] = 2;
        return best;
    }

    private List<EventPattern>? Patterns(int token, LexiconEntry? entry)
    {
        if (entry is null)
            return null;
        List<EventPattern> patterns = _text[token].Pos switch
        {
            UniversalPos.Verb => _text[token].Relation is Relation.Amod || entry.Verbs.Count == 0 || (entry.Adjectives.Count > 0 && HasBe(token)) ? entry.Adjectives : entry.Verbs,
            UniversalPos.Noun or UniversalPos.Propn => entry.Nouns,
            UniversalPos.Adj => entry.Adjectives,
            _ => [],
        };
        return patterns.Count > 0 ? patterns : null;
    }

    private bool HasBe(int token) => _tree.Child(token, Relation.AuxPass) >= 0 || _tree.Child(token, Relation.Cop) >= 0;

    private Act? Best(int token, List<EventPattern> patterns, int depth)
    {
        Act? best = null;
        foreach (EventPattern pattern in patterns)
        {
            int weight = pattern.Weight;
            if (best is not null && best.Weight >= weight + 2 || (depth == 0 && pattern.Is(Frame.Inner)) || !Holds(token, pattern))
                continue;
            Act? act = Make(token, pattern, weight, depth);
            if (act is not null && (best is null || act.Weight > best.Weight))
                best = act;
        }

        return best;
    }

    private Act? Make(int token, EventPattern pattern, int weight, int depth)
    {
        if (pattern.Operation is not { } operation)
            return new Act { Token = token, Pattern = pattern, Code = pattern.Code!, Weight = weight };
        int content = Content(token);
        Act? inner = Complement(token, content, depth, TakesInfinitive(pattern));
        EventCode? code = inner is null ? pattern.Code : Outcome(operation, inner.Code, pattern);
        return code is null ? null : new Act { Token = token, Pattern = pattern, Code = code, Inner = inner, Content = content, Weight = weight + (inner is null ? 0 : 2) };
    }

    private EventCode? Outcome(Operation operation, EventCode inner, EventPattern pattern)
    {
        // "vowed to": what is meant well is a promise, what is not a threat.
        if (operation == Operation.Meant)
            return lexicon.Codes.Apply(inner.IsCooperative ? Operation.Promised : Operation.Threatened, inner) ?? inner;
        // "threatened to cut off aid": the end of what is good is the threat.
        if (operation == Operation.Threatened && inner.IsCooperative)
            return lexicon.Codes.Apply(Operation.Ended, inner) is { } end ? lexicon.Codes.Apply(Operation.Threatened, end) : pattern.Code;
        if (operation is Operation.Promised && !inner.IsCooperative && inner.Root is not (2 or 10))
            return inner.Root >= 14 ? inner : pattern.Code;
        return lexicon.Codes.Apply(operation, inner) ?? pattern.Code;
    }

    /// <summary>Where the complement of a trigger begins: its clause, its object, what it is of.</summary>
    private int Content(int token)
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

    // The act nearest below the complements of a trigger, level by level.
    private Act? Complement(int token, int content, int depth, bool infinitive)
    {
        var queue = new Queue<int>();
        bool reported = content >= 0 && content == _text[token].Head;
        if (content >= 0)
            queue.Enqueue(content);
        if (!reported)
        {
            for (int child = _tree.First(token); child >= 0; child = _tree.Next(child))
            {
                if (child != content && !(IsPurpose(child) && !infinitive) && (child > token || _text[child].Relation is Relation.NsubjPass or Relation.Compound or Relation.Amod) && IsComplement(_text[child].Relation))
                    queue.Enqueue(child);
            }

            // "made a pledge to send", "issued a call for": what belongs to the noun may hang on the verb that carries it.
            if (_text[token].Pos is UniversalPos.Noun && _text[token].Relation is Relation.Obj && _text[token].Head is >= 0 and int verb && view.Light(verb))
            {
                for (int child = _tree.First(verb); child >= 0; child = _tree.Next(child))
                {
                    if (child > token && IsComplement(_text[child].Relation) && _text[child].Relation != Relation.Conj)
                        queue.Enqueue(child);
                }
            }
        }

        for (int visited = 0; queue.Count > 0 && visited < MostVisited; visited++)
        {
            int at = queue.Dequeue();
            if (at == token || at < view.First || at >= view.End || (view.Attributes(at) && !reported))
                continue;
            if (At(at, depth + 1) is { } act)
                return act;
            for (int child = _tree.First(at); child >= 0; child = _tree.Next(child))
            {
                if (child != token && !IsPurpose(child) && !(reported && _tree.Below(token, child)) && (IsComplement(_text[child].Relation) || _text[child].Relation is Relation.Conj or Relation.Compound or Relation.Amod))
                    queue.Enqueue(child);
            }
        }

        return null;
    }

    private static bool TakesInfinitive(EventPattern pattern)
    {
        foreach (Condition need in pattern.Needs)
        {
            if (need.Kind == ConditionKind.Infinitive)
                return true;
        }

        return pattern.Trigger == TriggerKind.Noun || pattern.Needs.Length == 0;
    }

    // "blocked roads to press their demands": what for, not what.
    private bool IsPurpose(int token) => _text[token].Relation is Relation.Advcl && _tree.Child(token, Relation.Mark) is >= 0 and int mark && _text[mark].Lower is not ("of" or "for" or "from" or "against" or "about" or "that" or "with");

    private static bool IsComplement(Relation relation) =>
        relation is Relation.Xcomp or Relation.Ccomp or Relation.Obj or Relation.Nmod or Relation.Obl or Relation.Acl or Relation.Advcl or Relation.Iobj or Relation.NsubjPass or Relation.Conj or Relation.Compound or Relation.Appos or Relation.Dep;

    private bool Holds(int token, EventPattern pattern)
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
            case ConditionKind.Within:
                return InRegion(Passive(token) ? view.Left(token) : token, Carrier(token) is >= 0 and int carrier ? view.Right(carrier) : view.Right(token), need.Class, token) || (_text[token].Pos == UniversalPos.Noun && InRegion(view.Left(token), token, need.Class, -1));
            case ConditionKind.Subject:
                int subject = _tree.Subject(token);
                return subject >= view.First && subject < view.End && InRegion(view.Left(subject), Math.Min(view.Right(subject), subject < token ? token : int.MaxValue), need.Class, -1);
            case ConditionKind.Particle:
                return HasParticle(token, need.Word!);
            case ConditionKind.Preposition:
                return HasPreposition(token, need.Word!, need.Class);
            case ConditionKind.Infinitive:
                return HasInfinitive(token);
            case ConditionKind.Clause:
                return _tree.Child(token, Relation.Ccomp) >= 0 || _text[token].Relation is Relation.Parataxis;
            default:
                int content = Content(token);
                return content >= 0 && _tree.IsVerb(content) | _text[content].Pos is UniversalPos.Adj or UniversalPos.Noun && HasAuxiliary(content, need.Class);
        }
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
            if (_text[child].Lower == word && _text[child].Relation is Relation.CompoundPrt or Relation.Advmod or Relation.Case or Relation.Obl)
                return true;
        }

        return token + 1 < view.End && _text[token + 1].Lower == word;
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

    public bool Passive(int verb) => IsPassive(_text, _tree, verb);

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
    private int Object(int token)
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
        if (thing < 0)
            thing = _tree.Child(token, Relation.NsubjPass);
        if (thing < 0 && IsPassive(_text, _tree, token) && _text[token].Relation is Relation.Acl)
            thing = _text[token].Head;
        if (thing < 0)
            thing = _tree.Child(token, Relation.Iobj);
        // "hand over to Britain two of its nationals": an object behind a phrase is taken for something else at times.
        if (thing < 0)
            thing = _tree.Child(token, Relation.OblUnmarked);
        // "laid down their weapons": the particle is taken for a preposition's work.
        if (thing < 0 && _tree.Child(token, Relation.CompoundPrt) >= 0 && _tree.Child(token, Relation.Obl) is >= 0 and int bare && _tree.CaseOf(bare).Length == 0)
            thing = bare;
        return thing;
    }

    private bool InObject(int token, int wordClass)
    {
        int thing = Object(token);
        if (thing < 0)
        {
            // A noun's own modifiers: "trade sanctions".
            return _text[token].Pos is UniversalPos.Noun && InRegion(view.Left(token), token, wordClass, token);
        }

        if (InPhrase(thing, wordClass))
            return true;
        for (int child = _tree.First(token); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Iobj or Relation.Obj && child != thing && InPhrase(child, wordClass))
                return true;
            // "lifted an arms embargo": the head of the object may be taken for what it became.
            if (_text[child].Relation is Relation.Xcomp && child > thing && _text[child].Pos is UniversalPos.Adj or UniversalPos.Noun && InPhrase(child, wordClass))
                return true;
        }

        return false;
    }

    // The words of a noun phrase, clauses and phrases of place apart.
    private bool InPhrase(int head, int wordClass)
    {
        if (view.Is(head, wordClass))
            return true;
        for (int child = _tree.First(head); child >= 0; child = _tree.Next(child))
        {
            bool part = _text[child].Relation is Relation.Amod or Relation.Compound or Relation.Conj or Relation.Flat or Relation.Appos or Relation.Nummod
                || (_text[child].Relation is Relation.Nmod && _tree.CaseOf(child) is "of" or "in" or "for" or "to");
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
