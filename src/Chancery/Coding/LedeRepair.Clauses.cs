using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Coding;

/// <content>Clauses and phrases hung on a neighbour of the word to which they belong.</content>
internal sealed partial class LedeRepair
{
    // True where the token has got another place.
    private bool MendClause(Sentence sentence, int t)
    {
        ref Token token = ref _text[t];
        if (token.Head < sentence.First)
            return false;
        switch (token.Relation)
        {
            case Relation.Amod when token.Head > t && IsInfinitive(sentence, t):
                VerbOfTo(t);
                return true;
            case Relation.AclRelcl or Relation.Acl when token.Pos is UniversalPos.Verb && ThatOfVerb(sentence, t) is >= 0 and int verb:
                Set(t, verb, Relation.Ccomp);
                return true;
            case Relation.Nsubj when token.Head > t && token.Pos is UniversalPos.Verb && PennTag.Name(token.Tag) is "VBP" or "VBZ" or "VBD" && HasBelow(sentence, t, Relation.Nsubj):
                Fronted(sentence, t);
                return true;
            case Relation.Nsubj when _scene.TimeAt(t) is not null && ActorOfTime(sentence, t) is >= 0 and int actor:
                Set(actor, token.Head, Relation.Nsubj);
                Set(t, _text[actor].Head, Relation.OblUnmarked);
                return true;
            case Relation.Advcl when token.Head < t && token.Pos is UniversalPos.Verb && PennTag.Name(token.Tag) is "VBD" && IsGardenPath(sentence, t):
                VerbBehind(sentence, t);
                return true;
            // "admitted on Sunday that its agents had sunk": what was admitted, not when.
            case Relation.Advcl when token.Head < t && token.Pos is UniversalPos.Verb && Below(sentence, t, Relation.Mark) is >= 0 and int mark && _text[mark].Lower is "that" && _text[mark - 1].Lower is not ("so" or "now" or "given" or "provided") && _lexicon.Find(_text[token.Head])?.Has(_lexicon.Report) == true && !HasBelow(sentence, token.Head, Relation.Ccomp) && !HasBelow(sentence, token.Head, Relation.Obj):
                Set(t, token.Head, Relation.Ccomp);
                return true;
            case Relation.Ccomp when token.Head < t && token.Pos is UniversalPos.Verb && PennTag.Name(token.Tag) is "VBD" or "VBN" && _lexicon.Find(_text[token.Head])?.Has(_lexicon.Report) != true:
                return Participle(sentence, t);
            case Relation.Obj or Relation.Obl when SplitRecipient(sentence, t):
                return true;
            case Relation.Obj when t + 2 < sentence.End:
                return Joined(sentence, t);
            case Relation.Det when token.Lower is "that" && token.Head > t + 1 && BareVerb(sentence, t):
                return true;
            default:
                return false;
        }
    }

    // "Nicaragua last month said": the subject is taken for a part of the month's name.
    private int ActorOfTime(Sentence sentence, int time)
    {
        for (int t = sentence.First; t < time; t++)
        {
            if (_text[t].Head == time && _text[t].Relation is Relation.Compound or Relation.NmodPoss && _scene.MentionAt(t) is { Kind: not MentionKind.Pronoun } mention && mention.Head == t)
                return t;
        }

        return -1;
    }

    // "offered to free three men", "voted to downgrade relations": "to" is taken for a preposition and the verb for a part of the noun.
    private bool IsInfinitive(Sentence sentence, int verb)
    {
        int noun = _text[verb].Head;
        if (verb < sentence.First + 2 || _text[verb - 1].Lower is not "to" || (_text[verb - 1].Head != noun && _text[verb - 1].Head != verb) || _text[noun].Relation is not (Relation.Obl or Relation.Nmod or Relation.Obj) || _text[noun].Head >= verb || _text[noun].Head < sentence.First)
            return false;
        if (_lexicon.Find(_text[verb]) is not { Verbs.Count: > 0 } || _text[verb].Lemma != _text[verb].Lower || _lexicon.Find(_text[_text[noun].Head]) is not { } above)
            return false;
        foreach (EventPattern pattern in _text[_text[noun].Head].Pos is UniversalPos.Verb ? above.Verbs : above.Nouns)
        {
            if (pattern.Operation is not null && (pattern.Trigger == TriggerKind.Noun || Array.Exists(pattern.Needs, static need => need.Kind == ConditionKind.Infinitive)))
                return true;
        }

        return false;
    }

    private void VerbOfTo(int verb)
    {
        int noun = _text[verb].Head, above = _text[noun].Head;
        Set(verb, above, _text[above].Pos is UniversalPos.Verb ? Relation.Xcomp : Relation.Acl);
        _text[verb].Pos = UniversalPos.Verb;
        Set(noun, verb, Relation.Obj);
        Set(verb - 1, verb, Relation.Mark);
    }

    // "admitted for the first time on Thursday that its agents had planted": the clause is taken for one about the day.
    private int ThatOfVerb(Sentence sentence, int clause)
    {
        int time = _text[clause].Head;
        if (_text[time].Lower is not "time" && _scene.TimeAt(time) is null)
            return -1;
        bool that = false;
        for (int t = time + 1; t < clause && !that; t++)
            that = _text[t].Head == clause && _text[t].Lower is "that" && _text[t].Relation is Relation.Mark;
        int at = that ? _text[time].Head : -1;
        for (int steps = 0; steps < 3 && at >= sentence.First && _text[at].Pos is not UniversalPos.Verb; steps++)
            at = _text[at].Head;
        return at >= sentence.First && at < time && _text[at].Pos is UniversalPos.Verb ? at : -1;
    }

    private bool HasBelow(Sentence sentence, int head, Relation relation) => Below(sentence, head, relation) >= 0;

    private int Below(Sentence sentence, int head, Relation relation)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Head == head && _text[t].Relation == relation)
                return t;
        }

        return -1;
    }

    // "Rockets fired from the hills hit a town": of two bare pasts without a comma between them the first belongs to the subject.
    private bool IsGardenPath(Sentence sentence, int verb)
    {
        int first = _text[verb].Head;
        if (_text[first].Relation is not Relation.Root || _text[first].Pos is not UniversalPos.Verb || PennTag.Name(_text[first].Tag) is not ("VBD" or "VBN") || HasObject(sentence, first) || !Spans(GardenSubject(sentence, first, verb), first))
            return false;
        for (int t = first + 1; t < verb; t++)
        {
            if (_text[t].Pos is UniversalPos.Punct or UniversalPos.Sconj or UniversalPos.Cconj)
                return false;
        }

        return !(Below(sentence, verb, Relation.Nsubj) > first) && !HasBelow(sentence, verb, Relation.Mark) && !HasBelow(sentence, verb, Relation.Aux) && !HasBelow(sentence, first, Relation.Aux);
    }

    private int GardenSubject(Sentence sentence, int first, int verb) => Below(sentence, first, Relation.Nsubj) is >= 0 and int own ? own : Below(sentence, verb, Relation.Nsubj);

    // A subject whose own words reach up to the verb.
    private bool Spans(int subject, int verb) => subject >= 0 && (subject == verb - 1 || subject < verb && _text[verb - 1].Head >= subject && _text[verb - 1].Head < verb);

    private void VerbBehind(Sentence sentence, int verb)
    {
        int first = _text[verb].Head, subject = GardenSubject(sentence, first, verb);
        for (int t = first + 1; t < verb; t++)
        {
            if (_text[t].Head == verb)
                Set(t, first, _text[t].Relation);
        }

        Set(verb, _text[first].Head, _text[first].Relation);
        Set(subject, verb, Relation.Nsubj);
        Set(first, subject, Relation.Acl);
    }

    // "Brazil and Argentina plan to pool research, they announced": the verb of what is announced is taken for a noun.
    private void Fronted(Sentence sentence, int verb)
    {
        Set(verb, _text[verb].Head, Relation.Ccomp);
        for (int t = verb + 1; t < sentence.End; t++)
        {
            if (_text[t].Head == verb && _text[t].Relation is Relation.Acl && _text[t].Pos is UniversalPos.Verb)
                Set(t, verb, Relation.Xcomp);
        }
    }

    // "freed a flyer captured in May", "handed Italy a guerrilla wanted for murder": a participle taken for a clause.
    private bool Participle(Sentence sentence, int verb)
    {
        int above = _text[verb].Head, subject = Below(sentence, verb, Relation.Nsubj);
        if (HasBelow(sentence, verb, Relation.Mark) || HasBelow(sentence, verb, Relation.Aux) || Below(sentence, above, Relation.Obj) is not (>= 0 and int thing) || thing > verb)
            return false;
        if (subject < 0)
        {
            int noun = verb - 1;
            while (noun > above && _text[noun].Relation is Relation.Flat or Relation.Compound)
                noun = _text[noun].Head;
            if (noun <= above || noun >= verb || _text[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
                return false;
            Set(verb, noun, Relation.Acl);
            return true;
        }

        if (subject < thing || subject > verb || _text[above].Lemma is not ("hand" or "give" or "send" or "sell" or "lend" or "grant" or "deliver" or "return" or "award" or "ship" or "loan"))
            return false;
        Set(subject, above, Relation.Obj);
        Set(thing, above, Relation.Iobj);
        Set(verb, subject, Relation.Acl);
        return true;
    }

    // "passed to New Delhi transcripts of calls": who gets it is taken for a part of what is got.
    private bool SplitRecipient(Sentence sentence, int thing)
    {
        int verb = _text[thing].Head;
        if (verb < sentence.First || thing < verb + 3 || _text[verb].Pos is not UniversalPos.Verb || _text[verb + 1].Lower is not ("to" or "from") || _text[verb + 1].Head != thing
            || _scene.MentionAt(verb + 2) is not { Kind: MentionKind.State or MentionKind.Organisation } mention || mention.First != verb + 2 || mention.End > thing || mention.Head == thing || PennTag.Name(_text[thing].Tag) is not "NNS")
            return false;
        for (int t = mention.First; t < mention.End; t++)
        {
            if (t != mention.Head && (_text[t].Head < mention.First || _text[t].Head >= mention.End))
                Set(t, mention.Head, Relation.Compound);
        }

        Set(mention.Head, verb, Relation.Obl);
        Set(verb + 1, mention.Head, Relation.Case);
        Set(thing, verb, Relation.Obj);
        return true;
    }

    // "ended trade and investment sanctions": both are of the last noun.
    private bool Joined(Sentence sentence, int first)
    {
        for (int t = first + 2; t < sentence.End - 1 && t < first + 4; t++)
        {
            if (_text[t].Head != first || _text[t].Relation is not Relation.Conj || _text[t + 1].Head != _text[first].Head || _text[t + 1].Relation is not Relation.Obj || _text[t + 1].Pos is not UniversalPos.Noun)
                continue;
            for (int below = sentence.First; below < first; below++)
            {
                if (_text[below].Head == first)
                    Set(below, t + 1, _text[below].Relation);
            }

            Set(first, t + 1, Relation.Compound);
            return true;
        }

        return false;
    }

    // "demanded on Sunday that France hand over": the bare verb is taken for a noun.
    private bool BareVerb(Sentence sentence, int that)
    {
        int verb = _text[that].Head, above = _text[verb].Head;
        if (_text[verb].Pos is not UniversalPos.Noun || above < sentence.First || above > that || _text[above].Pos is not UniversalPos.Verb || _text[verb].Lemma != _text[verb].Lower
            || _lexicon.Find(_text[verb]) is not { Verbs.Count: > 0 } || _scene.MentionAt(that + 1) is not { Kind: MentionKind.State or MentionKind.Organisation } mention || mention.End != verb)
            return false;
        Set(verb, above, Relation.Ccomp);
        _text[verb].Pos = UniversalPos.Verb;
        Set(mention.Head, verb, Relation.Nsubj);
        Set(that, verb, Relation.Mark);
        return true;
    }
}
