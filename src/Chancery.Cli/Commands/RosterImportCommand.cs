using System.CommandLine;
using Chancery.Cli.Rosters;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery roster import</c>: keeps a roster of the user's own.</summary>
internal static class RosterImportCommand
{
    private const string About =
        """
        Bring in a list of office-holders of your own; from then on Chancery uses it beside the built-in roster.

        A table (CSV from a spreadsheet, or tab-separated) needs a header with the columns holder (the state or organisation), title, person
        and from (2024-04-20, 2024-04 or 2024); to, function, short, qualifier, gender and aliases may be there. Popolo JSON is taken too.
        A row that cannot be used is named with its line and the reason, and the others are kept. Importing a file of the same name again
        takes the place of what it brought before; to take a roster back, delete its file.

        Examples:
          chancery roster import governors.csv
          chancery roster import cabinet.json --check
        """;

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var file = new Argument<string[]>("FILE") { Description = "CSV, tab-separated or Popolo JSON files.", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Only say what is wrong with the file; keep nothing." };
        Option<string?> roster = RosterOption.Build();
        roster.Description = "The folder in which to keep it; else what CHANCERY_ROSTER names; else the rosters folder in the user's data.";
        var command = new Command("import", About) { file, check, roster };
        command.SetAction(parsed => Import(parsed.GetValue(file)!, parsed.GetValue(check), parsed.GetValue(roster)));
        return command;
    }

    private static int Import(string[] files, bool check, string? given)
    {
        string? folder = check ? null : RosterOption.Folder(given);
        bool all = true;
        foreach (string file in files)
        {
            try
            {
                OwnRosters.Content content = OwnRosters.Read(file);
                foreach (Lexicons.LexiconException error in content.Errors)
                    Entry.Say(Entry.OneLine(error.Message));
                all &= content.Errors.Count == 0;
                if (content.Rows.Count == 0)
                {
                    Entry.Say($"{file}: nothing in this file can be used");
                    all = false;
                }
                else
                {
                    Report(file, content, folder);
                }
            }
            catch (UserException failure)
            {
                Entry.Say(failure.Message);
                all = false;
            }
        }

        return all ? Entry.Success : Entry.SomeFailed;
    }

    private static void Report(string file, OwnRosters.Content content, string? folder)
    {
        string tenures = content.Rows.Count == 1 ? "1 tenure" : $"{content.Rows.Count} tenures";
        int people = content.Rows.Select(row => row.Person).Distinct(StringComparer.Ordinal).Count();
        string persons = people == 1 ? "1 person" : $"{people} people";
        Console.Out.WriteLine(folder is null
            ? $"{file}: {tenures} of {persons} can be used; nothing kept"
            : $"Kept {tenures} of {persons} in {OwnRosters.Keep(folder, Path.GetFileNameWithoutExtension(file), content)}");
    }
}
