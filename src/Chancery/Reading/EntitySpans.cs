using Chancery.Language;
using Chancery.Language.Conllu;
using Chancery.Reading.Mentions;

namespace Chancery.Reading;

/// <summary>The mentions of a scene as numbered entities: who is the same, across names, offices and pronouns.</summary>
internal static class EntitySpans
{
    /// <summary>The spans in the order of the text, within sentences and not overlapping.</summary>
    public static List<EntitySpan> Of(Scene scene)
    {
        var numbers = new Dictionary<object, int>();
        var spans = new List<EntitySpan>();
        foreach (Mention mention in scene.Mentions)
        {
            Sentence sentence = scene.SentenceOf(mention.First);
            if (mention.Kind is MentionKind.Pronoun && mention.Person is null && mention.Antecedents.Count == 0)
                continue;
            // One antecedent that is no person: the mention stands for the same.
            Mention same = mention.Person is null && mention.Antecedents.Count == 1 ? mention.Antecedents[0] : mention;
            int[] parts = mention.Antecedents.Count > 1 ? [.. mention.Antecedents.Select(a => Number(numbers, Key(a))).Distinct()] : [];
            spans.Add(new EntitySpan(mention.First, Math.Min(mention.End, sentence.End), mention.Head, Number(numbers, parts.Length > 1 ? mention : Key(same)), Type(same), parts));
        }

        foreach (Name name in scene.Text.Names)
        {
            if (scene.Free(name.First, name.End))
                spans.Add(new EntitySpan(name.First, name.End, scene.HeadOf(name.First, name.End), Number(numbers, (name.Type, scene.Words(name.First, name.End))), Type(name.Type), []));
        }

        spans.Sort((a, b) => a.First.CompareTo(b.First));
        var apart = new List<EntitySpan>(spans.Count);
        foreach (EntitySpan span in spans)
        {
            if (apart.Count == 0 || span.First >= apart[^1].End)
                apart.Add(span);
        }

        return apart;
    }

    private static object Key(Mention mention) => mention switch
    {
        { Person: { } person } => person,
        { Kind: MentionKind.State or MentionKind.Organisation, Country: { } country } => (mention.Kind, country),
        _ => mention,
    };

    private static int Number(Dictionary<object, int> numbers, object key)
    {
        if (!numbers.TryGetValue(key, out int number))
            numbers[key] = number = numbers.Count + 1;
        return number;
    }

    private static string Type(Mention mention) => mention.Kind switch
    {
        MentionKind.State => "place",
        MentionKind.Organisation => "organization",
        _ => "person",
    };

    private static string Type(NameType type) => type switch
    {
        NameType.Person => "person",
        NameType.Organisation => "organization",
        NameType.Place => "place",
        NameType.Event => "event",
        _ => "other",
    };
}
