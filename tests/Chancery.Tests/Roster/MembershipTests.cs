using System.Globalization;
using Chancery.Roster;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Tests.Roster;

/// <summary>Laws that the built-in memberships keep, and how many members organisations had on days when it is known.</summary>
public class MembershipTests
{
    private static readonly OrganisationTable s_table = OrganisationTable.Default;

    /// <summary>Organisation, day, number of members.</summary>
    public static TheoryData<string, string, int> Counts()
    {
        var counts = new TheoryData<string, string, int>();
        foreach (string[] row in Rows("member-counts.tsv"))
            counts.Add(row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture));
        return counts;
    }

    [Fact]
    public void More_than_two_hundred_organisations_have_members_by_date() =>
        Assert.True(s_table.Memberships.Select(m => m.Organisation).Distinct().Count() >= 340);

    [Theory]
    [MemberData(nameof(Counts))]
    public void The_number_of_members_is_that_of_the_day(string organisation, string day, int members) =>
        Assert.Equal(members, s_table.Members(organisation, LocalDatePattern.Iso.Parse(day).Value).Count);

    [Fact]
    public void The_Security_Council_is_full_in_every_year()
    {
        for (int year = 1946; year <= 2026; year++)
            Assert.Equal(year < 1966 ? 11 : 15, s_table.Members("UNSC", new LocalDate(year, 2, 1)).Count);
    }

    [Fact]
    public void No_one_is_a_member_twice_at_a_time()
    {
        var twice = new List<string>();
        foreach (IGrouping<(string, string), OrganisationMember> one in s_table.Memberships.GroupBy(m => (m.Organisation, m.Member)))
        {
            OrganisationMember[] inOrder = [.. one.OrderBy(m => m.From)];
            for (int i = 1; i < inOrder.Length; i++)
            {
                if (inOrder[i - 1].To is not { } end || end >= inOrder[i].From)
                    twice.Add($"{one.Key}: from {inOrder[i - 1].From} and from {inOrder[i].From}");
            }
        }

        Assert.Empty(twice);
    }

    [Fact]
    public void No_one_leaves_before_joining() => Assert.DoesNotContain(s_table.Memberships, m => m.To < m.From);

    [Fact]
    public void No_one_is_a_member_before_the_foundation_or_after_the_end()
    {
        var outside = new List<string>();
        foreach (OrganisationMember member in s_table.Memberships)
        {
            Organisation organisation = s_table.Find(member.Organisation)!;
            if (member.From < organisation.From || (organisation.To is { } end && !(member.To <= end)))
                outside.Add($"{member.Organisation} {member.Member} {member.From} {member.To}");
        }

        Assert.Empty(outside);
    }

    [Fact]
    public void No_state_is_a_member_before_its_independence_or_after_its_end()
    {
        ILookup<string, (LocalDate From, LocalDate To)> lives = Rows("state-lives.tsv").ToLookup(
            row => row[0], row => (Day(row[1], first: true), row[2].Length == 0 ? LocalDate.MaxIsoValue : Day(row[2], first: false)));
        HashSet<string> known = [.. Rows("members-outside-their-life.tsv").Select(row => row[0] + " " + row[1])];
        var outside = new List<string>();
        foreach (OrganisationMember member in s_table.Memberships.Where(m => lives.Contains(m.Member) && !known.Contains(m.Organisation + " " + m.Member)))
        {
            // A membership known by year alone may begin on any day of the year of independence.
            LocalDate last = member.To ?? LocalDate.MaxIsoValue;
            if (!lives[member.Member].Any(life => Covers(life, member.From, last)))
                outside.Add($"{member.Organisation} {member.Member} {member.From} {member.To}");
        }

        Assert.Empty(outside);
    }

    [Theory]
    [InlineData("COMECON", "DDR", 1985, true)]
    [InlineData("WP", "DDR", 1990, false)]
    [InlineData("V4", "CSK", 1992, true)]
    [InlineData("V4", "CSK", 1993, false)]
    [InlineData("UN", "YMD", 1980, true)]
    [InlineData("AL", "YMD", 1991, false)]
    [InlineData("P5", "SUN", 1985, true)]
    [InlineData("P5", "RUS", 1985, false)]
    [InlineData("AU", "MAR", 2000, false)]
    [InlineData("ECOWAS", "MLI", 2026, false)]
    public void Former_states_and_leavers_are_members_in_their_time(string organisation, string state, int year, bool member) =>
        Assert.Equal(member, s_table.IsMember(organisation, state, new LocalDate(year, 12, 1)));

    [Fact]
    public void Each_is_found_by_its_name_and_its_code()
    {
        foreach (string code in s_table.Memberships.Select(m => m.Organisation).Distinct())
        {
            Assert.Equal(code, s_table.Resolve(s_table.Find(code)!.Name)?.Code);
            Assert.Equal(code, s_table.Resolve(code)?.Code);
        }
    }

    private static bool Covers((LocalDate From, LocalDate To) life, LocalDate from, LocalDate to)
    {
        LocalDate latest = from is { Month: 1, Day: 1 } ? from.With(DateAdjusters.Month(12)).With(DateAdjusters.EndOfMonth)
            : from.Day == 1 ? from.With(DateAdjusters.EndOfMonth) : from;
        LocalDate earliest = to is { Month: 12, Day: 31 } && to.Year < 9999 ? new LocalDate(to.Year, 1, 1)
            : to == to.With(DateAdjusters.EndOfMonth) && to.Year < 9999 ? to.With(DateAdjusters.StartOfMonth) : to;
        return latest >= life.From && earliest <= life.To;
    }

    private static LocalDate Day(string cell, bool first)
    {
        int year = int.Parse(cell.AsSpan(0, 4), CultureInfo.InvariantCulture);
        int month = cell.Length >= 7 ? int.Parse(cell.AsSpan(5, 2), CultureInfo.InvariantCulture) : first ? 1 : 12;
        var start = new LocalDate(year, month, cell.Length == 10 ? int.Parse(cell.AsSpan(8, 2), CultureInfo.InvariantCulture) : 1);
        return first || cell.Length == 10 ? start : start.With(DateAdjusters.EndOfMonth);
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Roster", "Data", file)).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'));
}
