using Chancery.Language;
using Chancery.Reading.Clauses;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Commitments;

/// <content>What is undertaken besides the first complement: a second infinitive, a second "on", a second paper; and whose an undertaking is whose subject the tree has lost.</content>
internal sealed partial class UndertakingFinder
{
    // "agreed to reopen the consulate as soon as conditions permit and to hold ...", "pledging to refrain from "harsh words" and to settle ...": behind what ended the first.
    private void FurtherInfinitives(int inner, int end, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        int act = FirstVerb(inner, end);
        for (int t = end; t + 2 < sentence.End && _text[t].Lower is not (";" or ":"); t++)
        {
            int to = _text[t].Lower is "and" or "," ? _text[t + 1].Lower is "and" or "also" or "," ? t + 2 : t + 1 : -1;
            if (to < 0 || to + 1 >= sentence.End || _text[to].Lower is not "to" || room.Words.InfinitiveAfter(to) is not (>= 0 and int next))
                continue;
            int second = FirstVerb(next, Math.Min(sentence.End, next + 3));
            if (_text[second].Relation is not (Relation.Conj or Relation.Xcomp) || _text[second].Head is not (>= 0 and int head) || head != act && head != verb && !(_text[head].Pos is UniversalPos.Verb && (head < verb || !room.Standings.Infinitive(head))))
                continue;
            int stop = room.Words.End(next, sentence.End);
            Item(next, stop, word, parties, found, verb, 0.7);
            t = stop - 1;
        }
    }

    // "agreed on copies of the registers, on freedom of movement and, in September, on customs stamps": the preposition is said again.
    private void FurtherNouns(int end, string preposition, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        for (int t = end; t + 2 < sentence.End && _text[t].Lower is "," or "and"; t = found[^1].Span.End)
        {
            int at = t + 1;
            while (at + 2 < sentence.End && (_text[at].Lower is "," or "and" or "also" or "later" or "then" || _scene.TimeAt(at) is not null || _text[at].Lower is "in" or "on" && _scene.TimeAt(at + 1) is not null))
                at++;
            int known = found.Count;
            if (_text[at].Lower != preposition || Gerund(at + 1) || _text[at + 1].Pos is UniversalPos.Pron || !Nominal(at + 1, sentence, word, parties, found, verb) || found.Count == known)
                break;
        }
    }

    // "a protocol was signed, as well as an agreement on buses": a paper told apart; those joined by "and" are one undertaking.
    private void FurtherPapers(int noun, Sentence sentence, UndertakingVerb word, List<string> parties, List<CommitmentDraft> found, int verb)
    {
        for (int t = Math.Max(noun, verb) + 1; t < sentence.End; t++)
        {
            if (_text[t].Relation is not Relation.Conj || _text[t].Head != noun && _text[t].Head != verb && !found.Exists(draft => draft.Token == verb && _text[t].Head >= draft.Span.First && _text[t].Head < draft.Span.End)
                || _text[t].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || !lexicon.Is(JoinedWords.Lemma(_text, t), CommitmentRole.Instrument) || !(_scene.Tree.HasChild(t, "a") || _scene.Tree.HasChild(t, "an")) || _instruments.Name(t, sentence) is not { } name || name.First < 1 || _text[name.First - 1].Lower is not ("as" or "with" or "plus"))
                continue;
            List<string> all = [.. parties];
            Principals.Add(all, name.Parties);
            if (all.Count != parties.Count || name.What.Length <= 2)
                continue;
            found.Add(new CommitmentDraft { Token = verb, Parties = all, What = name.What, Rule = word.Id, Confidence = 0.7, Span = (name.First, name.End), Instrument = true });
        }
    }

    // "The two spoke for an hour in May, shortly after the vote, and agreed to ...": whose the first verb is, where the tree gives the second to a noun between.
    private List<string> OfFirstVerb(int verb)
    {
        int and = verb - 1;
        while (and > 0 && _text[and].Pos is UniversalPos.Adv)
            and--;
        if (and < 1 || _text[and].Lower is not "and" || PennTag.Name(_text[verb].Tag) is not ("VBD" or "VBN" or "VBP"))
            return [];
        // A subject of its own that names somebody stands.
        if (_scene.Tree.Child(verb, Relation.Nsubj) is >= 0 and int own && (own > and || _scene.MentionAt(own) is { Kind: not MentionKind.Pronoun }))
            return [];
        for (int t = _scene.SentenceOf(verb).First; t < and; t++)
        {
            if (_text[t].Relation is Relation.Root && PennTag.Name(_text[t].Tag) is "VBD" or "VBP" && _scene.Tree.Child(t, Relation.Nsubj) is >= 0 and int subject && subject < t)
                return room.Principals.Subject(t);
        }

        return [];
    }

    // "In their talk of May 9 the Secretary and the Minister agreed": the tree hangs the two on the noun before.
    private List<string> JustBefore(int verb)
    {
        int at = verb - 1;
        while (at > 0 && _text[at].Pos is UniversalPos.Adv or UniversalPos.Aux)
            at--;
        if (at <= 0 || _scene.MentionAt(at) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State } last || _scene.Tree.Child(verb, Relation.Nsubj) >= 0 || PennTag.Name(_text[verb].Tag) is not ("VBD" or "VBN" or "VBP"))
            return [];
        int before = last.First - 1;
        while (before > 0 && _text[before].Lower is "the" or "and")
            before--;
        if (before == last.First - 1 || _text[before + 1].Lower is not "and" || _scene.MentionAt(before) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State } first)
            return [];
        List<string> codes = [.. room.Principals.Of(first)];
        Principals.Add(codes, room.Principals.Of(last));
        return codes.Count > 1 ? codes : [];
    }

    // "issued a statement pledging to": of those whose paper it is.
    private List<string> OfPaper(int verb)
    {
        int paper = _text[verb].Relation is Relation.Acl && PennTag.Name(_text[verb].Tag) is "VBG" ? _text[verb].Head : -1;
        return paper >= 0 && paper < verb && lexicon.Is(JoinedWords.Lemma(_text, paper), CommitmentRole.Instrument | CommitmentRole.Text) && _scene.Tree.Governor(paper) is >= 0 and int made && _text[made].Lemma is "issue" or "sign" or "adopt" or "release" or "publish" or "approve" or "endorse" or "initial" && room.Standings.Of(made) is Standing.Fact
            ? room.Principals.Subject(made)
            : [];
    }

    /// <summary>True for what leaders lay on their own people together: "directed their ministers to", "the secretaries were tasked to".</summary>
    private static bool IsTask(string lemma) => lemma is "direct" or "instruct" or "task" or "mandate" or "charge" or "commission" or "entrust";
}
