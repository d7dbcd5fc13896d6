using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Language.Conllu;
using Chancery.Sources.Decoding;
using Chancery.Sources.Html;
using Chancery.Sources.Languages;
using Chancery.Sources.Lines;
using Chancery.Sources.Text;

namespace Chancery.Sources;

/// <summary>Turns paths into dispatches.</summary>
public sealed class SourceReader
{
    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInput = "-";

    private static readonly string[] s_extensions = [".txt", ".text", ".html", ".htm", ".xhtml", ".jsonl", ".ndjson"];

    private readonly DispatchHints _hints;
    private readonly InputFormat _format;
    private readonly Func<Stream> _openStandardInput;

    /// <summary>With what the caller knows of all dispatches.</summary>
    /// <param name="hints">Day and publisher where the dispatches do not state them.</param>
    /// <param name="format">What the inputs are.</param>
    /// <param name="openStandardInput">Opens standard input when "-" is read.</param>
    public SourceReader(DispatchHints hints, InputFormat format, Func<Stream> openStandardInput)
    {
        _hints = hints;
        _format = format;
        _openStandardInput = openStandardInput;
    }

    /// <summary>The inputs at the paths, in their order; a directory gives its files of known kinds, by name, all levels deep.</summary>
    /// <remarks>Never throws for a bad path: that input throws when it is loaded.</remarks>
    public IEnumerable<DispatchInput> Open(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (string path in paths)
        {
            if (path != StandardInput && Directory.Exists(path))
            {
                foreach (DispatchInput input in OpenDirectory(path))
                    yield return input;
            }
            else
            {
                foreach (DispatchInput input in OpenFile(path))
                    yield return input;
            }
        }
    }

    private IEnumerable<DispatchInput> OpenDirectory(string directory)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 32 };
        string[] files = [.. Directory.EnumerateFiles(directory, "*", options)
            .Where(file => s_extensions.Contains(Path.GetExtension(file).ToLowerInvariant()))
            .Order(StringComparer.Ordinal)];
        if (files.Length == 0)
            return [Failing(directory, $"no dispatches in this directory (looked for {string.Join(", ", s_extensions)})")];
        return files.SelectMany(OpenFile);
    }

    private IEnumerable<DispatchInput> OpenFile(string path)
    {
        string name = path == StandardInput ? "standard input" : path;
        if (_format == InputFormat.Conllu)
            return OpenTrees(path, name);
        bool lines = _format == InputFormat.Jsonl
            || (_format == InputFormat.Auto && Path.GetExtension(path).ToLowerInvariant() is ".jsonl" or ".ndjson");
        return lines ? OpenLines(path, name) : [new DispatchInput(name, () => LoadDocument(path))];
    }

    private IEnumerable<DispatchInput> OpenTrees(string path, string name)
    {
        IReadOnlyList<ConlluDocument> documents;
        try
        {
            documents = ConlluReader.Read(Decode(path).Text);
        }
        catch (Exception failure) when (failure is SourceException or ConlluException)
        {
            return [Failing(name, failure is ConlluException ? "this is no CoNLL-U with whole trees: " + failure.Message : failure.Message)];
        }

        return documents.Select((document, i) => new DispatchInput(document.Id ?? (documents.Count == 1 ? name : $"{name}:{i + 1}"), () =>
        {
            Dispatch dispatch = PlainTextSource.Read(document.Text, StatedMetadata.None, _hints);
            return Checked(new LoadedDispatch(document.Id is null ? dispatch : dispatch with { Id = document.Id }, null) { Trees = document });
        }));
    }

    private IEnumerable<DispatchInput> OpenLines(string path, string name)
    {
        Stream? stream = null;
        SourceException? failure = null;
        try
        {
            stream = OpenStream(path);
        }
        catch (SourceException caught)
        {
            failure = caught;
        }

        if (stream is null)
        {
            yield return Failing(name, failure!.Message);
            yield break;
        }

        using (stream)
        {
            var reader = new LineReader(stream, SourceLimits.MaxBytes);
            bool any = false;
            while (reader.TryReadLine(out byte[]? line))
            {
                string place = $"{name}:{reader.LineNumber}";
                if (line is null)
                    yield return Failing(place, TooLarge);
                else if (line.AsSpan().IndexOfAnyExcept(" \t\r\n"u8) >= 0)
                    yield return new DispatchInput(place, () => Checked(new LoadedDispatch(JsonLinesSource.Read(line, _hints), null)));
                else
                    continue;
                any = true;
            }

            if (!any)
                yield return Failing(name, Empty);
        }
    }

    private LoadedDispatch LoadDocument(string path)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        bool html = _format == InputFormat.Html || (_format == InputFormat.Auto && extension is ".html" or ".htm" or ".xhtml");
        DecodedText decoded = Decode(path);
        html |= _format == InputFormat.Auto && HtmlSource.Is(decoded.Text);
        StatedMetadata beside = path == StandardInput ? StatedMetadata.None : Beside(path);
        Dispatch dispatch = html
            ? HtmlSource.Read(decoded.Text, beside, _hints)
            : PlainTextSource.Read(decoded.Text, beside, _hints);
        return Checked(new LoadedDispatch(dispatch, decoded.Warning));
    }

    private DecodedText Decode(string path)
    {
        byte[] bytes;
        try
        {
            using Stream stream = OpenStream(path);
            bytes = BoundedBytes.Read(stream, SourceLimits.MaxBytes) ?? throw new SourceException(TooLarge);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SourceException("this file cannot be read: " + failure.Message, failure);
        }

        if (bytes.Length == 0)
            throw new SourceException(Empty);
        DecodedText decoded = TextDecoder.Decode(bytes, DeclaredCharset.Find(bytes));
        return string.IsNullOrWhiteSpace(decoded.Text) ? throw new SourceException(Empty) : decoded;
    }

    private const string Empty = "this is empty: there is nothing to read";

    private static string TooLarge =>
        $"this is larger than the {SourceLimits.MaxBytes / (1024 * 1024)} MB that one dispatch may have; split it into its articles";

    private static LoadedDispatch Checked(LoadedDispatch loaded) =>
        LanguageDetector.Default.OtherThanEnglish(loaded.Dispatch.Text) is { } language
            ? throw new SourceException($"this is in {language.Name} ({language.Tag}); only English is read")
            : loaded;

    private Stream OpenStream(string path)
    {
        if (path == StandardInput)
            return _openStandardInput();
        try
        {
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16);
            return stream;
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SourceException("there is no such file", failure);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new SourceException("there is no permission to read this file", failure);
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or NotSupportedException)
        {
            throw new SourceException("this file cannot be opened: " + failure.Message, failure);
        }
    }

    /// <summary>What NAME.meta.json beside NAME.txt states.</summary>
    private static StatedMetadata Beside(string path)
    {
        string file = Path.ChangeExtension(path, ".meta.json");
        if (!File.Exists(file))
            return StatedMetadata.None;
        try
        {
            using FileStream stream = File.OpenRead(file);
            byte[] bytes = BoundedBytes.Read(stream, 65_536) ?? throw new SourceException("larger than 64 KB");
            using JsonDocument json = JsonDocument.Parse(bytes.AsMemory(), new JsonDocumentOptions { MaxDepth = 8 });
            return StatedMetadata.Of(json.RootElement) with { Id = null };
        }
        catch (Exception failure) when (failure is JsonException or SourceException or IOException or UnauthorizedAccessException)
        {
            string reason = failure is JsonException ? "it is not JSON" : failure.Message;
            throw new SourceException($"the file beside it, {Path.GetFileName(file)}, cannot be used: {reason}", failure);
        }
    }

    private static DispatchInput Failing(string name, string message) =>
        new(name, () => throw new SourceException(message));
}
