using System.Text.RegularExpressions;
using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>An entity as GUM's <c>Entity=</c> annotates it: a whole noun phrase.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
/// <param name="Id">Number of the entity within the document.</param>
/// <param name="Kind">Its type: person, place, organization ...</param>
/// <param name="Head">Index of its syntactic head.</param>
internal sealed record GumEntity(int First, int End, string Id, string Kind, int Head);

/// <summary>Reads names off GUM's entities: of each noun phrase whose head is a proper noun, the words that make up the name.</summary>
internal static partial class GumNames
{
    private static readonly HashSet<string> s_offices = new(StringComparer.OrdinalIgnoreCase)
    {
        "president", "minister", "secretary", "director", "chairman", "chairwoman", "chair", "ambassador", "governor", "mayor", "king", "queen", "prince", "princess",
        "senator", "representative", "commissioner", "chancellor", "premier", "professor", "general", "judge", "bishop", "pope", "emperor", "prime", "speaker", "editor",
        "ceo", "minister-president", "duke", "earl", "emir", "sultan", "sheikh", "consul", "envoy", "undersecretary", "attorney", "spokesman", "spokesperson", "spokeswoman",
    };

    /// <summary>The entities of a sentence; those that go on in the next are left out.</summary>
    public static List<GumEntity> Entities(TreebankSentence sentence)
    {
        List<GumEntity> entities = [];
        List<(int First, string Id, string Kind)> open = [];
        for (int i = 0; i < sentence.Misc.Length; i++)
        {
            Match field = EntityField().Match(sentence.Misc[i]);
            if (!field.Success)
                continue;
            foreach (Match item in EntityItem().Matches(field.Groups[1].Value))
            {
                if (item.Groups[1].Success)
                {
                    string[] parts = item.Groups[1].Value.Split('-');
                    if (parts.Length < 2)
                        continue;
                    if (item.Groups[2].Success)
                        entities.Add(new GumEntity(i, i + 1, parts[0], parts[1], i));
                    else
                        open.Add((i, parts[0], parts[1]));
                }
                else
                {
                    string id = item.Groups[3].Value.Split('-')[0];
                    int k = open.FindLastIndex(o => o.Id == id);
                    if (k < 0)
                        continue;
                    entities.Add(new GumEntity(open[k].First, i + 1, id, open[k].Kind, HeadOf(sentence, open[k].First, i + 1)));
                    open.RemoveAt(k);
                }
            }
        }

        return entities;
    }

    /// <summary>The names of a sentence, the outer before the inner; with each the entity that it names.</summary>
    public static List<(int First, int End, NameType Type, GumEntity Entity)> Names(TreebankSentence sentence)
    {
        List<(int First, int End, NameType Type, GumEntity Entity)> names = [];
        foreach (GumEntity entity in Entities(sentence))
        {
            if (entity.Head < 0 || sentence.Upos[entity.Head] != "PROPN" || !sentence.Forms[entity.Head].Any(char.IsUpper))
                continue;
            if (entity.Kind is "time" or "abstract" && IsCalendar(sentence, entity.Head))
                continue;
            (int first, int end) = Core(sentence, entity);
            NameType type = entity.Kind switch
            {
                "person" => s_offices.Contains(sentence.Forms[entity.Head]) && !sentence.Relations.Select((r, i) => r == Relation.Flat && sentence.Heads[i] == entity.Head + 1).Any(b => b) ? NameType.Office : NameType.Person,
                "organization" => NameType.Organisation,
                "place" => NameType.Place,
                "event" => NameType.Event,
                _ => NameType.Other,
            };
            if (entity.Kind == "time")
                continue;
            names.Add((first, end, type, entity));
        }

        names.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        return names;
    }

    /// <summary>Sets the codes of a sentence's outermost names; capitalised adjectives outside them are left unsaid, for GUM annotates no nationalities.</summary>
    public static void Annotate(TreebankSentence sentence)
    {
        int[] codes = new int[sentence.Forms.Length];
        for (int i = 0; i < codes.Length; i++)
        {
            if (sentence.Upos[i] == "ADJ" && char.IsUpper(sentence.Forms[i][0]) && sentence.Heads[i] != 0)
                codes[i] = TreebankSentence.Unsaid;
        }

        int covered = 0;
        foreach ((int first, int end, NameType type, _) in Names(sentence))
        {
            if (first < covered)
                continue;
            for (int i = first; i < end; i++)
                codes[i] = i == first ? NameDecoder.Begin(type) : NameDecoder.Inside(type);
            covered = end;
        }

        sentence.Names = codes;
    }

    private static bool IsCalendar(TreebankSentence sentence, int head) =>
        sentence.Lemmas[head] is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private static int HeadOf(TreebankSentence sentence, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            int head = sentence.Heads[i] - 1;
            if ((head < first || head >= end) && sentence.Relations[i] != Relation.Punct)
                return i;
        }

        return -1;
    }

    private static (int First, int End) Core(TreebankSentence sentence, GumEntity entity)
    {
        bool[] inside = new bool[sentence.Forms.Length];
        inside[entity.Head] = true;
        bool person = entity.Kind == "person";
        for (bool grown = true; grown;)
        {
            grown = false;
            for (int i = entity.First; i < entity.End; i++)
            {
                int head = sentence.Heads[i] - 1;
                if (inside[i] || head < 0 || !inside[head] || !Belongs(sentence, i, head, person))
                    continue;
                inside[i] = grown = true;
            }
        }

        int first = Array.IndexOf(inside, true), end = Array.LastIndexOf(inside, true) + 1;
        return (first, end);
    }

    private static bool Belongs(TreebankSentence sentence, int i, int head, bool person)
    {
        bool capital = sentence.Forms[i].Any(char.IsUpper) || char.IsDigit(sentence.Forms[i][0]);
        return sentence.Relations[i] switch
        {
            Relation.Flat or Relation.Goeswith => true,
            Relation.Compound => capital || (sentence.Upos[i] == "PROPN" && !person),
            Relation.Amod or Relation.Nummod => capital && !person,
            // "Linguistic Society of America" is one name; "Castlefrank Road in Kanata, Ontario" is three.
            Relation.Nmod or Relation.NmodUnmarked => capital && !person && i > head && sentence.Upos[i] == "PROPN" && (i - head < 5)
                && !Children(sentence, i, Relation.Punct, "(") && !Children(sentence, i, Relation.Punct, ",") && Prepositions(sentence, i).All(p => p is "of" or "for" or "the" or "and"),
            Relation.Conj => capital && !person && sentence.Upos[i] == "PROPN" && sentence.Relations[head] is Relation.Nmod or Relation.Compound,
            _ => false,
        };
    }

    private static IEnumerable<string> Prepositions(TreebankSentence sentence, int head) =>
        sentence.Forms.Where((_, i) => sentence.Heads[i] == head + 1 && sentence.Relations[i] == Relation.Case && i < head).Select(f => f.ToLowerInvariant());

    private static bool Children(TreebankSentence sentence, int head, Relation relation, string form)
    {
        for (int i = 0; i < sentence.Forms.Length; i++)
        {
            if (sentence.Heads[i] == head + 1 && sentence.Relations[i] == relation && sentence.Forms[i] == form)
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"(?:^|\|)Entity=([^|]*)")]
    private static partial Regex EntityField();

    [GeneratedRegex(@"\(([^()]*)(\))?|([^()]+)\)")]
    private static partial Regex EntityItem();
}
