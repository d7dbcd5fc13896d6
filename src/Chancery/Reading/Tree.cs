using Chancery.Language;

namespace Chancery.Reading;

/// <summary>Walks the dependency trees of one text: children, subtrees, subjects, governors.</summary>
/// <remarks>Every walk is bounded, so that a malformed tree of another parser cannot loop.</remarks>
internal sealed class Tree
{
    private const int MaximumDepth = 64;
    private readonly AnalysedText _text;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;

    public Tree(AnalysedText text)
    {
        _text = text;
        _firstChild = new int[text.Count];
        _nextSibling = new int[text.Count];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (int i = text.Count - 1; i >= 0; i--)
        {
            int head = text[i].Head;
            if (head < 0 || head >= text.Count)
                continue;
            _nextSibling[i] = _firstChild[head];
            _firstChild[head] = i;
        }
    }

    public AnalysedText Text => _text;

    /// <summary>The first child of a token, or -1; <see cref="Next"/> gives the following one.</summary>
    public int First(int token) => _firstChild[token];

    public int Next(int child) => _nextSibling[child];

    /// <summary>The first child with the relation, or -1.</summary>
    public int Child(int token, Relation relation)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_text[child].Relation == relation)
                return child;
        }

        return -1;
    }

    /// <summary>The preposition or particle that marks a nominal, in lower case, or "".</summary>
    public string CaseOf(int token)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_text[child].Relation == Relation.Case && _text[child].Lower is not ("'s" or "'" or "s"))
                return _text[child].Lower;
        }

        return "";
    }

    public bool HasChild(int token, string lower)
    {
        for (int child = _firstChild[token]; child >= 0; child = _nextSibling[child])
        {
            if (_text[child].Lower == lower)
                return true;
        }

        return false;
    }

    /// <summary>True where <paramref name="token"/> is <paramref name="ancestor"/> or stands below it.</summary>
    public bool Below(int token, int ancestor) => Dependents.IsBelow(_text, token, ancestor);

    /// <summary>The run of tokens around <paramref name="token"/> that stands below it.</summary>
    public (int First, int End) Subtree(int token)
    {
        Sentence sentence = _text.Sentences[_text[token].Sentence];
        int first = token, end = token + 1;
        while (first > sentence.First && Below(first - 1, token))
            first--;
        while (end < sentence.End && Below(end, token))
            end++;
        return (first, end);
    }

    public bool IsVerb(int token) => _text[token].Pos is UniversalPos.Verb || (_text[token].Pos is UniversalPos.Aux && _text[token].Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop));

    /// <summary>The verb (or predicate) that governs a token, itself excluded, or -1.</summary>
    public int Governor(int token)
    {
        int at = _text[token].Head;
        for (int steps = 0; at >= 0 && steps < MaximumDepth; steps++, at = _text[at].Head)
        {
            if (IsVerb(at))
                return at;
        }

        return -1;
    }

    /// <summary>The subject of a verb, found through coordination, control and relative clauses, or -1.</summary>
    public int Subject(int verb)
    {
        for (int steps = 0; verb >= 0 && steps < 8; steps++)
        {
            for (int child = _firstChild[verb]; child >= 0; child = _nextSibling[child])
            {
                if (_text[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter)
                {
                    bool relative = _text[child].Lower is "who" or "which" or "that" && _text[verb].Relation is Relation.AclRelcl;
                    return relative && _text[verb].Head >= 0 ? _text[verb].Head : child;
                }
            }

            int head = _text[verb].Head;
            switch (_text[verb].Relation)
            {
                case Relation.Xcomp or Relation.Advcl or Relation.Ccomp when head >= 0:
                    int controller = ObjectControl(head);
                    if (controller >= 0)
                        return controller;
                    verb = head;
                    continue;
                case Relation.Conj or Relation.Parataxis or Relation.Dep when head >= 0 && (IsVerb(head) || Child(head, Relation.Cop) >= 0):
                    // "urged it to reconsider and spoke": a finite verb goes with the finite one above.
                    verb = IsFinite(verb) && !IsFinite(head) && Governor(head) is >= 0 and int finite ? finite : head;
                    continue;
                // "is due in Budapest to see Orban": who is due, not the town.
                case Relation.Acl when head >= 0 && Child(head, Relation.Cop) >= 0 && HasChild(verb, "to"):
                    verb = head;
                    continue;
                case Relation.Acl or Relation.AclRelcl:
                    return head;
                case Relation.Nmod or Relation.Obl or Relation.Obj when head >= 0 && IsVerb(head):
                    verb = head;
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private bool IsFinite(int verb) =>
        PennTag.Name(_text[verb].Tag) is "VBD" or "VBZ" or "VBP" || Child(verb, Relation.Aux) >= 0;

    // "invited Xi to visit": the object of these is the subject of what follows.
    private int ObjectControl(int verb) =>
        _text[verb].Lemma is "invite" or "ask" or "urge" or "want" or "send" or "allow" or "persuade" or "expect" or "dispatch" or "press" or "tell" or "order" or "appoint" or "encourage" or "help" or "enable" or "implore" or "advise" or "prompt" or "persuade" or "force" or "get" or "authorize" or "instruct" or "mandate"
            ? Child(verb, Relation.Obj)
            : -1;
}
