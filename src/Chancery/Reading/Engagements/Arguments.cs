using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Finds who stands around a trigger, by the tree first and by the order of words where the tree fails.</summary>
internal sealed partial class Arguments(Scene scene)
{
    private const int Reach = 14;
    private readonly AnalysedText _text = scene.Text;
    private readonly Tree _tree = scene.Tree;
    private readonly Chains _chains = new(scene);

    /// <inheritdoc cref="Chains.Of"/>
    public List<Mention> Chain(Mention mention) => _chains.Of(mention);

    /// <summary>The state or organisation whose name ends at a token, where no mention owns it.</summary>
    public Mention? StateAt(int token) => scene.MentionAt(token) is { Kind: MentionKind.State or MentionKind.Organisation } mention ? mention : null;

    /// <summary>The mention that is the subject of a verb, or null; null for no verb (-1).</summary>
    public Mention? Subject(int verb) => Subject(verb, 0);

    private Mention? Subject(int verb, int depth)
    {
        if (verb < 0)
            return null;
        if (Bidden(verb) is { } bidden)
            return FirstOfChain(bidden);
        int token = _tree.Subject(verb);
        if (Beside(verb, token) is { } beside)
            return FirstOfChain(beside);
        // "Cho talked with his American and Japanese counterparts Wendy Sherman and Takeo Mori": a subject that the tree finds behind, where one stands before.
        if (token > verb && _text[verb].Pos == UniversalPos.Verb && verb > 0 && scene.MentionAt(verb - 1) is { Kind: MentionKind.Person or MentionKind.Office } before && before.End == verb && _text[before.Head].Relation is not (Relation.Obj or Relation.Obl or Relation.NmodPoss))
            return FirstOfChain(before);
        if (token >= 0)
        {
            // "Biden is among the leaders heading to London": he is one of them.
            if (_text[verb].Relation is Relation.Acl or Relation.AclRelcl && token < verb && _tree.CaseOf(token) == "among" && _tree.Child(token, Relation.Cop) >= 0 && _tree.Child(token, Relation.Nsubj) is >= 0 and int one && scene.MentionAt(one) is { } among)
                return FirstOfChain(among);
            if (scene.MentionAt(token) is { } mention)
                return FirstOfChain(mention);
            Mention? inside = Inside(token, verb);
            if (inside is not null)
                return inside;
            // "The two will meet again", "the pair discussed": those just told of.
            if (_text[token].Lower is "two" or "pair" or "duo" or "three" or "trio" or "rivals" or "foes" or "neighbours" or "neighbors" && token > 0 && _text[token - 1].Lower is "the" && (token + 1 >= _text.Count || _text[token + 1].Pos is not (UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Propn) && _text[token + 1].Lower is not "of"))
                return new Mention { Kind = MentionKind.Pronoun, Plural = true, Index = -1, First = token, End = token + 1, Head = token };
            // "a visit to hold talks", "his decision to meet": whose visit, whose decision.
            if (_text[verb].Relation is Relation.Acl && _text[token].Pos == UniversalPos.Noun && depth < 4)
            {
                int governor = _tree.Governor(token);
                return Possessor(token) ?? (governor >= 0 && governor != verb ? Subject(governor, depth + 1) : null);
            }

            if (Named(token) is { } named)
                return named;
            // An event or a thing is the subject: nobody's name to take.
            if (_text[token].Pos is UniversalPos.Noun && _text[token].Relation is Relation.Nsubj or Relation.NsubjPass)
                return null;
        }

        return Left(verb) ?? Opening(verb);
    }

    // "asked Hollande to visit Moscow", "ordered his minister to fly to Cairo": who is asked is to go.
    private Mention? Bidden(int verb)
    {
        if (_text[verb].Relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Advcl) || _text[verb].Head is not (>= 0 and int asks) || asks > verb || !_tree.HasChild(verb, "to")
            || _text[asks].Lemma is not ("ask" or "urge" or "request" or "beg" or "implore" or "tell" or "order" or "instruct" or "advise" or "persuade" or "press" or "beseech" or "entreat"))
        {
            return null;
        }

        for (int child = _tree.First(asks); child >= 0; child = _tree.Next(child))
        {
            if (child > asks && child < verb && _text[child].Relation is Relation.Obj or Relation.Iobj && scene.MentionAt(child) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } whom)
                return whom;
        }

        return null;
    }

    // "..., and the ministers decided to meet": straight before a finite verb without a subject of its own, whatever the tree says of the whole.
    private Mention? Beside(int verb, int found)
    {
        int finite = verb;
        for (int steps = 0; steps < 4 && _text[finite].Relation is Relation.Xcomp && _text[finite].Head >= 0; steps++)
            finite = _text[finite].Head;
        if (_text[finite].Relation is not (Relation.Conj or Relation.Parataxis or Relation.Root or Relation.Ccomp or Relation.Advcl or Relation.Acl) || _tree.Child(finite, Relation.Nsubj) >= 0 || _tree.Child(finite, Relation.NsubjPass) >= 0 || PennTag.Name(_text[finite].Tag) is not ("VBD" or "VBZ" or "VBP") && _tree.Child(finite, Relation.Aux) < 0)
            return null;
        int at = finite - 1;
        Sentence sentence = scene.SentenceOf(finite);
        while (at > sentence.First && (_text[at].Pos is UniversalPos.Aux or UniversalPos.Adv || _text[at].Lower is "to" && _text[at - 1].Pos is UniversalPos.Aux || scene.TimeAt(at) is not null))
            at--;
        if (at <= found || scene.MentionAt(at) is not { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } mention || mention.End != at + 1)
            return null;
        // "after Saudi and Iranian delegations held talks": the parser may take "after" for a preposition.
        if (mention.First > sentence.First && _text[mention.First - 1].Lower is "after" or "before" or "when" or "as" or "while" or "until" or "once" or "because" or "that")
            return mention;
        // What is behind a preposition or is the other verb's object has its own part.
        return _text[mention.Head].Relation is Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Appos ? null : mention;
    }

    // "Under Secretary Nuland and a delegation, including ..., will travel": the person who opens the sentence does what its main verb says.
    private Mention? Opening(int verb)
    {
        Sentence sentence = scene.SentenceOf(verb);
        if (_text[verb].Relation != Relation.Root || _text[verb].Pos != UniversalPos.Verb && _tree.Child(verb, Relation.Cop) < 0 || scene.MentionAt(sentence.First) is not { Kind: MentionKind.Person } first)
            return null;
        for (int t = first.End; t < verb; t++)
        {
            if (_text[t].Pos == UniversalPos.Verb && _text[t].Relation is not (Relation.Case or Relation.Amod or Relation.Acl or Relation.AclRelcl))
                return null;
        }

        return first;
    }

    // "His Highness the Amir Sheikh Tamim", "her guest, Mr. Samuelsen": the name stands in apposition.
    private Mention? Named(int noun)
    {
        for (int child = _tree.First(noun); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Appos or Relation.Flat or Relation.NmodDesc && scene.MentionAt(child) is { Kind: MentionKind.Person } named && child - noun <= 4)
                return named;
        }

        return null;
    }

    // "The delegation of France", "a team led by Kerry"
    private Mention? Inside(int token, int verb)
    {
        (int first, int end) = _tree.Subtree(token);
        for (int t = first; t < end && t < verb; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Group or MentionKind.Office } mention && _text[token].Lower is "delegation" or "team" or "group" or "trio" or "pair" or "handful" or "contingent" or "side" or "mission" or "party" or "administration" or "government" or "representatives" or "head" or "chief" && mention is { Kind: MentionKind.Group or MentionKind.Office })
                return mention;
        }

        return null;
    }

    private Mention FirstOfChain(Mention mention)
    {
        // The tree's head of a coordination may be its last part.
        for (int i = mention.Index - 1; i >= 0; i--)
        {
            List<Mention> chain = Chain(scene.Mentions[i]);
            if (chain.Count > 1 && chain.Contains(mention))
                mention = scene.Mentions[i];
            else
                break;
        }

        return mention;
    }

    // The nearest actor to the left of a verb with only auxiliaries, adverbs and times between.
    private Mention? Left(int verb)
    {
        Sentence sentence = scene.SentenceOf(verb);
        for (int t = verb - 1; t >= sentence.First && verb - t <= Reach; t--)
        {
            if (scene.MentionAt(t) is { } mention)
                return mention.Locative && scene.Tree.CaseOf(mention.Head).Length > 0 ? null : FirstOfChain(mention);
            // "Norway on Tuesday called off ..."
            if (scene.TimeAt(t) is not null || _text[t].Pos == UniversalPos.Adp && scene.TimeAt(t + 1) is not null)
                continue;
            if (_text[t].Pos is not (UniversalPos.Aux or UniversalPos.Adv or UniversalPos.Part or UniversalPos.Punct or UniversalPos.Verb or UniversalPos.Cconj))
                return null;
        }

        return null;
    }

    /// <summary>The mention that is the object of a verb, or null.</summary>
    public Mention? Object(int verb)
    {
        for (int child = _tree.First(verb); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Obj or Relation.Iobj && scene.MentionAt(child) is { } mention)
                return mention;
            // "the presidents, whom he has brought together"
            if (_text[child].Relation is Relation.Obj && child < verb && _text[child].Lower is "whom" && _text[verb].Relation is Relation.AclRelcl && _text[verb].Head >= 0 && scene.MentionAt(_text[verb].Head) is { } told)
                return FirstOfChain(told);
        }

        if (_tree.Child(verb, Relation.Obj) is >= 0 and int whom && Named(whom) is { } honoured)
            return honoured;
        // Straight after the verb.
        int at = verb + 1;
        Sentence sentence = scene.SentenceOf(verb);
        while (at < sentence.End && (scene.TimeAt(at) is not null || _text[at].Pos == UniversalPos.Adv || _text[at].Lower is "the"))
            at++;
        return at < sentence.End ? scene.MentionAt(at) : null;
    }

    /// <summary>Whom a verb takes where its adjuncts stand between: "received on September 14 at his residence Chancellor Adenauer"; or null.</summary>
    public Mention? ObjectBehind(int verb)
    {
        Sentence sentence = scene.SentenceOf(verb);
        bool adjunct = false;
        for (int t = verb + 1; t < sentence.End && t - verb < Reach; t++)
        {
            if (scene.TimeAt(t) is not null)
                continue;
            if (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office } mention && mention.First == t && adjunct)
                return _text[t - 1].Pos is UniversalPos.Adp or UniversalPos.Cconj || _text[t - 1].Pos is UniversalPos.Det && _text[t - 2].Pos is UniversalPos.Adp ? null : mention;
            adjunct |= _text[t].Pos is UniversalPos.Adp;
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Punct or UniversalPos.Cconj or UniversalPos.Sconj)
                return null;
        }

        return null;
    }

    /// <summary>Who invited: "paid a visit at the invitation of Premier Chou".</summary>
    public Mention? Inviter(int trigger)
    {
        Sentence sentence = scene.SentenceOf(trigger);
        for (int t = sentence.First; t + 1 < sentence.End; t++)
        {
            if (_text[t].Lower is "invitation" && _text[t + 1].Lower is "of" or "from" && t > sentence.First && _text[t - 1].Lower is "the" or "kind" or "gracious" or "official")
                return MentionAfter(t + 1, sentence.End) is { Kind: MentionKind.Person or MentionKind.Office } inviter ? inviter : null;
        }

        return null;
    }

    /// <summary>True for "between our two nations", "between the two countries": the states spoken of, not those who speak.</summary>
    public bool BetweenStates(int noun)
    {
        Sentence sentence = scene.SentenceOf(noun);
        for (int t = noun + 1; t + 2 < sentence.End && t - noun < 6; t++)
        {
            if (_text[t].Lower is "between" && OfBoth(t, sentence.End))
                return true;
            if (_text[t].Lower is "between")
                return _text[t + 1].Lower is "our" or "the" or "their" or "both" && (IsStates(t + 2) || t + 3 < sentence.End && IsStates(t + 3));
        }

        return false;
    }

    /// <summary>True for "talks between the ministers of both countries".</summary>
    public bool IsOfBoth(int noun)
    {
        Sentence sentence = scene.SentenceOf(noun);
        for (int t = noun + 1; t + 2 < sentence.End && t - noun < 6; t++)
        {
            if (_text[t].Lower is "between")
                return OfBoth(t, sentence.End);
        }

        return false;
    }

    // "between the foreign ministers of both countries"
    private bool OfBoth(int between, int end)
    {
        for (int t = between + 1; t + 2 < end && t - between < 7 && (_text[t].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Noun || _text[t].Lower is "of"); t++)
        {
            if (_text[t].Lower is "of")
                return _text[t + 1].Lower is "both" && IsStates(t + 2) || _text[t + 1].Lower is "the" && _text[t + 2].Lower is "two" && t + 3 < end && IsStates(t + 3);
        }

        return false;
    }

    // Not the last word of "the United States".
    private bool IsStates(int token) => scene.MentionAt(token) is not { Kind: MentionKind.State } && _text[token].Pos != UniversalPos.Propn && _text[token].Lower is "nations" or "countries" or "governments" or "states" or "capitals";

    /// <summary>Who stands between a verb of giving and the thing given: "sent President Carter a letter".</summary>
    public Mention? Recipient(int verb, int thing)
    {
        for (int t = verb + 1; t < thing; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State or MentionKind.Pronoun } mention)
                return _text[t].Pos is UniversalPos.Pron && _text[t].Lower is "his" or "her" or "their" ? null : mention;
            if (_text[t].Pos is UniversalPos.Adp or UniversalPos.Verb)
                return null;
        }

        return null;
    }

    /// <summary>The mentions behind a preposition that belongs to the trigger or its predicate.</summary>
    public Mention? Behind(Candidate candidate, params ReadOnlySpan<string> prepositions)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = candidate.Token + 1; t < sentence.End; t++)
        {
            if (!IsOneOf(_text[t].Lower, prepositions) || scene.TimeAt(t) is not null)
                continue;
            Mention? mention = MentionAfter(t, sentence.End);
            // "a visit to the Republic of Uzbekistan": the word is part of the name.
            if (mention is null || scene.MentionAt(t) is not null || (_text[t].Lower is "of" && t - 1 > candidate.Token && _text[t - 1].Lower is "republic" or "kingdom" or "state" or "emirate" or "sultanate" or "union" or "commonwealth"))
                continue;
            int head = _text[mention.Head].Head;
            // "a visit at the invitation of the premier", "on the sidelines of the summit": "of" goes with the noun before it.
            if (_text[t].Lower is "of" && t != candidate.Token + 1 && head != candidate.Token)
                continue;
            bool attached = head == candidate.Token || head == candidate.Predicate || head >= 0 && (_text[head].Head == candidate.Token && (_text[head].Pos != UniversalPos.Verb || _text[head].Lower is "face"));
            // "A conversation took place between": the tree hangs them on "place".
            attached |= head >= 0 && head == candidate.Predicate + 1 && _text[head].Lower is "place" && _text[candidate.Predicate].Lemma is "take";
            // "a cable of thanks sent to the premier"
            attached |= head >= 0 && _text[head].Relation is Relation.Acl && (_text[head].Head == candidate.Token || _text[head].Head > candidate.Token && _text[_text[head].Head].Head == candidate.Token) && _text[head].Lemma is "send" or "address" or "deliver" or "write" or "hand" or "transmit" or "convey";
            // "a visit to Portugal at the invitation of the minister": whose invitation, not whose visit.
            bool others = _text[t].Lower is "of" && t - 1 > candidate.Token && _text[t - 1].Pos == UniversalPos.Noun && scene.TimeAt(t - 1) is null;
            if (attached || (!others && NothingBetween(candidate.Token, t)) || _text[t].Lower is "with" && IsBehindTopics(candidate, t, mention))
                return mention;
        }

        return null;
    }

    // "talks on arms control and trade with the Soviet minister": what they are about may be more than one thing.
    private bool IsBehindTopics(Candidate candidate, int preposition, Mention mention)
    {
        if (candidate.Trigger is not { Verb: false, Frame: Frame.Event } || mention.Kind is not (MentionKind.Person or MentionKind.Office) || preposition - candidate.Token > Reach || _text[candidate.Token + 1].Lower is not ("on" or "about" or "over" or "concerning"))
            return false;
        for (int t = candidate.Token + 1; t < preposition; t++)
        {
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Sconj or UniversalPos.Pron || _text[t].Lower is ";" or ":" or "that" or "who" or "which" || scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office })
                return false;
        }

        return true;
    }

    public Mention? MentionAfter(int preposition, int end)
    {
        int at = preposition + 1;
        while (at < end && at < preposition + 5)
        {
            if (scene.MentionAt(at) is { } mention)
            {
                // "with his Chinese counterpart": the one meant stands behind.
                if (mention.Kind != MentionKind.Pronoun || _text[at].Lower is not ("his" or "her" or "their" or "its" or "our" or "my"))
                    return mention;
                at++;
                continue;
            }

            // "with her host, S M Krishna": the name behind the comma is whom the words before it mean.
            if (_text[at].Lower is "," && at > preposition + 1 && _text[at - 1].Pos == UniversalPos.Noun && at + 1 < end && scene.MentionAt(at + 1) is { Kind: MentionKind.Person } named && named.First == at + 1 && _text[named.Head].Relation is Relation.Appos or Relation.Flat or Relation.Conj or Relation.Nmod)
                return named;
            if (_text[at].Pos is UniversalPos.Verb or UniversalPos.Punct or UniversalPos.Adp)
                return null;
            at++;
        }

        return null;
    }

    // Only times, places, adverbs and other nominals stand between the trigger and the preposition: no other verb.
    private bool NothingBetween(int trigger, int preposition)
    {
        if (preposition - trigger > Reach)
            return false;
        for (int t = trigger + 1; t < preposition; t++)
        {
            // "the talks held on Monday between": said of the talks, whatever the tree hangs it on.
            if (t == trigger + 1 && _text[t].Lower is "held" or "conducted" or "hosted" or "convened" or "scheduled" or "planned" or "set" or "concluded")
                continue;
            // "a trip to Jordan and Qatar by the envoy"
            if (_text[t].Lower is "and" && scene.MentionAt(_text[t + 1].Lower is "the" ? t + 2 : t + 1) is { Kind: MentionKind.State })
                continue;
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Cconj or UniversalPos.Sconj && scene.TimeAt(t) is null || _text[t].Lower is ";" or ":" or "that" or "who" or "which")
                return false;
        }

        return true;
    }

    /// <summary>The possessor of a noun: "Yellen's visit", "his call".</summary>
    public Mention? Possessor(int noun)
    {
        for (int child = _tree.First(noun); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.NmodPoss && scene.MentionAt(child) is { } mention)
                return FirstOfChain(mention);
        }

        // "'s" straight before the noun's own modifiers.
        Sentence sentence = scene.SentenceOf(noun);
        for (int t = noun - 1; t > sentence.First && noun - t < 8; t--)
        {
            if (_text[t].Lower is "'s" or "’s" or "'" && scene.MentionAt(t - 1) is { } owner)
                return FirstOfChain(owner);
            if (scene.MentionAt(t) is { Kind: MentionKind.Pronoun } pronoun && _text[t].Lower is "his" or "her" or "their" or "its" or "our" or "my")
                return pronoun;
            if (_text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Num or UniversalPos.Punct or UniversalPos.Adv or UniversalPos.Det or UniversalPos.Verb))
                break;
        }

        return null;
    }

    public static bool IsOneOf(string word, ReadOnlySpan<string> words)
    {
        foreach (string candidate in words)
        {
            if (candidate == word)
                return true;
        }

        return false;
    }
}
