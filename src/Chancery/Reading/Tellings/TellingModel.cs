using System.IO.Compression;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Tellings;

/// <summary>What the model takes a word to tell.</summary>
internal enum TellingKind
{
    None,
    Meeting,
    Talks,
    Summit,
    Visit,
    Call,
    Virtual,
    Message,
}

/// <summary>How the model takes what is told to stand.</summary>
internal enum TellingStatus
{
    Held,
    Planned,
    Ongoing,
    Proposed,
    Postponed,
    Cancelled,
    Declined,
    Denied,
    Hypothetical,
}

/// <summary>What a mention is to what a word tells.</summary>
internal enum TellingRole
{
    None,
    Party,
    Visitor,
    Host,
    Place,
    Time,

    /// <summary>What it is about: marked in passages, and learnt by a head that the reader does not use yet.</summary>
    Topic,
}

/// <summary>
/// The learnt reader of words that tell of an engagement or make a statement: two directions of a long short-term memory over the states of the language network, vectors of words and marks of mentions,
/// layers for what a word tells and says, and one each for what the mentions and words around are to it. Thread-safe; each thread brings its own <see cref="TellingMemory"/>.
/// </summary>
internal sealed unsafe class TellingModel
{
    /// <summary>How many kinds and statuses an engagement has, roles what belongs to it, kinds a statement, roles whoever speaks and what a noun may be; none among them.</summary>
    public const int Kinds = 8, Statuses = 9, Roles = 6, SaidKinds = 13, Speakers = 3, Topics = 2;

    /// <summary>Width of the projected states.</summary>
    public const int Projected = 64;

    /// <summary>Width of the marks.</summary>
    public const int MarkWidth = 32;

    private static readonly Lazy<TellingModel> s_default = new(Load);
    private readonly SentenceNetwork _network;
    private readonly DenseLayer _project, _hidden, _kind, _status, _saidHidden, _said;
    private readonly PairHead _roles, _same, _speakers;
    private readonly StoredTable _marks;
    private readonly LstmLayer _forward, _backward;

    public TellingModel(WeightFile file, SentenceNetwork network)
    {
        Dictionary<string, StoredMatrix> m = file.Matrices;
        _network = network;
        _project = new DenseLayer(m["telling.project"], m["telling.project.bias"], rectify: false, quantized: true);
        _marks = new StoredTable(m["telling.marks"]);
        _forward = new LstmLayer(m["telling.f.input"], m["telling.f.state"], m["telling.f.bias"], backward: false);
        _backward = new LstmLayer(m["telling.b.input"], m["telling.b.state"], m["telling.b.bias"], backward: true);
        _hidden = new DenseLayer(m["telling.hidden"], m["telling.hidden.bias"], rectify: true, quantized: true);
        _kind = new DenseLayer(m["telling.kind"], m["telling.kind.bias"], rectify: false);
        _status = new DenseLayer(m["telling.status"], m["telling.status.bias"], rectify: false);
        _saidHidden = new DenseLayer(m["said.hidden"], m["said.hidden.bias"], rectify: true, quantized: true);
        _said = new DenseLayer(m["said.kind"], m["said.kind.bias"], rectify: false);
        (_roles, _same, _speakers) = (new PairHead(m, "telling"), new PairHead(m, "same"), new PairHead(m, "said"));
    }

    /// <summary>The built-in model.</summary>
    public static TellingModel Default => s_default.Value;

    /// <summary>Makes room for the states of a text.</summary>
    public void Begin(Scene scene, TellingMemory memory) => memory.Words.Reserve(scene.Text.Count, 2 * _forward.Hidden);

    /// <summary>Reads the units from <paramref name="first"/> to before <paramref name="end"/> of a scene: what each word tells and says.</summary>
    public void Run(Scene scene, TriggerLexicon triggers, List<(int First, int End)> units, int first, int end, Tellings into, TellingMemory memory)
    {
        PackedBatch batch = memory.Batch;
        Span<int> lengths = memory.Lengths(end - first);
        for (int u = first; u < end; u++)
            lengths[u - first] = units[u].End - units[u].First;
        batch.Arrange(lengths);
        QuantizedRows states = Encode(scene, triggers, units, first, batch, memory);
        float* hidden = memory.First.Ensure(batch.Rows * _hidden.Width);
        _hidden.Run(states, batch.Rows, hidden);
        float* kinds = memory.Second.Ensure(batch.Rows * _kind.Width);
        _kind.Run(hidden, _hidden.Width, batch.Rows, kinds);
        float* statuses = memory.Third.Ensure(batch.Rows * _status.Width);
        _status.Run(hidden, _hidden.Width, batch.Rows, statuses);
        float* saidHidden = memory.Fifth.Ensure(batch.Rows * _saidHidden.Width);
        _saidHidden.Run(states, batch.Rows, saidHidden);
        float* said = memory.Fourth.Ensure(batch.Rows * _said.Width);
        _said.Run(saidHidden, _saidHidden.Width, batch.Rows, said);
        int columns = 2 * _forward.Hidden;
        for (int rank = 0; rank < batch.Sentences; rank++)
        {
            int start = units[first + batch.Source(rank)].First;
            for (int t = 0; t < batch.Length(rank); t++)
            {
                int row = batch.Row(rank, t);
                new ReadOnlySpan<byte>(states.Row(row), columns).CopyTo(new Span<byte>(memory.Words.Row(start + t), columns));
                into.Take(start + t, kinds + ((long)row * _kind.Width), statuses + ((long)row * _status.Width));
                into.TakeSaid(start + t, said + ((long)row * _said.Width));
            }
        }
    }

    /// <summary>Reads who and what belongs to what the words of a whole text tell and say.</summary>
    public void Relate(Scene scene, List<(int First, int End)> units, Tellings into, TellingMemory memory)
    {
        int columns = 2 * _forward.Hidden;
        List<TellingItem> items = memory.Items;
        TellingInput.Items(scene, 0, scene.Text.Count, items);
        into.Tellers(memory.Tellers);
        _roles.Run(scene, memory.Words, columns, memory.Tellers, items, units, into.TakeRoles, memory.Pairs);
        into.Sayers(memory.Sayers);
        _speakers.Run(scene, memory.Words, columns, memory.Sayers, items, units, into.TakeSpeakers, memory.Pairs);
        // What is told again is asked of a dispatch on many engagements alone.
        if (!into.TellsOfMany)
            return;
        TellingInput.Words(memory.Tellers, items);
        _same.Run(scene, memory.Words, columns, memory.Tellers, items, units, into.TakeSame, memory.Pairs);
    }

    private QuantizedRows Encode(Scene scene, TriggerLexicon triggers, List<(int First, int End)> units, int first, PackedBatch batch, TellingMemory memory)
    {
        WordStates given = scene.Text.States;
        QuantizedRows rows = memory.Rows, states = memory.States;
        rows.Reserve(batch.Rows, given.Width);
        for (int rank = 0; rank < batch.Sentences; rank++)
        {
            int start = units[first + batch.Source(rank)].First;
            for (int t = 0; t < batch.Length(rank); t++)
                given.Of(start + t).CopyTo(new Span<byte>(rows.Row(batch.Row(rank, t)), given.Width));
        }

        float* projected = memory.First.Ensure(batch.Rows * _project.Width);
        _project.Run(rows, batch.Rows, projected);
        int width = Projected + _network.Words.VectorWidth + MarkWidth;
        float* x = memory.Input.Ensure(batch.Rows * width);
        new Span<float>(x, batch.Rows * width).Clear();
        Span<byte> marks = stackalloc byte[TellingInput.MostMarks];
        for (int rank = 0; rank < batch.Sentences; rank++)
        {
            int start = units[first + batch.Source(rank)].First;
            for (int t = 0; t < batch.Length(rank); t++)
            {
                int row = batch.Row(rank, t);
                float* target = x + ((long)row * width);
                new ReadOnlySpan<float>(projected + ((long)row * _project.Width), Projected).CopyTo(new Span<float>(target, Projected));
                _network.Words.AddVector(scene.Text.Form(start + t), target + Projected);
                int n = TellingInput.MarksOf(scene, triggers, start + t, marks);
                for (int i = 0; i < n; i++)
                    _marks.AddRow(marks[i], 1, target + Projected + _network.Words.VectorWidth);
            }
        }

        rows.Take(x, batch.Rows, width);
        int hidden = _forward.Hidden;
        float* gates = memory.Gates.Ensure(batch.Rows * 4 * hidden), cells = memory.Cells.Ensure(batch.Sentences * hidden);
        states.Reserve(batch.Rows, 2 * hidden);
        _forward.Project(rows, batch.Rows, gates);
        _forward.Run(batch, states, 0, gates, cells);
        _backward.Project(rows, batch.Rows, gates);
        _backward.Run(batch, states, hidden, gates, cells);
        return states;
    }

    private static TellingModel Load()
    {
        using Stream stream = typeof(TellingModel).Assembly.GetManifestResourceStream("Chancery.Reading.Models.tellings.bin.br") ?? throw new InvalidOperationException("The model of tellings is not embedded.");
        using BrotliStream brotli = new(stream, CompressionMode.Decompress);
        using MemoryStream memory = new();
        brotli.CopyTo(memory);
        return new TellingModel(WeightFile.Read(memory.ToArray()), LanguagePipeline.Default.Network);
    }
}

/// <summary>The working memory of <see cref="TellingModel"/>, kept from text to text by one thread at a time.</summary>
internal sealed class TellingMemory
{
    private int[] _lengths = [];

    public PackedBatch Batch { get; } = new();

    public QuantizedRows Rows { get; } = new();

    public QuantizedRows States { get; } = new();

    /// <summary>The states of every word of the text.</summary>
    public QuantizedRows Words { get; } = new();

    public AlignedBuffer Input { get; } = new();

    public AlignedBuffer Gates { get; } = new();

    public AlignedBuffer Cells { get; } = new();

    public AlignedBuffer First { get; } = new();

    public AlignedBuffer Second { get; } = new();

    public AlignedBuffer Third { get; } = new();

    public AlignedBuffer Fourth { get; } = new();

    public AlignedBuffer Fifth { get; } = new();

    public PairMemory Pairs { get; } = new();

    public List<int> Tellers { get; } = [];

    public List<int> Sayers { get; } = [];

    public List<TellingItem> Items { get; } = [];

    public List<(int First, int End)> Units { get; } = [];

    public Span<int> Lengths(int count)
    {
        if (_lengths.Length < count)
            _lengths = new int[count * 2];
        return _lengths.AsSpan(0, count);
    }
}
