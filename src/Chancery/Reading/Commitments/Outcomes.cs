using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Commitments;

/// <summary>Reads agreements that a noun tells with what they say: "the talks ended with an understanding that fishermen would be freed", "came to terms on the return of the lorries".</summary>
internal sealed class Outcomes(ReadingRoom room, CommitmentLexicon lexicon)
{
    private const int Reach = 12;
    private readonly AnalysedText _text = room.Scene.Text;

    private Tree Tree => room.Scene.Tree;

    public void Read(int token, Sentence sentence, List<CommitmentDraft> commitments)
    {
        if (_text[token].Pos == UniversalPos.Verb && _text[token].Lemma is "come")
            Terms(token, sentence, commitments);
        else if (_text[token].Pos == UniversalPos.Noun && _text[token].Lemma is "agreement" or "understanding" or "consensus" or "accord" or "deal" or "arrangement" or "bargain")
            Noun(token, sentence, commitments);
    }

    // "came to terms on", "have come to an understanding on"
    private void Terms(int verb, Sentence sentence, List<CommitmentDraft> commitments)
    {
        if (room.Standings.Of(verb) is not Standing.Fact || room.Behind(verb, "to") is not (>= 0 and int noun) || _text[noun].Lower is not "terms" && !(_text[noun].Lemma is "agreement" or "understanding" or "arrangement" or "compromise") || room.Principals.Subject(verb) is not { Count: > 1 } parties)
            return;
        if (noun + 1 < sentence.End && What(noun + 1, sentence) is { } span)
            Add(verb, span, parties, commitments, 0.65);
    }

    private void Noun(int noun, Sentence sentence, List<CommitmentDraft> commitments)
    {
        // "There was agreement between Rome and Tunis that": what it says stands behind those whose it is.
        int at = room.Behind(noun, "between") is >= 0 and int pair && pair > noun ? Tree.Subtree(pair).End : noun + 1;
        if (at > noun + 1 && at < sentence.End && _text[at].Lower is not ("to" or "that"))
            at = ThatBehind(noun, sentence);
        if (_text[noun].Relation is Relation.NsubjPass && _text[noun].Head is > 0 and int reached && reached > noun)
            at = ClauseBehind(reached, sentence);
        if (room.Standings.Of(noun) is not Standing.Fact || at < 0 || at + 1 >= sentence.End || _text[at].Lower is not ("to" or "that") && !(_text[at].Lower is "on" or "for" && Ends(noun)) || What(at, sentence) is not { } span || !IsOutcome(noun, out int verb))
            return;
        List<string> parties = room.Behind(noun, "between") is >= 0 and int between ? room.Codes(between) : [];
        if (parties.Count < 2 && verb >= 0 && Tree.Subject(verb) is >= 0 and int subject)
        {
            (int first, int end) = Tree.Subtree(subject);
            List<string> named = room.Principals.In(first, Math.Min(end, noun));
            parties = named.Count > 1 ? named : subject == noun ? room.Principals.Told(noun, 0) : room.Principals.Subject(verb) is { Count: > 1 } several ? several : room.Principals.Told(noun, 2);
        }

        if (parties.Count > 1)
            Add(noun, span, parties, commitments, 0.6);
    }

    // The "that" or "to" of what was reached, marks and quotations passed over.
    private int ClauseBehind(int verb, Sentence sentence)
    {
        for (int t = verb + 1; t < sentence.End && t - verb < 2 * Reach; t++)
        {
            if (_text[t].Lower is "that" && _text[t].Relation is Relation.Mark || _text[t].Lower is "to" && room.Words.InfinitiveAfter(t) >= 0)
                return t;
            if (_text[t].Lower is ";" or ":" or "," && t > verb + 1 && _text[t - 1].Lower is not "\"" && _text[t + 1].Lower is not "\"")
                break;
        }

        return -1;
    }

    private int ThatBehind(int noun, Sentence sentence)
    {
        for (int t = noun + 2; t < sentence.End && t - noun < Reach; t++)
        {
            if (_text[t].Lower is "that" or "to")
                return t;
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                break;
        }

        return -1;
    }

    // "The talks ended with an agreement on gas"
    private bool Ends(int noun) =>
        Tree.CaseOf(noun) is "with" or "in" && _text[noun].Head is >= 0 and int over && (_text[over].Lemma is "return" or "come" && ComesBack(over, noun) || _text[over].Lemma is "end" or "close" or "conclude" or "finish" or "result" or "culminate") && over < noun;

    // "came back with an agreement on the border", "returned home with a deal"
    private bool ComesBack(int verb, int noun)
    {
        for (int t = verb + 1; t < noun; t++)
        {
            if (_text[t].Lower is "back" or "home" or "away")
                return true;
        }

        return _text[verb].Lemma is "return";
    }

    // What came of talks: "ended with", "led to", "the result was", "brought", "there was".
    private bool IsOutcome(int noun, out int verb)
    {
        verb = Tree.Governor(noun);
        if (Tree.Child(noun, Relation.Cop) >= 0)
        {
            verb = noun;
            return Tree.Subject(noun) is >= 0 and int subject && _text[subject].Lemma is "result" or "outcome" or "fruit" or "upshot" or "yield" or "product" or "achievement";
        }

        // "An understanding has been reached that negotiations would be reopened"
        if (verb > noun && _text[noun].Relation is Relation.NsubjPass && _text[verb].Lemma is "reach" or "achieve" or "find" or "strike" && room.Standings.Of(verb) is Standing.Fact)
            return true;
        if (Tree.Child(noun, Relation.Expl) >= 0 || verb >= 0 && Tree.Child(verb, Relation.Expl) >= 0 && _text[verb].Lemma is "be")
            return true;
        if (verb < 0 || verb > noun || room.Standings.Of(verb) is not Standing.Fact)
            return false;
        string link = Tree.CaseOf(noun);
        return _text[verb].Lemma switch
        {
            "end" or "close" or "conclude" or "finish" or "break" or "adjourn" or "part" or "emerge" or "leave" or "return" => link is "with" or "on",
            "come" => link is "with" && ComesBack(verb, noun),
            "result" or "culminate" => link is "in",
            "lead" => link is "to",
            "yield" or "produce" or "bring" or "bear" or "deliver" or "announce" => _text[noun].Relation is Relation.Obj,
            _ => false,
        };
    }

    // "that fishermen would be freed", "to sit down again", "on the return of the lorries"
    private (int First, int End)? What(int at, Sentence sentence)
    {
        if (_text[at].Lower is "to" && room.Words.InfinitiveAfter(at) is >= 0 and int act)
            return (act, room.Words.End(act, sentence.End));
        if (_text[at].Lower is "on" or "over" or "for" && room.Scene.TimeAt(at + 1) is null)
            return (at + 1, Math.Max(room.Words.PhraseEnd(at + 1, sentence.End), at + 2));
        for (int t = at + 2; _text[at].Lower is "that" && t < sentence.End && t - at < Reach; t++)
        {
            if (_text[t].Lower is "will" or "would" or "shall")
                return (at + 1, room.Words.End(at + 1, sentence.End));
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                break;
        }

        return null;
    }

    private void Add(int token, (int First, int End) span, List<string> parties, List<CommitmentDraft> commitments, double confidence)
    {
        string what = room.Words.Words(span.First, span.End);
        if (what.Length < 4 || lexicon.Is(_text[span.First].Lemma, CommitmentRole.Opinion) || commitments.Exists(known => known.Span.First < span.End && span.First < known.Span.End))
            return;
        commitments.Add(new CommitmentDraft
        {
            Token = token,
            Parties = parties,
            What = what,
            Rule = "commitment-outcome",
            Confidence = confidence,
            Span = span,
            Due = room.DueIn(span.First, span.End),
            MadeAt = Setting.Of(room, token, span, parties, perfect: false),
            Headline = room.Scene.HasHeadline && _text[token].Sentence == 0,
            Sentences = [_text[token].Sentence],
        });
    }
}
