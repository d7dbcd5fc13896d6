using System.CommandLine;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery roster</c>: who held which post, and the user's own rosters.</summary>
internal static class RosterCommand
{
    private const string About =
        """
        Ask who held which post on a day, look a person up, list an organisation's members, or bring in a roster of your own.

        Examples:
          chancery roster who --post "foreign minister" --state China --on 2024-04-20
          chancery roster person "Wang Yi"
          chancery roster members ASEAN --on 1998-01-01
          chancery roster import governors.csv
        """;

    /// <summary>The command.</summary>
    public static Command Build(IClock clock)
    {
        var command = new Command("roster", About)
        {
            RosterWhoCommand.Build(clock),
            RosterPersonCommand.Build(),
            RosterMembersCommand.Build(clock),
            RosterImportCommand.Build(),
            RosterSummaryCommand.Build(clock),
        };
        command.SetAction((Func<ParseResult, int>)(_ =>
            throw new UserException("say what to ask the roster: who, person, members, import or summary (see 'chancery roster --help')", Entry.Usage)));
        return command;
    }

    /// <summary>The option by which a day is given.</summary>
    public static Option<LocalDate?> Day(string description) => new("--on")
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = InputOptions.ParseDay,
    };

    /// <summary>Today by the clock, in UTC.</summary>
    public static LocalDate Today(IClock clock) => clock.GetCurrentInstant().InUtc().Date;
}
