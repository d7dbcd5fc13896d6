using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.SecondReader;

namespace Chancery.Cli.Running;

/// <summary>Has a second reader read dispatches, one after another, and says in a line where it does not. What the built-in reader read is printed in any case.</summary>
internal sealed class SecondOpinion(ModelReader reader) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private bool _gone;

    /// <summary>True where it did not read a dispatch.</summary>
    public bool Failed { get; private set; }

    /// <summary>The claims of a dispatch, with those of the second reader beside them.</summary>
    public DispatchClaims Beside(Dispatch dispatch, DispatchClaims claims)
    {
        _turn.Wait();
        try
        {
            if (_gone)
                return claims;
            SecondReading reading = reader.ReadAsync(dispatch).GetAwaiter().GetResult();
            if (reading.Dropped > 0)
                Entry.Say($"second reader: {Name(dispatch)}: {(reading.Dropped == 1 ? "1 claim" : $"{reading.Dropped} claims")} dropped that the dispatch does not bear out");
            return reading.Beside(claims);
        }
        catch (SecondReaderException failure)
        {
            (Failed, _gone) = (true, failure.IsUnreachable);
            Entry.Say($"second reader: {Name(dispatch)}: {Entry.OneLine(failure.Message)}{(_gone ? "; it is not asked again" : "")}");
            return claims;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        reader.Dispose();
        _turn.Dispose();
    }

    private static string Name(Dispatch dispatch) => "dispatch " + dispatch.Id;
}
