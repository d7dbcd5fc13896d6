using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>A verb that is itself a statement: "condemned the launch", "voiced concern at the tests".</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Subject">The head of its subject, or -1.</param>
/// <param name="Object">The token behind which, or at which, stands what it is about.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Rule">The words of the row that read it.</param>
/// <param name="IsState">True for a state of mind ("is concerned"), not a deed.</param>
internal readonly record struct SpeechAct(int Verb, int Subject, int Object, StatementKind Kind, string Rule, bool IsState = false);

/// <summary>Finds verbs and verbs with nouns that are statements by themselves.</summary>
internal sealed partial class ActFinder(Scene scene, StatementLexicon lexicon)
{
    private const int InfinitiveReach = 24;
    private readonly List<SayingVerb> _rows = [];
    private readonly List<ContentPhrase> _phrases = [];
    private readonly NominalActs _nominals = new(scene);
    private readonly Minds _minds = new(scene);
    private readonly VerblessSentences _verbless = new(scene);

    private AnalysedText Text => scene.Text;

    private Tree Tree => scene.Tree;

    public void Find(Sentence sentence, List<SpeechAct> acts)
    {
        acts.Clear();
        for (int t = sentence.First; t < sentence.End; t++)
        {
            if (Text[t].Pos is UniversalPos.Adj or UniversalPos.Verb)
                Predicate(t, sentence, acts);
            if (Text[t].Pos is UniversalPos.Noun && lexicon.Nominal(Text[t].Lemma) is { } nominal && !IsCarried(t, acts))
                _nominals.Read(t, nominal, sentence, acts);
            if (Text[t].Pos is UniversalPos.Verb or UniversalPos.Aux || (Text[t].Pos is UniversalPos.Noun or UniversalPos.Adj && t > sentence.First && Text[t - 1].Lower is "to") || _verbless.IsVerb(t, sentence))
                Read(t, sentence, acts);
        }
    }

    // "reiterated China's opposition": told by the verb.
    private bool IsCarried(int noun, List<SpeechAct> acts) =>
        Text[noun].Relation is Relation.Obj or Relation.Conj && acts.Exists(act => act.Object == noun + 1 && act.Verb < noun);

    private void Read(int verb, Sentence sentence, List<SpeechAct> acts)
    {
        int end = lexicon.Verbs.Longest(Text, verb, Text[verb].Lemma.Length == 0 ? Text[verb].Lower : Text[verb].Lemma, sentence.End, _rows);
        // "accused it of backing extremism", "thanked it for condemning the raid": said of the accused, and not by him.
        if (end < 0 || IsLaidTo(verb) || IsNegated(verb) || IsMerelyPossible(verb) || IsAdvised(verb) || IsUndertaken(verb) || IsAsked(verb) || IsDated(verb, end, sentence))
            return;
        if (IsOrder(verb, sentence, out int ordered) && IsActive(verb, out int orders))
            acts.Add(new SpeechAct(verb, orders, ordered, StatementKind.Demand, "tell to"));
        foreach (SayingVerb row in _rows)
        {
            if (row.Class is VerbClass.Report or VerbClass.Announce || (row.Words is "ask for" && end < sentence.End && Text[end].Lower is "nothing") || (row.Words is "ask" && end < sentence.End && Text[end].Lower is "whether" or "if" or "how" or "why" or "what" or "about"))
                continue;
            if (!IsActive(verb, out int subject))
                return;
            if (_verbless.IsVerb(verb, sentence))
                subject = _verbless.Subject;
            if (Relatives.Quoted(scene, verb) is >= 0 and int quoted)
                subject = quoted;
            int direct = Tree.Child(verb, Relation.Obj);
            // "denied him a visa" says nothing of a claim.
            if (row.Kind == StatementKind.Denial && direct >= 0 && (Tree.Child(verb, Relation.Iobj) >= 0 || IsKeptFrom(verb, sentence)))
                return;
            // "requested the meeting", "sought an audience": an engagement is asked for.
            if (row.Kind == StatementKind.Demand && row.Words is "request" or "ask for" && (direct > verb ? direct : Tree.Child(verb, Relation.Obl)) is > 0 and int sought && Text[sought].Lemma is "meeting" or "audience" or "appointment" or "interview" or "anonymity")
                continue;
            // "warned Somalia of consequences": the only object, whatever the tree calls it.
            if (direct < 0)
                direct = Tree.Child(verb, Relation.Iobj);
            if (row.Class == VerbClass.Welcome)
            {
                if (Fits(verb, end, row, direct, sentence))
                    acts.Add(new SpeechAct(verb, subject, end, direct >= 0 && lexicon.IsUndertaking(Text[direct].Lemma) ? StatementKind.Support : StatementKind.Praise, row.Words));
            }
            else if (row.Class == VerbClass.Kind)
            {
                if (Fits(verb, end, row, direct, sentence))
                    acts.Add(new SpeechAct(verb, subject, end, row.Kind, row.Words));
            }
            else if (row.Class is VerbClass.Mind or VerbClass.Wish)
            {
                if (_minds.Read(verb, end, row, sentence) is { } held)
                    acts.Add(new SpeechAct(verb, subject, end, held, row.Words, true));
            }
            else if (row.Class == VerbClass.Carrier)
            {
                Carried(verb, end, sentence, subject, row, acts);
            }
            else if (row.Class == VerbClass.Judge)
            {
                // "we see it as a chance": talk.
                if ((direct >= 0 || row.MayBeFollowedBy("as") || IsNamed(verb)) && !(row.Words is "see * as" && (subject < 0 || scene.MentionAt(subject) is { Kind: MentionKind.Pronoun })) && Judged(verb + 1, sentence) is { } kind)
                    acts.Add(new SpeechAct(verb, subject, verb + 1, kind == StatementKind.Assessment && row.Words is "hail" ? StatementKind.Praise : kind, row.Words));
            }
            else if (row.Class == VerbClass.Accord)
            {
                if (Accord(verb, end, sentence) is { } kind)
                    acts.Add(new SpeechAct(verb, subject, end, kind, row.Words));
            }
            else if (PromisedAct(verb, sentence) is >= 0 and int promised && Promised(promised, row.Words is "offer") is not StatementKind.Intent and var bound)
            {
                acts.Add(new SpeechAct(verb, subject, promised, bound, row.Words));
            }
        }
    }


    // "agreed to encourage their officials": undertaken, not said.
    private bool IsUndertaken(int verb) =>
        Text[verb].Relation is Relation.Xcomp && Text[verb].Head is >= 0 and int head && Text[head].Lemma is "agree" or "decide" or "undertake" && Tree.HasChild(verb, "to");

    // "remains concerned about", "is grateful for", "are committed to".
    private void Predicate(int word, Sentence sentence, List<SpeechAct> acts)
    {
        int end = lexicon.Contents.Longest(Text, word, Text[word].Lower, sentence.End, _phrases);
        while (end > 0 && end < sentence.End && (Text[end].Lower is "," || Text[end].Pos == UniversalPos.Adv))
            end++;
        if (end < 0 || end >= sentence.End || Text[end - 1].Pos is not UniversalPos.Adp && Text[end].Pos is not (UniversalPos.Adp or UniversalPos.Sconj or UniversalPos.Part or UniversalPos.Pron or UniversalPos.Det))
            return;
        int carrier = Tree.Child(word, Relation.Cop) >= 0 || Tree.Child(word, Relation.AuxPass) >= 0 ? word : Text[word].Relation == Relation.Xcomp ? Text[word].Head : -1;
        if (carrier < 0 || (carrier != word && Text[carrier].Lemma is not ("remain" or "stand" or "feel" or "become" or "be")) || IsNegated(carrier))
            return;
        if (Text[word].Lower is "happy" or "glad" or "pleased" or "delighted" && word + 2 < sentence.End && Text[word + 1].Lower is "to" && Text[word + 2].Lemma is not ("see" or "be" or "meet" or "host" or "welcome" or "receive" or "have" or "join" or "hear" or "note" or "learn" or "visit"))
            return;
        int subject = Tree.Child(carrier, Relation.Nsubj) is >= 0 and int own ? own : Tree.Child(carrier, Relation.NsubjPass) is >= 0 and int passive ? passive : Tree.Subject(carrier);
        if (subject < 0)
            return;
        foreach (ContentPhrase phrase in _phrases)
        {
            if (phrase.Whose == Whose.Own && phrase.Kind.Kind is StatementKind.Concern or StatementKind.Praise or StatementKind.Condemnation or StatementKind.Support or StatementKind.Assessment or StatementKind.Denial)
            {
                acts.Add(new SpeechAct(word, subject, end, phrase.Kind.Kind, phrase.Words, true));
                return;
            }
        }
    }

    // Finite, or a participle or infinitive with a subject above; a participle that describes a noun is no act.
    private bool IsActive(int verb, out int subject)
    {
        subject = -1;
        if (IsPassive(verb))
        {
            subject = Tree.Child(verb, Relation.OblAgent);
            return subject >= 0;
        }

        // "urged Iran to return, while expressing hope": of the one who urged.
        if (Text[verb].Relation is Relation.Advcl && PennTag.Name(Text[verb].Tag) is "VBG")
        {
            // "with one official calling it absurd"
            if (Tree.Child(verb, Relation.Nsubj) is >= 0 and int himself)
            {
                subject = himself;
                return true;
            }

            int above = Text[verb].Head;
            for (int steps = 0; above >= 0 && steps < 4 && (Text[above].Relation is Relation.Xcomp || Tree.HasChild(above, "to")) && Text[above].Head >= 0; steps++)
                above = Text[above].Head;
            subject = above >= 0 ? Tree.Subject(above) : -1;
            return subject >= 0 && subject != verb;
        }

        // "spoke in favour of X and voiced concern": no concern that was voiced.
        if (Text[verb].Relation is Relation.Amod && verb > 0 && Text[verb - 1].Pos == UniversalPos.Cconj && Text[Text[verb].Head].Relation == Relation.Conj)
        {
            int above = Tree.Governor(verb);
            subject = above < 0 ? -1 : Tree.Subject(above);
            return subject >= 0;
        }

        if (Text[verb].Relation is Relation.Acl && PennTag.Name(Text[verb].Tag) is "VB" && Text[verb].Head is >= 0 and int means && Text[means].Lemma is "opportunity" or "occasion" or "chance" && Tree.Governor(means) is >= 0 and int used)
        {
            subject = Tree.Subject(used);
            return subject >= 0;
        }

        if (Text[verb].Relation is Relation.Amod or Relation.Compound || (Text[verb].Relation is Relation.Acl && PennTag.Name(Text[verb].Tag) is "VBN"))
            return false;
        // "North Korea's threatening rhetoric"
        if (PennTag.Name(Text[verb].Tag) is "VBG" && verb + 1 < Text.Count && Text[verb + 1].Pos is UniversalPos.Noun && verb > 0 && (Text[verb - 1].Pos is UniversalPos.Part or UniversalPos.Det or UniversalPos.Adj || Text[verb - 1].Lower is "\"") && Text[verb].Relation is not (Relation.Advcl or Relation.Root or Relation.Xcomp or Relation.Ccomp))
            return false;
        subject = Relatives.Antecedent(scene, verb, Tree.Subject(verb));
        if (Relatives.Issuer(scene, verb) is >= 0 and int issuer)
        {
            subject = issuer;
            return true;
        }

        return subject != verb && !(Text[verb].Relation is Relation.Acl && subject == Text[verb].Head);
    }

    private bool IsPassive(int verb) => Tree.Child(verb, Relation.AuxPass) >= 0 || (Text[verb].Relation is Relation.Advcl && PennTag.Name(Text[verb].Tag) is "VBN" && verb > 0 && Text[verb - 1].Lower is "when" or "if" or "as" or "," or "while") || (Tree.Child(verb, Relation.NsubjPass) >= 0 && Tree.Child(verb, Relation.Ccomp) < 0 && Tree.Child(verb, Relation.Obj) < 0);

    private bool Fits(int verb, int end, SayingVerb row, int direct, Sentence sentence)
    {
        if (IsPassive(verb))
            return row.MayBeFollowedBy("object");
        if (row.Kind == StatementKind.Other && PennTag.Name(Text[verb].Tag) is "VBG" or "VB")
            return false;
        bool alone = end == verb + 1;
        bool clause = Tree.Child(verb, Relation.Ccomp) > verb;
        // "The island, he warned, would not yield": said within what is said.
        if (alone && row.MayBeFollowedBy("that") && Text[verb].Relation == Relation.Parataxis && verb + 1 < sentence.End && Text[verb + 1].Lower is "," && Tree.Child(verb, Relation.Nsubj) is >= 0 and int teller && teller < verb)
            return true;
        // "The strait may close, Oslo warned": behind what is said.
        if (alone && row.MayBeFollowedBy("that") && (verb + 1 >= sentence.End || Text[verb + 1].Lower is "." || scene.TimeAt(verb + 1) is not null) && Tree.Child(verb, Relation.Nsubj) is > 0 and int last && last < verb && Tree.Child(verb, Relation.Obj) < 0
            && Tree.Subtree(last).First is > 0 and int start && start > sentence.First + 3 && Text[start - 1].Lower is "," or "”" or "\"")
        {
            return true;
        }

        // "insisted that the army was winning" tells; "insisted that it withdraw" demands.
        if (row.Words is "insist that" && Tree.Child(verb, Relation.Ccomp) is >= 0 and int told && (PennTag.Name(Text[told].Tag) is "VBD" or "VBZ" or "VBP" or "VBG" || Tree.HasChild(told, "had") || Tree.HasChild(told, "has") || Tree.HasChild(told, "have") || Tree.HasChild(told, "was") || Tree.HasChild(told, "is") || Tree.HasChild(told, "were") || Tree.HasChild(told, "are")))
            return false;
        // "ruled that out": the object stands inside.
        if (!alone && end - verb > row.Words.AsSpan().Count(' ') + 1 && Text[end - 2].Lower is "that" or "it" or "this" or "them")
            return true;
        // "condemned in the strongest terms the attack": the object stands behind how.
        if (direct < 0 && alone && row.MayBeFollowedBy("object") && Manner(end, sentence) is > 0 and int behind)
            return Text[behind].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Det or UniversalPos.Adj or UniversalPos.Pron or UniversalPos.Num;
        if (!alone)
            return end < sentence.End && Text[end].Pos is not UniversalPos.Punct && (row.Words is not ("call on" or "call upon" or "press" or "appeal to") || HasInfinitive(end, sentence));
        if (direct > verb)
        {
            bool person = scene.MentionAt(direct) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group or MentionKind.State or MentionKind.Pronoun or MentionKind.Organisation } mention && mention.Head == direct;
            if (row.Kind == StatementKind.Demand)
                return !person ? row.MayBeFollowedBy("object") && row.Words is not ("ask" or "order" or "press" or "instruct") || HasInfinitive(direct, sentence) || IsAskedFor(row, direct, sentence) : HasInfinitive(direct, sentence) || IsAskedFor(row, direct, sentence);
            // "welcomed his counterpart", "dismissed the minister", "supports Nasser": told of persons they are no statements.
            if (person && scene.MentionAt(direct) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } && row.Words is "welcome" or "dismiss" or "honour" or "honor" or "embrace" or "reject")
                return false;
            return row.MayBeFollowedBy("object");
        }

        if (clause && row.MayBeFollowedBy("that"))
            return !(Text[verb].Lemma is "ask" && !HasInfinitive(verb, sentence));
        int next = verb + 1;
        while (next < sentence.End && Text[next].Pos == UniversalPos.Adv)
            next++;
        next = BehindDay(next, sentence);
        if (next < sentence.End && Text[next].Pos is UniversalPos.Adp or UniversalPos.Part or UniversalPos.Sconj && row.MayBeFollowedBy(Text[next].Lower))
            return true;
        return Tree.Child(verb, Relation.Xcomp) > verb && row.MayBeFollowedBy("to");
    }

    // The token behind "in the strongest possible terms", or -1.
    private int Manner(int at, Sentence sentence)
    {
        if (at >= sentence.End || Text[at].Lower is not "in")
            return -1;
        for (int t = at + 1; t + 1 < Math.Min(sentence.End, at + 6); t++)
        {
            if (Text[t].Lower is "terms" or "language" or "words" or "manner")
                return t + 1;
        }

        return -1;
    }

    private bool HasInfinitive(int from, Sentence sentence)
    {
        int end = Math.Min(sentence.End, from + InfinitiveReach);
        for (int t = from; t + 1 < end; t++)
        {
            if (Text[t].Lower is "that" && Text[t].Relation == Relation.Mark)
                return true;
            if (Text[t].Lower is "to" && (PennTag.Name(Text[t + 1].Tag) is "VB" || (t + 2 < end && PennTag.Name(Text[t + 2].Tag) is "VB")))
                return true;
            if (Text[t].Lower is "not" && t + 1 < end && Text[t + 1].Lower is "to")
                return true;
        }

        return Tree.Child(from, Relation.Xcomp) >= 0;
    }

    // "expressed deep concern and sadness", "the importance of ...", "their hope that ...": every noun of the object gives its kind once.
    private void Carried(int verb, int end, Sentence sentence, int subject, SayingVerb row, List<SpeechAct> acts)
    {
        int direct = Tree.Child(verb, Relation.Obj);
        // "assured Malawi of his support"
        for (int t = end; row.Words is "assure" && t < Math.Min(sentence.End, verb + InfinitiveReach); t++)
        {
            if (Text[t].Lower is "of")
                end = t + 1;
            if (t == end - 1 || Text[t].Pos is UniversalPos.Verb or UniversalPos.Punct)
                break;
        }

        int stop = Math.Min(sentence.End, end + 16);
        StatementKind? last = null;
        for (int t = end; t < stop; t++)
        {
            ref Token token = ref Text[t];
            if (token.Pos is UniversalPos.Verb && token.Relation is not (Relation.Amod or Relation.Compound) && t > direct && !(t == end && PennTag.Name(token.Tag) is "VBN" && t + 1 < stop && Text[t + 1].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj) || (token.Pos is UniversalPos.Adp or UniversalPos.Sconj && t > end))
                return;
            if (token.Pos is not (UniversalPos.Noun or UniversalPos.Propn) || token.Relation is Relation.Compound or Relation.NmodPoss || lexicon.Noun(token.Lemma.ToLowerInvariant()) is not { } kind)
                continue;
            StatementKind found = kind.Hope ? Hoped(verb, t, sentence) : kind.Kind;
            if (token.Lemma is "importance" && t + 2 < sentence.End && PennTag.Name(Text[t + 2].Tag) is "VBG")
                found = StatementKind.Demand;
            if (row.Words is "give" && !(token.Lemma is "agreement" or "consent" or "assent" && t + 1 < sentence.End && Text[t + 1].Lower is "to" && t + 2 < sentence.End && PennTag.Name(Text[t + 2].Tag) is not "VB") && token.Lemma is not ("sympathy" or "condolence" or "backing" or "support" or "endorsement"))
                continue;
            // "presents its compliments": the form of every note.
            if (row.Words is "present" && token.Lemma is "compliment")
                continue;
            // "sent aid", "sent greetings" say nothing.
            if (row.Words is "send" && (token.Lemma is "greeting" || found is not (StatementKind.Praise or StatementKind.Other)))
                continue;
            if (row.Words is "confirm" && (found is not (StatementKind.Support or StatementKind.Objective) || token.Lemma is "agreement" or "welcome"))
                continue;
            if (row.Words is "speak of" && found is not (StatementKind.Concern or StatementKind.Condemnation or StatementKind.Praise))
                continue;
            if (found == StatementKind.Support && row.Words is "raise" or "issue" or "make" or "register")
                continue;
            if (last != found)
                acts.Add(new SpeechAct(verb, subject, t + 1, found, row.Words + " " + token.Lemma));
            last = found;
        }
    }

    // "hope that Peru would ..." asks Peru; "hope to visit" asks nobody.
    private StatementKind Hoped(int verb, int noun, Sentence sentence)
    {
        if ((noun + 1 < sentence.End && Text[noun + 1].Lower is "to") || Tree.HasChild(verb, "will"))
            return StatementKind.Objective;
        for (int t = noun + 1; t < Math.Min(sentence.End, noun + 12); t++)
        {
            if (Text[t].Relation is Relation.Nsubj or Relation.NsubjPass)
                return scene.MentionAt(t) is { Kind: not MentionKind.Pronoun } ? StatementKind.Demand : StatementKind.Objective;
        }

        return StatementKind.Objective;
    }

    // "ways to encourage", "how to support": nobody does it yet.
    private bool IsMerelyPossible(int verb)
    {
        // "the decision of Ghana to reject", whatever the tree hangs it on.
        for (int t = verb - 2; verb > 1 && Text[verb - 1].Lower is "to" && t >= 0 && verb - t < 7 && (Text[t].Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Det || Text[t].Lower is "of" or "by"); t--)
        {
            if (Text[t].Lemma is "decision" or "refusal" or "attempt" or "effort" or "plan" or "proposal" or "threat" or "right" or "bid" or "ability" or "move")
                return true;
        }

        int at = verb;
        for (int steps = 0; at >= 0 && steps < 4; steps++, at = Text[at].Head)
        {
            // "took that opportunity to affirm": he did.
            if (Text[at].Relation is Relation.Acl && Text[at].Head is >= 0 and int chance && Text[chance].Lemma is "opportunity" or "occasion" or "chance" or "meeting" or "call" && Text[chance].Head is >= 0 and int took && Text[took].Lemma is "take" or "use" or "seize" && PennTag.Name(Text[took].Tag) is "VBD" or "VBN")
                return false;
            if (Text[at].Relation is Relation.Acl && Tree.HasChild(at, "to") || Tree.HasChild(at, "how") || Tree.HasChild(at, "whether"))
                return true;
            // "when asked if Russia had proposed a date"
            if (Tree.HasChild(at, "if") && Text[at].Head is >= 0 and int asks && Text[asks].Lemma is "ask" or "wonder" or "inquire" or "enquire")
                return true;
            if (Text[at].Relation is not (Relation.Conj or Relation.Xcomp))
                return false;
        }

        return false;
    }

    private bool IsNegated(int verb)
    {
        for (int child = Tree.First(verb); child >= 0; child = Tree.Next(child))
        {
            if (Text[child].Lower is "not" or "n't" or "never" or "neither")
                return true;
        }

        // "does not confirm or deny"
        if (verb > 1 && Text[verb].Relation is Relation.Conj && Text[verb - 1].Lower is "or" && Text[verb].Head is >= 0 and int first && first < verb && (Tree.HasChild(first, "not") || Tree.HasChild(first, "n't") || Tree.HasChild(first, "never") || Tree.HasChild(first, "neither")))
            return true;
        // "no longer insists on"
        if (verb > 1 && Text[verb - 1].Lower is "longer" && Text[verb - 2].Lower is "no")
            return true;
        // "without endorsing", "stopped short of endorsing"
        return verb > 0 && Text[verb - 1].Lower is "not" or "n't" or "without" || verb > 1 && Text[verb - 1].Lower is "of" && Text[verb - 2].Lower is "short";
    }
}
