using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Commitments;

/// <content>What is undertaken as a clause, an infinitive, a gerund or a noun behind the verb.</content>
internal sealed partial class UndertakingFinder
{
    private bool Clause(int verb, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found)
    {
        int limit = Math.Min(sentence.End, verb + Reach);
        // "agreed last year on a timetable", "agreed in Vienna on a truce": day and place are passed over.
        int passed = 0;
        for (int t = verb + 1; t < limit; t++)
        {
            string lower = _text[t].Lower;
            passed += _scene.TimeAt(t) is not null || room.PlaceCountry(t) is not null || lower is "in" or "at" or "on" && t + 1 < limit && (_scene.TimeAt(t + 1) is not null || room.PlaceCountry(t + 1) is not null) ? 1 : 0;
            // Another verb between them: "determine what they seek to achieve".
            if (IsVerb(t) && _text[t].Relation is not (Relation.Amod or Relation.Compound))
                break;
            if (lower is "," && (t + 2 < limit && _text[t + 1].Lower is "among" or "in" or "during" or "at"))
                continue;
            if (lower is "." or ";" or ":" or "," or "and" or "but" || _text[t].Relation is Relation.Mark && lower is not ("to" or "that" or "on" or "upon" or "in") && _text[t].Pos is UniversalPos.Sconj)
                return false;
            if (lower is "to" && word.Takes.HasFlag(Takes.To))
            {
                int inner = room.Words.InfinitiveAfter(t);
                if (inner >= 0 && _text[t - 1].Lower is "not")
                    return Item(t - 1, room.Words.End(inner, sentence.End), word, parties, found, verb, 0.7);
                if (Gerund(t + 1) && t - verb <= 2)
                    return Items(t + 1, sentence, word, parties, found, verb);
                if (inner >= 0)
                    return Infinitive(inner, sentence, word, parties, found, verb);
                if (t - verb <= 3 && _text[t].Pos is UniversalPos.Adp)
                    return Nominal(t + 1, sentence, word, parties, found, verb);
                // "agreed to continued dialogue": parsers take the participle for an infinitive.
                if (t - verb <= 3 && parties.Count > 1 && t + 2 < limit && PennTag.Name(_text[t + 1].Tag) is "VBN" && room.Words.PhraseEnd(t + 2, sentence.End) is int continued && continued > t + 2)
                    return Item(t + 1, continued, word, parties, found, verb, 0.65);
            }

            if (lower is "that" && _text[t].Pos is UniversalPos.Sconj or UniversalPos.Pron or UniversalPos.Det && word.Takes.HasFlag(Takes.That))
                return Clauses(t + 1, sentence, word, parties, found, verb);
            // "that's settled on our side"
            if (lower is "on" && _text[verb].Lemma is "settle" && _scene.Tree.Child(verb, Relation.AuxPass) >= 0)
                return false;
            if (lower is "on" or "upon" or "in" && t - verb - passed <= (_text[t - 1].Lower is "principle" ? 4 : 2) && word.Takes.HasFlag(lower is "in" ? Takes.In : Takes.On) && _scene.TimeAt(t + 1) is null)
            {
                if (lower is "in" && !Gerund(t + 1))
                    continue;
                if (Gerund(t + 1))
                    return Items(t + 1, sentence, word, parties, found, verb);
                if (!Nominal(t + 1, sentence, word, parties, found, verb))
                    return false;
                FurtherNouns(found[^1].Span.End, lower, sentence, word, parties, found, verb);
                return true;
            }
        }

        // "pledged Tehran would allow inspectors in"
        return word.Takes.HasFlag(Takes.That) && _scene.Tree.Child(verb, Relation.Ccomp) is >= 0 and int clause && clause > verb && Future(verb + 1, sentence, word, parties, found, verb);
    }

    private bool Gerund(int token) => token < _text.Count && (PennTag.Name(_text[token].Tag) is "VBG" || _text[token].Pos is UniversalPos.Adv && token + 1 < _text.Count && PennTag.Name(_text[token + 1].Tag) is "VBG") && _text[token].Relation is not (Relation.Amod or Relation.Compound);

    private bool Infinitive(int inner, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        int end = room.Words.End(inner, sentence.End);
        // "China agreed to cap its emissions, and the United States to cut its own": the verb is said once for both.
        if (Gapped(inner, end) is (int to, List<string> others))
        {
            if (room.Words.InfinitiveAfter(to) is >= 0 and int other)
                Item(other, room.Words.End(other, sentence.End), word, others, found, verb, 0.65);
            end = _scene.MentionAt(to - 1) is { } mention ? mention.First : to;
            while (end > inner + 1 && _text[end - 1].Lower is "," or "and" or "while" or ";" or "the")
                end--;
        }

        foreach ((int first, int stop) in room.Words.Infinitives(inner, end))
        {
            int act = FirstVerb(first, stop);
            if (parties.Count < 2 && lexicon.Is(_text[act].Lemma, CommitmentRole.Hostile) || _text[act].Lemma is "disagree" or "differ" or "be" && parties.Count < 2)
                continue;
            // "agreed to meet Trump": one side's acceptance of an engagement is that engagement.
            if (parties.Count < 2 && engagements.Verb(_text[act].Lemma, "") is not null && word.Id == "commitment-agree")
                continue;
            // "offered to host the talks", "offered to come to Maryland": a proposed engagement, and no undertaking.
            if (word.Id == "commitment-offer" && (lexicon.Is(_text[act].Lemma, CommitmentRole.Contact) || _text[act].Lemma is "host" or "come" or "travel" or "go" or "bring" or "receive" or "welcome" or "fly" or "attend" or "chair"))
                continue;
            Item(first, stop, word, parties, found, verb, parties.Count > 1 ? 0.8 : 0.65);
        }

        if (found.Count > 0)
            FurtherInfinitives(inner, end, sentence, word, parties, found, verb);
        return true;
    }

    // The "to" of another party's undertaking within the clause, and that party.
    private (int To, List<string> Parties)? Gapped(int first, int end)
    {
        for (int t = first + 2; t < end; t++)
        {
            if (_text[t].Lower is not "to" || _text[t].Pos != UniversalPos.Part || _scene.MentionAt(t - 1) is not { Kind: MentionKind.State or MentionKind.Organisation or MentionKind.Group } mention)
                continue;
            int before = mention.First - 1;
            if (before > first && _text[before].Lower is "the")
                before--;
            if (before > first && _text[before].Lower is "and" or "while" && room.Codes(mention.Head) is { Count: > 0 } parties)
                return (t, parties);
        }

        return null;
    }

    private int FirstVerb(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Aux)
                return t;
        }

        return first;
    }

    // "that the border will open and that flights resume": one clause each.
    private bool Clauses(int first, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        bool any = Future(first, sentence, word, parties, found, verb);
        int limit = Math.Min(sentence.End, first + 2 * Reach + Reach);
        for (int t = first + 1; t + 2 < limit; t++)
        {
            if (_text[t].Lower is not "and" || _text[t + 1].Lower is not "that" || _text[t + 1].Relation is not Relation.Mark)
                continue;
            // What was read through to the second clause ends before it.
            if (any && found[^1] is { } last && last.Span.End > t && Shorten(last, t) is { } shorter)
                found[^1] = shorter;
            any |= Future(t + 2, sentence, word, parties, found, verb);
        }

        // "..., and to revive the pact": under the same verb.
        if (any && found[^1] is { } whole)
        {
            for (int t = whole.Span.First; t + 3 < Math.Min(sentence.End, whole.Span.End + 2); t++)
            {
                if (_text[t].Lower is not "," || _text[t + 1].Lower is not "and" || _text[t + 2].Lower is not "to" || room.Words.InfinitiveAfter(t + 2) is not (>= 0 and int inner))
                    continue;
                if (whole.Span.End > t && Shorten(whole, t) is { } shorter)
                    found[^1] = shorter;
                Item(inner, room.Words.End(inner, sentence.End), word, parties, found, verb, 0.7);
                break;
            }
        }

        return any;
    }

    private CommitmentDraft? Shorten(CommitmentDraft draft, int end)
    {
        string what = room.Words.Words(draft.Span.First, end);
        return what.Length == 0 ? null : new CommitmentDraft { Token = draft.Token, Parties = draft.Parties, What = what, Rule = draft.Rule, Confidence = draft.Confidence, Span = (draft.Span.First, end), Due = room.DueIn(draft.Span.First, end) };
    }

    // Where something stands between a subject and its verb, the clause goes on: "that the commission, dormant since 2022, would be revived", "that flights between Lima and Quito will resume".
    private int FutureEnd(int first, Sentence sentence)
    {
        int end = room.Words.End(first, sentence.End);
        for (int t = first; t < end && end < sentence.End; t++)
        {
            if (_text[t].Relation is Relation.Nsubj or Relation.NsubjPass && _text[t].Head > end && _scene.Tree.Child(_text[t].Head, Relation.Aux) is > 0 and int aux && aux > end && aux - end < Reach && _text[aux].Lower is "would" or "will" or "shall" or "should")
                return room.Words.End(aux, sentence.End);
            if (_text[t].Pos is UniversalPos.Aux || _text[t].Pos is UniversalPos.Verb && _text[t].Relation is not (Relation.Acl or Relation.Amod))
                break;
        }

        return end;
    }

    // "that their teams would follow up": only what is still to be done binds.
    private bool Future(int first, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        int end = FutureEnd(first, sentence);
        for (int t = first; t < end; t++)
        {
            // "agreed that a withdrawal would demonstrate strength": a view of what is to come.
            if (_text[t].Lower is "would" or "will" && _text[t].Head is var act && act > t && lexicon.Is(_text[act].Lemma, CommitmentRole.View))
                return false;
            // "agreed that ASEAN be included"
            if (_text[t].Lower is "would" && t + 1 < end && _text[t + 1].Lower is "have")
                return false;
            if (_text[t].Lower is "would" or "will" or "shall" || _text[t].Lower is "be" && _text[t].Relation is Relation.AuxPass or Relation.Cop && _text[t - 1].Lower is not ("should" or "must" or "can" or "could" or "may" or "to") || _text[t].Lower is "to" && _text[t - 1].Lower is "is" or "are" or "were" or "was")
                return Item(first, end, word, parties, found, verb, 0.75);
            // "agreed that officials should talk again" binds two; of one it is an opinion.
            if (_text[t].Lower is "should" && parties.Count > 1 && _text[t].Head > t && _text[_text[t].Head].Pos is UniversalPos.Verb)
                return Item(first, end, word, parties, found, verb, 0.65);
            // "proposed that the Union join"
            if ((PennTag.Name(_text[t].Tag) is "VB" || word.Status == CommitmentStatus.Proposed && PennTag.Name(_text[t].Tag) is "VBP" && _text[t].Head == verb) && _scene.Tree.Child(t, Relation.Aux) < 0 && _scene.Tree.Child(t, Relation.Nsubj) is >= 0 and int subject && subject < t && subject >= first)
                return Item(first, end, word, parties, found, verb, 0.6);
            // "assured him that aid workers could return"
            if (_text[t].Lower is "could" or "may" or "can" && word.Id is "commitment-assure" or "commitment-guarantee" or "commitment-promise" or "commitment-pledge" && _text[t].Relation is Relation.Aux)
                return Item(first, end, word, parties, found, verb, 0.6);
            if (_text[t].Lower is "should" or "must" or "is" or "are" or "was" or "were" or "had" or "has" or "have" or "could" or "can" or "may" or "might")
                return false;
        }

        return false;
    }

    private bool Nominal(int first, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        int end = room.Words.PhraseEnd(first, sentence.End);
        if (end <= first)
            return false;
        int head = _scene.HeadOf(first, end);
        if (_text[head].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || lexicon.Is(_text[head].Lemma, CommitmentRole.Opinion) || _text[head].Lower is "it" or "that" or "this" or "them")
            return false;
        if (_text[head].Lemma is "side" or "part" or "behalf")
            return false;
        // "agreed to the talks", "agreed with that": one side's consent to an engagement is the engagement's.
        if (parties.Count < 2 && engagements.Noun(_text[head].Lemma) is not null)
            return false;
        int stop = room.Words.End(first, sentence.End);
        return Item(first, Math.Max(end, Math.Min(stop, end)), word, parties, found, verb, 0.65);
    }

    private bool Items(int first, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        bool any = false;
        foreach ((int from, int end) in room.Words.Gerunds(first, room.Words.End(first, sentence.End)))
            any |= Item(from, end, word, parties, found, verb, 0.7);
        return any;
    }

    private bool Item(int first, int end, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb, double confidence)
    {
        string what = room.Words.Words(first, end);
        if (what.Length == 0)
            return false;
        found.Add(new CommitmentDraft { Token = verb, Parties = [.. parties], What = what, Rule = word.Id, Confidence = confidence, Span = (first, end), Due = room.DueIn(first, end) });
        return true;
    }
}
