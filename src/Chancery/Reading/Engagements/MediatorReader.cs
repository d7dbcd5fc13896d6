using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>Reads who mediates, hosts, chairs or joins an engagement beside its parties: "EU-mediated talks", "talks brokered by Qatar", "in the presence of Unasur's secretary general".</summary>
internal static class MediatorReader
{
    private const int Reach = 24;
    private static readonly Dictionary<string, ParticipantRole> s_participles = [];
    private static readonly Dictionary<string, ParticipantRole> s_nouns = [];

    static MediatorReader()
    {
        foreach (DataTable.Row row in DataTable.Load("engagement-hosts.tsv", 4))
            (row.OneOf(1, "participle", "noun") == "participle" ? s_participles : s_nouns)[row[0]] = row.Enum<ParticipantRole>(2);
    }

    public static void Read(Scene scene, Arguments arguments, Candidate candidate)
    {
        Before(scene, arguments, candidate);
        Sentence sentence = scene.SentenceOf(candidate.Token);
        int end = Math.Min(sentence.End, candidate.Token + Reach);
        for (int t = candidate.Token + 1; t + 1 < end; t++)
        {
            string lower = scene.Text[t].Lower;
            if (t <= candidate.Token + 2 && lower is "through" or "via" && arguments.MentionAfter(t, sentence.End) is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Group } between)
                arguments.AddSides(candidate, between, ParticipantRole.Mediator);
            else if (scene.Text[t + 1].Lower is "by" && s_participles.TryGetValue(lower, out ParticipantRole role) && Belongs(scene, candidate, t))
                arguments.AddSides(candidate, arguments.MentionAfter(t + 1, sentence.End), role);
            else if (scene.Text[t + 1].Lower is "of" && s_nouns.TryGetValue(lower, out role) && scene.MentionAt(t) is null)
                arguments.AddSides(candidate, arguments.MentionAfter(t + 1, sentence.End), role);
            else if (t > candidate.Token + 1 && scene.Text[t].Pos == UniversalPos.Verb && s_participles.ContainsKey(lower) is false && scene.Text[t].Relation is Relation.Conj or Relation.Parataxis or Relation.Ccomp)
                return;
        }
    }

    // "EU-mediated talks", "Omani-brokered", "UN-led"
    private static void Before(Scene scene, Arguments arguments, Candidate candidate)
    {
        Sentence sentence = scene.SentenceOf(candidate.Token);
        for (int t = candidate.Token - 1; t - 1 > sentence.First && candidate.Token - t < 6; t--)
        {
            if (scene.Text[t - 1].Lower is "-" && s_participles.TryGetValue(scene.Text[t].Lower, out ParticipantRole role))
            {
                if (scene.MentionAt(t - 2) is { } mediator)
                    arguments.AddSides(candidate, mediator, role);
                else if (arguments.StateAt(t - 2) is { } state)
                    arguments.AddSides(candidate, state, role);
                return;
            }

            if (scene.Text[t].Pos is not (UniversalPos.Adj or UniversalPos.Noun or UniversalPos.Propn or UniversalPos.Punct or UniversalPos.Verb))
                return;
        }
    }

    // The participle's noun is the engagement, or it stands straight behind it.
    private static bool Belongs(Scene scene, Candidate candidate, int participle)
    {
        int head = scene.Text[participle].Head;
        if (head == candidate.Token || head == candidate.Predicate)
            return true;
        for (int t = candidate.Token + 1; t < participle; t++)
        {
            if (scene.Text[t].Pos is UniversalPos.Verb or UniversalPos.Noun && scene.TimeAt(t) is null && scene.MentionAt(t) is null)
                return false;
        }

        return true;
    }
}
