namespace Chancery.Training.Tellings;

/// <summary>Counts what the network finds of what is marked in passages held back.</summary>
internal sealed class TellingMeasure : ITellingMeasure
{
    private readonly Found _tellings = new(), _parties = new(), _times = new(), _said = new(), _speakers = new(), _toward = new(), _same = new(), _topics = new();
    private int _kinds, _statuses, _roles, _saidKinds;

    /// <summary>The figures of a network, in one line a head.</summary>
    public static string Of(LearnedTelling model, List<TellingExample> held)
    {
        TellingMeasure measure = new();
        foreach (TellingExample[] batch in held.OrderBy(e => e.Length).Chunk(16))
            model.Run([.. batch], measure);
        return $"  held back: tellings {measure._tellings}, kind {Percent(measure._kinds, measure._tellings.Right)}, status {Percent(measure._statuses, measure._tellings.Right)}; parties {measure._parties}, role {Percent(measure._roles, measure._parties.Right)}; times {measure._times}; told again {measure._same}\n"
            + $"  held back: statements {measure._said}, kind {Percent(measure._saidKinds, measure._said.Right)}; speakers {measure._speakers}; toward {measure._toward}; topics {measure._topics}";
    }

    public void Word(TellingExample example, int word, float[] kinds, float[] statuses, float[] said)
    {
        if (example.Kinds is { } told)
        {
            bool right = _tellings.Count(told[word] > 0, kinds[0] < 0.5f);
            _kinds += right && Best(kinds, 1) == told[word] ? 1 : 0;
            _statuses += right && Best(statuses, 0) == example.Statuses[word] ? 1 : 0;
        }

        if (example.Said is { } says)
            _saidKinds += _said.Count(says[word] > 0, said[0] < 0.5f) && Best(said, 1) == says[word] ? 1 : 0;
    }

    public void Role(TellingPair pair, float[] roles)
    {
        _times.Count(pair.Role == 5, roles[5] > 0.5f);
        _roles += _parties.Count(pair.Role is > 0 and < 4, roles[1] + roles[2] + roles[3] > 0.5f) && Best(roles, 1) == pair.Role ? 1 : 0;
    }

    public void Speaker(TellingPair pair, float[] roles)
    {
        _speakers.Count(pair.Role == 1, roles[1] > 0.5f);
        _toward.Count(pair.Role == 2, roles[2] > 0.5f);
    }

    public void Same(TellingPair pair, float[] roles) => _same.Count(pair.Role == 1, roles[1] > 0.5f);

    public void Topic(TellingPair pair, float[] roles) => _topics.Count(pair.Role == 1, roles[1] > 0.5f);

    private static string Percent(int part, int whole) => whole == 0 ? "-" : $"{100.0 * part / whole:F1}";

    private static int Best(float[] values, int from) => Array.IndexOf(values, values.Skip(from).Max(), from);

    /// <summary>How many are marked, taken and both.</summary>
    private sealed class Found
    {
        private int _marked, _taken;

        public int Right { get; private set; }

        public bool Count(bool marked, bool taken)
        {
            _marked += marked ? 1 : 0;
            _taken += taken ? 1 : 0;
            Right += marked && taken ? 1 : 0;
            return marked && taken;
        }

        public override string ToString() => $"P {Percent(Right, _taken)} R {Percent(Right, _marked)}";
    }
}
