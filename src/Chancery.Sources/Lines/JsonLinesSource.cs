using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Sources.Text;

namespace Chancery.Sources.Lines;

/// <summary>One line of a JSON Lines file: an object with "text" (or "body" or "content") and what is known of it.</summary>
internal static class JsonLinesSource
{
    private static readonly JsonDocumentOptions s_options = new() { MaxDepth = 32 };

    /// <summary>The dispatch of a line.</summary>
    /// <exception cref="SourceException">It is no such object.</exception>
    public static Dispatch Read(ReadOnlyMemory<byte> line, DispatchHints hints)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(line, s_options);
            StatedMetadata stated = StatedMetadata.Of(document.RootElement);
            string text = StatedMetadata.Field(document.RootElement, "text")
                ?? StatedMetadata.Field(document.RootElement, "body")
                ?? StatedMetadata.Field(document.RootElement, "content")
                ?? throw new SourceException("no \"text\" (nor \"body\" nor \"content\") with words in it");
            return PlainTextSource.Read(text, stated, hints);
        }
        catch (JsonException failure)
        {
            throw new SourceException("this line is not JSON", failure);
        }
    }
}
