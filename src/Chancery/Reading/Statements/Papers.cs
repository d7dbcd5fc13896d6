using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>Who speaks in a statement, a note or a communique: "the ministry's statement", "a statement of the ministry", "a statement put out by the ministry", "a ministry statement".</summary>
internal sealed class Papers(Scene scene, SourceDescriptions descriptions)
{
    private AnalysedText Text => scene.Text;

    private Tree Tree => scene.Tree;

    /// <summary>The head of the one who issued the paper that a noun names, or -1.</summary>
    public int Issuer(int paper)
    {
        int owner = Tree.Child(paper, Relation.NmodPoss);
        if (owner >= 0 && Text[owner].Pos != UniversalPos.Pron)
            return owner;
        for (int child = Tree.First(paper); child >= 0; child = Tree.Next(child))
        {
            if (child > paper && Text[child].Relation is Relation.Nmod && Tree.CaseOf(child) is "of" or "by" or "from" && Issues(child))
                return child;
            if (child > paper && Text[child].Relation is Relation.Acl && Text[child].Lemma is "issue" or "release" or "put" or "publish" or "sign" or "make" or "post" or "send" or "circulate" or "distribute" or "deliver" && Tree.Child(child, Relation.OblAgent) is >= 0 and int agent && Issues(agent))
                return agent;
            if (child < paper && Text[child].Relation is Relation.Compound or Relation.NmodDesc && Issues(child))
                return child;
        }

        return -1;
    }

    // Not those who merely carry or read it: "a statement carried by the news agency".
    private bool Issues(int token) =>
        scene.MentionAt(token) is { Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Office or MentionKind.State }
        || descriptions.ClassOf(token) is SpeakerClass.Institution or SpeakerClass.Spokesman or SpeakerClass.Holder;
}
