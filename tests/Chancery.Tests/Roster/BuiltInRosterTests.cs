using Chancery.Roster;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tests.Roster;

/// <summary>Laws that the built-in tenures keep.</summary>
public class BuiltInRosterTests
{
    // Posts that one person holds at a time, with the few states where by constitution several do.
    private static readonly string[] s_single =
    [
        "head-of-state", "head-of-government", "foreign", "defence", "finance", "interior", "secretary-general", "commission-president", "council-president",
        "foreign-affairs-high-representative", "national-security", "supreme-leader", "crown-prince", "central-bank", "ambassador-us", "ambassador-un", "director-general",
    ];

    private static readonly string[] s_shared = ["BIH head-of-state", "BIH head-of-government", "NIC head-of-state", "SMR head-of-state", "AND head-of-state"];

    [Fact]
    public void Every_row_can_be_used()
    {
        RosterBuilder builder = new RosterBuilder().AddBuiltIn();
        Assert.Empty(builder.Errors.Select(e => e.Message));
        Assert.True(builder.Count > 15_000);
    }

    [Fact]
    public void No_tenure_overlaps_another_of_the_same_single_holder_post()
    {
        var overlaps = new List<string>();
        foreach (IGrouping<(string, string, string), Tenure> post in RosterIndex.Default.Tenures
            .Where(t => s_single.Contains(t.Function) && t.Qualifier is null && !s_shared.Contains(t.Holder + " " + t.Function))
            .GroupBy(t => (t.Holder, t.Function, t.Title)))
        {
            Tenure[] inOrder = [.. post.OrderBy(t => t.From).ThenBy(t => t.To ?? LocalDate.MaxIsoValue)];
            for (int i = 1; i < inOrder.Length; i++)
            {
                // A date known by month or year alone covers all of it: such neighbours may meet within a year.
                LocalDate end = inOrder[i - 1].To ?? LocalDate.MaxIsoValue, start = inOrder[i].From;
                bool coarse = IsCoarse(start, first: true) || IsCoarse(end, first: false);
                if (end > (coarse ? start.PlusDays(366) : start))
                    overlaps.Add($"{post.Key}: {inOrder[i - 1].Person.Name} to {end}, {inOrder[i].Person.Name} from {start}");
            }
        }

        Assert.Empty(overlaps);
    }

    [Fact]
    public void Every_name_and_alias_finds_its_person_in_office()
    {
        var lost = new List<string>();
        foreach (Tenure tenure in RosterIndex.Default.Tenures)
        {
            foreach (string name in (string[])[tenure.Person.Name, .. RosterIndex.Default.Aliases(tenure.Person)])
            {
                IReadOnlyList<PersonCandidate> found = RosterIndex.Default.Find(name, new PersonContext(tenure.From, [tenure.Holder], [tenure.Function]));
                if (!found.Any(c => ReferenceEquals(c.Person, tenure.Person)))
                    lost.Add($"{name} ({tenure.Person.Name}, {tenure.Holder})");
            }
        }

        Assert.Empty(lost.Distinct());
    }

    [Fact]
    public void The_full_name_with_day_state_and_post_is_decisive()
    {
        int right = 0, total = 0;
        foreach (Tenure tenure in RosterIndex.Default.Tenures.Where(t => t.Qualifier is null))
        {
            PersonCandidate? best = RosterIndex.Default.Best(tenure.Person.Name, new PersonContext(tenure.From, [tenure.Holder], [tenure.Function]));
            total++;
            if (best is { } found && ReferenceEquals(found.Person, tenure.Person))
                right++;
        }

        Assert.True(right >= 0.998 * total, $"{right} of {total}");
    }

    [Fact]
    public void The_short_name_with_day_state_and_post_finds_nearly_everyone()
    {
        int right = 0, total = 0;
        foreach (Tenure tenure in RosterIndex.Default.Tenures.Where(t => s_single.Contains(t.Function) && t.Qualifier is null))
        {
            LocalDate day = tenure.From.PlusDays(tenure.To is { } to ? Period.DaysBetween(tenure.From, to) / 2 : 1);
            PersonCandidate? best = RosterIndex.Default.Best(tenure.Person.Short, new PersonContext(day, [tenure.Holder], [tenure.Function]));
            total++;
            if (best is { } found && ReferenceEquals(found.Person, tenure.Person))
                right++;
        }

        Assert.True(right >= 0.98 * total, $"{right} of {total}");
    }

    [Theory]
    [InlineData("FRA", "head-of-government", "1949-01-15", "Henri Queuille")]
    [InlineData("JPN", "foreign", "1951-09-08", "Shigeru Yoshida")]
    [InlineData("ITA", "foreign", "1949-04-04", "Carlo Sforza")]
    [InlineData("AUS", "foreign", "1948-10-01", "H. V. Evatt")]
    [InlineData("POL", "foreign", "1983-05-01", "Stefan Olszowski")]
    [InlineData("ARG", "foreign", "1982-04-15", "Nicanor Costa Mendez")]
    [InlineData("YUG", "head-of-state", "1986-01-01", "Radovan Vlajkovic")]
    [InlineData("IRN", "head-of-government", "1985-01-01", "Mir-Hossein Mousavi")]
    [InlineData("EGY", "head-of-government", "1976-01-01", "Mamdouh Salem")]
    [InlineData("CHL", "head-of-state", "2026-06-01", "Jose Antonio Kast")]
    public void The_holder_of_a_post_is_that_of_the_day(string holder, string function, string day, string person)
    {
        LocalDate on = LocalDatePattern.Iso.Parse(day).Value;
        Assert.Contains(RosterIndex.Default.Tenures, t => t.Holder == holder && t.Function == function && t.Person.Name == person && t.From <= on && !(t.To < on));
    }

    [Fact]
    public void Ids_are_unique_and_stable_in_form()
    {
        Assert.Equal(RosterIndex.Default.PersonCount, RosterIndex.Default.Persons.Select(p => p.Id).Distinct().Count());
        Assert.All(RosterIndex.Default.Persons, p => Assert.Matches("^[a-z0-9-]+$", p.Id));
    }

    private static bool IsCoarse(LocalDate day, bool first) => first ? day.Day == 1 : day == day.With(DateAdjusters.EndOfMonth);
}
