namespace Chancery.Language.Neural;

/// <summary>
/// The first layer's gates of words met before, by form and by whether it opens a sentence: most words of any text are a few thousand forms, and a sum that was made once is the same sum
/// again. Pairs of places; of two the one that was asked for less lately gives way. What is kept never changes a result. For one thread at a time.
/// </summary>
internal sealed unsafe class WordGates
{
    /// <summary>Forms that are kept.</summary>
    public const int Places = 1 << 13;

    private const int MostCharacters = 30;

    private readonly char[] _forms = new char[Places * (MostCharacters + 1)];
    private readonly uint[] _asked = new uint[Places];
    private readonly int[] _pending = new int[Places];
    private readonly AlignedBuffer _kept = new();
    private readonly AlignedBuffer _fresh = new();
    private int[] _freshOf = [];
    private int[] _placeOf = [];
    private uint _clock;
    private int _width;
    private int _rows;
    private bool _begun;

    /// <summary>Words of the batch whose gates are still to be computed.</summary>
    public int Fresh { get; private set; }

    /// <summary>Where the fresh words' gates go, a row each.</summary>
    public float* FreshForward => _fresh.Pointer;

    /// <inheritdoc cref="FreshForward"/>
    public float* FreshBackward => _fresh.Pointer + ((long)_rows * _width);

    /// <summary>Begins a batch.</summary>
    /// <param name="rows">Words of the batch.</param>
    /// <param name="width">Gates of a word in one direction.</param>
    public void Begin(int rows, int width)
    {
        // A batch that did not come to its end has left places without gates.
        if (_begun || width != _width)
            Array.Clear(_forms);
        _begun = true;
        _width = width;
        _kept.Ensure(Places * 2 * width);
        _fresh.Ensure(rows * 2 * width);
        if (_freshOf.Length < rows)
            (_freshOf, _placeOf) = (new int[rows * 2], new int[rows * 2]);
        _rows = rows;
        Fresh = 0;
    }

    /// <summary>Writes the gates of a word where they are kept; else says which fresh word of the batch it is.</summary>
    /// <param name="form">The word.</param>
    /// <param name="opens">Whether it opens a sentence.</param>
    /// <param name="row">Its row in the batch.</param>
    /// <param name="forward">Takes its gates.</param>
    /// <param name="backward">Takes those of the other direction.</param>
    /// <param name="fresh">The fresh word whose input is to be made.</param>
    /// <returns>False where an input is to be made.</returns>
    public bool TryTake(ReadOnlySpan<char> form, bool opens, int row, float* forward, float* backward, out int fresh)
    {
        int place = -1;
        if (form.Length <= MostCharacters && Find(form, opens, out place))
        {
            fresh = _pending[place];
            if (fresh < 0)
            {
                Copy(Kept(place), forward);
                Copy(Kept(place) + _width, backward);
            }

            _freshOf[row] = fresh;
            return true;
        }

        fresh = Fresh++;
        _freshOf[row] = fresh;
        _placeOf[fresh] = place;
        if (place >= 0)
            _pending[place] = fresh;
        return false;
    }

    /// <summary>Ends a batch: hands out what was computed and keeps it.</summary>
    public void End(float* forward, float* backward)
    {
        for (int row = 0; row < _rows; row++)
        {
            if (_freshOf[row] is >= 0 and var fresh)
            {
                Copy(FreshForward + ((long)fresh * _width), forward + ((long)row * _width));
                Copy(FreshBackward + ((long)fresh * _width), backward + ((long)row * _width));
            }
        }

        for (int fresh = 0; fresh < Fresh; fresh++)
        {
            int place = _placeOf[fresh];
            if (place < 0 || _pending[place] != fresh)
                continue;
            Copy(FreshForward + ((long)fresh * _width), Kept(place));
            Copy(FreshBackward + ((long)fresh * _width), Kept(place) + _width);
            _pending[place] = -1;
        }

        _begun = false;
    }
    // True where the form has a place already; else the place becomes its own.
    private bool Find(ReadOnlySpan<char> form, bool opens, out int place)
    {
        char head = (char)((form.Length << 1) + (opens ? 3 : 2));
        uint hash = head;
        foreach (char c in form)
            hash = (hash ^ c) * 16777619;
        hash ^= hash >> 15;
        int pair = (int)(hash % (Places / 2)) * 2;
        for (place = pair; place < pair + 2; place++)
        {
            Span<char> held = Held(place);
            if (held[0] == head && held.Slice(1, form.Length).SequenceEqual(form))
            {
                _asked[place] = ++_clock;
                return true;
            }
        }

        place = Held(pair)[0] == 0 || (Held(pair + 1)[0] != 0 && _asked[pair] < _asked[pair + 1]) ? pair : pair + 1;
        _asked[place] = ++_clock;
        Span<char> into = Held(place);
        into[0] = head;
        form.CopyTo(into[1..]);
        return false;
    }

    private Span<char> Held(int place) => _forms.AsSpan(place * (MostCharacters + 1), MostCharacters + 1);

    private float* Kept(int place) => _kept.Pointer + ((long)place * 2 * _width);

    private void Copy(float* from, float* to) => Buffer.MemoryCopy(from, to, _width * 4L, _width * 4L);
}
