using System.Text;
using System.Text.RegularExpressions;
using Chancery.Language;
using Chancery.Language.Neural;
using Chancery.Language.Segmentation;

namespace Chancery.Training.Data;

/// <summary>Reads texts that were composed for this and whose names are marked (tools/Chancery.Training/Names/composed/README.md).</summary>
internal static partial class ComposedNames
{
    /// <summary>The sentences of all files of a folder, in the order of their names, cut as the program cuts text.</summary>
    /// <param name="folder">Where the files lie; none are read where it does not exist.</param>
    /// <param name="segmenter">Cuts them.</param>
    /// <exception cref="InvalidDataException">A mark is not closed; file and line are named.</exception>
    public static List<TreebankSentence> Read(string folder, Segmenter segmenter)
    {
        List<TreebankSentence> sentences = [];
        AnalysedText text = new();
        foreach (string path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            int number = 0;
            foreach (string line in File.ReadLines(path))
            {
                number++;
                (string plain, List<(int Start, int End, NameType Type)> names) = Plain(line);
                if (plain.AsSpan().IndexOfAny("[]|") >= 0)
                    throw new InvalidDataException($"{path}, line {number}: a mark that is not closed.");
                text.Reset(plain);
                segmenter.Segment(text);
                bool first = true;
                foreach (Sentence s in text.Sentences)
                {
                    sentences.Add(new TreebankSentence
                    {
                        Document = path,
                        Paragraph = first,
                        Forms = SentenceForms.Of(text, s),
                        Spaces = [.. Enumerable.Range(s.First, s.End - s.First).Select(_ => true)],
                        Names = [.. Enumerable.Range(s.First, s.End - s.First).Select(i => Code(text, i, names))],
                        Convention = 0,
                    });
                    first = false;
                }
            }
        }

        return sentences;
    }

    private static int Code(AnalysedText text, int token, List<(int Start, int End, NameType Type)> names)
    {
        int start = text[token].Start, end = text[token].End;
        foreach ((int nameStart, int nameEnd, NameType type) in names)
        {
            // A full stop after a name may belong to its last token.
            if (start < nameEnd && end > nameStart)
                return start <= nameStart ? NameDecoder.Begin(type) : NameDecoder.Inside(type);
        }

        return 0;
    }

    private static (string Text, List<(int Start, int End, NameType Type)> Names) Plain(string line)
    {
        StringBuilder text = new();
        List<(int Start, int End, NameType Type)> names = [];
        int at = 0;
        foreach (Match match in Mark().Matches(line))
        {
            text.Append(line, at, match.Index - at);
            int start = text.Length;
            at = match.Index + match.Length;
            text.Append(match.Groups["name"].Value);
            names.Add((start, text.Length, match.Groups["type"].Value switch
            {
                "P" => NameType.Person,
                "O" => NameType.Organisation,
                "L" => NameType.Place,
                "N" => NameType.Nationality,
                "E" => NameType.Event,
                _ => NameType.Other,
            }));
        }

        text.Append(line, at, line.Length - at);
        return (text.ToString(), names);
    }

    [GeneratedRegex(@"\[(?<name>[^\[\]|]+)\|(?<type>[POLNEX])\]")]
    private static partial Regex Mark();
}
