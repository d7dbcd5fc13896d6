using Chancery.Claims;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>To whom a letter comes: "A letter from Zielonka reached Nairobi in April", "the arrival in Washington of a letter from the premier", "a note from Paris landed on the minister's desk".</summary>
internal static class Letters
{
    private const int Reach = 8;

    /// <summary>Adds sender and addressee to a message of which words say that it came.</summary>
    public static void Deliver(Scene scene, Arguments arguments, Candidate candidate, Knowledge knowledge)
    {
        if (candidate is not { Kind: EngagementKind.Message, Trigger: { Verb: false, Frame: Frame.Event } } || Coming(scene, candidate.Token) is not (>= 0 and int comes))
            return;
        Mention? sender = arguments.Possessor(candidate.Token) ?? arguments.Behind(candidate, "from", "by", "of");
        if (sender is null || Home(sender) is not { } home)
            return;
        Mention? addressee = scene.Text[comes].Pos == UniversalPos.Verb ? arguments.Object(comes) : null;
        // A city stands for the state whose it is.
        addressee = addressee is { Kind: MentionKind.Person or MentionKind.Office, Person: not null } or { Kind: MentionKind.Office, Country: not null } ? addressee : State(scene, comes, candidate.Token, knowledge) ?? addressee;
        if (addressee is null || Home(addressee) is not { } there || there == home)
            return;
        arguments.AddSides(candidate, sender, ParticipantRole.Party);
        arguments.AddSides(candidate, addressee, ParticipantRole.Party);
    }

    /// <summary>True for a verb of motion whose subject is a letter: no journey.</summary>
    public static bool IsTheirMotion(Scene scene, int verb) =>
        scene.Text[verb].Pos == UniversalPos.Verb && scene.Text[verb].Lemma is "arrive" or "come" or "land" or "reach" or "go" && scene.Tree.Subject(verb) is >= 0 and int subject && scene.Text[subject].Pos == UniversalPos.Noun && scene.MentionAt(subject) is null
        && scene.Text[subject].Lemma is "letter" or "message" or "note" or "cable" or "telegram" or "reply" or "memorandum" or "dispatch" or "news" or "word" or "invitation" or "offer" or "decision" or "announcement" or "proposal" or "statement" or "agreement" or "breakthrough" or "move" or "warning" or "call";

    // The word that says that it came: the verb whose subject it is, or the noun above.
    private static int Coming(Scene scene, int letter)
    {
        int above = scene.Text[letter].Head;
        if (above < 0)
            return -1;
        if (scene.Text[letter].Relation is Relation.Nsubj && scene.Text[above].Lemma is "reach" or "arrive" or "come" or "land" or "get" or "follow")
            return above;
        return scene.Text[letter].Relation is Relation.Nmod && scene.Tree.CaseOf(letter) is "of" && scene.Text[above].Lemma is "arrival" or "receipt" or "delivery" ? above : -1;
    }

    private static Mention? State(Scene scene, int comes, int letter, Knowledge knowledge)
    {
        Sentence sentence = scene.SentenceOf(comes);
        for (int t = comes + 1; t < sentence.End && t - comes <= Reach; t++)
        {
            if (t == letter || scene.Text[t].Pos is UniversalPos.Verb || scene.Text[t].Lower is "from" or "," or ";")
                return null;
            if (!OfficePhrases.IsCapital(scene.Text, t) || scene.TimeAt(t) is not null || scene.MentionAt(t) is { Kind: not MentionKind.State })
                continue;
            if (knowledge.PlaceAt(scene.Text, t, PlaceContext.None, out PlaceHit hit) && hit.Country is { Length: 3 } country)
                return new Mention { Kind = MentionKind.State, Index = -1, First = t, End = hit.End, Head = t, Country = country, CountrySource = CountrySource.Text };
        }

        return null;
    }

    private static string? Home(Mention mention) => mention.Person?.Country ?? mention.Country;
}
