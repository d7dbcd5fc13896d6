using Chancery.Lexicons;

namespace Chancery.Coding;

/// <content>What must stand around the trigger of a pattern, as the column "needs" writes it, and the gists of sentences.</content>
internal sealed partial class CodingLexicon
{
    private Condition[] Needs(string cell, ref TsvReader rows)
    {
        if (cell is "-" or "")
            return [];
        string[] words = cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Words with a blank within them belong to the list that they stand in: "obj=work,human right".
        var parts = new List<string>();
        for (int i = 0; i < words.Length; i++)
        {
            // "in=nothing to do with": a condition of one word has another or nothing behind it.
            if (parts.Count > 0 && (!IsCondition(words[i]) || (words[i] is "to" or "that" && i + 1 < words.Length && !IsCondition(words[i + 1]))))
                parts[^1] += " " + words[i];
            else
                parts.Add(words[i]);
        }

        var needs = new Condition[parts.Count];
        for (int i = 0; i < needs.Length; i++)
            needs[i] = Need(parts[i], ref rows);
        return needs;
    }

    private static bool IsCondition(string word) =>
        word is "to" or "that" or "bare" or "obj!!" or "obj-place" or "obj!" or "obj" or "no-obj" || word.StartsWith("obj@", StringComparison.Ordinal) || word.StartsWith("obj=", StringComparison.Ordinal) || word.StartsWith("pp.", StringComparison.Ordinal)
        || word.StartsWith("in@", StringComparison.Ordinal) || word.StartsWith("in=", StringComparison.Ordinal) || word.StartsWith("subj", StringComparison.Ordinal) || word.StartsWith("prt=", StringComparison.Ordinal) || word.StartsWith("modal=", StringComparison.Ordinal);

    private Condition Need(string part, ref TsvReader rows)
    {
        if (part == "to")
            return new Condition(ConditionKind.Infinitive, null, -1);
        if (part == "that")
            return new Condition(ConditionKind.Clause, null, -1);
        if (part == "bare")
            return new Condition(ConditionKind.Subjunctive, null, -1);
        if (part == "obj!!")
            return new Condition(ConditionKind.ObjectState, null, -1);
        if (part == "obj-place")
            return new Condition(ConditionKind.ObjectPlace, null, -1);
        if (part == "obj!")
            return new Condition(ConditionKind.ObjectActor, null, -1);
        if (part == "no-obj")
            return new Condition(ConditionKind.NoObject, null, -1);
        int mark = part.AsSpan().IndexOfAny('@', '=');
        string place = mark < 0 ? part : part[..mark];
        if (place == "prt")
            return new Condition(ConditionKind.Particle, part[(mark + 1)..], -1);
        int number = mark < 0 ? -1 : part[mark] == '@' ? Named(part[(mark + 1)..], ref rows) : Listed(part[(mark + 1)..]);
        return place switch
        {
            "obj" => new Condition(ConditionKind.Object, null, number),
            "in" => new Condition(ConditionKind.Within, null, number),
            "subj" => new Condition(ConditionKind.Subject, null, number),
            "modal" => new Condition(ConditionKind.Modal, null, number),
            ['p', 'p', '.', _, ..] => new Condition(ConditionKind.Preposition, place[3..], number),
            _ => throw rows.Error($"\"{part}\" is no condition"),
        };
    }

    private int Named(string name, ref TsvReader rows) => _classes.TryGetValue(name, out int number) ? number : throw rows.Error($"there is no class {name}");

    // A list of words within a condition is a class without a name of its own.
    private int Listed(string list)
    {
        if (_classes.TryGetValue("=" + list, out int known))
            return known;
        int number = ClassOf("=" + list);
        foreach (string words in list.Split(','))
            Entry(words).Add(number);
        return number;
    }

    private void ReadGists(ReadOnlySpan<byte> table)
    {
        var rows = new TsvReader(table, "event-gists.tsv", "id", "covers", "code", "frame", "toward");
        while (rows.Read())
        {
            EventCode? code = rows.Text(2) is "-" ? null : Codes.Find(rows.Text(2)) is { Type: not null } own ? own : throw rows.Error($"there is no code {rows.Text(2)} with a type");
            EventPattern? pattern = code is null ? null : new EventPattern
            {
                Id = rows.Text(0),
                Trigger = TriggerKind.Verb,
                Needs = [],
                Code = code,
                Operation = null,
                Frame = FrameOf(rows.Text(3), ref rows) | Frame.Whole,
                Toward = rows.Text(4) is "-" ? [] : rows.Text(4).Split(','),
                Examples = [],
            };
            _gists.Add(new Gist(rows.Text(0), rows.Text(1) is "-" ? [] : rows.Text(1).Split(','), pattern));
        }
    }
}
