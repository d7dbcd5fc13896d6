using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Coding;

/// <summary>How an act stands in its sentence: told or only supposed, done or to come, in the main clause or behind it.</summary>
internal readonly record struct Standing(bool Dropped, int Distance, bool Future, bool Negated, int Reporter)
{
    private const int MostSteps = 24;

    /// <summary>True where the sentence is about it.</summary>
    public bool IsMain => Distance < 2;

    public static Standing Of(ClauseView view, Act act)
    {
        AnalysedText text = view.Text;
        Tree tree = view.Tree;
        bool future = false, negated = false, supposed = false, clause = true;
        int distance = 0, reporter = -1, at = act.Token;
        // "a series of raids": what is told of the series is told of the raids.
        if (text[at].Pos is UniversalPos.Noun)
            at = view.Measured(at);
        if (text[at].Lower is "going" && act.Inner is not null)
            future = true;
        // "Any attack would draw a reply."
        if (text[at].Pos is UniversalPos.Noun && tree.HasChild(at, "any") && text[at].Relation is Relation.Nsubj or Relation.NsubjPass)
            return new Standing(true, distance, future, negated, reporter);
        for (int steps = 0; steps < MostSteps; steps++)
        {
            if (clause && !Modality(text, tree, at, ref future, ref negated, ref supposed))
                return new Standing(true, distance, future, negated, reporter);
            int head = text[at].Head;
            if (head < view.First || head >= view.End)
                break;
            switch (text[at].Relation)
            {
                case Relation.Conj:
                    break;
                case Relation.Parataxis:
                    clause = false;
                    if (act.Token == at && view.Reports(at))
                        return new Standing(false, distance, future, negated, reporter);
                    distance += view.Reports(at) ? 0 : 1;
                    break;
                case Relation.Ccomp:
                    if (reporter < 0)
                        reporter = head;
                    if (!view.Reports(head))
                        distance++;
                    clause = false;
                    break;
                case Relation.Xcomp:
                    if (text[head].Lemma is "want" or "hope" or "seek" or "try" or "wish" or "like" or "need" or "attempt" or "fail" or "refuse" or "decline" or "neglect" or "forget" or "avoid")
                        return new Standing(true, distance, future, negated, reporter);
                    // "are going to build"
                    if (text[head].Lower is "going" && tree.HasChild(at, "to"))
                        future = true;
                    break;
                case Relation.Advcl or Relation.AdvclRelcl:
                    string mark = tree.Child(at, Relation.Mark) is >= 0 and int m ? text[m].Lower : tree.Child(at, Relation.Advmod) is >= 0 and int a ? text[a].Lower : "";
                    if (mark is "if" or "unless" or "whether" or "until" or "lest" or "though" or "before" or "to" or "without")
                        return new Standing(true, distance, future, negated, reporter);
                    distance += 2;
                    clause = false;
                    break;
                // "adopted a resolution condemning Israel"
                case Relation.Acl when view.UtteranceOf(at) is >= 0 and int words:
                    at = words;
                    head = text[words].Head;
                    clause = true;
                    break;
                case Relation.Acl or Relation.AclRelcl or Relation.Appos:
                    distance += 2;
                    clause = false;
                    break;
                case Relation.Amod or Relation.Compound or Relation.NmodPoss:
                    return new Standing(true, distance, future, negated, reporter);
                case Relation.Obj or Relation.NsubjPass:
                    if (tree.HasChild(at, "no") && text[at].Pos is UniversalPos.Noun && at == view.Measured(act.Token))
                        negated = true;
                    distance += view.Light(head) || view.Reports(head) ? 0 : 2;
                    clause = true;
                    break;
                case Relation.Obl when tree.CaseOf(at) is "in" or "on" && text[head].Lemma is "engage" or "participate" or "embark" or "take" or "go":
                    clause = true;
                    break;
                case Relation.Nsubj or Relation.Csubj:
                    // "There will be no talks with the rebels."
                    if (at == act.Token && tree.HasChild(at, "no"))
                        negated = true;
                    distance += tree.HasChild(head, "there") ? 0 : 1;
                    clause = true;
                    break;
                default:
                    distance += text[at].Pos is UniversalPos.Verb or UniversalPos.Aux ? 1 : 2;
                    break;
            }

            at = head;
        }

        // "would" is the future of the past in what is reported, else only supposed.
        bool dropped = supposed && reporter < 0 && !view.HasAttribution && OfSpeakers(view, act.Token);
        return new Standing(dropped, distance, future || supposed, negated, reporter);
    }

    // "I would welcome": what the speaker of a transcript supposes; or what hangs on a condition.
    private static bool OfSpeakers(ClauseView view, int token)
    {
        for (int t = view.First; t < view.End; t++)
        {
            if (view.Text[t].Lower is "if" or "i" or "we")
                return true;
        }

        return view.Tree.Subject(token) < 0;
    }

    // False where the verb only says what might be.
    private static bool Modality(AnalysedText text, Tree tree, int verb, ref bool future, ref bool negated, ref bool supposed)
    {
        for (int child = tree.First(verb); child >= 0; child = tree.Next(child))
        {
            ref Token token = ref text[child];
            if (token.Relation is Relation.Aux)
            {
                if (token.Lemma is "will" or "shall" or "'ll" or "wo")
                    future = true;
                else if (token.Lemma is "would" or "'d" && PennTag.Name(token.Tag) is "MD")
                    supposed = true;
                else if (token.Lemma is "may" or "might" or "could" or "should" or "must")
                    return false;
                else if (token.Lemma is "can" or "ca")
                    negated |= false;
            }
            else if (token.Relation is Relation.Advmod && (token.Lower is "not" or "n't" or "never" or "neither" or "nor" || (token.Lower is "longer" && tree.HasChild(child, "no"))))
            {
                negated = true;
            }
            else if (token.Relation is Relation.Mark && token.Lower is "to" && text[verb].Relation is Relation.Root or Relation.Parataxis)
            {
                // A headline: "Kerry to visit Oman".
                future = true;
            }
            else if (token.Relation is Relation.Mark && token.Lower is "to" && text[verb].Relation is not (Relation.Xcomp or Relation.Advcl or Relation.Acl) && tree.Child(verb, Relation.Cop) >= 0)
            {
                // "India and Vietnam are to step up cooperation".
                future = true;
            }
        }

        return true;
    }
}
