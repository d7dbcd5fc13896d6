using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Commitments;

/// <summary>Reads agreements that a noun names: "the 1994 agreement between", "the partnership signed in 2010", "violated the treaty with".</summary>
internal sealed class AgreementFinder(ReadingRoom room, CommitmentLexicon lexicon)
{
    private readonly AnalysedText _text = room.Scene.Text;
    private readonly InstrumentNames _names = new(room, lexicon);
    private readonly Fates _fates = new(room, lexicon);

    public void Read(int noun, Sentence sentence, List<CommitmentDraft> commitments, int from)
    {
        string lemma = JoinedWords.Lemma(_text, noun);
        if (_text[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn) || !lexicon.Is(lemma, CommitmentRole.Instrument | CommitmentRole.Text))
            return;
        // "the agreement text", "ceasefire talks": the head says what it is.
        if (_text[noun].Relation is Relation.Compound && _text[noun].Head > noun)
            return;
        bool signed = Signed(noun, out int participle);
        if (lexicon.Is(lemma, CommitmentRole.Text) && !signed)
            return;
        foreach (CommitmentDraft known in commitments[from..])
        {
            if (noun >= known.Span.First && noun < known.Span.End)
                return;
        }

        if (_names.Name(noun, sentence) is not { } name)
            return;
        bool definite = Definite(name.First, noun);
        bool dated = name.Dated || participle >= 0 && room.TimeIn(noun, Math.Min(sentence.End, participle + 6)) is not null;
        Fate? fate = _fates.Of(noun, out int verb);
        Standing standing = room.Standings.Of(fate is null ? noun : verb);
        bool wanted = standing is Standing.Wished or Standing.Denied || Sought(noun);
        if (wanted || standing == Standing.Alleged && fate is not null)
            return;
        List<string> parties = name.Parties;
        if (parties.Count < 2 && fate is not null && verb >= 0 && !fate.Subject)
        {
            Principals.Add(parties, room.Principals.Subject(verb));
            // "suspended the accord with Togo": the tree hangs the other on either.
            if (parties.Count == 1 && room.Behind(verb, "with") is >= 0 and int other)
                Principals.Add(parties, room.Codes(other));
        }

        // "the accord of April 17 between Chad and Niger": the tree hangs them on the day.
        if (parties.Count < 2 && BetweenBehind(noun, sentence) is { Count: > 1 } pair)
            parties = pair;
        // "the land accord reached with Bhutan"
        if (parties.Count < 2 && participle >= 0 && _text[participle].Relation is Relation.Acl && room.Behind(participle, "with") is >= 0 and int partner)
        {
            Principals.Add(parties, room.Codes(partner));
            if (parties.Count == 1 && room.Scene.Tree.Governor(noun) is >= 0 and int governor)
                Principals.Add(parties, room.Principals.Subject(governor));
        }

        // "Turkey and Iran exchanged prisoners under a 2010 accord"
        if (parties.Count < 2 && dated && _text[noun].Relation is Relation.Obl or Relation.Nmod && room.Scene.Tree.CaseOf(noun) is "under" && room.Scene.Tree.Governor(noun) is >= 0 and int done && room.Principals.Subject(done) is { Count: 2 } doers)
            parties = doers;
        // "are bound by a 2012 accord"
        if (parties.Count < 2 && _text[noun].Relation is Relation.OblAgent && _text[noun].Head is >= 0 and int binds && _text[binds].Lemma is "bind" or "link" or "cover" && room.Scene.Tree.Child(binds, Relation.NsubjPass) is >= 0 and int bound)
            parties = room.Codes(bound);
        bool own = parties.Count >= 2;
        if (!own && signed)
        {
            List<string> told = participle >= 0 && _text[participle].Relation is Relation.AclRelcl ? By(participle) : room.Principals.Told(noun, 2);
            // One of the two at least is named beside it.
            bool near = false;
            foreach (string code in room.Principals.In(sentence.First, sentence.End))
                near |= told.Contains(code);
            if (told.Count == 2 && near && (parties.Count == 0 || told.Contains(parties[0])))
                parties = told;
        }

        if (parties.Count < 2)
            return;
        // "an agreement between X and Y" exists only where it is dated, signed or spoken of as known.
        if (!dated && !signed && fate is null && !(definite && own) && !Rules(noun, own))
            return;
        commitments.Add(new CommitmentDraft
        {
            Token = noun,
            Parties = parties,
            What = name.What,
            Rule = fate is null ? "agreement-named" : "agreement-" + fate.Word,
            Confidence = own && (dated || signed) ? 0.7 : 0.55,
            Span = (name.First, name.End),
            Instrument = true,
            Headline = room.Scene.HasHeadline && sentence.Paragraph == 0,
            Status = fate?.Status ?? CommitmentStatus.Agreed,
            Sentences = [_text[noun].Sentence],
        });
    }

    // "signed in 2010", "the signing of", "reached last year"
    private bool Signed(int noun, out int participle)
    {
        Tree tree = room.Scene.Tree;
        for (participle = tree.First(noun); participle >= 0; participle = tree.Next(participle))
        {
            if (participle > noun && _text[participle].Relation is Relation.Acl or Relation.AclRelcl && _text[participle].Lemma is "sign" or "reach" or "conclude" or "ink" or "strike" or "agree" or "initial" or "broker" or "negotiate" or "adopt" or "ratify")
                return !room.Standings.Negated(participle);
        }

        int head = _text[noun].Head;
        // "an agreement between Oslo and Riga was approved in March"
        if (head >= 0 && _text[noun].Relation is Relation.NsubjPass && lexicon.Is(JoinedWords.Lemma(_text, noun), CommitmentRole.Instrument) && _text[head].Lemma is "approve" or "ratify" or "endorse" or "finalise" or "finalize" or "negotiate" && room.Standings.Of(head) is Standing.Fact)
            return true;
        return head >= 0 && _text[noun].Relation is Relation.Nmod && _text[head].Lemma is "signing" or "signature" or "conclusion" or "initialling" && room.Standings.Of(head) is Standing.Fact or Standing.Alleged
            || head >= 0 && _text[head].Lemma is "sign" && PennTag.Name(_text[head].Tag) is "VBG" && room.Standings.Of(head) is Standing.Fact;
    }

    // "A treaty between Togo and Benin divides the gulf": what rules is made.
    private bool Rules(int noun, bool own) =>
        own && _text[noun].Relation is Relation.Nsubj && _text[noun].Head is >= 0 and int verb && PennTag.Name(_text[verb].Tag) is "VBZ" && room.Standings.Of(verb) is Standing.Fact
        && _text[verb].Lemma is "divide" or "govern" or "provide" or "give" or "allow" or "oblige" or "bar" or "forbid" or "regulate" or "set" or "fix" or "entitle" or "grant" or "require" or "cover" or "guarantee" or "limit" or "ban" or "bind" or "foresee" or "envisage" or "stipulate" or "prescribe" or "lay" or "commit" or "oblige" or "establish";

    private List<string> BetweenBehind(int noun, Sentence sentence)
    {
        for (int t = noun + 1; t + 1 < sentence.End && t - noun < 7; t++)
        {
            if (_text[t].Lower is "between" && room.Scene.MentionAt(t + 1) is { } first && (first.First == t + 1 || _text[t + 1].Lower is "the"))
                return room.Principals.OfChain(first);
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                break;
        }

        return [];
    }

    // "the security pact he signed with China"
    private List<string> By(int verb)
    {
        List<string> parties = room.Principals.Subject(verb);
        int subject = room.Scene.Tree.Child(verb, Relation.Nsubj);
        if (subject >= 0 && room.Scene.MentionAt(subject) is { } mention)
            parties = room.Principals.OfChain(mention);
        if (room.Behind(verb, "with") is >= 0 and int with)
            Principals.Add(parties, room.Codes(with));
        return parties;
    }

    private bool Definite(int first, int noun)
    {
        for (int t = first; t <= noun; t++)
        {
            if (_text[t].Lower is "the" or "their" or "its" or "'s" or "’s" or "that" or "this")
                return true;
            if (_text[t].Lower is "a" or "an" or "any" or "no" or "some" or "possible" or "new" or "future" or "proposed" or "draft" or "final" or "comprehensive")
                return false;
        }

        return PennTag.Name(_text[noun].Tag) is "NNP" or "NNPS";
    }

    // "talks on a trade agreement", "prospects for a deal", "a draft treaty", "until the agreement"
    private bool Sought(int noun)
    {
        int head = _text[noun].Head;
        if (head >= 0 && _text[noun].Relation is Relation.Nmod or Relation.Obl && _text[head].Lemma is "talk" or "negotiation" or "round" or "progress" or "call" or "push" or "work" or "discussion" or "consultation" or "conference" or "summit" or "meeting" or "draft" or "text" or "hope" or "basis" or "framework" or "need" or "demand" or "obstacle" or "terms" or "outline")
            return true;
        for (int child = room.Scene.Tree.First(noun); child >= 0 && child < noun; child = room.Scene.Tree.Next(child))
        {
            if (_text[child].Lower is "great" or "good" or "possible" or "potential" or "proposed" or "draft" or "future" or "any" or "no" or "further" or "hoped-for" or "eventual" or "final" or "prospective" or "elusive")
                return true;
        }

        return false;
    }
}
