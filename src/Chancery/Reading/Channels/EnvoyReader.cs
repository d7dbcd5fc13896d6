using Chancery.Claims;
using Chancery.Language;
using Chancery.Reading.Clauses;

namespace Chancery.Reading.Channels;

/// <summary>Reads ambassadors recalled, expelled and sent again, embassies closed and opened: "Cairo recalled its ambassador from Doha", "the reopening of embassies".</summary>
internal sealed class EnvoyReader
{
    private const int ParticleReach = 4;
    private static readonly Lazy<EnvoyReader> s_default = new(static () => new EnvoyReader());
    private readonly Dictionary<string, List<Act>> _acts = new(StringComparer.Ordinal);

    private EnvoyReader()
    {
        foreach (DataTable.Row row in DataTable.Load("envoy-acts.tsv", 6))
        {
            if (!_acts.TryGetValue(row[0], out List<Act>? acts))
                _acts[row[0]] = acts = [];
            string pos = row.OneOf(1, "verb", "self", "noun");
            acts.Add(new Act(pos is not "noun", pos is "self", row.OneOf(2, "envoy", "house", "both"), row.Enum<ChannelStatus>(3), row[4] == "-" ? [] : row[4].Split('|')));
        }
    }

    private sealed record Act(bool Verb, bool Returns, string Of, ChannelStatus Status, string[] Needs)
    {
        // Of a first ambassador, told before the noun.
        public bool First => Needs is ["first"];
    }

    public static EnvoyReader Default => s_default.Value;

    /// <summary>What is told of the envoy or mission that a noun names, or null.</summary>
    public Channel? Read(ReadingRoom room, Sentence sentence, int noun)
    {
        AnalysedText text = room.Scene.Text;
        if (SortOf(text, noun) is not { } sort || text[noun].Relation is Relation.Compound && text[noun].Head > noun)
            return null;
        int thing = text[noun].Relation is Relation.Appos or Relation.Conj or Relation.Flat or Relation.NmodDesc && text[noun].Head >= 0 ? text[noun].Head : noun;
        int head = text[thing].Head;
        Relation relation = text[thing].Relation;
        if (head < 0 && relation is not Relation.Root || head < 0 && room.Scene.Tree.Child(thing, Relation.Acl) < 0)
            return null;
        // "agreed to the reopening of embassies": the noun of the deed, and where that stands.
        bool nominal = head >= 0 && text[head].Pos is UniversalPos.Noun && relation is Relation.Nmod && room.Scene.Tree.CaseOf(thing) is "of";
        bool returns = relation is Relation.Nsubj && (text[head].Lemma is "return" or "go" or "come" or "present" || text[head].Lower is "back" && room.Scene.Tree.Child(head, Relation.Cop) >= 0);
        // "Kuwait's first ambassador since 1990 presented his credentials": the parser takes the deed for a part of the name.
        if (relation is not (Relation.Obj or Relation.NsubjPass) && room.Scene.Tree.Child(thing, Relation.Acl) is > 0 and int presents && text[presents].Lemma is "present" && PennTag.Name(text[presents].Tag) is "VBD" or "VBN")
            (head, returns, nominal) = (presents, true, false);
        if (head < 0 || !nominal && !returns && !(text[head].Pos is UniversalPos.Verb && relation is Relation.Obj or Relation.Iobj or Relation.NsubjPass or Relation.Xcomp))
            return null;
        if (!_acts.TryGetValue(text[head].Lemma, out List<Act>? acts) || acts.Find(act => act.Verb == !nominal && act.Returns == returns && (act.Of == sort || act.Of == "both") && (act.First ? First(text, thing) : Has(text, head, act.Needs))) is not { } found)
            return null;
        // "went back to Asmara" to his post; "returned home" from it.
        if (returns && (Has(text, head, s_home) || text[noun].Lemma.ToLowerInvariant() is not "ambassador" || !IsAbroad(room, sentence, noun, head)))
            return null;
        bool ordered = !nominal && text[head].Relation is Relation.Xcomp && text[head].Head is >= 0 and int order && text[order].Lemma is "order" or "instruct" or "tell" or "force" && room.Standings.Of(order) is Standing.Fact;
        if (!ordered && !Told(room, head, sort == "envoy") && !Under(room, head) && !IsSettled(room, head, found, nominal))
            return null;
        List<string> parties = Parties(room, sentence, noun, thing, head);
        if (parties.Count < 2)
            return null;
        string topic = sort == "envoy" ? "ambassador" : text[noun].Lemma.ToLowerInvariant();
        return new Channel("", parties, topic, null, found.Status, room.Sentence(noun), 0.7, (sort == "house" ? "channel-" : "channel-envoy-") + text[noun].Lemma.ToLowerInvariant());
    }

    private static string? SortOf(AnalysedText text, int noun)
    {
        if (text[noun].Pos is not (UniversalPos.Noun or UniversalPos.Propn))
            return null;
        return text[noun].Lemma.ToLowerInvariant() switch
        {
            "ambassador" or "envoy" or "chargé" => "envoy",
            "commissioner" when text[noun - (noun > 0 ? 1 : 0)].Lower is "high" => "envoy",
            "charge" or "chargé" when noun + 1 < text.Count && text[noun + 1].Lower.StartsWith("d'", StringComparison.Ordinal) => "envoy",
            "d'affaires" or "d’affaires" => "envoy",
            "embassy" or "consulate" or "legation" => "house",
            "commission" when noun > 0 && text[noun - 1].Lower is "high" => "house",
            "mission" when noun > 0 && text[noun - 1].Lower is "diplomatic" or "own" or "permanent" || noun > 1 && text[noun - 1].Lower is "'s" or "its" or "their" && noun + 2 < text.Count && text[noun + 1].Lower is "to" or "in" && text[noun + 2].Pos is UniversalPos.Propn or UniversalPos.Det => "house",
            _ => null,
        };
    }

    // An ambassador of a state that is told, who goes to another: "Peru's ambassador returned to Quito".
    private static bool IsAbroad(ReadingRoom room, Sentence sentence, int noun, int deed)
    {
        List<string> own = room.Principals.In(Math.Max(sentence.First, noun - 3), noun);
        // "The ambassadors of Kenya and Somalia will return to their posts"
        if (own.Count == 0 && room.Behind(noun, "of") >= 0 && room.Principals.In(noun, deed).Count == 2)
            return Has(room.Scene.Text, deed, ["posts", "post", "capitals"]);
        if (own.Count == 0 && room.Scene.Tree.Child(noun, Relation.NmodPoss) < 0)
            return false;
        return room.Behind(deed, "to") is not (>= 0 and int to) || PostOf(room, to, noun) is { Count: 1 } there && !own.Contains(there[0]);
    }

    // "its first ambassador to Burma in 22 years", "Kuwait's first ambassador since 1990": there was one before.
    private static bool First(AnalysedText text, int noun)
    {
        bool first = false;
        for (int t = noun - 1; t >= text.Sentences[text[noun].Sentence].First && noun - t < 5; t--)
            first |= text[t].Lower is "first";
        for (int t = noun + 1; first && t < text.Sentences[text[noun].Sentence].End && t - noun < 8; t++)
        {
            if (text[t].Lower is "since" || text[t].Lower is "in" && t + 2 < text.Count && (text[t + 2].Lemma is "year" or "decade" or "month" || text[t + 1].Lemma is "year" or "decade"))
                return true;
        }

        return false;
    }

    private static bool Has(AnalysedText text, int verb, string[] needs)
    {
        if (needs.Length == 0)
            return true;
        int end = Math.Min(text.Sentences[text[verb].Sentence].End, verb + ParticleReach + 6);
        for (int t = verb + 1; t < end; t++)
        {
            if (Array.IndexOf(needs, text[t].Lower) >= 0)
                return true;
            if (text[t].Pos is UniversalPos.Punct)
                return false;
        }

        return false;
    }

    // As fact, or for houses as agreed; what one side means to do is not done, and an exchange of ambassadors that is agreed is yet to come.
    private static bool Told(ReadingRoom room, int deed, bool envoy)
    {
        Standing standing = room.Standings.Of(deed);
        if (standing is not Standing.Coming)
            return standing is Standing.Fact;
        int at = room.Scene.Text[deed].Head;
        for (int steps = 0; at >= 0 && steps < 4; steps++, at = room.Scene.Text[at].Head)
        {
            if (!envoy && room.Scene.Text[at].Lemma is "agree" or "undertake" or "agreement" or "accord" or "deal" || room.Scene.Text[deed].Pos is UniversalPos.Noun && room.Scene.Text[at].Lemma is "announce" or "order" or "confirm"
                || !envoy && room.Scene.Text[at].Lemma is "announce" or "decide" or "declare" && room.Principals.Subject(at).Count > 1)
            {
                return true;
            }
        }

        return false;
    }

    // "announced that its ambassador would go back", "will return to their posts, the two presidents agreed", "Ankara and Lima will send ambassadors again".
    private static bool IsSettled(ReadingRoom room, int deed, Act act, bool nominal)
    {
        AnalysedText text = room.Scene.Text;
        if (nominal || act.Status is not ChannelStatus.Resumed || room.Standings.Of(deed) is not Standing.Coming)
            return false;
        if (text[deed].Lemma is not "exchange" && text[deed].Relation is Relation.Root && (room.Principals.Subject(deed).Count > 1 && !room.Standings.Infinitive(deed) || room.Scene.Tree.Child(deed, Relation.Parataxis) is > 0 and int behind && text[behind].Lemma is "agree" or "decide"))
            return true;
        int over = text[deed].Head;
        return over >= 0 && text[deed].Relation is Relation.Ccomp or Relation.Xcomp && (text[over].Lemma is "announce" || text[deed].Lemma is not "exchange" && text[over].Lemma is "agree" or "decide" && room.Principals.Subject(over).Count > 1) && room.Standings.Of(over) is Standing.Fact;
    }

    // "will appoint ambassadors under the agreement announced on Monday"
    private static bool Under(ReadingRoom room, int verb) =>
        room.Standings.Of(verb) is Standing.Coming && room.Behind(verb, "under") is >= 0 and int paper && room.Scene.Text[paper].Lemma is "agreement" or "deal" or "accord" or "pact" or "treaty" or "arrangement";

    // Whose the envoy is, whose the deed, and where the post is.
    private static List<string> Parties(ReadingRoom room, Sentence sentence, int noun, int thing, int deed)
    {
        AnalysedText text = room.Scene.Text;
        int first = noun;
        while (first > sentence.First && noun - first < 8 && (text[first - 1].Pos is UniversalPos.Adj or UniversalPos.Propn or UniversalPos.Part or UniversalPos.Det or UniversalPos.Noun || text[first - 1].Lower is "and" or "'s"))
            first--;
        var parties = new List<string>();
        Principals.Add(parties, room.Principals.In(first, noun));
        foreach (int at in new[] { noun, thing, deed })
        {
            foreach (string preposition in s_posts)
            {
                if (room.Behind(at, preposition) is >= 0 and int post && room.Scene.TimeAt(post) is null)
                    Principals.Add(parties, PostOf(room, post, noun));
            }
        }

        for (int at = deed, steps = 0; at >= 0 && steps < 3 && parties.Count < 2; steps++, at = room.Scene.Tree.Governor(at))
        {
            if (text[at].Pos is UniversalPos.Verb && room.Scene.Tree.Child(at, Relation.NsubjPass) < 0)
                Principals.Add(parties, room.Principals.Subject(at));
        }

        if (parties.Count < 2)
        {
            List<string> named = room.Principals.In(sentence.First, sentence.End);
            List<string> both = named.Count == 2 ? named : room.Principals.Told(noun, 2);
            if (both.Count == 2 && (parties.Count == 0 || both.Contains(parties[0])))
                return both;
        }

        return parties.Count > 2 ? parties.GetRange(0, 2) : parties;
    }

    // Where the post is: by itself, for the mention of the envoy may hold it, "Egypt's ambassador to Qatar".
    private static List<string> PostOf(ReadingRoom room, int post, int noun)
    {
        if (room.Scene.MentionAt(post) is { } mention && mention.First <= noun && noun < mention.End)
            return room.Knowledge.StateAt(room.Scene.Text, post, out StateHit state) ? [state.Code] : room.PlaceCountry(post) is { } seat ? [seat] : [];
        return room.Codes(post) is { Count: > 0 } codes ? codes : room.PlaceCountry(post) is { } country ? [country] : [];
    }

    private static readonly string[] s_home = ["home", "capital"];

    private static readonly string[] s_posts = ["from", "to", "in", "at", "between", "with", "of"];
}
