using System.Text;
using Chancery.Cli.Commands;
using Chancery.Roster;
using NodaTime;

namespace Chancery.Cli.Printing;

/// <summary>Tenures and persons of the roster in words.</summary>
internal static class RosterText
{
    private const string Regional = "regional:";
    private const int FewestHolders = 5;

    /// <summary>One tenure: "Wang Yi, Minister of Foreign Affairs of China (CHN), since 25 July 2023".</summary>
    public static string Line(Tenure tenure) => $"{tenure.Person.Name}, {Post(tenure)}, {Days(tenure)}";

    /// <summary>A person with posts, a line each.</summary>
    public static string Full(RosterIndex roster, Person person, IReadOnlyList<Tenure> tenures)
    {
        var text = new StringBuilder(person.Name);
        IReadOnlyList<string> aliases = roster.Aliases(person);
        if (aliases.Count > 0)
            text.Append(" (also ").AppendJoin(", ", aliases).Append(')');
        foreach (Tenure tenure in tenures)
            text.Append("\n  ").Append(Days(tenure)).Append(": ").Append(Post(tenure));
        return text.ToString();
    }

    /// <summary>How much there is, a line each.</summary>
    public static IEnumerable<string> Summary(RosterIndex roster, LocalDate day)
    {
        OrganisationTable organisations = OrganisationTable.Default;
        int own = roster.Tenures.Count(tenure => tenure.IsOwn);
        yield return $"{roster.PersonCount} people, {roster.Tenures.Count} tenures{(own > 0 ? $", {own} of them your own" : "")}";
        yield return $"{StateTable.Default.All.Count} states and territories, present and former; {organisations.All.Count} organisations and formats, "
            + $"the members of {organisations.Memberships.Select(m => m.Organisation).Distinct().Count()} of them by date ({organisations.Memberships.Count} memberships)";
        yield return "";
        yield return $"{"FUNCTION",-38}{"STATES",7}{"ORGANISATIONS",15}{"IN OFFICE",11}{"TENURES",9}  (in office on {DayWords.Of(day)})";
        foreach (IGrouping<string, Tenure> post in roster.Tenures.GroupBy(tenure => tenure.Function).OrderByDescending(Holders).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            int all = Holders(post);
            if (all < FewestHolders)
                continue;
            int states = post.Select(tenure => tenure.Holder).Distinct().Count(holder => StateTable.Default.Find(holder) is not null);
            int now = post.Where(tenure => tenure.Covers(day)).Select(tenure => tenure.Holder).Distinct().Count();
            yield return $"{post.Key,-38}{states,7}{all - states,15}{now,11}{post.Count(),9}";
        }
    }

    private static int Holders(IGrouping<string, Tenure> post) => post.Select(tenure => tenure.Holder).Distinct().Count();

    private static string Post(Tenure tenure)
    {
        bool said = tenure.Qualifier is null || tenure.Title.StartsWith(tenure.Qualifier, StringComparison.OrdinalIgnoreCase);
        // A regional post is that of a part of the state: "regional:Hong Kong".
        string of = tenure.Function.StartsWith(Regional, StringComparison.Ordinal) ? tenure.Function[Regional.Length..] : HolderCode.NameOf(tenure.Holder);
        return $"{(said ? "" : tenure.Qualifier + " ")}{tenure.Title} of {of} ({tenure.Holder}){(tenure.IsOwn ? ", your own roster" : "")}";
    }

    private static string Days(Tenure tenure)
    {
        string from = Day(tenure.From, tenure.FromPrecision);
        return tenure.To is { } to ? $"{from} to {Day(to, tenure.ToPrecision)}" : "since " + from;
    }

    private static string Day(LocalDate day, DatePrecision precision)
    {
        string whole = DayWords.Of(day);
        return precision switch
        {
            DatePrecision.Year => whole[(whole.LastIndexOf(' ') + 1)..],
            DatePrecision.Month => whole[(whole.IndexOf(' ') + 1)..],
            _ => whole,
        };
    }
}
