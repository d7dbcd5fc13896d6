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
    private readonly Conditions _conditions = new(view, actors);
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

    /// <summary>What the subject of the sentence names though its verb tells nothing: "the blockade of Qatar entered its third year".</summary>
    public Act? Named()
    {
        for (int t = view.First; t < view.End; t++)
        {
            if (_text[t].Relation is not (Relation.Nsubj or Relation.NsubjPass) || _text[t].Pos is not UniversalPos.Noun || view.Attributes(t) || _text[_text[t].Head].Relation is not Relation.Root)
                continue;
            foreach (EventPattern pattern in (view.Run(t) ?? view.Entry(t))?.Nouns ?? [])
            {
                if (pattern.Is(Frame.Inner) && pattern is { Operation: null, Code: { Root: 7 or >= 14 } code } && _conditions.Hold(t, pattern))
                    return new Act { Token = t, Pattern = pattern, Code = code, Weight = pattern.Weight };
            }
        }

        return null;
    }

    // What stands in the complement of an act is told through it.
    private void Consume(Act act)
    {
        if (act.Pattern.Operation is null)
        {
            ConsumeObject(act);
            ConsumeSubject(act);
            // "denied that its troops had crossed the border": what is denied is not told.
            for (int t = act.Token + 1; act.Code.Code is "016" && t <= view.Right(act.Token); t++)
                _consumed[t - view.First] = true;
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
        if (act.Pattern.Trigger != TriggerKind.Verb || act.Pattern.Needs.Length == 0 || _conditions.Object(act.Token) is not (>= 0 and int thing))
            return;
        _consumed[thing - view.First] = true;
        for (int child = _tree.First(thing); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Compound or Relation.Amod or Relation.Conj or Relation.Nmod && child >= view.First && child < view.End)
                _consumed[child - view.First] = true;
        }
    }

    // "a general strike paralysed the city": the strike is told by what it did.
    private void ConsumeSubject(Act act)
    {
        foreach (Condition need in act.Pattern.Needs)
        {
            if (need.Kind == ConditionKind.Subject && _tree.Subject(act.Token) is >= 0 and int subject && subject >= view.First && subject < view.End && _text[subject].Pos == UniversalPos.Noun)
                _consumed[subject - view.First] = true;
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
        // "cyclone-hit", "war-torn" tell of no attack.
        bool second = token > view.First + 1 && _text[token - 1].Lower is "-" && _text[token].Pos is UniversalPos.Verb or UniversalPos.Adj && _text[token].Relation is Relation.Amod;
        if (!second && (!view.Attributes(token) || view.Reports(token)))
        {
            List<EventPattern>? patterns = Patterns(token, view.Run(token));
            best = patterns is null ? null : Best(token, patterns, depth);
            if (best is null && Patterns(token, view.Entry(token)) is { } alone)
                best = Best(token, alone, depth);
            // "were freed": a verb although "free" is an adjective too.
            if (best is null && _text[token].Pos is UniversalPos.Verb && _text[token].Relation is not Relation.Amod && view.Entry(token) is { Adjectives.Count: > 0, Verbs.Count: > 0 } both)
                best = Best(token, both.Verbs, depth);
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
            if ((depth == 0 && pattern.Is(Frame.Inner) && !_conditions.IsRefused(token)) || !_conditions.Hold(token, pattern))
                continue;
            Act? act = Make(token, pattern, weight, depth);
            if (act is null)
                continue;
            if (best is null || act.Weight > best.Weight)
            {
                act.Alternative = best;
                best = act;
            }
            else if (best.Alternative is null || act.Weight > best.Alternative.Weight)
            {
                best.Alternative = act;
            }
        }

        return best;
    }

    private Act? Make(int token, EventPattern pattern, int weight, int depth)
    {
        if (pattern.Operation is not { } operation)
            return new Act { Token = token, Pattern = pattern, Code = pattern.Code!, Weight = weight };
        int content = _conditions.Content(token);
        // "adopted a resolution condemning": what it says is told by itself.
        if (operation == Operation.Promised && content >= 0 && view.IsUtterance(content) && Says(content))
            return null;
        // "announced that they would withdraw from the fight to topple him": of themselves nobody says what is a charge.
        if (operation == Operation.Accused && content >= 0 && view.Reports(token) && _tree.Child(content, Relation.Nsubj) is >= 0 and int itself && RoleReader.IsPronoun(_text, itself))
            return null;
        Act? inner = Complement(token, content, depth, TakesInfinitive(pattern));
        // "flew nurses to fight the fever": fighting it is no act.
        if (operation == Operation.Same && inner is { Code.Type: null })
            return null;
        // "ordered its forces to withdraw": that is what they do.
        if (operation == Operation.Demanded && inner is not null && OrdersItsOwn(token))
            operation = Operation.Same;
        EventCode? code = inner is null ? pattern.Code : Outcome(operation, inner.Code, pattern);
        return code is null ? null : new Act { Token = token, Pattern = pattern, Code = code, Inner = inner, Content = content, Weight = weight + (inner is null ? 0 : 2) };
    }

    private bool Says(int noun)
    {
        for (int child = _tree.First(noun); child >= 0; child = _tree.Next(child))
        {
            if (view.UtteranceOf(child) == noun)
                return true;
        }

        return false;
    }

    private bool OrdersItsOwn(int verb)
    {
        int whom = _tree.Child(verb, Relation.Obj) is >= 0 and int thing ? thing : _tree.Child(verb, Relation.Iobj);
        return whom > verb && _tree.Child(whom, Relation.NmodPoss) is >= 0 and int owner && RoleReader.IsPronoun(_text, owner) && actors.Names(whom);
    }

    private EventCode? Outcome(Operation operation, EventCode inner, EventPattern pattern)
    {
        // "vowed to": what is meant well is a promise, what is not a threat.
        if (operation == Operation.Meant)
            return lexicon.Codes.Apply(inner.IsCooperative ? Operation.Promised : Operation.Threatened, inner) ?? inner;
        // "offered an apology": who offers what is but words has said them.
        if (operation == Operation.Promised && inner.Code is "018" or "051" or "055" && pattern.Id.StartsWith("offer-thing", StringComparison.Ordinal))
            return inner;
        // "threatened to cut off aid": the end of what is good is the threat.
        if (operation == Operation.Threatened && inner.IsCooperative)
            return lexicon.Codes.Apply(Operation.Ended, inner) is { } end ? lexicon.Codes.Apply(Operation.Threatened, end) : pattern.Code;
        if (operation is Operation.Promised && !inner.IsCooperative && inner.Root is not (2 or 10))
            return inner.Root >= 14 ? inner : pattern.Code;
        return lexicon.Codes.Apply(operation, inner) ?? pattern.Code;
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
                if (child != content && !(content >= 0 && IsSetting(child)) && !(IsPurpose(child) && !infinitive) && (child > token || _text[child].Relation is Relation.NsubjPass or Relation.Compound or Relation.Amod) && IsComplement(_text[child].Relation))
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

        // "called on Egypt to withdraw": the parser may take what is asked for what it was asked for.
        return pattern.Trigger == TriggerKind.Noun || (pattern.Needs.Length == 0 && pattern.Operation is not Operation.Ended) || pattern.Operation is Operation.Asked or Operation.Demanded;
    }

    // "blocked roads to press their demands": what for, not what.
    private bool IsPurpose(int token) => _text[token].Relation is Relation.Advcl && _tree.Child(token, Relation.Mark) is >= 0 and int mark && _text[mark].Lower is not ("of" or "for" or "from" or "against" or "about" or "that" or "with");

    // "halted trains in a protest", "rejected it during talks": what went on beside it.
    private bool IsSetting(int token) =>
        _text[token].Relation is Relation.Obl && _text[token].Lower is not ("search" or "quest" or "pursuit") && _tree.CaseOf(token) is "in" or "during" or "amid" or "after" or "before" or "since" or "despite" or "at" or "following" or "because" or "as" or "until";

    private static bool IsComplement(Relation relation) =>
        relation is Relation.Xcomp or Relation.Ccomp or Relation.Obj or Relation.Nmod or Relation.Obl or Relation.Acl or Relation.Advcl or Relation.Iobj or Relation.NsubjPass or Relation.Conj or Relation.Compound or Relation.Appos or Relation.Dep;
}
