using Chancery.Language;

namespace Chancery.Coding;

/// <content>Sentences that the parser reads as one long noun, for want of a verb that it knows.</content>
internal sealed partial class LedeRepair
{
    // "Fighting between the army and rebels raged on": a noun that opens the sentence is taken for a clause about a verb without a subject.
    private bool GerundOfVerb(Sentence sentence, int verb)
    {
        int noun = sentence.First;
        while (noun < verb && _text[noun].Pos is UniversalPos.Adj or UniversalPos.Det)
            noun++;
        // "Fighting broke out": a noun, whatever its ending.
        if (noun + 1 == verb && _text[noun].Head == verb && _text[noun].Relation is Relation.Csubj && PennTag.Name(_text[noun].Tag) is "VBG")
        {
            Set(noun, verb, Relation.Nsubj);
            _text[noun].Pos = UniversalPos.Noun;
            return true;
        }

        if (noun + 2 >= verb || _text[noun].Head != verb || _text[noun].Relation is not Relation.Advcl || PennTag.Name(_text[noun].Tag) is not "VBG" || _text[noun + 1].Pos is not UniversalPos.Adp || HasBelow(sentence, verb, Relation.Nsubj) || HasBelow(sentence, verb, Relation.NsubjPass))
            return false;
        for (int t = noun; t < verb; t++)
        {
            if (_text[t].Pos is UniversalPos.Punct)
                return false;
        }

        for (int t = noun + 1; t < verb; t++)
        {
            if (_text[t].Head == noun && _text[t].Relation is Relation.Obl or Relation.Obj)
                Set(t, noun, Relation.Nmod);
        }

        Set(noun, verb, Relation.Nsubj);
        _text[noun].Pos = UniversalPos.Noun;
        return true;
    }

    // The root is a noun and a word behind it a verb that was taken for something else.
    private bool VerbBehindNoun(Sentence sentence, int root)
    {
        for (int t = root + 1; t + 1 < sentence.End && _text[t].Pos is not UniversalPos.Punct; t++)
        {
            int noun = _text[t].Head;
            // "Taliban fighters overran the city": taken for a preposition.
            if (noun > t && noun < sentence.End && _text[noun].Head == root && _text[noun].Relation is Relation.Nmod && _text[t].Relation is Relation.Case && _text[t].Lower.Length > 5 && IsOnlyVerb(t) && !HasFinite(sentence, t))
            {
                MakeVerb(t, root, noun);
                return true;
            }

            // "Police in Lusaka clubbed students who ...": taken for what was done to the students, and these for what the police are of.
            if (noun > t && noun < sentence.End && _text[noun].Head == root && _text[noun].Relation is Relation.Nmod && _text[t].Relation is Relation.Amod && _text[t].Pos is UniversalPos.Verb && (PennTag.Name(_text[t].Tag) is "VBD" || !HasFinite(sentence, t)) && _text[noun].Pos is UniversalPos.Noun && Below(sentence, noun, Relation.Case) < t)
            {
                int place = t - 1;
                for (int below = root + 1; below < t; below++)
                {
                    if (_text[below].Head == noun)
                        Set(below, below == place ? root : place, below == place ? Relation.Nmod : _text[below].Relation);
                }

                MakeVerb(t, root, noun);
                return true;
            }

            // "Hopes of peace faded": taken for a second thing told of the noun.
            if (noun == root && _text[t].Relation is Relation.Conj && _text[t].Pos is UniversalPos.Verb && PennTag.Name(_text[t].Tag) is "VBD" && !HasBelow(sentence, t, Relation.Nsubj) && !HasBelow(sentence, t, Relation.Cc) && !HasBelow(sentence, root, Relation.Cop))
            {
                MakeVerb(t, root, -1);
                return true;
            }

            // "France and Britain plan to hold": taken for a second noun.
            if (noun == root && _text[t].Relation is Relation.Conj && _text[t].Lower == _text[t].Lemma && t + 2 < sentence.End && _text[t + 1].Lower is "to" && _text[t + 2].Head == t && _text[t + 2].Relation is Relation.Acl && _text[t - 1].Head == t
                && _text[t - 1].Relation is Relation.Compound && _lexicon.Find(_text[t]) is { Verbs.Count: > 0 } && !HasFinite(sentence, t))
            {
                for (int below = root + 1; below < t - 1; below++)
                {
                    if (_text[below].Head == t)
                        Set(below, t - 1, _text[below].Relation);
                }

                Set(t - 1, root, Relation.Conj);
                Set(t + 2, t, Relation.Xcomp);
                MakeVerb(t, root, -1);
                return true;
            }
        }

        return false;
    }

    // "The curfew was relaxed": a participle that is known as a verb alone is done to its subject.
    private bool PassiveOfAdjective(Sentence sentence, int root)
    {
        if (_text[root].Pos is not UniversalPos.Adj || !_text[root].Lower.EndsWith("ed", StringComparison.Ordinal) || Below(sentence, root, Relation.Cop) is not (>= 0 and int be) || _text[be].Lower is not ("was" or "were" or "been")
            || Below(sentence, root, Relation.Nsubj) is not (>= 0 and int subject) || _lexicon.Find(_text[root]) is not { Verbs.Count: > 0, Adjectives.Count: 0 })
            return false;
        Set(root, _text[root].Head, _text[root].Relation);
        _text[root].Pos = UniversalPos.Verb;
        Set(subject, root, Relation.NsubjPass);
        Set(be, root, Relation.AuxPass);
        return true;
    }

    private bool IsOnlyVerb(int token) =>
        _text[token].Pos is not (UniversalPos.Verb or UniversalPos.Aux) && _lexicon.Find(_text[token]) is { Verbs.Count: > 0, Nouns.Count: 0, Adjectives.Count: 0, Sector: null };

    private void MakeVerb(int verb, int subject, int thing)
    {
        Set(verb, _text[subject].Head, Relation.Root);
        _text[verb].Pos = UniversalPos.Verb;
        Set(subject, verb, Relation.Nsubj);
        if (thing >= 0)
            Set(thing, verb, Relation.Obj);
    }
}
