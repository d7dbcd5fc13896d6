using Chancery.Language;

namespace Chancery.Reading.Agenda;

/// <content>How one item of a list of topics leads to the next, and a shell noun to what it stands for.</content>
internal sealed partial class TopicParser
{
    private static readonly HashSet<string> s_concerning = new(StringComparer.Ordinal) { "connected", "related", "relating", "pertaining", "linked", "tied", "concerning", "regarding", "arising", "stemming", "surrounding", "affecting", "touching", "relevant", "relative", "pertinent" };

    // The first token of the next item, or -1.
    private int Connector(int at)
    {
        int surface = Surface(at);
        if (surface <= 0 && Behind(at) is var behind && behind > at)
            surface = Surface(behind);
        if (surface > 0)
            return surface;
        // "agreed that the border will open and that flights will resume".
        if (_clause)
        {
            for (int t = at; t + 2 < _end; t++)
            {
                if (At(t + 1).Lower is "that" && At(t).Lower is "and" or "," or ";" or "or" && At(t + 1).Pos == UniversalPos.Sconj)
                    return t + 1;
            }
        }

        // Something stands between: the next conjunct of what was read.
        if (_itemHead < 0)
            return -1;
        int best = -1;
        int head = _itemHead;
        for (int steps = 0; head >= 0 && steps < 3; steps++)
        {
            for (int child = scene.Tree.First(head); child >= 0; child = scene.Tree.Next(child))
            {
                if (At(child).Relation == Relation.Conj && child > at && child < _end && (best < 0 || child < best))
                    best = child;
            }

            if (best >= 0 || At(head).Relation is not (Relation.Obj or Relation.Nmod or Relation.Conj or Relation.Acl or Relation.Obl) || PennTag.Name(At(At(head).Head < 0 ? head : At(head).Head).Tag) is "VBD" or "VBZ" or "VBP")
                break;
            head = At(head).Head;
        }

        if (best < 0)
            return -1;
        (int first, _) = scene.Tree.Subtree(best);
        for (int t = Math.Max(first, at); t <= best; t++)
        {
            if (At(t).Pos is UniversalPos.Cconj or UniversalPos.Punct)
                continue;
            return Begins(t) ? t : -1;
        }

        return -1;
    }

    // Behind what belongs to the verb or cuts the item short: "signed in 2010", "to a democratic path".
    private int Behind(int at)
    {
        for (int steps = 0; steps < 5 && at < _end; steps++)
        {
            ref Token t = ref At(at);
            if (scene.TimeAt(at) is { } time)
            {
                while (at < _end && At(at).Start < time.End)
                    at++;
            }
            else if (t.Pos is UniversalPos.Verb && PennTag.Name(t.Tag) is "VBN" && t.Relation is Relation.Acl or Relation.Amod or Relation.Advcl)
            {
                at++;
            }
            else if (t.Lower is "and" && at + 1 < _end && At(at + 1).Pos is UniversalPos.Adp)
            {
                at++;
            }
            else if (t.Pos is UniversalPos.Adp && t.Lower is not ("as" or "like") && at + 1 < _end && scene.TimeAt(at + 1) is not null)
            {
                at++;
            }
            else if (t.Pos is UniversalPos.Adp && t.Lower is not ("as" or "like") && _phrases.Chunk(at + 1, _end, out NounChunk chunk))
            {
                at = chunk.End;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private int Surface(int at)
    {
        int from = at;
        while (at < _end && (At(at).Lower is "," or ";" or "and" or "or" or "&" or "also" or "then" or "plus" || _phrases.IsQuote(at) && at > from))
            at++;
        if (at + 2 < _end && At(at).Lower is "as" && At(at + 1).Lower is "well" && At(at + 2).Lower is "as")
            at += 3;
        else if (at + 1 < _end && At(at).Lower is "along" or "together" && At(at + 1).Lower is "with")
            at += 2;
        else if (at + 1 < _end && At(at).Lower is "such" && At(at + 1).Lower is "as")
            at += 2;
        else if (at + 1 < _end && At(at).Lower is "including")
            at += At(at + 1).Pos == UniversalPos.Adp ? 2 : 1;
        else if (at < _end && at > from && At(at).Lower is "especially" or "particularly" or "notably")
            at += at + 2 < _end && At(at + 1).Pos == UniversalPos.Adp ? 2 : 1;
        else if (at == from)
            return -1;
        // "on European security and on energy", "the situation in Libya and in the Sahel": the word that leads to the list comes again.
        else if (at + 1 < _end && At(at).Pos == UniversalPos.Adp && (At(at).Lower.Equals(_link, StringComparison.Ordinal) || At(at).Lower.Equals(_shellLink, StringComparison.Ordinal)))
            at++;
        return at < _end && Begins(at) ? at : -1;
    }

    // An item begins here: no new clause, no verb of the sentence.
    private bool Begins(int at)
    {
        ref Token t = ref At(at);
        if (scene.TimeAt(at) is not null && At(at).Pos is not UniversalPos.Det)
            return false;
        if (t.Pos is UniversalPos.Adp && t.Lower is "on" or "of" or "about" or "over" or "for" && at + 1 < _end)
            return false;
        if (t.Lower is "to")
            return _infinitive && at + 1 < _end && IsInfinitive(SkipAdverbs(at + 1));
        if (IsGerund(at))
            return _gerund || t.Relation is not Relation.Advcl || At(at - 1).Lower is "including";
        if (_infinitive && (IsInfinitive(SkipAdverbs(at)) || IsUntagged(at)))
            return true;
        if (t.Pos is UniversalPos.Verb && t.Relation is not (Relation.Amod or Relation.Compound) || t.Pos is UniversalPos.Aux or UniversalPos.Pron && t.Relation is not Relation.NmodPoss || t.Pos is UniversalPos.Sconj or UniversalPos.Adp or UniversalPos.Intj)
            return t.Lower is "how" or "that";
        if (!_phrases.Chunk(at, _end, out NounChunk chunk))
            return false;
        ref Token head = ref At(chunk.Head);
        if (head.Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Vocative or Relation.OblUnmarked or Relation.Root)
            return false;
        return !(head.Relation is Relation.Parataxis) && !IsPersonal(chunk);
    }

    // What follows a shell: "of X", "such as X", "to do X", "that X".
    private bool Complement(int at, int head, out int below, out bool about)
    {
        below = at;
        about = true;
        while (at < _end && (At(at).Lower is "," or ":" || At(at).Relation is Relation.Advmod && At(at).Pos == UniversalPos.Adv && At(at).Head == head))
            at++;
        if (at + 1 >= _end)
            return false;
        string word = At(at).Lower;
        bool adjacent = at == below;
        // "all issues connected to terrorism", "matters arising from the treaty"
        if (adjacent && at + 2 < _end && At(at).Pos is UniversalPos.Verb or UniversalPos.Adj && s_concerning.Contains(word))
        {
            below = At(at + 1).Pos == UniversalPos.Adp ? at + 2 : at + 1;
            return true;
        }

        if (word is "including" or "like" || word is "such" && At(at + 1).Lower is "as")
        {
            below = word is "such" ? at + 2 : at + 1;
            return true;
        }

        if (!adjacent)
            return At(at - 1).Lower is ":" && (below = at) > 0;
        if (word is "to" && IsInfinitive(SkipAdverbs(at + 1)) || word is "that" or "how" or "whether")
        {
            below = at;
            return true;
        }

        if (word is "to" && at + 2 < _end && At(at + 1).Lower is "be" && At(at + 2).Pos == UniversalPos.Verb)
            return false;
        if (word is "of" or "for" or "about" or "on" or "over" or "to" or "regarding" or "concerning" or "in" or "at" or "with" or "toward" or "towards" or "against" or "between" or "related" or "around")
        {
            if (scene.TimeAt(at + 1) is not null || scene.TimeAt(at) is not null)
                return false;
            // "congratulations to the people for X"
            if (word is "to" && At(head).Lemma is "congratulation" or "thanks" or "thank" or "appreciation" or "gratitude" or "condolence" or "sympathy")
            {
                for (below = at + 2; below < _end && below - at < 9; below++)
                {
                    if (At(below - 1).Lower is "for" or "on" or "over")
                        return true;
                    if (At(below - 1).Pos is UniversalPos.Verb or UniversalPos.Punct or UniversalPos.Cconj)
                        return false;
                }

                return false;
            }

            // "the need for both sides to allow X"
            if (word is "for" && SkipPhrase(at + 1) is var after && after + 1 < _end && At(after).Lower is "to" && IsInfinitive(SkipAdverbs(after + 1)))
            {
                below = after;
                return true;
            }

            _shellLink = word;
            about = word is "of" or "for" or "about" or "on" or "over" or "regarding" or "concerning" or "to";
            below = at + 1;
            return word is not ("with" or "between" or "at") || lexicon.Role(At(head).Lemma).HasFlag(TopicRole.Soft) || word is "at";
        }

        return false;
    }
}
