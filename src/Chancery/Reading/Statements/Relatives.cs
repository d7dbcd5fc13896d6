using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Puts right of whom a clause with "who" is said where the tree hangs it on a thing: "held talks with Holness, who denied ...".</summary>
internal static class Relatives
{
    private const int Reach = 4;

    /// <summary>True for "the commitment that the two sides have declared": the clause says who declared it, not what.</summary>
    public static bool IsOfObject(Scene scene, int verb)
    {
        if (scene.Text[verb].Relation is not Relation.AclRelcl || scene.Tree.Child(verb, Relation.Nsubj) is not (>= 0 and int who) || scene.Text[who].Lower is "who" or "which" or "that"
            || scene.Tree.HasChild(who, "whose") || scene.Tree.Child(verb, Relation.Ccomp) >= 0 || scene.Tree.Child(verb, Relation.Parataxis) >= 0)
        {
            return false;
        }

        // "will complicate relations, the ministry said": a clause without "that" stands behind no comma.
        int first = scene.Tree.Subtree(who).First;
        if (first > 0 && scene.Text[first - 1].Lower is "," or "\"" or "”" or "''" or "’")
            return false;
        // "whose president has told them in a letter that ...": the tree may hang the clause elsewhere.
        for (int t = verb + 1; t < scene.Text.Count && t - verb < QuotedReach && scene.Text[t].Sentence == scene.Text[verb].Sentence; t++)
        {
            if (scene.Text[t].Lower is "that")
                return false;
        }

        return true;
    }

    private const int QuotedReach = 12;

    /// <summary>Who is quoted where the verb stands behind "as": "was cited by Interfax as telling", "quoted a source as denying"; else -1.</summary>
    public static int Quoted(Scene scene, int verb)
    {
        if (verb < 2 || scene.Text[verb - 1].Lower is not "as" || PennTag.Name(scene.Text[verb].Tag) is not "VBG")
            return -1;
        // The tree may hang the verb on what is quoted: the nearest verb of quoting in front of it counts.
        int head = verb - 2;
        while (head >= 0 && verb - head < QuotedReach && scene.Text[head].Sentence == scene.Text[verb].Sentence && !(scene.Text[head].Lemma is "quote" or "cite" or "report" && scene.Text[head].Pos == UniversalPos.Verb))
            head--;
        if (head < 0 || scene.Text[head].Lemma is not ("quote" or "cite" or "report"))
            return -1;
        int quoted = scene.Tree.Child(head, Relation.NsubjPass) is >= 0 and int passive ? passive : scene.Tree.Child(head, Relation.Obj) is >= 0 and int thing ? thing : scene.Tree.Subject(head);
        return quoted < verb ? quoted : -1;
    }

    /// <summary>Who issued the paper that a participle tells of ("confirmed it in a statement urging", "made a speech stating that"), or -1.</summary>
    public static int Issuer(Scene scene, int verb)
    {
        if (scene.Text[verb].Relation is not Relation.Acl || PennTag.Name(scene.Text[verb].Tag) is not "VBG" || scene.Text[verb].Head is not (>= 0 and int paper) || scene.Tree.Child(paper, Relation.NmodPoss) >= 0
            || scene.Text[paper].Lemma is not ("statement" or "letter" or "message" or "tweet" or "post" or "communique" or "note" or "speech" or "address" or "declaration" or "reply" or "telegram"))
        {
            return -1;
        }

        return scene.Tree.Governor(paper) is >= 0 and int above && scene.Tree.Subject(above) is >= 0 and int issuer && issuer != paper ? issuer : -1;
    }

    /// <summary>The subject, or the person who stands before "who".</summary>
    public static int Antecedent(Scene scene, int verb, int subject)
    {
        if (scene.Text[verb].Relation is not Relation.AclRelcl || scene.Tree.Child(verb, Relation.Nsubj) is not (>= 0 and int who) || scene.Text[who].Lower is not "who")
            return subject;
        if (subject >= 0 && scene.MentionAt(subject) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group })
            return subject;
        for (int t = who - 1; t >= 0 && t >= who - Reach; t--)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person or MentionKind.Office } mention)
                return mention.Head;
        }

        return subject;
    }
}
