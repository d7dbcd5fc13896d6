using System.Text;

namespace Chancery.Vectors;

/// <summary>Makes inner states of an encoder outputs of its graph: the states after a layer, which ONNX has under a number as name.</summary>
internal static class InnerStates
{
    private const int Graph = 7, Node = 1, NodeInput = 1, NodeOutput = 2, GraphOutput = 12;

    /// <summary>The name of the value that comes out of the node that reads a parameter.</summary>
    public static string OutputOf(byte[] model, string parameter)
    {
        foreach ((int field, int start, int end) in Fields(model, 0, model.Length))
        {
            if (field != Graph)
                continue;
            foreach ((int own, int first, int last) in Fields(model, start, end))
            {
                if (own != Node)
                    continue;
                List<(int Field, int Start, int End)> parts = [.. Fields(model, first, last)];
                if (parts.Any(p => p.Field == NodeInput && Text(model, p) == parameter))
                    return Text(model, parts.First(p => p.Field == NodeOutput));
            }
        }

        throw new InvalidDataException($"No node of the model reads {parameter}.");
    }

    /// <summary>The model with more outputs. A message that is repeated at the end of a file is merged with the first: what is added is a graph of outputs alone.</summary>
    public static byte[] WithOutputs(byte[] model, IEnumerable<string> names)
    {
        byte[] graph = [.. names.SelectMany(n => Message(GraphOutput, [.. Message(1, Encoding.UTF8.GetBytes(n)), .. Message(2, Message(1, [8, 1]))]))];
        return [.. model, .. Message(Graph, graph)];
    }

    private static string Text(byte[] model, (int Field, int Start, int End) part) => Encoding.UTF8.GetString(model, part.Start, part.End - part.Start);

    private static byte[] Message(int field, byte[] content)
    {
        List<byte> bytes = [(byte)((field << 3) | 2)];
        int length = content.Length;
        for (; length > 127; length >>= 7)
            bytes.Add((byte)(length | 128));
        return [.. bytes, (byte)length, .. content];
    }

    // The fields of a message of protocol buffers that have a length; others are passed over.
    private static IEnumerable<(int Field, int Start, int End)> Fields(byte[] bytes, int at, int end)
    {
        while (at < end)
        {
            long tag = Number(bytes, ref at);
            switch (tag & 7)
            {
                case 0:
                    Number(bytes, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 5:
                    at += 4;
                    break;
                case 2:
                    int length = (int)Number(bytes, ref at);
                    yield return ((int)(tag >> 3), at, at + length);
                    at += length;
                    break;
                default:
                    throw new InvalidDataException("The model is no message of protocol buffers.");
            }
        }
    }

    private static long Number(byte[] bytes, ref int at)
    {
        long value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte b = bytes[at++];
            value |= (long)(b & 127) << shift;
            if (b < 128)
                return value;
        }
    }
}
