using System.CommandLine;

namespace Chancery.Cli.Commands;

/// <summary>Which record a command works on.</summary>
internal static class RecordOption
{
    private const string Variable = "CHANCERY_RECORD";

    /// <summary>The option.</summary>
    public static Option<string?> Build() => new("--record")
    {
        Description = $"The record's file; else the one that {Variable} names; else record.db in the user's data folder.",
        HelpName = "PATH",
    };

    /// <summary>The file that the user means.</summary>
    public static string Path(string? given)
    {
        if (!string.IsNullOrEmpty(given))
            return given;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return named;
        string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0
            ? System.IO.Path.Combine(data, "chancery", "record.db")
            : throw new UserException("there is no folder for the user's data; say with --record PATH where the record is", Entry.Usage);
    }
}
