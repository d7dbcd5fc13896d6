using Chancery.Language.Neural;

namespace Chancery.Language.Segmentation;

/// <summary>After which tokens a sentence may end, and what speaks for it.</summary>
internal static class SentenceBoundaries
{
    /// <summary>Most features of a place.</summary>
    public const int MaxFeatures = 32;

    private const int LongestDateline = 18, MostBullets = 3, LongestLead = 9;

    /// <summary>Whether a sentence may end after a token that another follows: one of them is no plain lower-case word.</summary>
    public static bool IsCandidate(AnalysedText text, int token)
    {
        char last = text.Text[text[token].End - 1], next = text.Text[text[token + 1].Start];
        return Characters.Class(last) == 0 || Characters.Class(next) != 1 || char.IsUpper(next);
    }

    /// <summary>Whether a sentence goes on after a token whatever the model says: after an aside "(PRC)", between initials "A. K. Momen".</summary>
    public static bool GoesOn(AnalysedText text, int token, int start)
    {
        ReadOnlySpan<char> form = text.Form(token);
        if (form is ")" or "]" && token - start >= 2)
        {
            bool opensSentence = text.Form(start) is "(" or "[";
            return !opensSentence && text.Form(token - 1) is not ("." or "!" or "?" or "..." or "\"" or "”");
        }

        // "Dutch PM Rutte", not "at 3 PM".
        if (form is "PM" && token > start && !char.IsDigit(text.Form(token - 1)[0]) && text.Form(token - 1) is not (":" or ".") && char.IsUpper(text.Form(token + 1)[0]))
            return true;
        // "Swiss State Secretary Marie-Gabrielle Ineichen": who holds the office is named straight behind.
        if (token > start && form is "Secretary" or "Minister" or "President" or "Ambassador" or "Chancellor" or "Envoy" or "Representative" or "Commissioner" or "Premier" or "Senator" or "Governor" or "Adviser" or "Advisor" or "Administrator" or "Commissar"
            && text[token + 1].Start == text[token].End + 1 && text.Text[text[token].End] == ' ' && char.IsUpper(text.Form(token + 1)[0]))
        {
            return true;
        }

        // "on the second, ministry spokesperson Lim Soo-suk told": the name of who holds the office, whatever stands in front of it.
        if (token > start && char.IsUpper(form[0]) && char.IsLetter(form[^1]) && text.Form(token - 1) is "spokesperson" or "spokesman" or "spokeswoman" or "minister" or "ambassador" or "envoy" or "secretary" or "president"
            && text[token + 1].Start == text[token].End + 1 && text.Text[text[token].End] == ' ' && char.IsUpper(text.Form(token + 1)[0]))
        {
            return true;
        }

        return form is "." && token - start >= 2 && IsInitial(text.Form(token - 1)) && text[token - 1].End == text[token].Start && text.Form(token - 2) is [>= 'A' and <= 'Z', '.'];
    }

    /// <summary>The end of a dateline at the head of a paragraph: "ANKARA, Feb 10 -", "WASHINGTON (AP) —", "Paris, 12 May 2010 --", "ISLAMABAD:"; <paramref name="first"/> where there is none.</summary>
    /// <param name="text">The text with the paragraph's tokens.</param>
    /// <param name="first">The paragraph's first token.</param>
    /// <param name="end">Behind its last.</param>
    /// <param name="places">Knows names of places; null: a colon ends a dateline only behind a date.</param>
    public static int DatelineEnd(AnalysedText text, int first, int end, WordEncoder? places = null)
    {
        // "** BRUSSELS - ", "• 3 May, Oslo - "
        int start = first;
        while (start < end - 1 && start - first < MostBullets && text.Form(start) is "*" or "**" or "•" or "·" or "▪" or "►" or "-" or "–" or "—" or "--")
            start++;
        bool capitals = IsCapitals(text.Form(start)), dated = false, day = false;
        if (!char.IsUpper(text.Form(start)[0]))
            return start == first ? LedByDay(text, first, end) : first;
        for (int i = start; i < end && i - start < LongestDateline; i++)
        {
            ReadOnlySpan<char> form = text.Form(i);
            if (form is "-" or "--" or "—" or "–" or "―" or "---" or ".-")
            {
                // "Montevideo, Jan 9 (EFE).-", "Buenos Aires, Dec 5.-"
                bool spaced = i + 1 < end && (text[i + 1].Start > text[i].End || form is not "-") && (text[i].Start > text[i - 1].End || form is not "-" || dated && text.Form(i - 1)[^1] is '.' or ')');
                return i > start && spaced && (capitals || dated || places is not null && (OfAgency(text, start, i, end, places) || IsOfProse(text, start, i, end, places))) ? i + 1 : first;
            }

            // "Damascus, SANA- President Assad", "DAMASCUS, (ST)_President": the dash of the agency, set close.
            if (i > start && i + 1 < end && char.IsUpper(text.Form(i + 1)[0]) && (form is [.., '-'] && IsCapitals(form[..^1]) && text.Form(i - 1) is "," && places is not null && IsPlace(text, start, i, end, places) || form is "_" && text.Form(i - 1) is ")"))
                return i + 1;
            // "UFA, Jul 10 (PTI) Breaking the ice": agencies that set no dash.
            if (form is ")" && day && i + 1 < end && text.Form(i + 1) is not ("-" or "--" or "—" or "–" or "―" or "---" or "." or ",") && (char.IsUpper(text.Form(i + 1)[0]) || text.Form(i + 1) is "\"" or "“"))
                return i + 1;
            if (form is ":" && i > start && i + 1 < end && text[i + 1].Start > text[i].End && (char.IsUpper(text.Form(i + 1)[0]) || text.Form(i + 1) is "\"" or "“"))
                return day || places is not null && IsPlace(text, start, i, end, places) ? i + 1 : first;
            if (form is "(" or ")")
                dated = true;
            else if (char.IsDigit(form[0]))
                (day, dated) = (day || i > start && IsMonth(text.Form(i - 1)), true);
            else if (form is not ("," or "." or "/" or ":" or ";" or "’" or "'" or "de" or "of" or "the" or "and") && !char.IsUpper(form[0]) && text.Form(i - 1) is not "(")
                return first;
        }

        return first;
    }

    // "16 June 1998: A delegation arrives", "25-26 August – Talks": the day that leads an entry of a chronology.
    private static int LedByDay(AnalysedText text, int first, int end)
    {
        bool month = false;
        for (int i = first; i + 1 < end && i - first < LongestLead; i++)
        {
            ReadOnlySpan<char> form = text.Form(i);
            if (month && (form is ":" || form is "–" or "—" or "--" or "-" && text[i].Start > text[i - 1].End && text[i + 1].Start > text[i].End))
                return char.IsUpper(text.Form(i + 1)[0]) || text.Form(i + 1) is "\"" or "“" ? i + 1 : first;
            if (IsMonth(form) && !form.ContainsAnyInRange('0', '9'))
                month = true;
            else if (form is not ("-" or "–" or "," or "/" or "and" or "to") && !(char.IsAsciiDigit(form[0]) && form.Length is <= 2 or 4))
                return first;
        }

        return first;
    }

    // "Damascus, SANA -": a place and who reports from it.
    private static bool OfAgency(AnalysedText text, int start, int dash, int end, WordEncoder places) =>
        dash - start >= 3 && text.Form(dash - 2) is "," && text.Form(dash - 1).Length is >= 2 and <= 6 && IsCapitals(text.Form(dash - 1)) && IsPlace(text, start, dash, end, places);

    // "London - Prime Minister Brown arrived in Warsaw today.": a place in small letters, before whole sentences.
    private static bool IsOfProse(AnalysedText text, int start, int dash, int end, WordEncoder places) =>
        char.IsUpper(text.Form(dash + 1)[0]) && text.Form(end - 1) is "." or "\"" or "”" && IsPlace(text, start, dash, end, places);

    // "NEW DELHI:", "CHENGDU, China (APP):", not "KENNEDY:", who speaks, nor "Syria: Annan heads for Damascus", a headline.
    private static bool IsPlace(AnalysedText text, int start, int colon, int end, WordEncoder places)
    {
        int stop = start;
        while (stop < colon && text.Form(stop) is not ("," or "(" or "/"))
            stop++;
        if (stop - start is 0 or > 3 || end - colon < 12)
            return false;
        bool one = stop - start == 1;
        for (int i = start; i < stop; i++)
        {
            ListedAs listed = places.Listed(text.Form(i));
            if (one ? (listed & (ListedAs.Place | ListedAs.Family)) != ListedAs.Place : (listed & (ListedAs.Place | ListedAs.PlacePart)) == 0)
                return false;
        }

        return true;
    }

    private static bool IsMonth(ReadOnlySpan<char> form) =>
        form.Length >= 3 && "JanFebMarAprMayJunJulAugSepOctNovDec".AsSpan().IndexOf(form[..3], StringComparison.OrdinalIgnoreCase) is >= 0 and int at && at % 3 == 0;

    private static bool IsCapitals(ReadOnlySpan<char> form) => form.Length > 2 && !form.ContainsAnyInRange('a', 'z') && char.IsUpper(form[0]);

    private static bool IsInitial(ReadOnlySpan<char> form) => form.Length == 1 && char.IsUpper(form[0]);

    /// <summary>The features of the place after a token, within a paragraph and a sentence begun at <paramref name="start"/>.</summary>
    public static void Extract(AnalysedText text, int token, int start, int end, in SentenceState state, ref BoundaryFeatures features)
    {
        ReadOnlySpan<char> f0 = text.Form(token), f1 = text.Form(token + 1);
        ulong w0 = Characters.Hash(f0), w1 = Characters.Hash(f1), s0 = Shape(f0), s1 = Shape(f1);
        ulong before = token > start ? Characters.Hash(text.Form(token - 1)) : 0, beforeShape = token > start ? Shape(text.Form(token - 1)) : 0;
        ulong beforeTwo = token - 1 > start ? Shape(text.Form(token - 2)) : 0;
        ulong after = token + 2 < end ? Characters.Hash(text.Form(token + 2)) : 0, afterShape = token + 2 < end ? Shape(text.Form(token + 2)) : 0;
        ulong space = text[token].End == text[token + 1].Start ? 1u : 2u;
        int length = token + 1 - start;
        ulong size = length switch { < 4 => (ulong)length, < 7 => 4, < 12 => 5, < 22 => 6, < 40 => 7, _ => 8 };
        ulong open = (ulong)((state.Brackets > 0 ? 1 : 0) + (state.Quoted ? 2 : 0));
        ulong beforeLength = token > start ? (ulong)Math.Min(6, text[token - 1].End - text[token - 1].Start) : 0;
        features.Add(space);
        features.Add(w0, space);
        features.Add(w1, space);
        features.Add(w0, s1, space);
        features.Add(s0, s1, space);
        features.Add(w0, w1);
        features.Add(before, w0, s1);
        features.Add(beforeShape, w0, s1);
        features.Add(beforeShape, w0, w1);
        features.Add(s0, w1, space);
        features.Add(w0, s1, afterShape);
        features.Add(w0, w1, after);
        features.Add(s0, w1, after);
        features.Add(w0, s1, size);
        features.Add(w0, s1, open);
        features.Add(s0, s1, open + (size << 4));
        features.Add(w0, w1, open);
        features.Add(beforeShape, s0, s1);
        features.Add(beforeTwo + beforeShape, w0, s1);
        features.Add(beforeLength, w0, s1);
        features.Add(before, s0, s1);
        features.Add(w1, s1, afterShape);
        features.Add(w0 ^ (open << 32), s1, afterShape + space);
        features.Add(before, w0, w1);
    }

    /// <summary>Like <see cref="Characters.Shape"/>, with a word of one letter told from longer ones.</summary>
    private static ulong Shape(ReadOnlySpan<char> form) => Characters.Shape(form) + (form.Length == 1 ? 7919u : 0u);
}

/// <summary>What is open in the sentence so far.</summary>
internal struct SentenceState
{
    /// <summary>Depth of round and square brackets.</summary>
    public int Brackets;

    /// <summary>Whether a double quotation is open.</summary>
    public bool Quoted;

    /// <summary>Takes in a token.</summary>
    public void Read(ReadOnlySpan<char> form)
    {
        if (form.Length == 2 && ((form[0] == '`' && form[1] == '`') || (form[0] == '\'' && form[1] == '\'')))
            Quoted = form[0] == '`';
        if (form.Length != 1)
            return;
        switch (form[0])
        {
            case '(' or '[':
                Brackets++;
                break;
            case ')' or ']':
                Brackets = Math.Max(0, Brackets - 1);
                break;
            case '"':
                Quoted = !Quoted;
                break;
            case '“' or '«' or '„':
                Quoted = true;
                break;
            case '”' or '»':
                Quoted = false;
                break;
        }
    }
}
