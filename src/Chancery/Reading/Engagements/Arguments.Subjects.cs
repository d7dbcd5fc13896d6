using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <content>Who does what a verb says.</content>
internal sealed partial class Arguments
{
    // "his host, Egypt's deputy foreign minister, Nabil Fahmy"
    private const int LongestHonour = 9, NearAgent = 8;

    /// <summary>The mention that is the subject of a verb, or null; null for no verb (-1).</summary>
    public Mention? Subject(int verb) => Subject(verb, 0);

    private Mention? Subject(int verb, int depth)
    {
        if (verb < 0)
            return null;
        if (verb > 0 && _text[verb - 1].Lower is "," && Rolled(verb) is { } rolled)
            return FirstOfChain(rolled);
        if ((Bidden(verb) ?? Seen(verb)) is { } bidden)
            return FirstOfChain(bidden);
        int token = BehindLabel(verb, _tree.Subject(verb));
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
            if (Couple(token) is { } couple)
                return couple;
            // "a visit to hold talks", "his decision to meet": whose visit, whose decision.
            if (_text[verb].Relation is Relation.Acl && _text[token].Pos == UniversalPos.Noun && depth < 4)
            {
                // "extended an invitation to Anastasiades to visit Moscow": who is asked is to go.
                if (_text[token].Lemma is "invitation" or "request" or "appeal" && token < verb)
                {
                    for (int t = token + 1; t < verb; t++)
                    {
                        if (_text[t].Lower is "to" or "for" && MentionAfter(t, verb) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } asked)
                            return asked;
                    }
                }

                int governor = _tree.Governor(token);
                // "accepted President Putin's invitation to visit Moscow": who accepts it goes.
                if (_text[token].Lemma is "invitation" && governor >= 0 && governor < token && _text[governor].Lemma is "accept" or "receive" or "decline" or "reject" or "refuse" or "turn" or "consider" or "mull" or "welcome" && Subject(governor, depth + 1) is { } invited)
                    return invited;
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

    /// <summary>Those two of whom the dispatch has told, where a token is the word for them: "The two will meet again", "both sides", "the two neighbouring countries"; or null.</summary>
    public Mention? Couple(int token)
    {
        string word = _text[token].Lower;
        Sentence sentence = scene.SentenceOf(token);
        if (word is "two" or "pair" or "duo" or "three" or "trio" or "rivals" or "foes" or "neighbours" or "neighbors" && token > sentence.First && _text[token - 1].Lower is "the" && (token + 1 >= _text.Count || (_text[token + 1].Pos is not (UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Propn) || _text[token + 1].Lower is "last" or "first" or "next") && _text[token + 1].Lower is not "of"))
            return Those(token);
        // "met each of them separately"
        if (word is "each" or "both" && token + 2 < sentence.End && _text[token + 1].Lower is "of" && _text[token + 2].Lower is "them")
            return Those(token + 2);
        // "Both will travel to Cairo"
        if (word is "both" && (token + 1 >= sentence.End || _text[token + 1].Pos is UniversalPos.Verb or UniversalPos.Aux or UniversalPos.Adv))
            return Those(token);
        // Of those who answer the press "both sides" are any two.
        if (!CountryPairs.AreSides(word) || scene.Speakers is not null)
            return null;
        for (int t = token - 1; t >= sentence.First && token - t < 4; t--)
        {
            if (_text[t].Lower is "both" || _text[t].Lower is "two" && t > sentence.First && _text[t - 1].Lower is "the" or "these" or "our")
                return new Mention { Kind = MentionKind.Group, Plural = true, Definite = true, OfficeText = word, Index = -1, First = t, End = token + 1, Head = token };
            if (_text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun) && _text[t].Lower is not "-")
                return null;
        }

        return null;
    }

    /// <summary>A word that stands for several of whom was told.</summary>
    public static Mention Those(int token) => new() { Kind = MentionKind.Pronoun, Plural = true, Index = -1, First = token, End = token + 1, Head = token };

    /// <summary>By whom something is done, close behind a passive verb: "was rejected by Zielonka"; or null.</summary>
    public Mention? Agent(int verb)
    {
        Sentence sentence = scene.SentenceOf(verb);
        for (int t = verb + 1; t < sentence.End && t - verb < NearAgent; t++)
        {
            if (_text[t].Lower is "by" && scene.TimeAt(t) is null)
                return MentionAfter(t, sentence.End);
            if (_text[t].Pos is UniversalPos.Verb or UniversalPos.Cconj)
                return null;
        }

        return null;
    }

    // "The Presidents of Guatemala, X; and Honduras, Y, meeting in Guatemala City,": those of the roll.
    private Mention? Rolled(int verb)
    {
        Sentence sentence = scene.SentenceOf(verb);
        return verb > sentence.First + 2 && TriggerPhrases.IsMeetingOf(scene, sentence, verb) ? TriggerPhrases.Roll(scene, sentence, verb - 1) : null;
    }

    // "FOREIGN MINISTER SOLBERG: Minister Quispe and I had a meeting": the label of a turn is no subject.
    private int BehindLabel(int verb, int subject)
    {
        if (subject < 0 || subject + 1 >= _text.Count || _text[subject + 1].Lower is not ":")
            return subject;
        for (int child = _tree.First(verb); child >= 0; child = _tree.Next(child))
        {
            if (child > subject && child < verb && _text[child].Relation is Relation.Nsubj)
                return child;
        }

        return subject;
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

    // "We have seen Russian and Ukrainian negotiators meet in Istanbul": those who are seen.
    private Mention? Seen(int verb)
    {
        if (_text[verb].Relation is not (Relation.Xcomp or Relation.Ccomp) || _text[verb].Head is not (>= 0 and int sees) || sees > verb || _text[sees].Lemma is not ("see" or "watch" or "hear") || _tree.HasChild(verb, "to") || _tree.Child(verb, Relation.Nsubj) >= 0)
            return null;
        return _tree.Child(sees, Relation.Obj) is >= 0 and int seen && seen > sees && seen < verb && scene.MentionAt(seen) is { Kind: not MentionKind.Pronoun } whom ? whom : null;
    }

    // "..., and the ministers decided to meet": straight before a finite verb without a subject of its own, whatever the tree says of the whole.
    private Mention? Beside(int verb, int found)
    {
        int finite = verb;
        for (int steps = 0; steps < 4 && _text[finite].Relation is Relation.Xcomp && _text[finite].Head >= 0; steps++)
            finite = _text[finite].Head;
        if (Opened(finite, found) is { } opened)
            return opened;
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

    // "Relations soured after Egypt's foreign minister, Nabil Fahmy, cancelled a visit": the parser may take "after" for a preposition, and the verb's subject for the one before.
    private Mention? Opened(int finite, int found)
    {
        if (PennTag.Name(_text[finite].Tag) is not ("VBD" or "VBZ" or "VBP"))
            return null;
        Sentence sentence = scene.SentenceOf(finite);
        int at = finite - 1;
        while (at > sentence.First && (_text[at].Lower is "," or ")" && at == finite - 1 || _text[at].Pos is UniversalPos.Adv || scene.TimeAt(at) is not null))
            at--;
        if (at <= found || scene.MentionAt(at) is not { Kind: MentionKind.Person or MentionKind.Office } mention || mention.First <= sentence.First)
            return null;
        int before = mention.First - 1;
        if (_text[before].Lower is "the")
            before--;
        return before > sentence.First && found < before && _text[before].Lower is "after" or "before" or "when" or "since" or "until" or "because" or "once" && scene.TimeAt(before) is null && mention.Person is not null ? mention : null;
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
            if (_text[child].Relation is Relation.Appos or Relation.Flat or Relation.NmodDesc && scene.MentionAt(child) is { Kind: MentionKind.Person } named && child - noun <= LongestHonour)
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
}
