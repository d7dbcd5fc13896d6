using System.CommandLine;
using Chancery.Cli.Printing;
using Chancery.Roster;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery roster person</c>: everyone whom a name may mean, with all posts.</summary>
internal static class RosterPersonCommand
{
    private const int Most = 20;

    private const string About =
        """
        Look a person up by name and list the posts that they held, with the days.

        Any usual spelling and order does, with or without titles: "Wang Yi", "Sergey Lavrov", "Sheikh Abdullah bin Zayed", "Lula". A family
        name alone lists everyone of that name, those of the highest posts first; --state and --on narrow it.

        Examples:
          chancery roster person "Wang Yi"
          chancery roster person Bush --state USA --on 1990-08-02
        """;

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var name = new Argument<string[]>("NAME") { Description = "The name.", Arity = ArgumentArity.OneOrMore };
        var state = new Option<string?>("--state") { Description = "Only people with a post of this state or organisation.", HelpName = "STATE", CustomParser = RosterWhoCommand.ParseHolder };
        Option<LocalDate?> on = RosterCommand.Day("Only people who held a post on this day, and only these posts.");
        var json = new Option<bool>("--json") { Description = "Print JSON Lines, an object a person." };
        Option<string?> roster = RosterOption.Build();
        var command = new Command("person", About) { name, state, on, json, roster };
        command.SetAction(parsed => Answer(
            RosterOption.Load(parsed.GetValue(roster)), string.Join(' ', parsed.GetValue(name)!).Trim(), parsed.GetValue(state), parsed.GetValue(on), parsed.GetValue(json)));
        return command;
    }

    private static int Answer(RosterIndex roster, string name, string? holder, LocalDate? day, bool json)
    {
        var context = new PersonContext(day, holder is null ? null : [holder]);
        var found = new List<(Person Person, List<Tenure> Tenures)>();
        foreach (PersonCandidate candidate in roster.Find(name, context))
        {
            var tenures = new List<Tenure>();
            bool fits = false;
            foreach (Tenure tenure in roster.TenuresOf(candidate.Person))
            {
                if (day is { } on && !tenure.Covers(on))
                    continue;
                tenures.Add(tenure);
                fits |= holder is null || StateTable.Default.RecordCode(tenure.Holder) == StateTable.Default.RecordCode(holder);
            }

            if (fits)
                found.Add((candidate.Person, tenures));
        }

        if (found.Count == 0)
            throw new UserException($"the roster has no one called '{name}'{(holder is null ? "" : " of " + HolderCode.NameOf(holder))}{(day is { } asked ? " in a post on " + DayWords.Of(asked) : "")}");
        StandardOutput.Lines(found.Take(Most).Select(one => json ? RosterJson.Line(roster, one.Person, one.Tenures) : RosterText.Full(roster, one.Person, one.Tenures)));
        if (found.Count > Most)
            Entry.Say($"{Most} of {found.Count} people of this name shown; --state and --on narrow it");
        return Entry.Success;
    }
}
