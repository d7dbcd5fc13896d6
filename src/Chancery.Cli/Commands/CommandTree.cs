using System.CommandLine;
using System.CommandLine.Help;
using System.Reflection;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary>All commands of the program.</summary>
internal static class CommandTree
{
    /// <summary>Builds them; what a command needs is loaded only when it runs.</summary>
    public static Command Build(IClock clock)
    {
        var version = new Option<bool>("--version") { Description = "Print the version." };
        // Not a RootCommand: that one calls itself after the file that it was started from.
        var root = new Command("chancery", "Reads news and official readouts into a sourced diplomatic record.")
        {
            new HelpOption(),
            version,
            ReadCommand.Build(),
            ParseCommand.Build(),
            AddCommand.Build(clock),
            ListCommand.Build(),
            ShowCommand.Build(),
            TimeCommand.Build(),
            RosterCommand.Build(clock),
        };
        root.SetAction(parsed =>
        {
            if (!parsed.GetValue(version))
                throw new UserException("name a command, such as read (see 'chancery --help')", Entry.Usage);
            Console.Out.WriteLine(typeof(Entry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
            return Entry.Success;
        });
        return root;
    }
}
