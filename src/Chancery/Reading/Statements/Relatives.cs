using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Puts right of whom a clause with "who" is said where the tree hangs it on a thing: "held talks with Holness, who denied ...".</summary>
internal static class Relatives
{
    private const int Reach = 4;

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
