using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Output;
using Spectre.Console;

namespace Chancery.Cli.Printing;

/// <summary>Claims on a terminal: engagements as a table, each with its words beneath.</summary>
internal static class TerminalClaims
{
    private static readonly Style s_dim = new(decoration: Decoration.Dim);
    private static readonly Style s_bold = new(decoration: Decoration.Bold);

    /// <summary>Prints everything that a dispatch claims.</summary>
    public static void Print(Dispatch dispatch, DispatchClaims claims, bool explain)
    {
        IAnsiConsole console = AnsiConsole.Console;
        console.Write(new Text(dispatch.Headline ?? "(no headline)", s_bold));
        console.WriteLine();
        console.Write(new Text(ClaimWords.Join(", ", ClaimWords.Source(dispatch), "dispatch " + dispatch.Id), s_dim));
        console.WriteLine();
        console.WriteLine();
        if (claims.Engagements.Count == 0)
            console.WriteLine("No engagements found.");
        else
            Engagements(console, claims.Engagements, explain);
        foreach (ClaimSection section in ClaimSection.Of(claims))
            Section(console, section, explain);
        if (ClaimWords.HasInferred(claims))
            console.Write(new Text("* from the roster of office-holders, not from the text\n", s_dim));
        console.WriteLine();
    }

    private static void Engagements(IAnsiConsole console, IReadOnlyList<Engagement> engagements, bool explain)
    {
        var layout = new TableLayout(console.Profile.Width,
            ("Kind", 9), ("Status", 10), ("When", 16), ("Who", 30), ("Where", 18), ("About", 26));
        console.Write(new Text(layout.Header() + "\n", s_bold));
        foreach (Engagement engagement in engagements)
        {
            console.WriteLine(layout.Rule());
            string row = layout.Row(
                [Words.Of(engagement.Kind)],
                [(engagement.Negated ? "not " : "") + Words.Of(engagement.Status)],
                [DayWords.Of(engagement.When)],
                [.. engagement.Participants.Select(ClaimWords.Of)],
                [.. engagement.Places.Select(ClaimWords.Of)],
                [.. engagement.Agenda.Select(ClaimWords.Of), .. engagement.Remarks.Select(remark => $"({remark})")]);
            console.Write(new Text(row + "\n"));
            foreach (string quote in ClaimWords.Quotes(engagement.Evidence))
                console.Write(new Text(layout.Beneath("“" + quote + "”") + "\n", s_dim));
            if (explain && engagement.Agenda.Select(ClaimWords.Coded).OfType<string>().ToList() is { Count: > 0 } codes)
                console.Write(new Text(layout.Beneath("about " + string.Join("; ", codes)) + "\n", s_dim));
            string end = ClaimWords.Join(", ", engagement.Id, ClaimWords.Readers(engagement.ReadBy, engagement.AlsoReadBy), engagement.PartOf is { } whole ? "part of " + whole : null,
                explain ? "rule " + engagement.Rule : null);
            console.Write(new Text(layout.Beneath(end) + "\n", s_dim));
        }

        console.WriteLine(layout.Rule());
    }

    private static void Section(IAnsiConsole console, ClaimSection section, bool explain)
    {
        var layout = new TableLayout(console.Profile.Width);
        console.WriteLine();
        console.Write(new Text($"{section.Title} ({section.Lines.Count})\n", s_bold));
        foreach (ClaimLine claim in section.Lines)
        {
            console.Write(new Text(layout.Beneath(claim.Line, 2) + "\n"));
            foreach (string quote in ClaimWords.Quotes(claim.Evidence))
                console.Write(new Text(layout.Beneath("“" + quote + "”") + "\n", s_dim));
            if (explain)
                console.Write(new Text(layout.Beneath("rule " + claim.Rule) + "\n", s_dim));
        }
    }
}
