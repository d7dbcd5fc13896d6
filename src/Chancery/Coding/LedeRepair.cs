using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Mentions;

namespace Chancery.Coding;

/// <summary>Mends what the parser often gets wrong in the first sentences of news: a finite verb taken for a participle that belongs to a noun.</summary>
/// <remarks>
/// "Jordan resumed trade": the parser reads resumed trade of Jordan. "Police in Jericho confiscated weapons, the army said": it reads police confiscated.
/// The mending is undone when the coder is through, so that all others see the trees as they were.
/// </remarks>
internal sealed partial class LedeRepair
{
    private readonly Scene _scene;
    private readonly AnalysedText _text;
    private readonly List<(int Token, int Head, Relation Relation, UniversalPos Pos)> _undo = [];

    private readonly CodingLexicon _lexicon;

    private LedeRepair(Scene scene, CodingLexicon lexicon) => (_scene, _text, _lexicon) = (scene, scene.Text, lexicon);

    /// <summary>Mends the trees of a text; <paramref name="tree"/> walks what came of it.</summary>
    public static LedeRepair Apply(Scene scene, CodingLexicon lexicon, out Tree tree)
    {
        var repair = new LedeRepair(scene, lexicon);
        foreach (Sentence sentence in scene.Text.Sentences)
            repair.Mend(sentence);
        tree = repair._undo.Count > 0 ? new Tree(scene.Text) : scene.Tree;
        return repair;
    }

    /// <summary>Makes the trees what they were.</summary>
    public void Undo()
    {
        for (int i = _undo.Count - 1; i >= 0; i--)
        {
            (int token, int head, Relation relation, UniversalPos pos) = _undo[i];
            (_text[token].Head, _text[token].Relation, _text[token].Pos) = (head, relation, pos);
        }
    }

    private void Mend(Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Relation is Relation.Root && MendRoot(sentence, t))
                break;
        }

        for (int t = sentence.First + 1; t < sentence.End; t++)
        {
            ref Token token = ref _text[t];
            if (token.Relation is Relation.Root && (IsVerbAlone(sentence, t) || (token.Pos is UniversalPos.Verb && PennTag.Name(token.Tag) is "VBD" && !HasObject(sentence, t))))
                VerbOfRoot(sentence, t);
            if (MendClause(sentence, t))
                continue;

            if (token.Head < sentence.First || !(token.Pos is UniversalPos.Verb ? PennTag.Name(token.Tag) is "VBD" or "VBN" : IsPast(t)))
                continue;
            if (token.Relation is Relation.Amod && token.Head > t && HaveBefore(sentence, t) is >= 0 and int have)
            {
                VerbOfHave(t, have);
                continue;
            }

            if (token.Relation is Relation.Amod && token.Head > t && ActorBefore(sentence, t) is { } actor)
                VerbOfNoun(t, actor.Head);
            else if (token.Relation is Relation.Amod && token.Head > t && SubjectOfNoun(sentence, t) is >= 0 and int doer)
                VerbOfNoun(t, doer);
            else if (token.Relation is Relation.Compound && token.Head > t && IsCompounded(sentence, t))
                VerbOfNoun(t, t - 1);
            else if (token.Relation is Relation.Acl && token.Head < t && IsFinite(sentence, t))
                VerbOfSubject(t);
            else if (token.Relation is Relation.Amod && token.Head < t && HasObject(sentence, t) && !HasFinite(sentence, t))
                VerbOfPhrase(sentence, t);
            else if (token.Relation is Relation.Acl && token.Head == t - 1 && IsNounForVerb(sentence, t - 1))
                VerbOfCompound(sentence, t);
        }
    }

    // "Denmark froze aid": a past tense that the tagger takes for an adjective.
    private bool IsPast(int token) => IsShortPast(token) ||
        _text[token].Pos is UniversalPos.Adj && _text[token].Relation is Relation.Amod && _text[_text[token].Head].Relation is Relation.Root or Relation.Ccomp or Relation.Parataxis
        && _text[token].Lower is var word && (word.EndsWith("ed", StringComparison.Ordinal) || word is "froze" or "shut" or "cut" or "hit" or "sent" or "sold" or "gave" or "held" or "broke" or "won" or "put")
        && _lexicon.Find(_text[token]) is { Verbs.Count: > 0 };

    // "Uzbekistan cut road links": a word that is noun and verb, straight behind a state that opens the sentence.
    private bool IsShortPast(int token) =>
        _text[token].Relation is Relation.Compound && _text[token].Lower is "cut" or "shut" or "hit" or "put" or "set" && _scene.MentionAt(token - 1) is { Kind: MentionKind.State, OfficeText: null } state && state.First == _scene.SentenceOf(token).First;

    // "have tortured scores of refugees": the parser reads that they have tortured scores.
    private int HaveBefore(Sentence sentence, int verb)
    {
        int have = verb - 1;
        while (have > sentence.First && _text[have].Pos is UniversalPos.Adv)
            have--;
        if (have <= sentence.First || _text[have].Lower is not ("has" or "have" or "had") || PennTag.Name(_text[verb].Tag) is not "VBN")
            return -1;
        ref Token noun = ref _text[_text[verb].Head];
        return (noun.Head == have && noun.Relation is Relation.Obj) || (noun.Head == _text[have].Head && noun.Head > verb && noun.Relation is Relation.Nsubj && _text[have].Relation is Relation.Aux) ? have : -1;
    }

    // The participle takes the place of the auxiliary, with all that hangs on it.
    private void VerbOfHave(int verb, int have)
    {
        int noun = _text[verb].Head;
        (int head, Relation relation) = (_text[have].Head, _text[have].Relation);
        Sentence sentence = _scene.SentenceOf(verb);
        if (relation is Relation.Aux)
        {
            // "forces have tortured scores, the group said": the subject hangs on the verb that reports it.
            for (int t = sentence.First; t < have; t++)
            {
                if (_text[t].Head == head && _text[t].Relation is Relation.Nsubj)
                    Set(t, verb, Relation.Nsubj);
            }

            relation = Relation.Ccomp;
        }

        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Head == have && t != noun)
                Set(t, verb, _text[t].Relation);
        }

        Set(verb, head, relation);
        Set(noun, verb, Relation.Obj);
        Set(have, verb, Relation.Aux);
    }

    // An actor that ends where the verb begins and opens the sentence or its clause.
    private Mention? ActorBefore(Sentence sentence, int verb)
    {
        if (_scene.MentionAt(verb - 1) is not { } mention || mention.Kind is MentionKind.Pronoun || mention.End != verb)
            return null;
        int before = mention.First - 1;
        while (before >= sentence.First && _text[before].Lower is "the" or "both")
            before--;
        return before < sentence.First || _text[before].Pos is UniversalPos.Punct or UniversalPos.Sconj or UniversalPos.Cconj || _scene.MentionAt(before) is not null || _text[before].Lower is "that" ? mention : null;
    }

    private bool IsFinite(Sentence sentence, int verb)
    {
        int noun = _text[verb].Head;
        if (_text[noun].Relation is not (Relation.Root or Relation.Nsubj or Relation.NsubjPass))
            return false;
        if (PennTag.Name(_text[verb].Tag) is "VBD")
            return true;
        // A participle is a finite verb only where the sentence has no other.
        if (_text[noun].Relation is not Relation.Root || (verb + 1 < sentence.End && _text[verb + 1].Lower is "by"))
            return false;
        return !HasFinite(sentence, verb);
    }

    private bool HasFinite(Sentence sentence, int besides)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (t != besides && _text[t].Pos is UniversalPos.Verb or UniversalPos.Aux && PennTag.Name(_text[t].Tag) is "VBD" or "VBZ" or "VBP" or "MD")
                return true;
        }

        return false;
    }

    // "A walkout by civil servants shut schools": with an object of its own it is the verb of a sentence that has no other.
    private void VerbOfPhrase(Sentence sentence, int verb)
    {
        int root = _text[verb].Head;
        for (int steps = 0; steps < 6 && _text[root].Relation is Relation.Nmod or Relation.Compound && _text[root].Head >= sentence.First; steps++)
            root = _text[root].Head;
        if (_text[root].Relation is not Relation.Root || root > verb)
            return;
        Set(verb, _text[root].Head, Relation.Root);
        Set(root, verb, Relation.Nsubj);
    }

    // "Iraqi forces overran Kuwait": the root, with a subject before it, is a word known as a verb alone that the tagger did not know.
    private bool IsVerbAlone(Sentence sentence, int root)
    {
        if (_text[root].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj || _lexicon.Find(_text[root]) is not { Verbs.Count: > 0, Nouns.Count: 0, Adjectives.Count: 0 })
            return false;
        for (int t = sentence.First; t < root; t++)
        {
            if (_text[t].Head == root && _text[t].Relation is Relation.Nsubj)
                return true;
        }

        return false;
    }

    // "Gazprom cut gas supplies": a past tense between nouns, all of them taken for one name of a thing.
    private bool IsCompounded(Sentence sentence, int verb) =>
        (PennTag.Name(_text[verb].Tag) is "VBD" || IsShortPast(verb)) && _text[_text[verb].Head].Relation is Relation.Root && verb - 1 >= sentence.First && _text[verb - 1].Head == _text[verb].Head
        && _text[verb - 1].Relation is Relation.Compound or Relation.Amod && _text[verb - 1].Pos is UniversalPos.Noun or UniversalPos.Propn;

    private bool HasObject(Sentence sentence, int verb)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Head == verb && _text[t].Relation is Relation.Obj or Relation.Ccomp or Relation.Xcomp)
                return true;
        }

        return false;
    }

    // What stands straight behind it and hangs on its subject is its object; what of the subject hangs on that goes back ("crowds in Haiti sacked shops").
    private void VerbOfRoot(Sentence sentence, int root)
    {
        if (_text[root].Pos is not UniversalPos.Verb)
        {
            Set(root, _text[root].Head, _text[root].Relation);
            _text[root].Pos = UniversalPos.Verb;
        }

        for (int t = root + 1; t < sentence.End && t < root + 5 && _text[t].Pos is not (UniversalPos.Adp or UniversalPos.Punct); t++)
        {
            if (_text[t].Relation is not Relation.Nmod || _text[t].Head >= root || _text[t].Head < sentence.First || _text[_text[t].Head].Relation is not Relation.Nsubj)
                continue;
            int subject = _text[t].Head;
            for (int below = sentence.First; below < root; below++)
            {
                if (_text[below].Head == t)
                    Set(below, subject, Relation.Nmod);
            }

            Set(t, root, Relation.Obj);
            return;
        }
    }

    // "French transport planes airlifted food": the noun before the subject is taken for the verb.
    private bool IsNounForVerb(Sentence sentence, int subject)
    {
        int noun = _text[subject].Head;
        return noun == subject - 1 && noun >= sentence.First && _text[noun].Relation is Relation.Root && (_text[noun].Pos is UniversalPos.Noun || (_text[noun].Pos is UniversalPos.Verb && PennTag.Name(_text[noun].Tag) is "VBP" or "VB")) && _text[subject].Relation is Relation.Obj;
    }

    private void VerbOfCompound(Sentence sentence, int verb)
    {
        int subject = verb - 1, noun = verb - 2;
        (int head, Relation relation) = (_text[noun].Head, _text[noun].Relation);
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Head == noun && t != subject)
                Set(t, t < noun ? subject : verb, t < noun && _text[t].Relation is Relation.Nsubj ? Relation.Amod : _text[t].Relation);
        }

        Set(verb, head, relation);
        Set(subject, verb, Relation.Nsubj);
        Set(noun, subject, Relation.Compound);
        _text[noun].Pos = UniversalPos.Noun;
    }

    // The noun becomes the verb's object, the actor its subject.
    private void VerbOfNoun(int verb, int actor)
    {
        int noun = _text[verb].Head;
        // "The president voiced confidence": the noun may be taken for another name of the actor.
        int top = _text[noun].Head == actor ? actor : noun;
        (int head, Relation relation) = (_text[top].Head, _text[top].Relation);
        Set(verb, head, relation);
        _text[verb].Pos = UniversalPos.Verb;
        Set(noun, verb, Relation.Obj);
        Set(actor, verb, Relation.Nsubj);
    }

    // The noun becomes the verb's subject; the verb takes its place, or is what the verb above it reports.
    private void VerbOfSubject(int verb)
    {
        int noun = _text[verb].Head;
        (int head, Relation relation) = (_text[noun].Head, _text[noun].Relation);
        Set(verb, head, relation is Relation.Root ? Relation.Root : Relation.Ccomp);
        Set(noun, verb, Relation.Nsubj);
    }

    private void Set(int token, int head, Relation relation)
    {
        _undo.Add((token, _text[token].Head, _text[token].Relation, _text[token].Pos));
        (_text[token].Head, _text[token].Relation) = (head, relation);
    }
}
