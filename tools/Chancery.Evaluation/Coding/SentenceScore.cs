using System.Globalization;
using Chancery.Claims;

namespace Chancery.Evaluation.Coding;

/// <summary>Scores annotated sentences, those at even places of their file apart from those at odd places.</summary>
internal sealed class SentenceScore
{
    private readonly EventTally[] _halves = [new(), new()];
    private readonly int[] _events = new int[2], _sides = new int[2], _roots = new int[2], _surest = new int[2], _silent = new int[2];
    private readonly SortedDictionary<string, EventTally> _types = new(StringComparer.Ordinal);
    private int _sentences;

    private SentenceScore()
    {
    }

    /// <summary>F1 of the type.</summary>
    public double Type => EventTally.Sum(_halves[0], _halves[1]).F1;

    /// <summary>Share of the events found with type and both sides.</summary>
    public double Sides => (double)(_sides[0] + _sides[1]) / (_events[0] + _events[1]);

    /// <summary>Share of the events whose root is among those coded in the sentence.</summary>
    public double Root => (double)(_roots[0] + _roots[1]) / (_events[0] + _events[1]);

    /// <summary>F1 of one type.</summary>
    public double Of(string type) => _types.TryGetValue(type, out EventTally? tally) ? tally.F1 : 0;

    /// <summary>Reads the examples and scores what was coded. An example counts to the half of its place.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="examples">The annotated sentences, in the order of their file.</param>
    /// <param name="typeOf">The PLOVER type of an annotated code.</param>
    /// <param name="errors">Which half's errors to print: even, odd, all or null.</param>
    /// <param name="trees">Whether to print parses with them.</param>
    /// <param name="byRoot">Whether an error is a root that was not found rather than a type or a side.</param>
    public static SentenceScore Of(DispatchReader reader, IEnumerable<CodedExample> examples, Func<string, string> typeOf, string? errors, bool trees, bool byRoot)
    {
        var score = new SentenceScore();
        foreach (var sentence in examples.Select((e, i) => (Example: e, Index: i)).GroupBy(e => e.Example.Text))
            score.Add(reader, [.. sentence.Select(e => e.Example)], sentence.First().Index % 2, typeOf, Shows(errors, sentence.First().Index % 2), trees, byRoot);
        return score;
    }

    private void Add(DispatchReader reader, List<CodedExample> sentence, int half, Func<string, string> typeOf, bool show, bool trees, bool byRoot)
    {
        _sentences++;
        IReadOnlyList<CodedEvent> coded = CodedExamples.Read(reader, sentence[0]);
        var found = coded.Select(EventScore.Type).ToHashSet(StringComparer.Ordinal);
        var wanted = sentence.Select(e => typeOf(e.Code)).ToHashSet(StringComparer.Ordinal);
        foreach (string type in found.Union(wanted))
        {
            if (!_types.TryGetValue(type, out EventTally? tally))
                _types[type] = tally = new EventTally();
            tally.Count(wanted.Contains(type), found.Contains(type));
            _halves[half].Count(wanted.Contains(type), found.Contains(type));
        }

        foreach (CodedExample gold in sentence)
        {
            _events[half]++;
            string type = typeOf(gold.Code);
            bool right = coded.Any(e => EventScore.Type(e) == type && EventScore.SameSides(gold, e)), root = char.IsAsciiDigit(gold.Code[0]) && coded.Any(e => EventScore.Root(e) == gold.Code[..2]);
            _sides[half] += right ? 1 : 0;
            _roots[half] += root ? 1 : 0;
            _silent[half] += coded.Count == 0 ? 1 : 0;
            _surest[half] += root && EventScore.Root(coded.MaxBy(e => e.Confidence)!) == gold.Code[..2] ? 1 : 0;
            if (show && (byRoot ? !root : !right || found.Count > wanted.Count))
                Print(byRoot ? "root" : !found.Contains(type) ? "missed" : right ? "also" : "sides", gold, coded, trees);
        }
    }

    private static bool Shows(string? errors, int half) => errors switch { "even" => half == 0, "odd" => half == 1, "all" => true, _ => false };

    /// <summary>Prints types and sides, of both halves, with the gap between them.</summary>
    public void PrintTypes(string name)
    {
        Console.WriteLine(Line($"{name} sentences {_sentences}: type {EventTally.Sum(_halves[0], _halves[1])}"));
        Console.WriteLine(Line($"  even rows {_halves[0]}; odd rows {_halves[1]}; gap {100 * Math.Abs(_halves[0].F1 - _halves[1].F1):0.0} points"));
        Console.WriteLine(Line($"  type with both sides {Sides:0.000} of {_events[0] + _events[1]} events (even rows {Share(_sides, 0):0.000}, odd rows {Share(_sides, 1):0.000}; gap {Gap(_sides):0.0} points)"));
        foreach ((string type, EventTally tally) in _types)
            Console.WriteLine(Line($"  {type,-12} {tally}"));
    }

    /// <summary>Prints roots, of both halves, with the gap between them.</summary>
    public void PrintRoots(string name) =>
        Console.WriteLine(Line($"{name} {_sentences}: root among the codes {Root:0.000} (even rows {Share(_roots, 0):0.000}, odd rows {Share(_roots, 1):0.000}; gap {Gap(_roots):0.0} points); root of the surest {(double)(_surest[0] + _surest[1]) / (_events[0] + _events[1]):0.000}; no event read where there is one: even rows {Share(_silent, 0):0.000}, odd rows {Share(_silent, 1):0.000}"));

    private double Share(int[] counts, int half) => (double)counts[half] / _events[half];

    private double Gap(int[] counts) => 100 * Math.Abs(Share(counts, 0) - Share(counts, 1));

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);

    private static void Print(string what, CodedExample gold, IReadOnlyList<CodedEvent> coded, bool trees)
    {
        Console.WriteLine($"{what}: {gold.Id} {gold.Code} [{string.Join(',', gold.Source)} > {string.Join(',', gold.Target)}] {gold.Text}");
        if (trees)
            ExampleCheck.PrintTree(gold.Text);
        foreach (CodedEvent one in coded)
            Console.WriteLine(Line($"    {one.Plover.Type} {one.Cameo} [{string.Join(',', one.Source)} > {string.Join(',', one.Target)}] {one.Tense} {one.Confidence:0.00} {one.Rule}"));
    }
}
