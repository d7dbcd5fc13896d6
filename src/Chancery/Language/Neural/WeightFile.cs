using System.Buffers.Binary;
using System.Text;

namespace Chancery.Language.Neural;

/// <summary>A named matrix as stored.</summary>
internal sealed class StoredMatrix(string name, int rows, int columns, bool bytes, ReadOnlyMemory<byte> data)
{
    public string Name => name;

    public int Rows => rows;

    public int Columns => columns;

    /// <summary>One byte an element under a scale for each row, rather than half precision.</summary>
    public bool Bytes => bytes;

    /// <summary>The scales (single precision) followed by the bytes, or the halves.</summary>
    public ReadOnlySpan<byte> Data => data.Span;

    /// <summary>Writes the elements, row by row, in single precision.</summary>
    public void CopyTo(Span<float> target)
    {
        ReadOnlySpan<byte> data = Data;
        if (bytes)
        {
            for (int r = 0; r < rows; r++)
            {
                float scale = BinaryPrimitives.ReadSingleLittleEndian(data[(4 * r)..]);
                ReadOnlySpan<byte> row = data.Slice((4 * rows) + (r * columns), columns);
                for (int c = 0; c < columns; c++)
                    target[(r * columns) + c] = scale * (sbyte)row[c];
            }
        }
        else
        {
            ReadOnlySpan<Half> halves = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, Half>(data);
            for (int i = 0; i < rows * columns; i++)
                target[i] = (float)halves[i];
        }
    }
}

/// <summary>The file of a model: named lists of strings, of 64-bit keys, and matrices. Little-endian throughout.</summary>
internal sealed class WeightFile
{
    private const uint Magic = 0x31574843; // "CHW1"

    public Dictionary<string, string[]> Strings { get; } = [];

    public Dictionary<string, ulong[]> Keys { get; } = [];

    public Dictionary<string, StoredMatrix> Matrices { get; } = [];

    /// <summary>Adds a matrix, its elements rounded to half precision or to bytes under a scale for each row.</summary>
    public void Add(string name, int rows, int columns, ReadOnlySpan<float> values, bool bytes)
    {
        byte[] data = new byte[bytes ? rows * (4 + columns) : rows * columns * 2];
        for (int r = 0; r < rows; r++)
        {
            ReadOnlySpan<float> row = values.Slice(r * columns, columns);
            float largest = 0;
            foreach (float v in row)
                largest = MathF.Max(largest, MathF.Abs(v));
            float scale = largest / 127;
            if (bytes)
                BinaryPrimitives.WriteSingleLittleEndian(data.AsSpan(4 * r), scale);
            for (int c = 0; c < columns; c++)
            {
                if (bytes)
                    data[(4 * rows) + (r * columns) + c] = (byte)(sbyte)(scale == 0 ? 0 : MathF.Round(row[c] / scale));
                else
                    BinaryPrimitives.WriteHalfLittleEndian(data.AsSpan(2 * ((r * columns) + c)), (Half)row[c]);
            }
        }

        Matrices[name] = new StoredMatrix(name, rows, columns, bytes, data);
    }

    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Strings.Count);
        foreach ((string name, string[] values) in Strings.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(values.Length);
            foreach (string value in values)
                writer.Write(value);
        }

        writer.Write(Keys.Count);
        foreach ((string name, ulong[] values) in Keys.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(values.Length);
            foreach (ulong value in values)
                writer.Write(value);
        }

        writer.Write(Matrices.Count);
        foreach ((string name, StoredMatrix matrix) in Matrices.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            writer.Write(name);
            writer.Write(matrix.Rows);
            writer.Write(matrix.Columns);
            writer.Write(matrix.Bytes);
            writer.Write(matrix.Data.Length);
            writer.Write(matrix.Data);
        }
    }

    /// <exception cref="InvalidDataException">This is no such file.</exception>
    public static WeightFile Read(byte[] content)
    {
        using BinaryReader reader = new(new MemoryStream(content), Encoding.UTF8);
        if (reader.ReadUInt32() != Magic)
            throw new InvalidDataException("The model does not begin with CHW1.");
        WeightFile file = new();
        for (int i = reader.ReadInt32(); i > 0; i--)
        {
            string name = reader.ReadString();
            string[] values = new string[reader.ReadInt32()];
            for (int j = 0; j < values.Length; j++)
                values[j] = reader.ReadString();
            file.Strings[name] = values;
        }

        for (int i = reader.ReadInt32(); i > 0; i--)
        {
            string name = reader.ReadString();
            ulong[] values = new ulong[reader.ReadInt32()];
            for (int j = 0; j < values.Length; j++)
                values[j] = reader.ReadUInt64();
            file.Keys[name] = values;
        }

        for (int i = reader.ReadInt32(); i > 0; i--)
        {
            string name = reader.ReadString();
            int rows = reader.ReadInt32(), columns = reader.ReadInt32();
            bool bytes = reader.ReadBoolean();
            int length = reader.ReadInt32();
            file.Matrices[name] = new StoredMatrix(name, rows, columns, bytes, content.AsMemory((int)reader.BaseStream.Position, length));
            reader.BaseStream.Position += length;
        }

        return file;
    }
}
