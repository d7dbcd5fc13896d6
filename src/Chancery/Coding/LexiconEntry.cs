namespace Chancery.Coding;

/// <summary>All that the coder knows of one word or run of words.</summary>
internal sealed class LexiconEntry(int classes)
{
    public ulong[] Classes { get; } = new ulong[(classes + 63) / 64];

    public List<EventPattern> Verbs { get; } = [];

    public List<EventPattern> Nouns { get; } = [];

    public List<EventPattern> Adjectives { get; } = [];

    /// <summary>Sector of the actors that the word names, or null.</summary>
    public string? Sector { get; set; }

    /// <summary>State of a people or movement; empty where the words around must tell, null for other words.</summary>
    public string? People { get; set; }

    /// <summary>Contexts as bits, in the order of the table.</summary>
    public uint Contexts;

    public bool Sport;

    /// <summary>Longer runs that start with this word: the words that follow, and what is known of the whole.</summary>
    public List<(string[] Words, LexiconEntry Entry)> Longer { get; } = [];

    public bool Has(int wordClass) => (Classes[wordClass >> 6] >> (wordClass & 63) & 1) != 0;

    /// <summary>Adds what is known of another word.</summary>
    public void Join(LexiconEntry other)
    {
        for (int i = 0; i < Classes.Length; i++)
            Classes[i] |= other.Classes[i];
        Join(Verbs, other.Verbs);
        Join(Nouns, other.Nouns);
        Join(Adjectives, other.Adjectives);
        Sector ??= other.Sector;
        People ??= other.People;
        Contexts |= other.Contexts;
        Sport |= other.Sport;
        Longer.AddRange(other.Longer);
    }

    private static void Join(List<EventPattern> own, List<EventPattern> other)
    {
        foreach (EventPattern pattern in other)
        {
            if (!own.Contains(pattern))
                own.Add(pattern);
        }
    }

    public void Add(int wordClass)
    {
        Classes[wordClass >> 6] |= 1UL << (wordClass & 63);
    }
}
