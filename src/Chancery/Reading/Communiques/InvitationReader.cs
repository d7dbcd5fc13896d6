using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Engagements;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Communiques;

/// <summary>Reads who visits whom where a communiqué opens with the invitation: "At the invitation of A, President of X, B, President of Y, paid a visit to X". Lists of names and titles lead trees astray.</summary>
internal static class InvitationReader
{
    private const int Opening = 8;

    public static void Complete(Scene scene, List<Candidate> candidates)
    {
        foreach (Candidate candidate in candidates)
        {
            if (candidate.Trigger.Frame != Frame.Travel || candidate.Predicate < 0)
                continue;
            Sentence sentence = scene.SentenceOf(candidate.Token);
            if (Inviter(scene, sentence) is not { } host || candidate.Predicate < host.End || candidate.Predicate >= sentence.End)
                continue;
            List<Mention> guests = Guests(scene, host, candidate.Predicate);
            if (guests.Count == 0)
                continue;
            candidate.Sides.Clear();
            candidate.Sides.Add(new Side(host, ParticipantRole.Host));
            foreach (Mention guest in guests)
                candidate.Sides.Add(new Side(guest, ParticipantRole.Visitor));
        }
    }

    // Behind "At the (kind) invitation of" at the head of the sentence, a number or letter of the clause apart.
    private static Mention? Inviter(Scene scene, Sentence sentence)
    {
        AnalysedText text = scene.Text;
        for (int t = sentence.First + 1; t + 1 < sentence.End && t - sentence.First < Opening; t++)
        {
            if (text[t].Lower is not ("invitation" or "invitations") || text[t + 1].Lower is not ("of" or "from" or "by"))
                continue;
            for (int u = t + 2; u < sentence.End && u - t < Opening; u++)
            {
                if (scene.MentionAt(u) is { Kind: MentionKind.Person or MentionKind.Office, Country: not null } or { Kind: MentionKind.Person, Person.Country: not null })
                    return scene.MentionAt(u);
            }

            return null;
        }

        return null;
    }

    // Those of other states who are named between the inviter and the verb; persons before offices alone.
    private static List<Mention> Guests(Scene scene, Mention host, int verb)
    {
        var persons = new List<Mention>();
        var offices = new List<Mention>();
        string? home = CountryOf(host);
        for (int t = host.End; t < verb; t++)
        {
            if (scene.MentionAt(t) is not { } mention || mention.First < t)
                continue;
            // "accompanied by", "together with": not he who was invited.
            if (t > host.End && scene.Text[t - 1].Lower is "by" or "with")
                break;
            if (CountryOf(mention) is { } country && country != home && mention.Kind is MentionKind.Person or MentionKind.Office)
                (mention.Kind == MentionKind.Person ? persons : offices).Add(mention);
            t = Math.Max(t, mention.End - 1);
        }

        return persons.Count > 0 ? persons : offices;
    }

    private static string? CountryOf(Mention mention) => mention.Country ?? mention.Person?.Country;
}
