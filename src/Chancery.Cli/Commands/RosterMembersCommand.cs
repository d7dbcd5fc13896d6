using System.CommandLine;
using System.CommandLine.Parsing;
using Chancery.Cli.Printing;
using Chancery.Roster;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery roster members</c>: who belonged to an organisation on a day.</summary>
internal static class RosterMembersCommand
{
    private const string About =
        """
        List the members of an organisation or bloc on a day.

        Examples:
          chancery roster members NATO --on 2004-04-01
          chancery roster members "European Union"
        """;

    /// <summary>The command.</summary>
    public static Command Build(IClock clock)
    {
        var name = new Argument<Organisation?>("ORGANISATION") { Description = "By name or acronym.", CustomParser = Parse };
        Option<LocalDate?> on = RosterCommand.Day("The day; today if left out.");
        var command = new Command("members", About) { name, on };
        command.SetAction(parsed => Answer(parsed.GetValue(name)!, parsed.GetValue(on) ?? RosterCommand.Today(clock)));
        return command;
    }

    private static Organisation? Parse(ArgumentResult result)
    {
        string given = result.Tokens[0].Value;
        if ((OrganisationTable.Default.Find(given.ToUpperInvariant()) ?? OrganisationTable.Default.Resolve(given)) is { } known)
            return known;
        result.AddError($"'{given}' is no organisation that Chancery knows");
        return null;
    }

    private static int Answer(Organisation organisation, LocalDate day)
    {
        IReadOnlyList<string> members = OrganisationTable.Default.Members(organisation.Code, day);
        if (members.Count == 0)
        {
            bool listed = OrganisationTable.Default.Memberships.Any(membership => membership.Organisation == organisation.Code);
            throw new UserException(listed ? $"{organisation.Name} had no members on that day" : $"the roster does not list the members of {organisation.Name}");
        }

        StandardOutput.Lines(members.Order(StringComparer.Ordinal).Select(code => $"{code}  {HolderCode.NameOf(code)}"));
        return Entry.Success;
    }
}
