using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>
/// Visits told without a place by the state that awaits them, "Washington is preparing the ground for Prime Minister Abe's visit", or by the one that they return,
/// "The General will return the Chancellor's visit". The verbs of awaiting are those of Data/awaiting-verbs.tsv.
/// </summary>
internal static class AwaitedVisits
{
    private static readonly Lazy<HashSet<string>> s_awaiting = new(() => DataTable.Load("awaiting-verbs.tsv", 2).Select(row => row[0]).ToHashSet(StringComparer.Ordinal));

    /// <summary>Gives such visits the state where they lead; of one that is returned, those who return it are the visitors.</summary>
    public static void Settle(Scene scene, Arguments arguments, List<Candidate> here, Knowledge knowledge)
    {
        foreach (Candidate visit in here)
        {
            // "His next stop is Sochi", "the first leg will be Muscat"
            if (visit.Places.Count == 0 && visit.Trigger.Id is "stop-noun" or "stopover" && scene.Text[visit.Token] is { Relation: Relation.Nsubj, Head: >= 0 and var where } && where > visit.Token && scene.Tree.Child(where, Relation.Cop) >= 0 && First(scene, where) is var name && knowledge.PlaceAt(scene.Text, name, PlaceContext.None, out PlaceHit hit))
            {
                visit.Places.Add(new Location(hit, name, PlaceRelation.In));
                if (!visit.StatusKnown && visit.Token > 0 && scene.Text[visit.Token - 1].Lower is "next" or "last" or "final" or "first" && scene.Tree.Child(where, Relation.Cop) is >= 0 and int be && scene.Text[be].Lower is not ("was" or "were"))
                    (visit.Status, visit.StatusKnown) = (EngagementStatus.Planned, true);
            }

            if (visit.Trigger is not { Verb: false, Frame: Frame.Travel } || visit.Places.Count > 0 || visit.Predicate < 0)
                continue;
            if (visit.Another && Returned(scene, arguments, visit) is { } first && arguments.Subject(visit.Predicate) is { } goer && Home(goer) is { } own && own != Home(first))
            {
                visit.Sides.RemoveAll(s => s.Role == ParticipantRole.Visitor);
                arguments.AddSides(visit, goer, ParticipantRole.Visitor);
                Lead(visit, first, Home(first)!, knowledge);
            }
            else if (!visit.Anaphoric && visit.Sides.Find(s => s.Role == ParticipantRole.Visitor).Mention is { Kind: MentionKind.Person or MentionKind.Office } visitor && Home(visitor) is { } home && Awaits(scene, visit) is { } host && Home(host) != home)
            {
                Lead(visit, host, Home(host)!, knowledge);
            }
        }
    }

    private static Mention? Returned(Scene scene, Arguments arguments, Candidate visit) =>
        scene.Text[visit.Token].Relation is Relation.Obj && arguments.Possessor(visit.Token) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.State } first && Home(first) is not null ? first : null;

    // The state, or one of its officials, whose verb of awaiting the visit belongs to: through "for", "the ground for", "preparations for".
    private static Mention? Awaits(Scene scene, Candidate visit)
    {
        int at = visit.Token;
        for (int steps = 0; steps < 4 && at >= 0; steps++)
        {
            int above = scene.Text[at].Head;
            if (above < 0 || scene.Text[at].Relation is not (Relation.Obj or Relation.Obl or Relation.Nmod or Relation.Xcomp or Relation.Advcl or Relation.Conj) || steps == 0 && scene.Text[at].Relation is Relation.Obl or Relation.Nmod && scene.Tree.CaseOf(at) is not ("for" or "to" or "of"))
                return null;
            if (scene.Tree.IsVerb(above))
            {
                if (!s_awaiting.Value.Contains(scene.Text[above].Lemma))
                    return null;
                int verb = above;
                while (scene.Tree.Subject(verb) < 0 && scene.Text[verb].Relation is Relation.Xcomp or Relation.Conj && scene.Text[verb].Head is >= 0 and int outer)
                    verb = outer;
                return scene.Tree.Subject(verb) is >= 0 and int subject && scene.MentionAt(subject) is { Kind: MentionKind.State or MentionKind.Person or MentionKind.Office } who && Home(who) is { Length: 3 } ? who : null;
            }

            at = above;
        }

        return null;
    }

    private static int First(Scene scene, int name)
    {
        while (name > 0 && scene.Text[name - 1].Head == name && scene.Text[name - 1].Relation is Relation.Compound or Relation.Amod && OfficePhrases.IsCapital(scene.Text, name - 1))
            name--;
        return name;
    }

    private static string? Home(Mention mention) => mention.Person?.Country ?? mention.Country;

    private static void Lead(Candidate visit, Mention host, string state, Knowledge knowledge) =>
        visit.Places.Add(new Location(knowledge.StatePlace(state, host.End), host.First, PlaceRelation.In));
}
