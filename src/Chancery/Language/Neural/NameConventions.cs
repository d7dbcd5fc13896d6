namespace Chancery.Language.Neural;

/// <summary>The layers that turn states into codes of names, one for the convention of each corpus, and how much each counts in reading.</summary>
/// <remarks>Corpora differ on what a name is ("Washington said": place or organisation?). Each teaches a layer of its own over one network; the layers are linear, so that their weighted mean is one layer.</remarks>
internal static class NameConventions
{
    /// <summary>Number of conventions: web reviews and news (UNER), many genres (GUM), encyclopaedia (CrossNER).</summary>
    public const int Count = 3;

    private const float Impossible = -1000;

    /// <summary>The layer that reads: the mean of all, weighted by the matrix "name.mix".</summary>
    public static DenseLayer Mixed(WeightFile file)
    {
        float[] mix = new float[Count];
        file.Matrices["name.mix"].CopyTo(mix);
        return new DenseLayer(Mean(file, "", mix), Mean(file, ".bias", mix), rectify: false);
    }

    /// <summary>The scores of one code after another: the mean of all, weighted as the layers are; older files have a mean with equal weights alone.</summary>
    public static float[] MixedTransitions(WeightFile file)
    {
        if (file.Matrices.TryGetValue("name.transitions", out StoredMatrix? mean))
        {
            float[] given = new float[mean.Rows * mean.Columns];
            mean.CopyTo(given);
            return given;
        }

        float[] mix = new float[Count], sum = new float[NameDecoder.Codes * NameDecoder.Codes], part = new float[sum.Length];
        file.Matrices["name.mix"].CopyTo(mix);
        for (int i = 0; i < Count; i++)
        {
            file.Matrices[Transitions(i)].CopyTo(part);
            for (int j = 0; j < part.Length; j++)
                sum[j] += mix[i] * part[j];
        }

        for (int j = 0; j < sum.Length; j++)
        {
            if (!NameDecoder.Follows(j / NameDecoder.Codes, j % NameDecoder.Codes))
                sum[j] = Impossible;
        }

        return sum;
    }

    public static string Name(int convention) => "name.out." + convention;

    /// <summary>The scores of one code after another.</summary>
    public static string Transitions(int convention) => "name.transitions." + convention;

    private static StoredMatrix Mean(WeightFile file, string suffix, float[] mix)
    {
        StoredMatrix first = file.Matrices[Name(0) + suffix];
        float[] sum = new float[first.Rows * first.Columns], part = new float[sum.Length];
        for (int i = 0; i < Count; i++)
        {
            file.Matrices[Name(i) + suffix].CopyTo(part);
            for (int j = 0; j < part.Length; j++)
                sum[j] += mix[i] * part[j];
        }

        WeightFile holder = new();
        holder.Add("mean", first.Rows, first.Columns, sum, bytes: false);
        return holder.Matrices["mean"];
    }
}
