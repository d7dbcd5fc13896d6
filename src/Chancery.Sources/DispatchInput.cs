using Chancery.Dispatches;
using Chancery.Language.Conllu;

namespace Chancery.Sources;

/// <summary>A dispatch that is still to be loaded: cheap to hold, so that thousands can be lined up.</summary>
/// <param name="Name">What the user knows it by: its path, path and line, or "standard input".</param>
/// <param name="Load">Reads and decodes it. Throws <see cref="SourceException"/> where it cannot be read.</param>
public sealed record DispatchInput(string Name, Func<LoadedDispatch> Load);

/// <summary>A dispatch loaded.</summary>
/// <param name="Dispatch">The dispatch.</param>
/// <param name="Warning">What the user should know of how it was read, or null.</param>
public sealed record LoadedDispatch(Dispatch Dispatch, string? Warning)
{
    /// <summary>The words and trees that came with it, or null.</summary>
    public ConlluDocument? Trees { get; init; }
}
