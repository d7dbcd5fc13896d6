namespace Chancery.Language;

/// <summary>Mends who holds an office where the network goes astray: in "the President of Cuba, Osvaldo Dorticos, and the Prime Minister ..." a person stands beside the office, not a second place beside Cuba.</summary>
internal static class NamedOffices
{
    /// <summary>Mends a sentence whose tree and names are there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="names">Index of the sentence's first name.</param>
    public static void Mend(AnalysedText text, Sentence sentence, int names)
    {
        for (int n = names + 1; n < text.Names.Count; n++)
        {
            Name of = text.Names[n - 1], person = text.Names[n];
            if (of.Type is not (NameType.Place or NameType.Organisation) || person.Type is not (NameType.Person or NameType.Place) || person.First != of.End + 1 || person.End < person.First + 2)
                continue;
            if (text[of.End].Lower is not "," || person.End >= sentence.End || text[person.End].Lower is not ("," or "." or ";") || (person.Type == NameType.Place && OpensPlace(text[person.First].Lower)))
                continue;
            int office = Office(text, sentence, of.First);
            if (office < 0)
                continue;
            text.Names[n] = person with { Type = NameType.Person };
            // Where the tree already has the person beside the office nothing is to be mended.
            int head = text[person.First].Head;
            if (head >= of.First && head < of.End)
                Attach(text, sentence, office, of, person);
        }
    }

    private static void Attach(AnalysedText text, Sentence sentence, int office, Name of, Name person)
    {
        for (int i = person.First; i < person.End; i++)
        {
            text[i].Head = i == person.First ? office : person.First;
            text[i].Relation = i == person.First ? Relation.Appos : Relation.Flat;
        }

        // The next office is beside the first, not beside its place.
        for (int i = person.End; i < sentence.End; i++)
        {
            if (text[i].Relation == Relation.Conj && text[i].Head >= of.First && text[i].Head < of.End && IsOffice(text[i].Lower))
                text[i].Head = office;
        }
    }

    // The office in "the President of Cuba" and "the Prime Minister of the Provisional Government", or -1.
    private static int Office(AnalysedText text, Sentence sentence, int name)
    {
        int at = name - 1;
        if (at > sentence.First && text[at].Lower is "the")
            at--;
        return at > sentence.First && text[at].Lower is "of" && IsOffice(text[at - 1].Lower) ? at - 1 : -1;
    }

    private static bool IsOffice(string lower) => lower is "president" or "minister" or "premier" or "chancellor" or "king" or "queen" or "prince" or "emir" or "amir" or "sultan"
        or "ambassador" or "chairman" or "chairwoman" or "chairperson" or "secretary-general" or "governor" or "speaker";

    // Names of more than one word that begin so are places as often as not.
    private static bool OpensPlace(string lower) => lower is "new" or "saint" or "st." or "san" or "santa" or "great" or "united" or "north" or "south" or "east" or "west" or "northern" or "southern"
        or "eastern" or "western" or "central" or "sierra" or "sri" or "cape" or "costa" or "hong" or "el" or "los" or "las" or "papua" or "equatorial" or "burkina" or "saudi" or "dominican";
}
