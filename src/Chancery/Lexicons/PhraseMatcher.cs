using System.Runtime.InteropServices;
using Chancery.Language;

namespace Chancery.Lexicons;

/// <summary>A phrase found by a <see cref="PhraseMatcher"/>.</summary>
/// <param name="First">Token index (or UTF-16 offset, for a search in a string) where it starts.</param>
/// <param name="End">Token index (or offset) after it; 0 where nothing was found.</param>
/// <param name="Node">The phrase's place in the matcher's table.</param>
/// <param name="Capitals">Which of its folded characters are capitals in the text.</param>
public readonly record struct PhraseMatch(int First, int End, int Node, ulong Capitals)
{
    /// <summary>True where a phrase was found.</summary>
    public bool Found => End > 0;
}

/// <summary>Looks up phrases of one or many words in texts: the longest that starts at a point, in time linear in its length, without allocation.</summary>
/// <remarks>
/// Spelling is folded (<see cref="FoldedWords"/> says how). Capitals are as asked by the phrase itself: where the phrase has a capital the text must
/// have one too, so "Turkey" finds neither "turkey" nor does "EU" find "eu", both are found in a headline all in capitals, and "foreign minister" finds
/// "Foreign Minister". Several phrases, or one phrase with several values, may fold to the same words. Words are told apart by a 64-bit FNV-1a hash.
/// </remarks>
public sealed class PhraseMatcher
{
    private readonly ulong[] _keys;
    private readonly int[] _heads;
    private readonly PhraseEntry[] _entries;
    private readonly int _mask;

    internal PhraseMatcher(ulong[] keys, int[] heads, PhraseEntry[] entries)
    {
        _keys = keys;
        _heads = heads;
        _entries = entries;
        _mask = keys.Length - 1;
    }

    /// <summary>Number of phrases with their values.</summary>
    public int Count => _entries.Length;

    internal ReadOnlySpan<ulong> Keys => _keys;

    internal ReadOnlySpan<int> Heads => _heads;

    internal ReadOnlySpan<PhraseEntry> Entries => _entries;

    /// <summary>The longest phrase that starts at a token and ends at the end of one before <paramref name="end"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">Index of the first token.</param>
    /// <param name="end">Index after the last token that may belong to it (the sentence's end).</param>
    public PhraseMatch Longest(AnalysedText text, int token, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (token >= end)
            return default;
        ReadOnlySpan<Token> tokens = text.Tokens;
        ReadOnlySpan<char> characters = text.Text;
        if (tokens[token].End - tokens[token].Start == 1 && char.IsAscii(characters[tokens[token].Start]) && !char.IsAsciiLetterOrDigit(characters[tokens[token].Start]))
            return default;
        var words = new FoldedWords(characters, tokens[token].Start, tokens[end - 1].End);
        var best = default(PhraseMatch);
        int at = token;
        while (words.MoveNext())
        {
            int slot = Find(words.Hash);
            if (slot < 0 || words.First >= tokens[token].End)
                break;
            if (_heads[slot] < 0)
                continue;
            while (at < end && tokens[at].End < words.WordEnd)
                at++;
            if (at == end)
                break;
            if (IsEndOf(characters, words.WordEnd, tokens[at].End) && Passes(slot, words.Capitals))
                best = new PhraseMatch(token, at + 1, slot, words.Capitals);
        }

        return best;
    }

    /// <summary>The longest phrase that starts at an offset of a text and ends between words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Offset of the first character, at the start of a word.</param>
    public PhraseMatch Longest(ReadOnlySpan<char> text, int start)
    {
        var words = new FoldedWords(text, start, text.Length);
        var best = default(PhraseMatch);
        while (words.MoveNext())
        {
            int slot = Find(words.Hash);
            if (slot < 0)
                break;
            if (_heads[slot] >= 0 && Passes(slot, words.Capitals))
                best = new PhraseMatch(words.First, words.WordEnd, slot, words.Capitals);
        }

        return best;
    }

    /// <summary>The phrase that a string is as a whole.</summary>
    /// <param name="phrase">The string.</param>
    /// <param name="ignoreCase">True to find "EU" in "eu" as well.</param>
    public PhraseMatch Exact(ReadOnlySpan<char> phrase, bool ignoreCase = false)
    {
        var words = new FoldedWords(phrase, 0, phrase.Length);
        while (words.MoveNext())
        {
        }

        if (words.First < 0 || !OnlySeparators(phrase[words.WordEnd..]))
            return default;
        int slot = Find(words.Hash);
        ulong capitals = ignoreCase ? ulong.MaxValue : words.Capitals;
        return slot >= 0 && _heads[slot] >= 0 && Passes(slot, capitals) ? new PhraseMatch(words.First, words.WordEnd, slot, capitals) : default;
    }

    /// <summary>The values of the phrases found, in the order in which they were added.</summary>
    public ValueEnumerator Values(PhraseMatch match) => new(_entries, match.Found ? _heads[match.Node] : -1, match.Capitals);

    /// <summary>The first value of the phrase found.</summary>
    /// <exception cref="InvalidOperationException">Nothing was found.</exception>
    public int Value(PhraseMatch match)
    {
        foreach (int value in Values(match))
            return value;
        throw new InvalidOperationException("Nothing was found.");
    }

    /// <summary>Index of the first entry of the phrase that a string is as a whole, or -1.</summary>
    internal int HeadOf(ReadOnlySpan<char> phrase)
    {
        var words = new FoldedWords(phrase, 0, phrase.Length);
        while (words.MoveNext())
        {
        }

        int slot = words.First < 0 ? -1 : Find(words.Hash);
        return slot < 0 ? -1 : _heads[slot];
    }

    private static bool IsEndOf(ReadOnlySpan<char> text, int wordEnd, int tokenEnd) =>
        wordEnd == tokenEnd || (wordEnd < tokenEnd && OnlySeparators(text[wordEnd..tokenEnd]));

    private static bool OnlySeparators(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (LetterFolding.Fold(c, out _) != '\0')
                return false;
        }

        return true;
    }

    private int Find(ulong hash)
    {
        for (int slot = (int)(hash >> 20) & _mask; ; slot = (slot + 1) & _mask)
        {
            ulong key = _keys[slot];
            if (key == hash)
                return slot;
            if (key == 0)
                return -1;
        }
    }

    private bool Passes(int slot, ulong capitals)
    {
        for (int entry = _heads[slot]; entry >= 0; entry = _entries[entry].Next)
        {
            if ((_entries[entry].Capitals & ~capitals) == 0)
                return true;
        }

        return false;
    }

    /// <summary>Goes through the values of a match.</summary>
    public struct ValueEnumerator
    {
        private readonly PhraseEntry[] _entries;
        private readonly ulong _capitals;
        private int _next;

        internal ValueEnumerator(PhraseEntry[] entries, int head, ulong capitals)
        {
            _entries = entries;
            _next = head;
            _capitals = capitals;
        }

        /// <summary>The value.</summary>
        public int Current { get; private set; }

        /// <summary>Itself, for <c>foreach</c>.</summary>
        public readonly ValueEnumerator GetEnumerator() => this;

        /// <summary>Moves on; false at the end.</summary>
        public bool MoveNext()
        {
            while (_next >= 0)
            {
                ref readonly PhraseEntry entry = ref _entries[_next];
                _next = entry.Next;
                if ((entry.Capitals & ~_capitals) == 0)
                {
                    Current = entry.Value;
                    return true;
                }
            }

            return false;
        }
    }
}

/// <summary>One phrase with one value.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct PhraseEntry
{
    /// <summary>Which folded characters must be capitals.</summary>
    public ulong Capitals;

    /// <summary>The value.</summary>
    public int Value;

    /// <summary>The next entry for the same words, or -1.</summary>
    public int Next;
}
