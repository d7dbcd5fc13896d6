using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Commitments;

/// <summary>Reads what is undertaken in the clauses of a list below "have agreed:": "1. To issue amnesty decrees.", "6. The Foreign Ministers shall meet ...".</summary>
internal sealed class ListedUndertakings(ReadingRoom room, CommitmentLexicon lexicon)
{
    private readonly AnalysedText _text = room.Scene.Text;

    public void Read(int number, List<CommitmentDraft> commitments)
    {
        Sentence sentence = _text.Sentences[number];
        if (room.Lists.At(number) is { Verb: >= 0 } clause && room.Standings.Infinitive(clause.Act))
        {
            Infinitives(clause, sentence, commitments);
            return;
        }

        if (room.Lists.IsAgreed(number) || room.Lists.IsJointText && room.Lists.IsNumbered(number))
            Ruled(sentence, commitments);
    }

    /// <summary>The parties that the opener of a list names.</summary>
    public List<string> Parties(ListedClause clause)
    {
        Sentence opener = _text.Sentences[clause.Opener];
        int end = opener.First;
        while (end < opener.End && !(PennTag.Name(_text[end].Tag) is "VBG" && _text[end].Relation is not (Relation.Amod or Relation.Compound)))
            end++;
        List<string> codes = room.Principals.In(opener.First, end);
        if (codes.Count == 0 && clause.Subject >= 0)
            codes = room.Scene.MentionAt(clause.Subject) is { } mention ? room.Principals.OfChain(mention) : room.Principals.Generic(clause.Subject);
        return codes;
    }

    private void Infinitives(ListedClause clause, Sentence sentence, List<CommitmentDraft> commitments)
    {
        List<string> parties = Parties(clause);
        if (parties.Count == 0)
            return;
        // What stands under one number is one undertaking.
        if (!lexicon.Is(_text[clause.Act].Lemma, CommitmentRole.Hostile))
            Add(clause.Act, clause.Act, room.Words.End(clause.Act, sentence.End), parties, commitments);
    }

    // "shall meet", "will be set up": what is ruled binds those who agreed the whole.
    private void Ruled(Sentence sentence, List<CommitmentDraft> commitments)
    {
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (_text[t].Lower is not ("shall" or "will") || _text[t].Relation is not Relation.Aux || _text[t].Head is not (>= 0 and int verb) || _text[verb].Relation is not Relation.Root)
                continue;
            int subject = room.Scene.Tree.Subject(verb);
            if (subject < 0 || _text[subject].Pos is UniversalPos.Pron)
                return;
            List<string> parties = room.Codes(subject);
            if (parties.Count == 0)
                parties = OfOpener(_text[verb].Sentence);
            // "A Joint Commission shall be set up": of those who set their names to it.
            if (parties.Count == 0 && room.Lists.IsJointText)
                parties = room.Principals.Told(verb, 2);
            if (parties.Count > 0)
                Add(verb, verb, room.Words.End(verb, sentence.End), parties, commitments);
            return;
        }
    }

    // The items before it name the opener.
    private List<string> OfOpener(int number)
    {
        for (int s = number - 1; s >= 0 && room.Lists.IsAgreed(s); s--)
        {
            if (room.Lists.At(s) is { } clause)
                return Parties(clause);
        }

        return [];
    }

    private void Add(int token, int first, int end, List<string> parties, List<CommitmentDraft> commitments)
    {
        string what = room.Words.Words(first, end);
        if (what.Length == 0)
            return;
        commitments.Add(new CommitmentDraft
        {
            Token = token,
            Parties = [.. parties],
            What = what,
            Rule = "commitment-listed",
            Confidence = 0.75,
            Span = (first, end),
            MadeAt = Setting.Of(room, token, (first, end), parties, perfect: false),
            Due = room.DueIn(first, end),
            Sentences = [_text[token].Sentence],
        });
    }
}
