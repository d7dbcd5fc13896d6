namespace Chancery.Language;

/// <summary>Acronyms that a text explains: "Illankai Tamil Arasu Kachchi (ITAK)" names an organisation, and so does "ITAK" from there on.</summary>
internal static class NameAcronyms
{
    private const int Longest = 8, Most = 64;

    /// <summary>Sets the type of explained acronyms and of what they stand for; adds acronyms that were no names.</summary>
    /// <param name="text">The text, its names in order.</param>
    /// <param name="explained">Gets the acronyms, where they are explained.</param>
    public static void Settle(AnalysedText text, List<Name> explained)
    {
        explained.Clear();
        for (int n = 0; n < text.Names.Count && explained.Count < Most; n++)
        {
            Name name = text.Names[n];
            int acronym = name.End + 1;
            if (acronym + 1 >= text.Count || !text.Form(name.End).SequenceEqual("(") || !text.Form(acronym + 1).SequenceEqual(")") || !IsAcronym(text.Form(acronym)))
                continue;
            // Nobody explains the letters of a person; a state's or a treaty's stay what they are.
            if (name.Type is not (NameType.Person or NameType.Organisation or NameType.Place))
                continue;
            NameType type = name.Type == NameType.Place ? NameType.Place : NameType.Organisation;
            int first = Beginning(text, name.End, text.Form(acronym));
            // "Communist Refoundation Party (PRC)": the letters are of the name in its own language.
            bool translated = name.Type == NameType.Organisation && name.End - name.First > 1 && text.Form(acronym) is not ("US" or "UK" or "USA" or "UAE" or "USSR" or "DC" or "NY" or "CA");
            if (first < 0 && !translated)
                continue;
            if (first >= 0 && type == NameType.Organisation)
                n = Join(text, n, first);
            Name letters = new(acronym, acronym + 1, type);
            if (n + 1 == text.Names.Count || text.Names[n + 1].First > acronym)
                text.Names.Insert(n + 1, letters);
            else if (text.Names[n + 1].First == acronym && text.Names[n + 1].End == acronym + 1)
                text.Names[n + 1] = letters;
            else
                continue;
            explained.Add(letters);
        }
    }

    /// <summary>Makes one name of all that begin at a word or after it, up to that of a number; gives its new number.</summary>
    private static int Join(AnalysedText text, int n, int first)
    {
        int end = text.Names[n].End;
        while (n > 0 && text.Names[n - 1].First >= first)
            text.Names.RemoveAt(n--);
        text.Names[n] = new Name(n > 0 ? Math.Max(Math.Min(first, text.Names[n].First), text.Names[n - 1].End) : Math.Min(first, text.Names[n].First), end, NameType.Organisation);
        return n;
    }

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        int upper = 0;
        foreach (char c in form)
            upper += char.IsUpper(c) ? 1 : 0;
        // "Member of Parliament (MP)" is an office.
        return form.Length is >= 2 and <= Longest && upper >= 2 && upper * 2 > form.Length && form is not ("MP" or "MPs" or "MEP" or "MEPs" or "MSP" or "MSPs" or "MLA" or "MPP" or "MNA" or "MK" or "TD" or "PM" or "CEO" or "SG" or "SRSG" or "DG");
    }

    /// <summary>The first of the words before an end whose first letters spell the acronym; small words need not be spelt. Below 0 where none do.</summary>
    private static int Beginning(AnalysedText text, int end, ReadOnlySpan<char> acronym)
    {
        int letter = acronym.Length - 1, sentence = text.Sentences[text[end - 1].Sentence].First;
        for (int i = end - 1; i >= sentence && end - i <= 2 * Longest; i--)
        {
            char c = text.Form(i)[0];
            if (char.ToUpperInvariant(c) == char.ToUpperInvariant(acronym[letter]))
            {
                if (--letter < 0)
                    return char.IsUpper(c) && end - i > 1 ? i : -1;
            }
            else if (char.IsUpper(c) || char.IsDigit(c) || text[i].Pos is UniversalPos.Verb or UniversalPos.Punct)
            {
                return -1;
            }
        }

        return -1;
    }
}
