using System.CommandLine;
using Chancery.Cli.Rosters;
using Chancery.Language;
using Chancery.Roster;

namespace Chancery.Cli.Commands;

/// <summary>Which roster of the user's own stands beside the built-in one.</summary>
internal static class RosterOption
{
    private const string Variable = "CHANCERY_ROSTER";

    /// <summary>The option.</summary>
    public static Option<string?> Build() => new("--roster")
    {
        Description = $"Your own roster, a file or a folder of files, used beside the built-in one; else what {Variable} names; else the folder that 'chancery roster import' fills.",
        HelpName = "PATH",
    };

    /// <summary>The built-in roster with the user's own.</summary>
    public static RosterIndex Load(string? given)
    {
        bool named = !string.IsNullOrEmpty(given) || Environment.GetEnvironmentVariable(Variable) is { Length: > 0 };
        return Place(given) is { } place ? OwnRosters.Load(place, named) : RosterIndex.Default;
    }

    /// <summary>A reader of dispatches with that roster.</summary>
    public static DispatchReader Reader(string? given)
    {
        // The models of the language load beside roster and gazetteer; what fails there fails again where it is waited for.
        _ = Task.Run(static () => LanguagePipeline.Default);
        RosterIndex roster = Load(given);
        return ReferenceEquals(roster, RosterIndex.Default) ? DispatchReader.Default : new DispatchReader(roster);
    }

    /// <summary>The folder in which to keep what is imported.</summary>
    public static string Folder(string? given)
    {
        string place = Place(given) ?? throw new UserException("there is no folder for the user's data; say with --roster PATH where to keep the roster", Entry.Usage);
        return File.Exists(place)
            ? throw new UserException($"{place}: this is a file; --roster names the folder in which imported rosters are kept", Entry.Usage)
            : place;
    }

    private static string? Place(string? given)
    {
        if (!string.IsNullOrEmpty(given))
            return given;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return named;
        string data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length > 0 ? System.IO.Path.Combine(data, "chancery", "rosters") : null;
    }
}
