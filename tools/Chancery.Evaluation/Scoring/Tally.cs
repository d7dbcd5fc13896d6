namespace Chancery.Evaluation.Scoring;

/// <summary>Counts of one kind of fact.</summary>
/// <param name="Right">Read and annotated.</param>
/// <param name="Read">Read.</param>
/// <param name="Annotated">Annotated.</param>
internal readonly record struct Tally(int Right, int Read, int Annotated)
{
    public double Precision => Read == 0 ? 0 : (double)Right / Read;

    public double Recall => Annotated == 0 ? 0 : (double)Right / Annotated;

    public double F1 => Read + Annotated == 0 ? 0 : 2.0 * Right / (Read + Annotated);

    public static Tally operator +(Tally a, Tally b) => new(a.Right + b.Right, a.Read + b.Read, a.Annotated + b.Annotated);

    /// <summary>One fact that is either right or wrong.</summary>
    public static Tally Of(bool right) => new(right ? 1 : 0, 1, 1);
}
