namespace Chancery.Language.Neural;

/// <summary>A growing block of floats at a 64-byte boundary that the collector does not move.</summary>
internal sealed unsafe class AlignedBuffer
{
    private float[] _array = [];

    public AlignedBuffer(int length = 0) => Ensure(length);

    /// <summary>The first element; changes when <see cref="Ensure"/> grows the block.</summary>
    public float* Pointer { get; private set; }

    /// <summary>Elements that can be used.</summary>
    public int Length { get; private set; }

    /// <summary>Makes room for at least this many elements; what was held is lost if the block grows.</summary>
    public float* Ensure(int length)
    {
        if (length > Length || _array.Length == 0)
        {
            int grown = Math.Max(length, Math.Min(Length * 2, length + (1 << 20)));
            _array = GC.AllocateUninitializedArray<float>(grown + 16, pinned: true);
            nint address = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref _array[0]);
            Pointer = (float*)((address + 63) & ~63);
            Length = grown;
        }

        return Pointer;
    }

    public Span<float> Span(int length) => new(Pointer, length);
}
