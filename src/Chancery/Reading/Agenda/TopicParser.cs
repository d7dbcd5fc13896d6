using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Agenda;

/// <summary>A topic as the text has it.</summary>
/// <param name="Words">Its words, cut short.</param>
/// <param name="Head">Its head.</param>
internal readonly record struct Topic(string Words, int Head);

/// <summary>In what light a list of topics is read.</summary>
internal enum TopicLight
{
    /// <summary>What is discussed.</summary>
    Discussed,

    /// <summary>What a participant says.</summary>
    Said,

    /// <summary>What one worries over.</summary>
    Concern,
}

/// <summary>Reads lists of topics: "the need for X and Y, efforts to combat Z" gives X, Y and Z.</summary>
internal sealed partial class TopicParser(Scene scene, AgendaLexicon lexicon)
{
    private const int MostTopics = 16;
    private const int DeepestNesting = 6;
    private readonly NounPhrases _phrases = new(scene, lexicon);
    private readonly List<Topic> _topics = [];
    private TopicLight _light;
    private Func<int, bool> _isElsewhere = static _ => false;
    private int _end;
    private int _next;
    private int _itemHead;
    private bool _infinitive;
    private bool _gerund;
    private bool _listed;
    private bool _clause;
    private bool _resumed;
    private string _link = "";
    private string _shellLink = "";

    /// <summary>The topics of the list that begins at a token; the list is the parser's own and lives until the next call.</summary>
    public List<Topic> Read(int first, int end, TopicLight light, Func<int, bool> isElsewhere, bool infinitive = false)
    {
        _topics.Clear();
        _light = light;
        _isElsewhere = isElsewhere;
        _end = end;
        _infinitive = infinitive;
        _gerund = false;
        _clause = false;
        _link = first > 0 && At(first - 1).Pos == UniversalPos.Adp ? At(first - 1).Lower : "";
        _shellLink = "";
        int at = first;
        for (int items = 0; items < MostTopics && at < end; items++)
        {
            _itemHead = -1;
            _listed = items > 0;
            _next = at;
            Item(at, 0);
            int connector = Connector(Math.Max(_next, at));
            if (connector <= at)
                break;
            at = connector;
        }

        return _topics;
    }

    private ref Token At(int token) => ref scene.Text[token];

    private void Item(int at, int depth)
    {
        if (depth > DeepestNesting)
            return;
        at = SkipOpeners(at);
        _next = at;
        if (at >= _end)
            return;
        // "how to protect refugees"
        if (At(at).Lower is "how" or "whether" or "where" or "when" && at + 2 < _end && At(at + 1).Lower is "to")
            at++;
        if (At(at).Lower is "to" && at + 1 < _end && IsInfinitive(SkipAdverbs(at + 1)))
        {
            _infinitive = true;
            Verbal(SkipAdverbs(at + 1), depth, gerund: false);
        }
        else if (IsGerund(at))
        {
            _gerund = true;
            Verbal(at, depth, gerund: true);
        }
        else if (_infinitive && (IsInfinitive(SkipAdverbs(at)) || IsUntagged(at)))
        {
            Verbal(SkipAdverbs(at), depth, gerund: false);
        }
        else if (At(at).Lower is "that" or "how" or "whether" or "why" or "where" || IsClause(at))
        {
            _clause |= At(at).Lower is "that";
            Clause(At(at).Lower is "that" or "how" or "whether" or "why" or "where" ? at + 1 : at, depth);
        }
        else
        {
            Nominal(at, depth);
        }
    }

    private int SkipOpeners(int at)
    {
        for (; at < _end; at++)
        {
            if (at > 0 && At(at - 1).Lower is "including" && At(at).Pos == UniversalPos.Adp)
                continue;
            if (At(at).Lower is "each" or "all" or "some" or "many" or "much" or "most" or "any" or "one" or "several" && at + 1 < _end && At(at + 1).Lower is "of")
            {
                at++;
                continue;
            }

            if (At(at).Lower is "," or ":" or "both" or "including" or "also" or "notably" or "especially" or "particularly" or "either" or "not" or "only" or "primarily" or "mainly" or "specifically" or "further"
                || at + 1 < _end && (At(at).Lower is "such" && At(at + 1).Lower is "as" || At(at).Lower is "as" && At(at - 1).Lower is "such"))
                continue;
            break;
        }

        return at;
    }

    private int SkipAdverbs(int at)
    {
        while (at < _end && At(at).Pos is UniversalPos.Adv && !_phrases.IsHyphen(at + 1))
            at++;
        return at;
    }

    private bool IsInfinitive(int at) => at < _end && (At(at).Pos is UniversalPos.Verb or UniversalPos.Aux || At(at).Pos == UniversalPos.Noun && at > 0 && At(at - 1).Lower is "to") && PennTag.Name(At(at).Tag) is "VB" or "VBP" or "NN";

    // "to support Ukraine, bolster engagement": a verb in a list of verbs, whatever its tag.
    private bool IsUntagged(int at) => at + 1 < _end && At(at).Pos is UniversalPos.Noun or UniversalPos.Adj or UniversalPos.Verb && lexicon.Role(At(at).Lower).HasFlag(TopicRole.Handle)
        && (At(at + 1).Pos is UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Adj or UniversalPos.Det or UniversalPos.Verb || At(at + 1).Lower is "and" or "or" && at + 2 < _end && lexicon.Role(At(at + 2).Lower).HasFlag(TopicRole.Handle)) && !_phrases.IsHyphen(at + 1);

    private bool IsGerund(int at)
    {
        ref Token t = ref At(at);
        if (t.Pos is not UniversalPos.Verb || PennTag.Name(t.Tag) is not "VBG" || at + 1 >= _end || _phrases.IsHyphen(at + 1))
            return false;
        return t.Relation is not (Relation.Amod or Relation.Compound) || At(at + 1).Pos is UniversalPos.Det or UniversalPos.Pron;
    }

    // A finite clause without "that": a subject stands here.
    private bool IsClause(int at)
    {
        int stop = Math.Min(_end, at + 8);
        for (int t = at; t < stop; t++)
        {
            if (At(t).Relation is Relation.Nsubj or Relation.NsubjPass && At(t).Head > t && At(t).Head < _end && scene.Tree.IsVerb(At(t).Head))
                return true;
            if (At(t).Pos is UniversalPos.Adp or UniversalPos.Cconj or UniversalPos.Verb || At(t).Lower is ",")
                return false;
        }

        return false;
    }

    // "combating X", "to work with partners to combat X", "to encourage Iran to free X".
    private void Verbal(int verb, int depth, bool gerund)
    {
        string lemma = At(verb).Lemma;
        TopicRole role = lexicon.Role(lemma);
        // "de-escalate", "re-establish"
        int opening = verb;
        while (_phrases.IsHyphen(verb + 1) && verb + 2 < _end)
            verb += 2;
        if (verb > opening && verb - opening < 5)
        {
            lemma = At(verb).Lemma;
            role = lexicon.Role(scene.Words(opening, verb + 1).ToLowerInvariant()) is not TopicRole.None and var whole ? whole : lexicon.Role(lemma);
        }

        int at = SkipAdverbs(verb + 1);
        _next = at;
        _itemHead = verb;
        if (at >= _end)
            return;
        if (At(at).Relation is Relation.CompoundPrt)
            at = SkipAdverbs(at + 1);
        if (at >= _end)
            return;
        // "stand shoulder to shoulder with partners to ..."
        if (at + 3 < _end && At(at).Lower is "shoulder" or "side" or "hand" && At(at + 2).Lower == At(at).Lower)
            at = SkipAdverbs(at + 3);
        // "uphold and strengthen the order": one object for both.
        if (at + 1 < _end && At(at).Lower is "and" or "or" && SkipAdverbs(at + 1) is var twin && twin + 1 < _end && lexicon.Role(At(twin).Lemma).HasFlag(TopicRole.Handle) && At(twin).Pos is UniversalPos.Verb or UniversalPos.Noun)
        {
            Verbal(twin, depth + 1, gerund);
            return;
        }

        // "to denuclearize the peninsula": the verb says what its object does not.
        if (role.HasFlag(TopicRole.Telling) && _phrases.Chunk(at, _end, out NounChunk told) && !IsPersonal(told))
        {
            Kept(verb, told);
            return;
        }

        _resumed = s_resuming.Contains(lemma);
        if (at + 1 < _end && At(at).Lower is "to" && IsInfinitive(SkipAdverbs(at + 1)))
        {
            if ((role & (TopicRole.Chain | TopicRole.Handle | TopicRole.Control)) != 0)
                Verbal(SkipAdverbs(at + 1), depth + 1, gerund: false);
            return;
        }

        if (At(at).Lower is "with" or "alongside" && lemma is "work" or "cooperate" or "coordinate" or "collaborate" or "engage" or "partner" or "consult" or "join" or "stand")
        {
            int after = SkipPhrase(at + 1);
            if (after < _end && At(after).Lower is "to" or "on" or "in" or "toward" or "towards" or "against" or "for")
                Item(At(after).Lower is "to" && IsInfinitive(SkipAdverbs(after + 1)) ? after : after + 1, depth + 1);
            return;
        }

        if (role.HasFlag(TopicRole.Control))
        {
            int after = SkipPhrase(at);
            if (after + 1 < _end && after > at && At(after).Lower is "to" && IsInfinitive(SkipAdverbs(after + 1)))
            {
                Verbal(SkipAdverbs(after + 1), depth + 1, gerund: false);
                return;
            }
        }

        if (At(at).Pos is UniversalPos.Adp && At(at).Lower is "on" or "in" or "to" or "toward" or "towards" or "against" or "with" or "for" or "up" or "from" or "into" or "upon" or "about" or "over" or "through" or "by")
        {
            if (At(at).Lower is "by" or "through" && lemma is not "abide" || !role.HasFlag(TopicRole.Handle) && !gerund)
                return;
            if (role.HasFlag(TopicRole.Handle))
            {
                Item(at + 1, depth + 1);
                return;
            }
        }

        if ((role & TopicRole.Handle) != 0 || !gerund)
        {
            if (role.HasFlag(TopicRole.Handle) || _light != TopicLight.Said)
                Item(at, depth + 1);
            return;
        }

        if (_light == TopicLight.Said)
        {
            Item(at, depth + 1);
            return;
        }

        // Another gerund keeps its verb: "denuclearizing the Korean Peninsula".
        if (_phrases.Chunk(at, _end, out NounChunk chunk) && !IsPersonal(chunk))
            Kept(verb, chunk);
    }

    private void Kept(int verb, NounChunk chunk)
    {
        int end = _phrases.Extend(chunk, _end, _isElsewhere, _listed);
        _topics.Add(new Topic(NounPhrases.Clean(scene.Words(verb, end)), verb));
        _next = end;
    }

    private void Nominal(int at, int depth)
    {
        if (!_phrases.Chunk(at, _end, out NounChunk chunk))
        {
            _next = at;
            return;
        }

        int head = chunk.Head;
        _itemHead = head;
        _next = chunk.End;
        TopicRole role = lexicon.Role(At(head).Lemma);
        bool content = _phrases.HasContent(chunk);
        if (lexicon.Role(At(head).Lower).HasFlag(TopicRole.Resumed) && Exchange(chunk, depth))
            return;
        _resumed = false;
        if (role.HasFlag(TopicRole.Toll) && Cause(chunk.End) is >= 0 and int cause)
        {
            Item(cause, depth + 1);
            return;
        }

        if (People(chunk, out Topic state))
        {
            _topics.Add(state);
            return;
        }

        if (chunk.Quoted && chunk.Possessive >= 0)
        {
            Quoted(chunk);
            return;
        }

        if ((role & (TopicRole.Shell | TopicRole.Soft)) != 0 && Complement(chunk.End, head, out int below, out bool about))
        {
            bool soft = !role.HasFlag(TopicRole.Shell);
            bool keep = content && !about || soft && (content || _light != TopicLight.Said && _phrases.HasPossessor(chunk));
            if (!keep)
            {
                TopicLight light = _light;
                if (At(head).Lemma is "concern" or "worry" or "alarm" or "apprehension")
                    _light = TopicLight.Concern;
                Item(below, depth + 1);
                _light = light;
                return;
            }
        }
        else if ((role & TopicRole.Shell) != 0 && !content)
        {
            return;
        }

        // "strong coordination to counter X" is about both.
        if (role.HasFlag(TopicRole.Soft) && content && chunk.End < _end && At(chunk.End).Lower is "to" && IsInfinitive(SkipAdverbs(chunk.End + 1)))
        {
            _topics.Add(new Topic(_phrases.Words(chunk, chunk.End), head));
            Item(chunk.End, depth + 1);
            return;
        }

        // "peace and stability in eastern DRC" is one.
        int last = chunk.End;
        if (lexicon.Role(At(head).Lemma).HasFlag(TopicRole.Abstract) && last + 1 < _end && At(last).Lower is "and" && lexicon.Role(At(last + 1).Lemma).HasFlag(TopicRole.Abstract) && _phrases.Chunk(last + 1, _end, out NounChunk twin))
            chunk = new NounChunk(chunk.First, twin.Head, twin.End, chunk.Possessive, false);
        else if (IsJoint(chunk, out NounChunk joint))
            chunk = joint;
        int end = _phrases.Extend(chunk, _end, _isElsewhere, _listed);
        _next = end;
        if (IsPersonal(chunk) || role.HasFlag(TopicRole.Stop) || scene.TimeAt(head) is not null)
            return;
        if ((role & (TopicRole.Bare | TopicRole.Soft | TopicRole.Shell)) != 0 && !content && end == chunk.End)
        {
            // "a treaty to halt the spread of nuclear weapons": what it is to do.
            if (role.HasFlag(TopicRole.Bare) && end + 1 < _end && At(end).Lower is "to" && IsInfinitive(SkipAdverbs(end + 1)))
                Item(end, depth + 1);
            // "the threat Russia's war presents": what the clause behind it speaks of.
            else if (role.HasFlag(TopicRole.Bare) && end + 2 < _end && At(end).Pos == UniversalPos.Propn && At(end + 1).Relation == Relation.Case && At(end + 1).Pos == UniversalPos.Part)
                Item(end, depth + 1);
            return;
        }

        _topics.Add(new Topic(_phrases.Words(chunk, end), head));
    }

    // "food and energy insecurity", "trade and investment ties": one, where the first noun stands to the last as the second does.
    private bool IsJoint(NounChunk chunk, out NounChunk joint)
    {
        joint = chunk;
        int at = chunk.End;
        if (chunk.First != chunk.Head || At(chunk.Head).Pos != UniversalPos.Noun || at + 2 >= _end || At(at).Lower is not "and" || !_phrases.Chunk(at + 1, _end, out NounChunk second))
            return false;
        if (second.Head != second.First + 1 || At(second.First).Pos != UniversalPos.Noun || !lexicon.Role(At(second.Head).Lemma).HasFlag(TopicRole.Joint))
            return false;
        joint = new NounChunk(chunk.First, second.Head, second.End, -1, false);
        return true;
    }

    // China's "provocations" in the South China Sea; North Korea's "reckless actions": what the words are said of.
    private void Quoted(NounChunk chunk)
    {
        if (chunk.End + 1 < _end && At(chunk.End).Pos == UniversalPos.Adp && At(chunk.End).Lower is "in" or "on" or "over" or "against" or "around" or "across" or "near" && _phrases.Chunk(chunk.End + 1, _end, out NounChunk place))
        {
            int end = _phrases.Extend(place, _end, _isElsewhere, _listed);
            _topics.Add(new Topic(_phrases.Words(place, end), place.Head));
            _next = end;
            return;
        }

        _topics.Add(new Topic(NounPhrases.Clean(scene.Words(chunk.First, chunk.Possessive)), chunk.Possessive - 1));
    }

    private int SkipPhrase(int at)
    {
        if (at < _end && At(at).Pos == UniversalPos.Pron)
            return at + 1;
        if (!_phrases.Chunk(at, _end, out NounChunk chunk))
            return at;
        int end = _phrases.Extend(chunk, _end, static _ => false, false);
        while (end + 1 < _end && At(end).Lower is "and" or "," && _phrases.Chunk(end + 1, _end, out NounChunk other) && At(other.Head).Relation is Relation.Conj)
            end = _phrases.Extend(other, _end, static _ => false, false);
        return end;
    }

    private bool IsPersonal(NounChunk chunk)
    {
        if (scene.MentionAt(chunk.Head) is not { } mention)
            return At(chunk.Head).Pos == UniversalPos.Pron;
        return mention.Kind is MentionKind.Person or MentionKind.Office or MentionKind.Group or MentionKind.Pronoun && mention.First <= chunk.Head && mention.Head >= chunk.First && (mention.Head == chunk.Head || mention.End > chunk.Head);
    }
}
