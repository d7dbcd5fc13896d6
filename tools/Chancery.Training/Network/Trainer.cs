using Chancery.Language.Neural;
using Chancery.Training.Data;
using Chancery.Training.Teaching;

namespace Chancery.Training.Network;

/// <summary>How long to train, and on what batches.</summary>
internal sealed record TrainingSettings
{
    public int Epochs { get; init; } = 24;

    public int BatchWords { get; init; } = 900;

    public float Rate { get; init; } = 2.5e-3f;

    public uint Seed { get; init; } = 1;

    /// <summary>Words of sentences that a teacher has read, in each epoch: others each time, as far as they go.</summary>
    public int TaughtWords { get; init; } = 280_000;
}

/// <summary>Trains the network on sentences, and writes it as the model that the library reads.</summary>
internal sealed class Trainer
{
    // Words that only the teacher has read must be this frequent to be known by themselves.
    private const int LeastTaught = 8;
    private readonly TrainingSettings _settings;
    private readonly List<TreebankSentence> _sentences;
    private readonly List<TreebankSentence> _taught;
    private readonly Dictionary<ulong, int> _frequencies = [];
    private readonly ulong[] _wordKeys;
    private readonly Dictionary<ulong, int> _words = [];
    private readonly KeyTable _vectors;
    private readonly byte[] _lists;
    private readonly string[] _tags;
    private readonly Dictionary<string, int> _tagNumbers = [];
    private readonly Dictionary<string, int[]> _ngrams = [];
    private readonly LearnedNetwork _network;
    private readonly Xoshiro _random;
    private int _nextTaught;
    private readonly Augmenter _augmenter;
    private readonly SentenceStates? _states;
    private readonly Dictionary<TreebankSentence, string[]> _renamed = [];

    public Trainer(List<TreebankSentence> sentences, IReadOnlyList<TreebankSentence> taught, Augmenter augmenter, WeightFile vectors, byte[] lists, NetworkSettings network, TrainingSettings settings, SentenceStates? states = null)
    {
        (_sentences, _settings, _augmenter, _states, _random) = (sentences, settings, augmenter, states, new Xoshiro(settings.Seed + 77));
        Count(sentences);
        HashSet<ulong> annotated = [.. _frequencies.Where(p => p.Value >= 2).Select(p => p.Key)];
        _taught = [.. taught];
        _random.Shuffle(_taught);
        Count(_taught);
        _wordKeys = [.. _frequencies.Where(p => p.Value >= LeastTaught || annotated.Contains(p.Key)).Select(p => p.Key).Order()];
        for (int i = 0; i < _wordKeys.Length; i++)
            _words[_wordKeys[i]] = i + 1;
        _tags = [.. sentences.Where(s => s.HasTree).SelectMany(s => s.Upos.Zip(s.Xpos, Tag)).Distinct().Order(StringComparer.Ordinal)];
        for (int i = 0; i < _tags.Length; i++)
            _tagNumbers[_tags[i]] = i;
        _network = new LearnedNetwork(network with { StateWidth = states?.Width ?? 0 }, _wordKeys.Length + 1, _tags.Length, vectors.Matrices["embed.vector"], settings.Seed);
        _vectors = new KeyTable(vectors.Keys["vectors"], 1);
        _lists = lists;
    }

    /// <summary>Trains; after each epoch calls back with its number, losses and, where asked for, the model so far.</summary>
    public void Run(Action<int, Losses, Func<WeightFile>> report)
    {
        int steps = 0;
        long words = _sentences.Sum(s => (long)s.Forms.Length) + Math.Min(_settings.TaughtWords, _taught.Sum(s => (long)s.Forms.Length));
        int total = (int)(words / _settings.BatchWords) * _settings.Epochs;
        for (int epoch = 1; epoch <= _settings.Epochs; epoch++)
        {
            Losses sum = default;
            TrainingBatch batch = new();
            foreach (List<TreebankSentence> group in Batches())
            {
                batch.Fill([.. group.Select(s => Words(s, vary: true))]);
                Losses losses = _network.Learn(batch);
                float progress = MathF.Min(1, (float)steps / total), warm = MathF.Min(1, (steps + 1) / 200f);
                _network.Step(_settings.Rate * warm * 0.5f * (1 + MathF.Cos(MathF.PI * progress)) + 1e-6f);
                steps++;
                sum = new Losses(sum.Tag + losses.Tag, sum.Name + losses.Name, sum.Arc + losses.Arc, sum.Label + losses.Label, sum.Words + losses.Words);
            }

            report(epoch, sum, Export);
        }
    }

    /// <summary>What the network believes of sentences.</summary>
    public IEnumerable<(TreebankSentence Sentence, Belief[] Beliefs)> Read(IEnumerable<TreebankSentence> sentences)
    {
        TrainingBatch batch = new();
        foreach (TreebankSentence[] group in sentences.OrderBy(s => s.Forms.Length).Chunk(32))
        {
            batch.Fill([.. group.Select(s => Words(s, vary: false))]);
            Belief[][] beliefs = [.. group.Select(s => new Belief[s.Forms.Length])];
            _network.Read(batch, (rank, word, belief) => beliefs[batch.Layout.Source(rank)][word] = belief);
            for (int i = 0; i < group.Length; i++)
                yield return (group[i], beliefs[i]);
        }
    }

    public WeightFile Export()
    {
        WeightFile file = new();
        file.Keys["words"] = _wordKeys;
        file.Strings["tags"] = _tags;
        _network.Export(file);
        WordLists.Write(file, _lists);
        float[] mix = new float[NameConventions.Count];
        mix.AsSpan().Fill(1f / mix.Length);
        file.Add("name.mix", 1, mix.Length, mix, bytes: false);
        return file;
    }

    private static string Tag(string upos, string xpos) => upos.ToUpperInvariant() switch
    {
        "PROPN" => "Propn|" + xpos,
        string u => $"{char.ToUpperInvariant(u[0])}{u[1..].ToLowerInvariant()}|{xpos}",
    };

    private void Count(IEnumerable<TreebankSentence> sentences)
    {
        foreach (string form in sentences.SelectMany(s => s.Forms))
        {
            ulong key = WordInput.Key(form);
            _frequencies[key] = _frequencies.GetValueOrDefault(key) + 1;
        }
    }

    // The next sentences that the teacher has read, and after the last the first again.
    private IEnumerable<TreebankSentence> Taught()
    {
        int words = 0;
        for (int i = 0; i < _taught.Count && words < _settings.TaughtWords; i++)
        {
            TreebankSentence sentence = _taught[_nextTaught];
            _nextTaught = (_nextTaught + 1) % _taught.Count;
            words += sentence.Forms.Length;
            yield return sentence;
        }
    }

    private List<List<TreebankSentence>> Batches()
    {
        // Sentences of like length go together; noise on the length mixes them anew each time.
        List<(float Key, TreebankSentence Sentence)> keyed = [.. _sentences.Concat(Taught()).Select(s => (s.Forms.Length + (6 * _random.Single()), s))];
        List<List<TreebankSentence>> batches = [];
        List<TreebankSentence> batch = [];
        int words = 0;
        foreach ((_, TreebankSentence sentence) in keyed.OrderBy(k => k.Key))
        {
            if (words + sentence.Forms.Length > _settings.BatchWords && batch.Count > 0)
            {
                batches.Add(batch);
                (batch, words) = ([], 0);
            }

            batch.Add(sentence);
            words += sentence.Forms.Length;
        }

        batches.Add(batch);
        _random.Shuffle(batches);
        return batches;
    }

    private InputWord[] Words(TreebankSentence sentence, bool vary)
    {
        (string[] forms, ReadOnlyMemory<byte> states) = Forms(sentence, vary);
        InputWord[] words = new InputWord[forms.Length];
        Span<int> buckets = stackalloc int[WordInput.MaxNgrams];
        for (int i = 0; i < words.Length; i++)
        {
            string form = forms[i];
            if (!_ngrams.TryGetValue(form, out int[]? ngrams))
            {
                _ngrams[form] = ngrams = buckets[..WordInput.Ngrams(form, buckets)].ToArray();
            }

            ulong key = WordInput.Key(form);
            int number = _words.GetValueOrDefault(key);
            if (vary && number > 0 && _random.Single() < 0.4f / (0.4f + _frequencies[key]) + 0.02f)
                number = 0;
            (int classes, int capitals) = WordInput.Shape(form, i == 0);
            Belief? belief = vary && sentence.Beliefs.Length > 0 ? sentence.Beliefs[i] : null;
            int vector = Math.Max(0, _vectors.Find(key));
            words[i] = new InputWord
            {
                Word = number,
                Vector = vector,
                // Lists are never whole: now and then they know nothing.
                Lists = vary && _random.Single() < 0.15f ? ListedAs.None : (ListedAs)_lists[vector],
                Ngrams = ngrams,
                Classes = classes,
                Capitals = capitals,
                Tag = sentence.HasTree ? _tagNumbers.GetValueOrDefault(Tag(sentence.Upos[i], sentence.Xpos[i]), -1) : -1,
                Name = sentence.Names.Length > 0 ? sentence.Names[i] : -1,
                Convention = sentence.Convention,
                Head = sentence.HasTree ? sentence.Heads[i] : belief?.Heads.Length > 0 ? belief.Head : InputWord.NoTree,
                Relation = sentence.HasTree && sentence.Heads[i] > 0 ? (int)sentence.Relations[i] : -1,
                State = _states == null ? default : states.Slice(i * _states.Width, _states.Width),
                Belief = belief,
            };
        }

        return words;
    }

    // A teacher sees other names only as its encoder has seen them; capitals are nothing to the encoder.
    private (string[] Forms, ReadOnlyMemory<byte> States) Forms(TreebankSentence sentence, bool vary)
    {
        if (_states == null)
            return (vary ? _augmenter.Vary(sentence, _random) : sentence.Forms, default);
        if (!vary)
            return (sentence.Forms, _states.Of(sentence.Forms));
        string[] forms = sentence.Forms;
        if (_random.Single() < 0.4f)
        {
            if (!_renamed.TryGetValue(sentence, out string[]? renamed))
                _renamed[sentence] = renamed = TaughtSentences.Renamed(sentence, _augmenter);
            forms = renamed;
        }

        return (Augmenter.Capitals(sentence, forms, _random.Single()), _states.Of(forms));
    }
}
