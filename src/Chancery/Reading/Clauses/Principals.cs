using Chancery.Language;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Clauses;

/// <summary>Tells for which states and organisations the words of a text stand: names, persons, offices, "they", "the two sides".</summary>
internal sealed class Principals
{
    private const int Memory = 4;
    private readonly Scene _scene;
    private readonly Knowledge _knowledge;
    private readonly Arguments _arguments;
    private readonly List<string>?[] _told;
    private readonly List<string>? _common;
    private List<string>? _headed;

    public Principals(Scene scene, IReadOnlyList<Draft> drafts, Knowledge knowledge)
    {
        _knowledge = knowledge;
        _scene = scene;
        _arguments = new Arguments(scene);
        _told = new List<string>?[scene.Text.Sentences.Count];
        foreach (Draft draft in drafts)
        {
            var countries = new List<string>();
            foreach (Party party in draft.Parties)
            {
                if (party.Country is not null && !countries.Contains(party.Country))
                    countries.Add(party.Country);
            }

            if (countries.Count < 2 || SpokenOf.Is(draft, drafts))
                continue;
            foreach (int sentence in draft.Sentences)
            {
                if (_told[sentence] is not { } known || known.Count > countries.Count)
                    _told[sentence] = countries;
            }
        }

        _common = IsJoint() ? Array.Find(_told, static told => told is not null) : null;
    }

    // A joint statement speaks for the parties with which it begins, whatever dialogues of others it goes on to name.
    private bool IsJoint()
    {
        if (!_scene.HasHeadline || _scene.Text.Sentences.Count == 0)
            return false;
        Sentence title = _scene.Text.Sentences[0];
        bool joint = false, paper = false;
        for (int t = title.First; t < title.End; t++)
        {
            joint |= _scene.Text[t].Lower is "joint" or "communique" or "communiqué";
            paper |= _scene.Text[t].Lower is "statement" or "declaration" or "communique" or "communiqué" or "text";
        }

        return joint && paper;
    }

    /// <summary>The codes for which the subject of a verb stands, or none.</summary>
    public List<string> Subject(int verb)
    {
        // "the issue of China transferring": the one before a gerund is its subject.
        if (GerundOf(verb) is { } before)
            return Of(before);
        if (Accused(verb) is { } accused)
            return OfChain(accused);
        int token = _scene.Tree.Subject(verb);
        if (token >= 0 && _scene.Text[token].Lower is "it")
            return It(verb);
        if (token >= 0 && _scene.MentionAt(token) is null)
        {
            List<string> generic = Generic(token);
            if (generic.Count > 0)
                return generic;
        }

        return _arguments.Subject(verb) is { } mention ? OfChain(mention) : token >= 0 ? Within(token) : [];
    }

    // "accused Iran of supplying": of whom it is said.
    private Mention? Accused(int verb)
    {
        int head = _scene.Text[verb].Head;
        if (head < 0 || head > verb || PennTag.Name(_scene.Text[verb].Tag) is not "VBG" || _scene.Text[verb].Relation is not (Relation.Advcl or Relation.Xcomp or Relation.Ccomp) || _scene.Tree.Child(head, Relation.Obj) is not (>= 0 and int thing) || thing > verb)
            return null;
        return verb > 0 && _scene.Text[verb - 1].Lower is "of" or "for" or "from" ? _scene.MentionAt(thing) : null;
    }

    // "Iran denied that it had shipped": the state that speaks, or the one of which the sentence before speaks.
    private List<string> It(int verb)
    {
        int at = verb;
        for (int steps = 0; steps < 4; steps++)
        {
            // "The Union is the donor: since March it has sent ...": the predicate may be a noun.
            at = _scene.Tree.Governor(at) is >= 0 and int above ? above : _scene.Text[at].Head;
            if (at < 0)
                break;
            int subject = _scene.Tree.Child(at, Relation.Nsubj);
            if (subject >= 0 && _scene.Text[subject].Lower is not "it")
                return _scene.MentionAt(subject) is { Kind: MentionKind.State or MentionKind.Organisation or MentionKind.Office or MentionKind.Person } speaker ? Of(speaker) : [];
        }

        int sentence = _scene.Text[verb].Sentence;
        if (sentence == 0)
            return [];
        Sentence before = _scene.Text.Sentences[sentence - 1];
        for (int t = before.First; t < before.End; t++)
        {
            if (_scene.Text[t].Relation is Relation.Root && _scene.Tree.Child(t, Relation.Nsubj) is >= 0 and int subject)
                return _scene.MentionAt(subject) is { Kind: MentionKind.State or MentionKind.Organisation } actor ? Of(actor) : [];
        }

        return [];
    }

    private Mention? GerundOf(int verb)
    {
        if (PennTag.Name(_scene.Text[verb].Tag) is not "VBG" || _scene.Text[verb].Relation is not (Relation.Acl or Relation.Advcl))
            return null;
        int at = verb - 1;
        while (at > 0 && _scene.Text[at].Pos is UniversalPos.Adv)
            at--;
        return at > 0 && _scene.MentionAt(at) is { Kind: not MentionKind.Pronoun } mention && mention.First > 0 && _scene.Text[mention.First - 1].Lower is "of" or "with" or "about" or "from" or "by" or "over" or "despite" ? mention : null;
    }

    /// <summary>The first mention of a verb's subject, or null.</summary>
    public Mention? SubjectMention(int verb) => _arguments.Subject(verb);

    /// <summary>The codes of a mention and those joined to it.</summary>
    public List<string> OfChain(Mention mention)
    {
        var codes = new List<string>();
        foreach (Mention part in _arguments.Chain(mention))
            Add(codes, Of(part));
        return codes;
    }

    /// <summary>The codes of one mention.</summary>
    public List<string> Of(Mention mention)
    {
        if (mention.Person?.Country is { } country)
            return [country];
        if (mention.Countries.Count > 0)
            return [.. mention.Countries];
        if (mention.Country is not null)
            return [mention.Country];
        if (mention.Kind == MentionKind.Pronoun && mention.Plural && _scene.Text[mention.First].Lower is "they" or "them" or "their" or "both")
        {
            var codes = new List<string>();
            foreach (Mention antecedent in mention.Antecedents)
                Add(codes, Of(antecedent));
            return codes.Count > 0 ? codes : They(mention.First);
        }

        // "The two men agreed": those of whom the text last told.
        if (mention.Kind == MentionKind.Pronoun && mention.Plural && _scene.Text[mention.First].Lower is "two")
            return Told(mention.First, 2);

        return mention.Kind == MentionKind.Group && (mention.Definite || mention.Plural) ? Generic(mention.Head) : [];
    }

    /// <summary>The codes named within a span, people and adjectives included.</summary>
    public List<string> In(int first, int end)
    {
        var codes = new List<string>();
        for (int t = first; t < end; t++)
        {
            if (_scene.MentionAt(t) is { } mention)
            {
                Add(codes, Of(mention));
                t = Math.Max(t, mention.End - 1);
            }
            else if (_knowledge.StateAt(_scene.Text, t, out StateHit state) && state.End <= end)
            {
                Add(codes, [state.Code]);
                t = Math.Max(t, state.End - 1);
            }
        }

        return codes;
    }

    /// <summary>"The two sides", "both countries", "the parties", "it": those of whom the text last spoke.</summary>
    public List<string> Generic(int token)
    {
        AnalysedText text = _scene.Text;
        if (text[token].Pos is UniversalPos.Pron)
            return text[token].Lower is "they" or "them" or "their" ? They(token) : text[token].Lower is "both" ? Told(token, 2) : [];
        if (text[token].Lower is "both" or "two" && text[token].Pos is UniversalPos.Det or UniversalPos.Num)
            return Told(token, 2);
        if (!IsGeneric(text[token].Lemma.ToLowerInvariant()))
            return [];
        int count = 0;
        bool definite = false;
        for (int child = _scene.Tree.First(token); child >= 0 && child < token; child = _scene.Tree.Next(child))
        {
            string lower = text[child].Lower;
            definite |= lower is "the" or "both" or "these" or "their";
            count = lower switch { "two" or "both" => 2, "three" => 3, "four" => 4, "five" => 5, _ => count };
        }

        bool plural = PennTag.Name(text[token].Tag) is "NNS" or "NNPS";
        return plural && (definite || count > 0) ? Told(token, count) : [];
    }

    // "They agreed": the subject of a sentence before, where it is of several, else those of the engagement last told.
    private List<string> They(int token)
    {
        int sentence = _scene.Text[token].Sentence;
        for (int s = sentence - 1; s >= 0 && sentence - s <= 2; s--)
        {
            Sentence before = _scene.Text.Sentences[s];
            for (int t = before.First; t < before.End; t++)
            {
                if (_scene.Text[t].Relation is not (Relation.Root or Relation.Ccomp) || _scene.Tree.Child(t, Relation.Nsubj) is not (>= 0 and int subject))
                    continue;
                List<string> several = _scene.MentionAt(subject) is not { } mention ? Generic(subject) : mention.Kind is MentionKind.Pronoun ? [] : OfChain(mention);
                if (several.Count > 1)
                    return several;
            }

            if (_told[s] is { } told)
                return [.. told];
        }

        return Told(token, 0);
    }

    /// <summary>The parties of the engagement last told at or before a token, or the states last named; of a wanted number, 0 for any.</summary>
    public List<string> Told(int token, int count)
    {
        int sentence = _scene.Text[token].Sentence;
        for (int s = sentence; s >= 0; s--)
        {
            if (_told[s] is { } told && (count == 0 || told.Count == count))
                return _common is { } common && (count == 0 || common.Count == count) && !told.Exists(common.Contains) ? [.. common] : [.. told];
            if (sentence - s >= Memory * 4)
                break;
        }

        if (Headed(count) is { Count: > 1 } headed)
            return headed;
        List<string> named = Named(token, sentence, count);
        return named.Count == 0 && count >= 2 ? Ahead(token, count) : named;
    }

    // "The two countries agreed ..., Thai and Cambodian officials said": the pair of whom the rest of the sentence speaks.
    private List<string> Ahead(int token, int count)
    {
        Sentence sentence = _scene.SentenceOf(token);
        for (int t = token + 1; t < sentence.End; t++)
        {
            if (_scene.MentionAt(t) is { Kind: MentionKind.Group } pair && pair.Countries.Count == count)
                return [.. pair.Countries];
            // "..., a joint statement by Turkmenistan and China said"
            if (_scene.Text[t].Lemma is "say" or "announce" or "declare" && _scene.Tree.Child(t, Relation.Nsubj) is > 0 and int teller && teller > token && _scene.Tree.Subtree(teller) is var whole && In(whole.First, whole.End) is { } tellers && tellers.Count == count)
                return tellers;
        }

        return [];
    }

    // "Saudi Arabia, Iran agree to resume relations": the two of the headline.
    private List<string> Headed(int count)
    {
        if (count < 2 || !_scene.HasHeadline)
            return [];
        if (_headed is null)
        {
            // "Two presidents to meet" is itself of those not yet known: no going round.
            _headed = [];
            Sentence title = _scene.Text.Sentences[0];
            _headed = In(title.First, title.End);
        }

        return _headed.Count == count ? [.. _headed] : [];
    }

    // The states last named: as many as the words say, or where they do not say, the only two of the sentence before and this one.
    private List<string> Named(int token, int sentence, int count)
    {
        var codes = new List<string>();
        int first = _scene.Text.Sentences[Math.Max(0, sentence - (count == 0 ? 1 : Memory))].First;
        for (int t = token - 1; t >= first && (count == 0 || codes.Count < count); t--)
        {
            if (_scene.MentionAt(t) is { Kind: MentionKind.State or MentionKind.Person or MentionKind.Office } mention && (mention.Person?.Country ?? mention.Country) is { } code)
                Add(codes, [code]);
            // "the Indonesian and Australian ministers ... the two countries"
            else if (count == 2 && codes.Count == 0 && _scene.MentionAt(t) is { Kind: MentionKind.Group, Countries.Count: 2 } pair)
                return [.. pair.Countries];
        }

        codes.Reverse();
        return codes.Count == (count == 0 ? 2 : count) ? codes : [];
    }

    // A noun phrase with the names inside: "the governments of France and Italy", "Chinese companies" (no principal).
    private List<string> Within(int token)
    {
        if (!IsGovernment(_scene.Text[token].Lemma.ToLowerInvariant()))
            return [];
        (int first, int end) = _scene.Tree.Subtree(token);
        return In(first, Math.Min(end, first + 16));
    }

    private static bool IsGeneric(string lemma) =>
        lemma is "side" or "country" or "nation" or "party" or "government" or "state" or "leader" or "minister" or "president" or "premier" or "neighbour" or "neighbor" or "power" or "delegation" or "official" or "diplomat"
            or "ally" or "capital" or "rival" or "foe" or "chancellor" or "secretary" or "negotiator" or "head" or "team" or "counterpart" or "adversary" or "superpower" or "signatory" or "member" or "republic" or "commission" or "commander" or "general" or "chief" or "navy" or "army" or "military" or "ministry" or "men" or "man" or "partner";

    public static bool IsGovernment(string lemma) =>
        lemma is "government" or "administration" or "state" or "authority" or "ministry" or "side" or "delegation" or "leadership" or "regime" or "republic" or "kingdom" or "union" or "cabinet" or "leader" or "minister" or "president" or "country" or "parliament" or "army" or "military" or "force" or "navy" or "department";

    public static void Add(List<string> codes, IEnumerable<string> more)
    {
        foreach (string code in more)
        {
            if (!codes.Contains(code))
                codes.Add(code);
        }
    }
}
