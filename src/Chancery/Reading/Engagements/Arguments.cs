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

    /// <summary>The mention that is the object of a verb, or null.</summary>
    public Mention? Object(int verb)
    {
        for (int child = _tree.First(verb); child >= 0; child = _tree.Next(child))
        {
            if (_text[child].Relation is Relation.Obj or Relation.Iobj && (scene.MentionAt(child) ?? Couple(child)) is { } mention)
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
        // "handed to Mr. Carter a written statement"
        for (int t = verb + 1 < thing && _text[verb + 1].Lower is "to" ? verb + 2 : verb + 1; t < thing; t++)
        {
            // "handed over to the president a message from the king"
            if (_text[t].Lower is "to" && MentionAfter(t, thing) is { Kind: MentionKind.Person or MentionKind.Office } addressee)
                return addressee;
            if (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State or MentionKind.Pronoun or MentionKind.Organisation } mention)
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
                // "spoke to her": no possessive.
                if (mention.Kind != MentionKind.Pronoun || _text[at].Lower is not ("his" or "her" or "their" or "its" or "our" or "my") || _text[at].Lower is "her" && _text[at].Relation is Relation.Obl or Relation.Obj or Relation.Nmod or Relation.Iobj)
                    return mention;
                at++;
                continue;
            }

            // "with her host, S M Krishna": the name behind the comma is whom the words before it mean.
            if (_text[at].Lower is "," && at > preposition + 1 && _text[at - 1].Pos == UniversalPos.Noun && at + 1 < end && scene.MentionAt(at + 1) is { Kind: MentionKind.Person } named && named.First == at + 1 && _text[named.Head].Relation is Relation.Appos or Relation.Flat or Relation.Conj or Relation.Nmod)
                return named;
            // "a meeting of the two", "talks with both sides"
            if (Couple(at) is { } couple)
                return couple;
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
            // "will stay on after the summit for a dinner with Starmer": with him the dinner.
            if (_text[t].Pos is UniversalPos.Noun && t > trigger + 1 && _text[t].Lemma is "dinner" or "lunch" or "breakfast" or "meeting" or "talk" or "call" or "conversation" or "summit" or "visit" or "discussion" or "negotiation" or "consultation" or "dialogue" && _text[t - 1].Pos is UniversalPos.Det or UniversalPos.Adj or UniversalPos.Adp)
                return false;
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
