namespace Chancery.Cli.Running;

/// <summary>A line on the terminal that tells how far reading has come; nothing where standard error is no terminal.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int BarWidth = 24;

    private readonly bool _shown = !Console.IsErrorRedirected;
    private int _done;
    private bool _drawn;

    /// <summary>Number of inputs, 0 where it is not known.</summary>
    public int Total { get; set; }

    /// <summary>Takes the line off the terminal, so that something else can be printed.</summary>
    public void Clear()
    {
        if (!_drawn)
            return;
        Console.Error.Write("\r\u001B[K");
        _drawn = false;
    }

    /// <summary>Counts an input and draws the line again.</summary>
    public void Advance(string name)
    {
        _done++;
        if (!_shown || Total == 1)
            return;
        Clear();
        string count = Total > 0 ? $"[{Bar(_done, Total)}] {_done}/{Total}" : $"{_done} read";
        int room = Math.Max(10, Console.WindowWidth - count.Length - 2);
        Console.Error.Write($"{count} {(name.Length > room ? "…" + name[^(room - 1)..] : name)}");
        _drawn = true;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private static string Bar(int done, int total)
    {
        int filled = (int)((long)BarWidth * done / total);
        return new string('#', filled) + new string('.', BarWidth - filled);
    }
}
