using Chancery.Language;

namespace Chancery.Reading.Clauses;

/// <summary>Reads off auxiliaries, negation and the words above a verb or noun how the text tells of it.</summary>
internal sealed class StandingReader
{
    private const int Steps = 7;
    private readonly Dictionary<string, Standing> _words = new(StringComparer.Ordinal);
    private readonly Scene _scene;

    public StandingReader(Scene scene)
    {
        _scene = scene;
        foreach (DataTable.Row row in DataTable.Load("claim-standing.tsv", 3))
            _words[row[0]] = row.Enum<Standing>(1);
    }

    /// <summary>The standing of what a verb or a noun tells.</summary>
    public Standing Of(int token)
    {
        AnalysedText text = _scene.Text;
        // What is asked is not told.
        if (text[_scene.SentenceOf(token).End - 1].Lower is "?")
            return Standing.Wished;
        Standing standing = Standing.Fact;
        // A clause with a tense of its own is not made to come by the verb above it: "announced that they had agreed".
        bool finite = false;
        int at = token;
        for (int step = 0; at >= 0 && step < Steps; step++)
        {
            ref Token here = ref text[at];
            bool verb = _scene.Tree.IsVerb(at);
            bool negated = Negated(at);
            // "is reported to have", "it is said that"
            if (step > 0 && verb && here.Lemma is "report" or "say" or "believe" or "rumour" or "rumor" or "think" && _scene.Tree.Child(at, Relation.AuxPass) >= 0)
                return Standing.Alleged;
            if (step > 0 && _words.TryGetValue(here.Lemma, out Standing lexical) && (verb || text[at].Pos is UniversalPos.Noun or UniversalPos.Adj) && !(here.Lower is "way" && at > 0 && text[at - 1].Lower is "under"))
            {
                // "did not refuse to sign", "has not denied that" say nothing certain; "failed to" and "deny" do.
                if (lexical is Standing.Denied)
                    return negated ? Standing.Wished : Standing.Denied;
                if (lexical is Standing.Alleged)
                    return Standing.Alleged;
                if (lexical is Standing.Wished)
                    return Standing.Wished;
                if (standing == Standing.Fact && !finite)
                    standing = lexical;
            }

            if (negated || verb && YetTo(at))
                return Standing.Denied;
            Standing mood = verb || here.Pos is UniversalPos.Adj || step == 0 ? Mood(at) : Standing.Fact;
            if (mood == Standing.Wished)
                return mood;
            if (mood == Standing.Coming && standing == Standing.Fact && !finite)
                standing = mood;
            finite |= verb && here.Relation is Relation.Ccomp && !NonFinite(at);
            if (Conditional(at))
                return Standing.Wished;
            int head = here.Head;
            // A headline's infinitive: "Russia, Turkey to sign gas deal".
            if (verb && standing == Standing.Fact && !finite && Infinitive(at) && (head < 0 || here.Relation is Relation.Acl && _scene.HasHeadline && _scene.SentenceOf(at).Paragraph == 0))
                standing = Standing.Coming;
            if (head < 0)
                break;
            // "Had signed", "which it signed": the clause above no longer bears on it, save where it denies or doubts what is said.
            bool clause = here.Relation is Relation.Ccomp or Relation.Csubj or Relation.CsubjPass or Relation.Xcomp or Relation.Conj;
            bool open = here.Relation is Relation.Acl or Relation.Advcl or Relation.Nmod or Relation.Obj or Relation.Obl or Relation.Nsubj or Relation.NsubjPass or Relation.Compound or Relation.Dep;
            bool bare = !verb || NonFinite(at);
            if (here.Relation is Relation.Advcl)
            {
                // A purpose is still to come; "without signing".
                if (HasMark(at, "without"))
                    return Standing.Denied;
                bool accused = HasMark(at, "of") || HasMark(at, "for") || HasMark(at, "from") || HasMark(at, "against");
                if (Infinitive(at) && standing == Standing.Fact && !finite)
                    standing = Standing.Coming;
                else if (!Infinitive(at) && !accused && !finite)
                    break;
            }
            else if (!clause && !(open && bare))
            {
                break;
            }
            else if (here.Relation is Relation.Conj && !NonFinite(at))
            {
                break;
            }

            at = head;
        }

        return standing;
    }

    /// <summary>True where "not", "never", "no" or the like stands before a word and belongs to it.</summary>
    public bool Negated(int token)
    {
        Tree tree = _scene.Tree;
        for (int child = tree.First(token); child >= 0; child = tree.Next(child))
        {
            string lower = _scene.Text[child].Lower;
            if (child < token && lower is "not" or "n't" or "n’t" or "never" or "neither" or "hardly" or "cannot" or "without")
                return child + 1 >= _scene.Text.Count || _scene.Text[child + 1].Lower is not "only";
            if (child < token && lower is "no" && _scene.Text[child].Relation is Relation.Det)
                return true;
            // "no side agreed", "nobody signed"
            if (_scene.Text[child].Relation is Relation.Nsubj or Relation.NsubjPass && (lower is "none" or "nobody" or "neither" || tree.HasChild(child, "no")))
                return true;
            // "reached no agreement"
            if (_scene.Text[child].Relation is Relation.Obj && child > token && (tree.HasChild(child, "no") || tree.HasChild(child, "any") && tree.HasChild(token, "not")))
                return true;
        }

        return false;
    }

    /// <summary>True for an infinitive, a participle or a gerund without auxiliary.</summary>
    public bool NonFinite(int verb) => Infinitive(verb) || (PennTag.Name(_scene.Text[verb].Tag) is "VBG" or "VBN" or "VB" && _scene.Tree.Child(verb, Relation.Aux) < 0 && _scene.Tree.Child(verb, Relation.AuxPass) < 0);

    public bool Infinitive(int verb) => PennTag.Name(_scene.Text[verb].Tag) is not "VBG" && HasMark(verb, "to") || (verb > 0 && _scene.Text[verb - 1].Lower is "to" && PennTag.Name(_scene.Text[verb].Tag) is "VB" or "VBP" or "NN");

    /// <summary>True for "have agreed", "has signed".</summary>
    public bool Perfect(int verb)
    {
        Tree tree = _scene.Tree;
        for (int child = tree.First(verb); child >= 0; child = tree.Next(child))
        {
            if (_scene.Text[child].Relation is Relation.Aux && _scene.Text[child].Lemma is "have" && _scene.Text[child].Lower is not "had")
                return true;
        }

        return false;
    }

    // "have yet to agree"
    private bool YetTo(int verb) => verb > 1 && _scene.Text[verb - 1].Lower is "to" && _scene.Text[verb - 2].Lower is "yet";

    /// <summary>True where the word stands before a verb as its mark or auxiliary.</summary>
    public bool HasMark(int verb, string word)
    {
        Tree tree = _scene.Tree;
        for (int child = tree.First(verb); child >= 0 && child < verb; child = tree.Next(child))
        {
            if (_scene.Text[child].Relation is Relation.Mark or Relation.Aux or Relation.Case && _scene.Text[child].Lower == word)
                return true;
        }

        return false;
    }

    private bool Conditional(int token) => HasMark(token, "if") || HasMark(token, "unless") || HasMark(token, "whether");

    private Standing Mood(int token)
    {
        Tree tree = _scene.Tree;
        Standing mood = Standing.Fact;
        for (int child = tree.First(token); child >= 0 && child < token; child = tree.Next(child))
        {
            if (_scene.Text[child].Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop))
                continue;
            switch (_scene.Text[child].Lower)
            {
                case "will" or "'ll" or "’ll" or "shall" or "would" or "'d" or "wo":
                    mood = Standing.Coming;
                    break;
                case "could" or "may" or "might" or "should" or "must" or "can" or "ca":
                    return Standing.Wished;
                default:
                    // "is to sign", "are to be delivered"
                    if (_scene.Text[child].Lemma is "be" && child + 1 < _scene.Text.Count && _scene.Text[child + 1].Lower is "to")
                        mood = Standing.Coming;
                    break;
            }
        }

        return mood;
    }
}
