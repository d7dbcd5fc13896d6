using System.Text;
using Chancery.Claims;
using Chancery.Output;
using Chancery.Record;

namespace Chancery.Cli.Printing;

/// <summary>What the record holds, for people.</summary>
internal static class RecordText
{
    /// <summary>An engagement on one line.</summary>
    public static string Line(KeptEngagement found)
    {
        Engagement e = found.Engagement;
        string status = (e.Negated ? "not " : "") + Words.Of(e.Status);
        return ClaimWords.Join("  ", e.Id, $"{Words.Of(e.Kind),-8}", $"{status,-9}", DayWords.Of(e.When) + ":",
            string.Join("; ", e.Participants.Select(ClaimWords.Of)),
            e.Places.Count > 0 ? "[" + string.Join("; ", e.Places.Select(ClaimWords.Of)) + "]" : null);
    }

    /// <summary>A dispatch on one line.</summary>
    public static string Line(KeptDispatch found) => ClaimWords.Join("  ", found.Id,
        found.Published is { } day ? DayWords.Of(day) : "no date", found.Publisher, found.Headline ?? "(no headline)",
        found.Engagements == 1 ? "(1 engagement)" : $"({found.Engagements} engagements)");

    /// <summary>A person on one line.</summary>
    public static string Line(KeptPerson found) => ClaimWords.Join("  ", found.Id, found.Name,
        string.Join("; ", found.Offices.Take(3)), found.Engagements == 1 ? "(1 engagement)" : $"({found.Engagements} engagements)");

    /// <summary>An engagement with its words and its dispatch.</summary>
    public static string Full(KeptEngagement found)
    {
        var text = new StringBuilder();
        PlainClaims.Append(text, found.Engagement, explain: true);
        text.AppendLine().Append("From ").AppendLine(Line(found.Dispatch));
        if (found.Dispatch.Url is { } url)
            text.Append("     ").AppendLine(url);
        return text.ToString();
    }

    /// <summary>A person with the engagements.</summary>
    public static string Full(KeptPerson found, IReadOnlyList<KeptEngagement> engagements)
    {
        var text = new StringBuilder();
        text.AppendLine($"{found.Name} ({found.Id})");
        foreach (string office in found.Offices)
            text.Append("  ").AppendLine(office);
        text.AppendLine();
        foreach (KeptEngagement engagement in engagements)
            text.AppendLine(Line(engagement));
        return text.ToString();
    }
}
