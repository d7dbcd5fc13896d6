using Chancery.Language;
using Chancery.Lexicons;

namespace Chancery.Roster;

/// <summary>The words for posts, and the posts that they name.</summary>
public sealed class OfficeLexicon
{
    private static readonly Lazy<OfficeLexicon> s_default = new(() => OfficeLexiconLoader.LoadBuiltIn());

    private readonly Office[] _offices;
    private readonly PhraseMatcher _words;
    private readonly OfficeModifier[] _modifiers;
    private readonly PhraseMatcher _modifierWords;

    internal OfficeLexicon(Office[] offices, PhraseMatcher words, OfficeModifier[] modifiers, PhraseMatcher modifierWords)
    {
        _offices = offices;
        _words = words;
        _modifiers = modifiers;
        _modifierWords = modifierWords;
    }

    /// <summary>The built-in lexicon.</summary>
    public static OfficeLexicon Default => s_default.Value;

    /// <summary>All posts.</summary>
    public IReadOnlyList<Office> All => _offices;

    /// <summary>The longest words for a post that start at a token, modifiers included, or null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">Index of the first token.</param>
    /// <param name="end">Index after the last token that may belong to it.</param>
    /// <param name="holder">Code of the state or organisation whose post it is, where known: "secretary of state" is another post in the Vatican.</param>
    public OfficeMention? Longest(AnalysedText text, int token, int end, string? holder = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        PhraseMatch plain = _words.Longest(text, token, end);
        Modifiers before = default;
        int at = token;
        PhraseMatch best = default;
        for (int i = 0; i < 4 && at < end; i++)
        {
            PhraseMatch modifier = _modifierWords.Longest(text, at, end);
            if (!modifier.Found || _modifiers[_modifierWords.Value(modifier)].IsSuffix)
                break;
            before = before.Then(_modifiers[_modifierWords.Value(modifier)]);
            at = modifier.End;
            while (at < end && text.Form(at) is "-" or "\u2010" or "\u2013")
                at++;
            PhraseMatch found = at < end ? _words.Longest(text, at, end) : default;
            if (!found.Found)
                continue;
            best = found;
            break;
        }

        if (plain.Found && plain.End >= best.End)
        {
            best = plain;
            before = default;
        }

        if (!best.Found)
            return null;
        OfficeMention mention = Compose(best, before, token, holder);
        int suffix = best.End;
        while (suffix < end && text.Form(suffix) is "-")
            suffix++;
        return suffix < end ? WithSuffix(mention, _modifierWords.Longest(text, suffix, end)) : mention;
    }

    /// <summary>The longest words for a post that start at an offset of a string, modifiers included, or null.</summary>
    public OfficeMention? Longest(ReadOnlySpan<char> text, int start, string? holder = null)
    {
        PhraseMatch plain = _words.Longest(text, start);
        Modifiers before = default;
        int at = start;
        PhraseMatch best = default;
        for (int i = 0; i < 4; i++)
        {
            PhraseMatch modifier = _modifierWords.Longest(text, at);
            if (!modifier.Found || _modifiers[_modifierWords.Value(modifier)].IsSuffix)
                break;
            before = before.Then(_modifiers[_modifierWords.Value(modifier)]);
            at = modifier.End;
            PhraseMatch found = _words.Longest(text, at);
            if (!found.Found)
                continue;
            best = found;
            break;
        }

        if (plain.Found && plain.End >= best.End)
        {
            best = plain;
            before = default;
        }

        if (!best.Found)
            return null;
        OfficeMention mention = Compose(best, before, best == plain ? plain.First : start, holder);
        return best.End < text.Length ? WithSuffix(mention, _modifierWords.Longest(text, best.End)) : mention;
    }

    /// <summary>The post that words name as a whole, or null.</summary>
    /// <param name="words">The words ("deputy foreign minister").</param>
    /// <param name="holder">Code of the state or organisation whose post it is, or null.</param>
    public OfficeMention? Resolve(string words, string? holder = null)
    {
        ArgumentNullException.ThrowIfNull(words);
        string trimmed = words.Trim();
        return Longest(trimmed, 0, holder) is { } mention && mention.End >= trimmed.Length ? mention : null;
    }

    private OfficeMention Compose(PhraseMatch match, Modifiers before, int first, string? holder)
    {
        int chosen = -1, rank = -1;
        foreach (int value in _words.Values(match))
        {
            Office office = _offices[value >> 1];
            int r = holder is null || office.States.Count == 0 ? 1 : office.States.Contains(holder) ? 2 : 0;
            if (r > rank || chosen < 0)
            {
                chosen = value;
                rank = r;
            }
        }

        Office found = _offices[chosen >> 1];
        return new OfficeMention(found, before.Function + found.Function, before.Title + found.Title, before.Qualifier, (chosen & 1) != 0 || found.Kind == OfficeKind.Group, first, match.End);
    }

    private OfficeMention WithSuffix(OfficeMention mention, PhraseMatch suffix)
    {
        if (!suffix.Found || _modifiers[_modifierWords.Value(suffix)] is not { IsSuffix: true } modifier)
            return mention;
        return mention with { End = suffix.End, Qualifier = modifier.Qualifier, Title = mention.Title + modifier.Ending };
    }

    private readonly record struct Modifiers(string? Function, string? Title, string? Qualifier)
    {
        public Modifiers Then(OfficeModifier next) => new(
            Function + next.Function,
            next.Title.Length == 0 || next.Qualifier is "former" or "acting" or "interim" or "caretaker" ? Title : Title + next.Title + " ",
            next.Qualifier.Length > 0 ? next.Qualifier : Qualifier);
    }
}

/// <summary>Words before or after a post that change who is meant.</summary>
internal sealed record OfficeModifier(string Function, string Title, string Qualifier, bool IsSuffix, string Ending);
