namespace Chancery.Reading.Notes;

/// <summary>What a clause of an entry tells of.</summary>
internal enum NoteAct
{
    /// <summary>Somebody was met or talked with.</summary>
    Encounter,

    /// <summary>A meeting of several was attended.</summary>
    Gathering,

    /// <summary>Somebody came along.</summary>
    Company,

    /// <summary>The journey itself.</summary>
    Trip,

    /// <summary>Nothing that is an engagement.</summary>
    Other,
}

/// <summary>The words with which clauses of an entry begin, from Data/note-acts.tsv.</summary>
internal sealed class NoteActs
{
    private readonly Dictionary<string, (NoteAct Act, bool With)> _acts = new(StringComparer.Ordinal);

    public static NoteActs Load()
    {
        var acts = new NoteActs();
        foreach (DataTable.Row row in DataTable.Load("note-acts.tsv", 4))
        {
            NoteAct act = row.Enum<NoteAct>(1);
            bool with = row.OneOf(2, "yes", "no") == "yes";
            foreach (string word in row[0].Split(' '))
                acts._acts.TryAdd(word, (act, with));
        }

        return acts;
    }

    /// <summary>The act that a word tells, and whether only those behind "with" took part; null for any other word.</summary>
    public (NoteAct Act, bool With)? Of(string lower) => _acts.TryGetValue(lower, out (NoteAct, bool) act) ? act : null;
}
