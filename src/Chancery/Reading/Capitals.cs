using System.Text;
using Chancery.Language;
using Chancery.Places;
using Chancery.Reading.Headlines;
using Chancery.Roster;
using NodaTime;

namespace Chancery.Reading;

/// <summary>Gives lines that are all in capitals the case of running text, so that headlines and ledes of wires read like the rest. Lengths stay, and with them all offsets.</summary>
internal static class Capitals
{
    private const int FewestLetters = 12, FewestWords = 3, LongestName = 3;

    private static readonly HashSet<string> s_acronyms = new(StringComparer.Ordinal)
    {
        "US", "USA", "UK", "UN", "EU", "UAE", "USSR", "DPRK", "ROK", "PRC", "DRC", "PLO", "IRA", "MP", "TV", "AP", "AFP", "PM", "FARC", "ELN", "PKK", "LTTE", "UNITA", "SWAPO", "FRELIMO", "RENAMO", "MILF", "ANC", "ICC", "GCC",
    };

    private static readonly HashSet<string> s_days = new(StringComparer.Ordinal)
    {
        "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY", "JANUARY", "FEBRUARY", "APRIL", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER", "JAN", "FEB", "APR", "AUG", "SEPT", "OCT", "NOV", "DEC",
    };

    // Words behind which a name stands.
    private static readonly HashSet<string> s_titles = new(StringComparer.Ordinal)
    {
        "PRESIDENT", "PREMIER", "PM", "MINISTER", "CHANCELLOR", "SECRETARY", "KING", "QUEEN", "PRINCE", "PRINCESS", "EMPEROR", "EMIR", "AMIR", "SULTAN", "SHEIKH", "GENERAL", "AMBASSADOR", "ENVOY", "CHIEF", "MR", "MRS", "MS", "DR", "SIR", "LORD", "POPE", "COMRADE", "MARSHAL",
    };

    /// <summary>The text with its lines in capitals recased; the same string where there are none.</summary>
    public static string Restore(string text, LanguagePipeline language, RosterIndex roster, LocalDate? day)
    {
        StringBuilder? restored = null;
        bool headlines = AreHeadlines(text);
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (IsShouted(text.AsSpan(start, end - start)))
            {
                restored ??= new StringBuilder(text);
                Restore(text, start, end, restored, language, roster, day);
                // A headline ends with its line, however alike the lengths of lines are.
                if (headlines && end < text.Length)
                    restored[end] = '\u2029';
            }

            start = end + 1;
        }

        return restored?.ToString() ?? text;
    }

    // Lines in capitals none of which ends as a sentence does.
    private static bool AreHeadlines(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('a', 'z'))
            return false;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            if (text.AsSpan(start, end - start).TrimEnd() is [.., '.'])
                return false;
            start = end + 1;
        }

        return true;
    }

    private static bool IsShouted(ReadOnlySpan<char> line)
    {
        int letters = 0, words = 0;
        bool inside = false;
        foreach (char c in line)
        {
            if (char.IsLower(c))
                return false;
            bool letter = char.IsLetter(c);
            letters += letter ? 1 : 0;
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return letters >= FewestLetters && words >= FewestWords;
    }

    private static void Restore(string text, int start, int end, StringBuilder into, LanguagePipeline language, RosterIndex roster, LocalDate? day)
    {
        bool first = true;
        string before = "";
        string? owner = null;
        for (int i = start; i < end;)
        {
            if (!char.IsLetter(text[i]))
            {
                first |= text[i] is '.' or '!' or '?' && i + 1 < end && text[i + 1] == ' ';
                i++;
                continue;
            }

            int named = NameEnd(text, i, end);
            int stop = named > i ? named : WordEnd(text, i, end);
            string word = text[i..stop];
            if (named > i)
            {
                Titled(text, i, stop, into);
            }
            else if (!s_acronyms.Contains(word) && !(word.Length == 1 && stop < end && char.IsAsciiDigit(text[stop])) && OrganisationTable.Default.Find(word) is null && !word.Contains('.', StringComparison.Ordinal))
            {
                string lower = word.ToLowerInvariant();
                bool name = s_titles.Contains(before) && !s_titles.Contains(word) || s_days.Contains(word) || (word.Length > 1 && !IsWord(lower, language)) || IsHolder(word, roster, day) || owner is not null && IsHolderOf(word, owner, roster, day);
                if (first || name)
                    Titled(text, i, stop, into);
                else
                    Lowered(text, i, stop, into);
            }

            // "CHINA'S XI", "JAPAN PM ABE", "UK'S MAY": of the state just named.
            if (word is not ("S" or "PM" or "PRESIDENT" or "PREMIER" or "FOREIGN" or "MINISTER" or "CHANCELLOR"))
                owner = StateTable.Default.Resolve(Title(word)) is { } state ? state.RecordCode : word is "US" or "U.S." ? "USA" : word is "UK" ? "GBR" : null;
            first = false;
            before = word;
            i = stop;
        }
    }

    private static bool IsWord(string lower, LanguagePipeline language)
    {
        if (language.Knows(lower) || HeadlineVerbs.Default.Of(lower).Count > 0)
            return true;
        foreach (string ending in (ReadOnlySpan<string>)["s", "es", "d", "ed", "ing"])
        {
            if (lower.Length > ending.Length + 3 && lower.EndsWith(ending, StringComparison.Ordinal) && language.Knows(lower.AsSpan(0, lower.Length - ending.Length)))
                return true;
        }

        return false;
    }

    // "PUTIN": a surname of one in office on the day, long enough to be no plain word.
    private static bool IsHolder(string word, RosterIndex roster, LocalDate? day) =>
        word.Length > 4 && day is not null && roster.Best(Title(word), new PersonContext(day, null, null)) is { InOffice: true, Score: > 0.65 };

    private static bool IsHolderOf(string word, string state, RosterIndex roster, LocalDate? day) =>
        day is not null && roster.Best(Title(word), new PersonContext(day, [state], null)) is { InOffice: true, Tenure: { } tenure } && StateTable.Default.RecordCode(tenure.Holder) == state;

    private static int WordEnd(string text, int start, int end)
    {
        int i = start;
        while (i < end && (char.IsLetter(text[i]) || (text[i] == '.' && i + 1 < end && char.IsLetter(text[i + 1]) && i - start <= 3)))
            i++;
        return i;
    }

    // A state or large town of up to three words.
    private static int NameEnd(string text, int start, int end)
    {
        Span<int> ends = stackalloc int[LongestName];
        int count = 0;
        for (int i = start; count < LongestName && i < end;)
        {
            int stop = WordEnd(text, i, end);
            if (stop == i)
                break;
            ends[count++] = stop;
            if (stop >= end || text[stop] != ' ')
                break;
            i = stop + 1;
        }

        for (int n = count - 1; n >= 0; n--)
        {
            string name = Title(text.AsSpan(start, ends[n] - start));
            if (name.Length < 4)
                continue;
            if (StateTable.Default.Resolve(name) is not null)
                return ends[n];
            if (Gazetteer.Default.Find(name, PlaceContext.None) is [{ IsAmbiguous: false } place, ..] && (place.IsCapital || place.Place.Population > 300_000))
                return ends[n];
        }

        return -1;
    }

    private static string Title(ReadOnlySpan<char> words)
    {
        Span<char> title = words.Length <= 64 ? stackalloc char[words.Length] : new char[words.Length];
        for (int i = 0; i < words.Length; i++)
            title[i] = i == 0 || !char.IsLetter(words[i - 1]) ? words[i] : char.ToLowerInvariant(words[i]);
        return title.ToString();
    }

    private static void Titled(string text, int start, int end, StringBuilder into)
    {
        for (int i = start; i < end; i++)
        {
            if (i > start && char.IsLetter(text[i - 1]))
                into[i] = char.ToLowerInvariant(text[i]);
        }
    }

    private static void Lowered(string text, int start, int end, StringBuilder into)
    {
        for (int i = start; i < end; i++)
            into[i] = char.ToLowerInvariant(text[i]);
    }
}
