using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Engagements;

/// <summary>
/// Reads who chaired, led, opened or made up the sides of an engagement told just before: "It was co-chaired by A and B", "A and B led the dialogue",
/// "the Armenian delegation included C", "A, B and C represented their governments".
/// </summary>
internal static class ChairReader
{
    /// <summary>As many tokens as a row of names with their offices may take.</summary>
    public const int Longest = 60;
    private const int Near = 3;
    private static readonly HashSet<string> s_gatherings = new(StringComparer.Ordinal);
    private static readonly HashSet<string> s_chairing = new(StringComparer.Ordinal);
    private static readonly HashSet<string> s_sides = new(StringComparer.Ordinal);

    static ChairReader()
    {
        foreach (DataTable.Row row in DataTable.Load("engagement-chairs.tsv", 3))
            (row.OneOf(1, "gathering", "chairing", "side") switch { "gathering" => s_gatherings, "chairing" => s_chairing, _ => s_sides }).Add(row[0]);
    }

    /// <summary>Adds those of one verb to the engagement it speaks of.</summary>
    public static void Read(Scene scene, Sentence sentence, int verb, List<Draft> drafts)
    {
        ref Token token = ref scene.Text[verb];
        if (token.Pos != UniversalPos.Verb)
            return;
        if (s_chairing.Contains(token.Lemma))
            Chairs(scene, sentence, verb, drafts);
        else if (token.Lemma is "include" or "comprise" && scene.Tree.Child(verb, Relation.Nsubj) is >= 0 and int side && s_sides.Contains(scene.Text[side].Lemma))
            Makes(scene, sentence, verb, side, drafts);
        else if (token.Lemma is "represent" && scene.Tree.Child(verb, Relation.Obj) is >= 0 and int whom && s_sides.Contains(scene.Text[whom].Lemma) && PennTag.Name(scene.Text[whom].Tag) is "NNS" or "NNPS")
            Represents(scene, sentence, verb, drafts);
    }

    // "was chaired by A and B", "A and B led the dialogue"
    private static void Chairs(Scene scene, Sentence sentence, int verb, List<Draft> drafts)
    {
        bool passive = verb + 1 < sentence.End && scene.Text[verb + 1].Lower is "by";
        int thing = passive ? scene.Tree.Child(verb, Relation.NsubjPass) : Chaired(scene, sentence, verb);
        if (thing < 0 || Told(drafts, scene.Text[verb].Sentence) is not { } draft)
            return;
        // "Minister Otieno led the Kenyan delegation"
        string? led = !passive && s_sides.Contains(scene.Text[thing].Lemma) && scene.MentionAt(thing) is { Country: { } sender } && draft.Has(sender) ? sender : null;
        if (led is null && !IsGathering(scene, thing, draft))
            return;
        (int from, int to) = passive ? (verb + 2, Math.Min(sentence.End, verb + Longest)) : (Math.Max(sentence.First, verb - Longest), verb);
        Row(scene, from, to, draft, led);
    }

    /// <summary>Adds those named between two tokens. Long offices, ranks and commas stand between the names; where the tree ties each is not asked.</summary>
    /// <param name="scene">The dispatch.</param>
    /// <param name="from">The first token of the row.</param>
    /// <param name="to">The token after it.</param>
    /// <param name="draft">To what they came.</param>
    /// <param name="home">The state of those of whom no word tells it, or null.</param>
    public static void Row(Scene scene, int from, int to, Draft draft, string? home)
    {
        var persons = new List<PersonEntity>();
        for (int t = from; t < to; t++)
        {
            if (scene.MentionAt(t) is { Kind: MentionKind.Person, Person: { } person } one && one.First == t)
            {
                if (!persons.Contains(person))
                    persons.Add(person);
                t = one.End - 1;
            }
            else if (scene.Text[t] is { Pos: UniversalPos.Verb, Relation: Relation.Advcl or Relation.Conj or Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl or Relation.Acl or Relation.Xcomp } && scene.MentionAt(t) is null)
            {
                break;
            }
        }

        for (int i = 0; i < persons.Count; i++)
        {
            PersonEntity person = persons[i];
            // "Chair of the Conference, the Prime Minister of Dominica, presided": one of many.
            if (!draft.Has(person) && (person.Country ?? home ?? (persons.Count == 2 ? Opposite(draft, person, persons[1 - i], i) : null)) is { } country && (draft.Has(country) || draft.Kind == EngagementKind.Summit))
                CompanyReader.Add(draft, person, country, ParticipantRole.Attendee);
        }
    }

    // "Serbia and Hungary held consultations, chaired by A and B": two of two sides, one for each; in the order in which the sides are told, where no word says whose either is.
    private static string? Opposite(Draft draft, PersonEntity person, PersonEntity other, int place)
    {
        var sides = new List<string>();
        foreach (Party party in draft.Parties)
        {
            if (party.Country is { } country && !sides.Contains(country))
                sides.Add(country);
        }

        if (sides.Count != 2 || person.Country is not null)
            return null;
        return other.Country is { } known ? sides.Find(s => s != known) : draft.Parties.Exists(p => p.Person is not null) ? null : sides[place];
    }

    private static int Chaired(Scene scene, Sentence sentence, int verb)
    {
        if (scene.Tree.Child(verb, Relation.Obj) is >= 0 and int obj)
            return obj;
        // "participated in the session", "presided over the talks"
        for (int child = scene.Tree.First(verb); child >= 0; child = scene.Tree.Next(child))
        {
            if (child > verb && child < sentence.End && scene.Text[child].Relation == Relation.Obl && scene.Tree.CaseOf(child) is "in" or "over" or "at")
                return child;
        }

        return -1;
    }

    private static void Makes(Scene scene, Sentence sentence, int verb, int side, List<Draft> drafts)
    {
        if (Told(drafts, scene.Text[verb].Sentence) is { } draft)
            Row(scene, verb + 1, Math.Min(sentence.End, verb + Longest), draft, scene.MentionAt(side)?.Country);
    }

    private static void Represents(Scene scene, Sentence sentence, int verb, List<Draft> drafts)
    {
        if (Told(drafts, scene.Text[verb].Sentence) is { } draft)
            Row(scene, Math.Max(sentence.First, verb - Longest), verb, draft, null);
    }

    // What was told just before: "It", "the dialogue", "the eighth session"; no meeting of somebody else.
    private static bool IsGathering(Scene scene, int thing, Draft draft)
    {
        if (draft.Tellings.Exists(t => t.Token == thing) || scene.Text[thing].Lower is "it" or "which" or "both")
            return true;
        string lemma = scene.Text[thing].Lemma.ToLowerInvariant();
        if (!s_gatherings.Contains(lemma) && !(s_sides.Contains(lemma) && PennTag.Name(scene.Text[thing].Tag) is "NNS" or "NNPS"))
            return false;
        bool definite = false;
        for (int child = scene.Tree.First(thing); child >= 0; child = scene.Tree.Next(child))
        {
            definite |= child < thing && scene.Text[child].Lower is "the" or "this" or "these" or "both" or "their";
            if (child > thing && scene.Text[child].Relation == Relation.Nmod && scene.Tree.CaseOf(child) is "of" or "between" or "with")
                return false;
        }

        return definite;
    }

    private static Draft? Told(List<Draft> drafts, int here) =>
        CompanyReader.Told(drafts, here, Near, d => d.Kind is not (EngagementKind.Call or EngagementKind.Message or EngagementKind.Visit) && d.Status is not (EngagementStatus.Cancelled or EngagementStatus.Declined));
}
