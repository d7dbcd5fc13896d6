using System.Globalization;

namespace Chancery.Reading.Calibration;

/// <summary>How much each trait of a claim tells of its being right, from Data/confidence.tsv.</summary>
/// <remarks>The weights of a sort of claim add up to the logarithm of the odds. A trait that the table lacks weighs nothing: claims of a new rule are as sure as those of their sort.</remarks>
internal sealed class ConfidenceTable
{
    /// <summary>Never less sure than this.</summary>
    public const double Least = 0.05;

    /// <summary>Never surer than this.</summary>
    public const double Most = 0.97;

    private static readonly Lazy<ConfidenceTable> s_default = new(() => new ConfidenceTable(DataTable.Load("confidence.tsv", 4)));
    private readonly Dictionary<string, Sort> _sorts = new(StringComparer.Ordinal);

    /// <summary>Reads rows of sort of claim, group and name of a trait, and weight.</summary>
    /// <exception cref="FormatException">A row cannot be used.</exception>
    public ConfidenceTable(List<DataTable.Row> rows)
    {
        foreach (DataTable.Row row in rows)
        {
            if (!double.TryParse(row[3], NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) || !double.IsFinite(weight))
                throw row.Bad(3, "is no number");
            if (!_sorts.TryGetValue(row[0], out Sort? sort))
                _sorts[row[0]] = sort = new Sort();
            if (row[1].Length == 0)
                sort.Base = weight;
            else
                sort.Weights[(row[1], row[2])] = weight;
        }
    }

    /// <summary>The built-in table.</summary>
    public static ConfidenceTable Default => s_default.Value;

    /// <summary>The weights of a sort of claim ("engagement"), or null where none are known.</summary>
    public Sort? Find(string sort) => _sorts.GetValueOrDefault(sort);

    /// <summary>The weights of one sort of claim.</summary>
    internal sealed class Sort
    {
        public Dictionary<(string Group, string Name), double> Weights { get; } = [];

        public double Base { get; set; }

        /// <summary>The confidence of a claim whose weights add up to this.</summary>
        public static double Probability(double odds) => Math.Clamp(1 / (1 + Math.Exp(-odds)), Least, Most);
    }
}
