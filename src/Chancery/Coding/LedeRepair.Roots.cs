using Chancery.Language;

namespace Chancery.Coding;

/// <content>Nouns at the root of a sentence that are its subject or, mistaken for a noun, its verb.</content>
internal sealed partial class LedeRepair
{
    // True where another word has become the root, or the root has got a subject.
    private bool MendRoot(Sentence sentence, int root)
    {
        if (_text[root].Pos is UniversalPos.Verb)
            return NounOfOutbreak(sentence, root) || GerundOfVerb(sentence, root) || SubjectBehindClause(sentence, root);
        if (_text[root].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return PassiveOfAdjective(sentence, root);
        if (PassiveOfRoot(sentence, root) is >= 0 and int done)
        {
            Set(done, _text[root].Head, Relation.Root);
            Set(root, done, Relation.NsubjPass);
            return true;
        }

        if (SecondOfTwo(sentence, root) is >= 0 and int verb)
        {
            VerbOfTwo(sentence, root, verb);
            return true;
        }

        return (IsBareVerb(sentence, root) && VerbOfPlural(sentence, root)) || VerbBehindNoun(sentence, root);
    }

    // "Fighting flared between the two": the verb is taken for what the noun goes on to do.
    private bool NounOfOutbreak(Sentence sentence, int root)
    {
        int verb = root + 1;
        if (root != sentence.First || verb >= sentence.End || PennTag.Name(_text[root].Tag) is not "VBG" || _text[verb].Head != root || _text[verb].Relation is not Relation.Xcomp || PennTag.Name(_text[verb].Tag) is not ("VBN" or "VBD"))
            return false;
        for (int t = verb + 1; t < sentence.End; t++)
        {
            if (_text[t].Head == root)
                Set(t, verb, _text[t].Relation);
        }

        Set(verb, _text[root].Head, Relation.Root);
        Set(root, verb, Relation.Nsubj);
        _text[root].Pos = UniversalPos.Noun;
        return true;
    }

    // "Defying a curfew, students hurled bricks": the subject is taken for a second thing defied.
    private bool SubjectBehindClause(Sentence sentence, int verb)
    {
        if (HasBelow(sentence, verb, Relation.Nsubj) || HasBelow(sentence, verb, Relation.NsubjPass) || Below(sentence, verb, Relation.Advcl) is not (>= 0 and int clause) || clause > verb || PennTag.Name(_text[clause].Tag) is not "VBG")
            return false;
        for (int t = clause + 1; t < verb; t++)
        {
            if (_text[t].Lower is not ",")
                continue;
            for (int noun = t + 1; noun < verb; noun++)
            {
                if (_text[noun].Relation is Relation.Conj or Relation.Appos && _text[noun].Head < t && _text[noun].Head >= clause && _text[noun].Pos is UniversalPos.Noun or UniversalPos.Propn)
                {
                    Set(noun, verb, Relation.Nsubj);
                    return true;
                }
            }
        }

        return false;
    }

    // "A resolution condemning the raid was adopted": what was done to the noun is taken for a clause about it.
    private int PassiveOfRoot(Sentence sentence, int root)
    {
        int found = -1;
        for (int t = root + 1; t < sentence.End; t++)
        {
            if (_text[t].Lower is "that" or "which" or "who" or "whom" or "whose" && found < 0)
                return -1;
            if (found < 0 && _text[t].Head == root && _text[t].Relation is Relation.AclRelcl && PennTag.Name(_text[t].Tag) is "VBN" && Below(sentence, t, Relation.AuxPass) is >= 0 and int be && be < t
                && _text[be].Lower is "was" or "were" or "is" or "are" or "been" && !HasBelow(sentence, t, Relation.Nsubj) && !HasBelow(sentence, t, Relation.NsubjPass))
                found = t;
            else if (_text[t].Head == root && _text[t].Relation is Relation.Cop or Relation.Conj)
                return -1;
        }

        return found;
    }

    // "Talks between the government and the rebels broke down": the second of the two is taken for the subject of a clause of its own.
    private int SecondOfTwo(Sentence sentence, int root)
    {
        for (int t = root + 1; t < sentence.End; t++)
        {
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Aux || _text[t].Pos is UniversalPos.Punct)
            {
                return _text[t].Head == root && _text[t].Relation is Relation.Conj && PennTag.Name(_text[t].Tag) is "VBD" or "VBZ" or "VBP" && Below(sentence, t, Relation.Nsubj) is >= 0 and int second
                    && second > root && second < t && Between(sentence, root) >= 0 ? t : -1;
            }
        }

        return -1;
    }

    // The first of the two that the noun is between.
    private int Between(Sentence sentence, int noun)
    {
        for (int t = noun + 1; t < sentence.End; t++)
        {
            if (_text[t].Head == noun && _text[t].Relation is Relation.Nmod && Below(sentence, t, Relation.Case) is >= 0 and int mark && _text[mark].Lower is "between" or "of" or "among")
                return t;
        }

        return -1;
    }

    private void VerbOfTwo(Sentence sentence, int root, int verb)
    {
        Set(Below(sentence, verb, Relation.Nsubj), Between(sentence, root), Relation.Conj);
        Set(verb, _text[root].Head, Relation.Root);
        Set(root, verb, Relation.Nsubj);
    }

    // "Rebels bombard Mugunga": the verb of a sentence without another, in small letters behind a plural that opens it.
    private bool IsBareVerb(Sentence sentence, int root) =>
        root - 1 >= sentence.First && root - sentence.First < 4 && _text[root - 1].Head == root && _text[root - 1].Relation is Relation.Compound && PennTag.Name(_text[root - 1].Tag) is "NNS" or "NNPS"
        && char.IsAsciiLetterLower(_text.Form(root)[0]) && _text[root].Lower == _text[root].Lemma && _lexicon.Find(_text[root]) is { Verbs.Count: > 0 } && !HasFinite(sentence, root);

    private bool VerbOfPlural(Sentence sentence, int root)
    {
        int thing = -1;
        for (int t = root + 1; t < sentence.End && thing < 0; t++)
        {
            if (_text[t].Head == root && _text[t].Relation is Relation.Flat or Relation.Appos or Relation.Obj or Relation.NmodUnmarked or Relation.OblUnmarked && _text[t].Pos is UniversalPos.Noun or UniversalPos.Propn)
                thing = t;
        }

        if (thing < 0)
            return false;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Head != root || t == thing || t == root - 1)
                continue;
            if (t < root)
                Set(t, root - 1, _text[t].Relation);
            else if (_text[t].Relation is Relation.Flat or Relation.Appos)
                Set(t, thing, _text[t].Relation);
        }

        Set(root, _text[root].Head, Relation.Root);
        _text[root].Pos = UniversalPos.Verb;
        Set(root - 1, root, Relation.Nsubj);
        Set(thing, root, Relation.Obj);
        return true;
    }

    // "demonstrators in the capital heaved stones": a noun that has a subject, and no verb to be one's, gives it to the participle before it.
    private int SubjectOfNoun(Sentence sentence, int participle)
    {
        int noun = _text[participle].Head;
        if (_text[noun].Pos is not UniversalPos.Noun || _text[participle - 1].Pos is not (UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adv) || HasBelow(sentence, noun, Relation.Cop))
            return -1;
        return Below(sentence, noun, Relation.Nsubj) is >= 0 and int subject && subject < participle ? subject : -1;
    }
}
