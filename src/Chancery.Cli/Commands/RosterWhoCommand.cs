using System.CommandLine;
using System.CommandLine.Parsing;
using Chancery.Cli.Printing;
using Chancery.Roster;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery roster who</c>: who held a post on a day.</summary>
internal static class RosterWhoCommand
{
    private const string About =
        """
        Say who held a post on a day.

        Write the post as you would in a story: "foreign minister", "defense chief", "secretary-general". Without --post you get everyone
        on the roster who held a post there that day; without --state, everyone who held that post anywhere. Where a state has no such
        post, the nearest one is given and said to be so.

        Examples:
          chancery roster who --post "foreign minister" --state CHN --on 2024-04-20
          chancery roster who --post president --state Brazil --on 1994-06-30
          chancery roster who --state NATO --on 2015-01-01
        """;

    /// <summary>The command.</summary>
    public static Command Build(IClock clock)
    {
        var post = new Option<string?>("--post") { Description = "The post, in words (\"foreign minister\") or as a function of docs/roster.md (foreign).", HelpName = "POST" };
        var state = new Option<string?>("--state") { Description = "The state or organisation, by name or code (China, CHN, NATO).", HelpName = "STATE", CustomParser = ParseHolder };
        Option<LocalDate?> on = RosterCommand.Day("The day; today if left out.");
        var json = new Option<bool>("--json") { Description = "Print JSON Lines, an object a tenure." };
        Option<string?> roster = RosterOption.Build();
        var command = new Command("who", About) { post, state, on, json, roster };
        command.SetAction(parsed =>
        {
            string? holder = parsed.GetValue(state), words = parsed.GetValue(post);
            if (holder is null && words is null)
                throw new UserException("say which --post, or which --state, or both (see 'chancery roster who --help')", Entry.Usage);
            return Answer(RosterOption.Load(parsed.GetValue(roster)), words, holder, parsed.GetValue(on) ?? RosterCommand.Today(clock), parsed.GetValue(json));
        });
        return command;
    }

    /// <summary>Parses a state or organisation; former states keep their own code.</summary>
    public static string? ParseHolder(ArgumentResult result)
    {
        string given = result.Tokens[0].Value;
        if (HolderCode.FindOwn(given) is { } code)
            return code;
        result.AddError($"'{given}' is no country or organisation that Chancery knows");
        return null;
    }

    private static int Answer(RosterIndex roster, string? post, string? holder, LocalDate day, bool json)
    {
        string? function = post is null ? null : Function(roster, post, holder);
        List<Tenure> found = Find(roster, function, holder, day);
        if (function is not null && holder is not null && found.Count == 0 && roster.Counterpart(function, holder, day) is { } near)
        {
            found.Add(near);
            Entry.Say($"the roster has no {post!.Trim()} of {HolderCode.NameOf(holder)} on {DayWords.Of(day)}; the nearest post is given");
        }

        if (found.Count == 0)
        {
            string asked = $"{post?.Trim() ?? "anyone"}{(holder is null ? "" : " of " + HolderCode.NameOf(holder))}";
            throw new UserException($"the roster does not say who was {asked} on {DayWords.Of(day)}");
        }

        StandardOutput.Lines(found.Select(tenure => json ? RosterJson.Line(roster, tenure) : RosterText.Line(tenure)));
        return Entry.Success;
    }

    private static List<Tenure> Find(RosterIndex roster, string? function, string? holder, LocalDate day)
    {
        if (function is not null && holder is not null)
            return [.. roster.Who(function, holder, day).Where(tenure => tenure.Function == function)];
        List<Tenure> found = [.. roster.Tenures.Where(tenure => tenure.Covers(day)
            && (function is null || tenure.Function == function)
            && (holder is null || StateTable.Default.RecordCode(tenure.Holder) == StateTable.Default.RecordCode(holder)))];
        return holder is null
            ? [.. found.OrderBy(tenure => HolderCode.NameOf(tenure.Holder), StringComparer.Ordinal).ThenByDescending(tenure => tenure.From)]
            : [.. found.OrderBy(tenure => tenure.Holder != holder).ThenByDescending(RosterIndex.StandingOf).ThenBy(tenure => tenure.Function, StringComparer.Ordinal).ThenByDescending(tenure => tenure.From)];
    }

    private static string Function(RosterIndex roster, string post, string? holder)
    {
        string words = post.Trim();
        if (OfficeLexicon.Default.Resolve(words, holder) is { Function: not ("any" or "official" or "") } office)
            return office.Function;
        return roster.Tenures.Any(tenure => tenure.Function == words) ? words : throw new UserException(
            $"--post: '{words}' is no post that Chancery knows; write it as in a story (\"foreign minister\") or as a function of docs/roster.md", Entry.Usage);
    }
}
