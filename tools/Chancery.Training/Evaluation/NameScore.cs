using Chancery.Language;

namespace Chancery.Training.Evaluation;

/// <summary>Precision, recall and F1 of names by type: a name counts where its characters and its type are right.</summary>
internal sealed class NameScore
{
    private readonly SortedDictionary<NameType, (int Right, int Gold, int Found)> _counts = [];

    /// <summary>Misses and inventions, for looking at.</summary>
    public List<string> Errors { get; } = [];

    public void Add(string text, IEnumerable<(int Start, int End, NameType Type)> gold, IEnumerable<(int Start, int End, NameType Type)> found)
    {
        HashSet<(int Start, int End, NameType Type)> a = [.. gold], b = [.. found];
        foreach (NameType type in (NameType[])[NameType.Person, NameType.Organisation, NameType.Place])
        {
            (int right, int g, int f) = _counts.GetValueOrDefault(type);
            _counts[type] = (right + a.Count(n => n.Type == type && b.Contains(n)), g + a.Count(n => n.Type == type), f + b.Count(n => n.Type == type));
        }

        Errors.AddRange(a.Except(b).Where(n => n.Type <= NameType.Place).Select(n => $"missed {n.Type} {text[n.Start..n.End]} | {Around(text, n.Start, n.End)}"));
        Errors.AddRange(b.Except(a).Where(n => n.Type <= NameType.Place).Select(n => $"found {n.Type} {text[n.Start..n.End]} | {Around(text, n.Start, n.End)}"));
    }

    public override string ToString()
    {
        static string Line(string name, (int Right, int Gold, int Found) c) =>
            FormattableString.Invariant($"{name} P {100.0 * c.Right / Math.Max(1, c.Found):F1} R {100.0 * c.Right / Math.Max(1, c.Gold):F1} F1 {200.0 * c.Right / Math.Max(1, c.Gold + c.Found):F1} ({c.Gold})");
        return string.Join("  ", _counts.Select(p => Line(p.Key.ToString(), p.Value)).Prepend(Line("all", (_counts.Values.Sum(c => c.Right), _counts.Values.Sum(c => c.Gold), _counts.Values.Sum(c => c.Found)))));
    }

    private static string Around(string text, int start, int end) => text[Math.Max(0, start - 30)..Math.Min(text.Length, end + 30)].Replace('\n', ' ');
}
