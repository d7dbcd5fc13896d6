using System.Runtime.CompilerServices;
using Chancery.Claims;
using Chancery.Lexicons;
using Chancery.Roster;

namespace Chancery.Reading.Topics;

/// <summary>Tells the subjects of a topic, and the states that it names, by its words alone.</summary>
/// <remarks>
/// From left to right the longest words count, each once. Weak words count only where there are no others. The subject of the topic's head,
/// the noun before the first preposition, comes first: of "sanctions over the war in Ukraine" it is sanctions.
/// </remarks>
internal static class SubjectReader
{
    private const int MostSubjects = 4;
    private const int MostStates = 6;
    private const int LongestTopic = 400;

    /// <summary>The item with its subjects and states.</summary>
    public static AgendaItem Code(AgendaItem item)
    {
        Span<int> rows = stackalloc int[MostSubjects];
        States states = default;
        Read(item.Topic, rows, out int subjects, states, out int named);
        if (subjects == 0 && named == 0)
            return item;
        IReadOnlyList<TopicRow> table = TopicTable.Default.Rows;
        var found = new Subject[subjects];
        var about = new List<string>(named + 1);
        for (int i = 0; i < named; i++)
            AddState(about, states[i].RecordCode);
        for (int i = 0; i < subjects; i++)
        {
            found[i] = table[rows[i]].Subject;
            foreach (string state in table[rows[i]].States)
                AddState(about, state);
        }

        return item with { Subjects = found, States = about };
    }

    /// <summary>Finds the rows of the table of subjects, the likeliest first, and the states named; allocates nothing.</summary>
    public static void Read(ReadOnlySpan<char> topic, Span<int> rows, out int subjects, Span<State> states, out int named)
    {
        subjects = named = 0;
        topic = topic[..Math.Min(topic.Length, LongestTopic)];
        int head = HeadEnd(topic);
        Span<int> weak = stackalloc int[MostSubjects];
        int weakly = 0, at = 0, covered = 0;
        while (NextWord(topic, ref at, out int wordEnd))
        {
            if (at < covered)
            {
                at = wordEnd;
                continue;
            }

            PhraseMatch words = TopicTable.Default.Words.Longest(topic, at);
            StateMention? state = StateTable.Default.Longest(topic, at);
            int stateEnd = state is { Word: StateWord.Name or StateWord.Adjective or StateWord.Demonym or StateWord.People or StateWord.Group } known ? known.Match.End : 0;
            // "Korean Peninsula" is of no one state.
            if (stateEnd > 0 && (words.End <= stateEnd || state is { Word: StateWord.Name }))
                Add(states, ref named, state!.Value.State, false);
            if (words.Found && (words.End >= stateEnd || state is { Word: StateWord.Group }))
            {
                int value = TopicTable.Default.Words.Value(words);
                bool first = words.First < head && words.End >= head;
                if ((value & 1) == 0)
                    Add(rows, ref subjects, value >> 1, first);
                else
                    Add(weak, ref weakly, value >> 1, first);
            }

            // "South Korea" does not speak of "Korea", nor "South China Sea" of China.
            covered = Math.Max(words.End, stateEnd);
            at = wordEnd;
        }

        if (subjects == 0)
        {
            weak[..weakly].CopyTo(rows);
            subjects = weakly;
        }
    }

    private static void Add<T>(Span<T> list, ref int count, T value, bool first)
        where T : IEquatable<T>
    {
        if (count == list.Length || list[..count].Contains(value))
            return;
        if (first)
        {
            list[..count].CopyTo(list[1..]);
            list[0] = value;
        }
        else
        {
            list[count] = value;
        }

        count++;
    }

    private static void AddState(List<string> states, string code)
    {
        if (!states.Contains(code))
            states.Add(code);
    }

    // The end of the last word before the first preposition.
    private static int HeadEnd(ReadOnlySpan<char> topic)
    {
        int at = 0, end = 0;
        while (NextWord(topic, ref at, out int wordEnd))
        {
            if (end > 0 && topic[at..wordEnd] is "of" or "in" or "on" or "for" or "to" or "against" or "with" or "between" or "among" or "over" or "at" or "from" or "by"
                or "about" or "around" or "toward" or "towards" or "across" or "under" or "into" or "after" or "during" or "before" or "since" or "regarding" or "concerning")
                break;
            end = wordEnd;
            at = wordEnd;
        }

        return end;
    }

    private static bool NextWord(ReadOnlySpan<char> text, ref int at, out int end)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        end = at;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return at < text.Length;
    }

    [InlineArray(MostStates)]
    private struct States
    {
        private State _first;
    }
}
