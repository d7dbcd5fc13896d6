using System.CommandLine;
using Chancery.Cli.Printing;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery roster summary</c>: how much the roster holds.</summary>
internal static class RosterSummaryCommand
{
    private const string About =
        "Count what the roster holds: people and tenures, and for each sort of post of how many states and organisations holders are known, since when and today.";

    /// <summary>The command.</summary>
    public static Command Build(IClock clock)
    {
        Option<LocalDate?> on = RosterCommand.Day("The day for \"in office\"; today if left out.");
        Option<string?> roster = RosterOption.Build();
        var command = new Command("summary", About) { on, roster };
        command.SetAction(parsed =>
        {
            StandardOutput.Lines(RosterText.Summary(RosterOption.Load(parsed.GetValue(roster)), parsed.GetValue(on) ?? RosterCommand.Today(clock)));
            return Entry.Success;
        });
        return command;
    }
}
