namespace Chancery.Language;

/// <summary>Makes the names of one text agree: what most of its sentences call a person is one in the others too, and a name seen once is a name wherever it stands.</summary>
internal sealed class NameConsistency
{
    private const int LongestName = 8, Types = 7;
    private readonly Dictionary<ulong, int[]> _counts = [];
    private readonly Dictionary<ulong, int> _families = [];
    private readonly Stack<int[]> _spare = new();
    private readonly List<Name> _explained = [];
    private bool[] _named = [];

    /// <summary>Goes over the names of a text and sets their types; adds those that were missed.</summary>
    public void Settle(AnalysedText text)
    {
        text.Names.RemoveAll(n => n.End == n.First + 1 && IsAddress(text.Form(n.First)));
        NameAcronyms.Settle(text, _explained);
        foreach (int[] counts in _counts.Values)
            _spare.Push(counts);
        _counts.Clear();
        _families.Clear();
        if (_named.Length < text.Count)
            _named = new bool[text.Count * 2];
        _named.AsSpan(0, text.Count).Clear();
        foreach (Name name in text.Names)
        {
            Count(text, name);
            _named.AsSpan(name.First, name.End - name.First).Fill(true);
        }

        // What the text explains outweighs what sentences seem to say.
        foreach (Name acronym in _explained)
            _counts[Key(text, acronym.First, acronym.End)][(int)acronym.Type] += text.Names.Count;
        for (int i = 0; i < text.Names.Count; i++)
        {
            Name name = text.Names[i];
            NameType type = Settled(text, name);
            if (type != name.Type)
                text.Names[i] = name with { Type = type };
        }

        AddMissed(text);
    }

    // Of mail or of a page: it names nobody, though names are in it.
    private static bool IsAddress(ReadOnlySpan<char> form) => form.Contains('@') || form.Contains("://", StringComparison.Ordinal) || form.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private void Count(AnalysedText text, Name name)
    {
        if (name.End - name.First > LongestName)
            return;
        ulong key = Key(text, name.First, name.End);
        if (!_counts.TryGetValue(key, out int[]? counts))
        {
            counts = _spare.TryPop(out int[]? spare) ? spare : new int[Types];
            counts.AsSpan().Clear();
            _counts[key] = counts;
        }

        counts[(int)name.Type]++;
        if (name.Type == NameType.Person && name.End - name.First > 1)
        {
            ulong family = Key(text, name.End - 1, name.End);
            _families[family] = _families.GetValueOrDefault(family) + 1;
        }
    }

    private NameType Settled(AnalysedText text, Name name)
    {
        if (name.Type is NameType.Office or NameType.Event or NameType.Other || name.End - name.First > LongestName)
            return name.Type;
        ulong key = Key(text, name.First, name.End);
        int[] counts = _counts[key];
        // "Kuleba", after "Dmytro Kuleba", unless most say that it is a place.
        int people = counts[(int)NameType.Person] + (name.End - name.First == 1 ? _families.GetValueOrDefault(key) : 0);
        int organisations = counts[(int)NameType.Organisation], places = counts[(int)NameType.Place];
        int own = name.Type switch { NameType.Person => people, NameType.Organisation => organisations, NameType.Place => places, _ => int.MaxValue };
        if (people >= 2 * own && people > 1)
            return NameType.Person;
        if (organisations >= 2 * own && organisations > 1)
            return NameType.Organisation;
        return places >= 2 * own && places > 1 ? NameType.Place : name.Type;
    }

    private void AddMissed(AnalysedText text)
    {
        int known = text.Names.Count;
        for (int s = 0; s < text.Sentences.Count; s++)
        {
            Sentence sentence = text.Sentences[s];
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (_named[i] || !char.IsUpper(text.Text[text[i].Start]))
                    continue;
                if (text[i].Pos != UniversalPos.Propn)
                {
                    AddExplained(text, i);
                    continue;
                }

                int end = i + 1;
                while (end < sentence.End && !_named[end] && text[end].Pos == UniversalPos.Propn && end - i < LongestName)
                    end++;
                // The whole run between other words must be the name.
                bool whole = (i == sentence.First || (!_named[i - 1] && text[i - 1].Pos != UniversalPos.Propn)) && (end == sentence.End || (!_named[end] && text[end].Pos != UniversalPos.Propn));
                if (whole && Known(Key(text, i, end)) is { } type)
                    text.Names.Add(new Name(i, end, type));
                i = end - 1;
            }
        }

        if (text.Names.Count > known)
            text.Names.Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    // Letters that the text explains are a name, whatever else they look like.
    private void AddExplained(AnalysedText text, int word)
    {
        foreach (Name acronym in _explained)
        {
            if (text.Form(word).SequenceEqual(text.Form(acronym.First)))
            {
                text.Names.Add(new Name(word, word + 1, acronym.Type));
                return;
            }
        }
    }

    private NameType? Known(ulong key)
    {
        if (_counts.TryGetValue(key, out int[]? counts))
        {
            int best = 0;
            for (int t = 1; t < Types; t++)
            {
                if (counts[t] > counts[best])
                    best = t;
            }

            return (NameType)best <= NameType.Place ? (NameType)best : null;
        }

        return _families.ContainsKey(key) ? NameType.Person : null;
    }

    private static ulong Key(AnalysedText text, int first, int end)
    {
        ulong hash = 14695981039346656037UL;
        for (int i = first; i < end; i++)
        {
            foreach (char c in text.Form(i))
                hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }
}
