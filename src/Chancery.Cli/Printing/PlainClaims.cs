using System.Text;
using Chancery.Claims;
using Chancery.Dispatches;
using Chancery.Output;

namespace Chancery.Cli.Printing;

/// <summary>Claims as plain lines, for a pipe or a file.</summary>
internal static class PlainClaims
{
    /// <summary>Everything that a dispatch claims.</summary>
    public static string Text(Dispatch dispatch, DispatchClaims claims, bool explain)
    {
        var text = new StringBuilder();
        text.AppendLine(dispatch.Headline ?? "(no headline)");
        text.AppendLine(ClaimWords.Join(", ", ClaimWords.Source(dispatch), "dispatch " + dispatch.Id));
        Engagements(text, claims.Engagements, explain);
        foreach (ClaimSection section in ClaimSection.Of(claims))
        {
            Heading(text, section.Title, section.Lines.Count);
            foreach (ClaimLine claim in section.Lines)
            {
                text.Append("  ").AppendLine(claim.Line);
                Quotes(text, claim.Evidence, claim.Rule, explain);
            }
        }

        if (ClaimWords.HasInferred(claims))
            text.AppendLine().AppendLine("* from the roster of office-holders, not from the text");
        return text.AppendLine().ToString();
    }

    private static void Engagements(StringBuilder text, IReadOnlyList<Engagement> engagements, bool explain)
    {
        if (engagements.Count == 0)
        {
            text.AppendLine().AppendLine("No engagements found.");
            return;
        }

        Heading(text, "Engagements", engagements.Count);
        foreach (Engagement engagement in engagements)
            Append(text, engagement, explain);
    }

    /// <summary>Appends an engagement with its words.</summary>
    public static void Append(StringBuilder text, Engagement engagement, bool explain)
    {
        string status = (engagement.Negated ? "not " : "") + Words.Of(engagement.Status);
        text.AppendLine($"  {engagement.Id}  {Words.Of(engagement.Kind)}, {status}, {DayWords.Of(engagement.When)}");
        Field(text, "who", engagement.Participants.Select(ClaimWords.Of));
        Field(text, "where", engagement.Places.Select(ClaimWords.Of));
        Field(text, "about", engagement.Agenda.Select(ClaimWords.Of));
        if (explain)
            Field(text, "codes", engagement.Agenda.Select(ClaimWords.Coded).OfType<string>());
        Field(text, "note", engagement.Remarks);
        if (engagement.PartOf is { } whole)
            Field(text, "part of", [whole]);
        if (ClaimWords.Readers(engagement.ReadBy, engagement.AlsoReadBy) is { } readers)
            Field(text, "reader", [readers]);
        Quotes(text, engagement.Evidence, engagement.Rule, explain);
    }

    private static void Heading(StringBuilder text, string title, int count) =>
        text.AppendLine().AppendLine($"{title.ToUpperInvariant()} ({count})");

    private static void Field(StringBuilder text, string name, IEnumerable<string> values)
    {
        string joined = string.Join("; ", values);
        if (joined.Length > 0)
            text.Append("      ").Append(name.PadRight(8)).AppendLine(joined);
    }

    private static void Quotes(StringBuilder text, IReadOnlyList<Evidence> evidence, string rule, bool explain)
    {
        foreach (string quote in ClaimWords.Quotes(evidence))
            text.Append("      > ").AppendLine(quote);
        if (explain)
            text.Append("      rule    ").AppendLine(rule);
    }
}
