using Chancery.Roster;
using NodaTime;

namespace Chancery.Tests.Roster;

public class RosterIndexTests
{
    private static readonly LocalDate s_april2024 = new(2024, 4, 20);

    [Theory]
    [InlineData("foreign", "CHN", "Wang Yi")]
    [InlineData("defence", "CHN", "Dong Jun")]
    [InlineData("head-of-state", "CHN", "Xi Jinping")]
    [InlineData("foreign", "USA", "Antony Blinken")]
    [InlineData("finance", "USA", "Janet Yellen")]
    [InlineData("foreign", "UKR", "Dmytro Kuleba")]
    public void A_post_has_its_holder_of_the_day(string function, string state, string name) =>
        Assert.Equal(name, RosterIndex.Default.Holder(function, state, s_april2024)?.Person.Name);

    [Theory]
    [InlineData("Blinken", "USA", "Antony Blinken")]
    [InlineData("Antony J. Blinken", "USA", "Antony Blinken")]
    [InlineData("Mr. Xi", "CHN", "Xi Jinping")]
    [InlineData("Wang Yi", "CHN", "Wang Yi")]
    [InlineData("Kuleba", "UKR", "Dmytro Kuleba")]
    [InlineData("Sergei Lavrov", "RUS", "Sergey Lavrov")]
    [InlineData("Sergey Lavrov", "RUS", "Sergey Lavrov")]
    public void Names_find_persons(string name, string state, string person)
    {
        PersonCandidate? best = RosterIndex.Default.Best(name, new PersonContext(s_april2024, [state]));
        Assert.Equal(Skeleton(person), Skeleton(best?.Person.Name));
        Assert.True(best?.InOffice);
    }

    [Theory]
    [InlineData("Queen Elizabeth II", "GBR", "GBR", 2012)]
    [InlineData("Queen Elizabeth II", null, "GBR", 1965)]
    [InlineData("Queen Elizabeth II", "CAN", "CAN", 2012)]
    [InlineData("King Charles III", null, "GBR", 2023)]
    public void A_crown_of_many_realms_is_of_the_one_named_or_of_the_united_kingdom(string name, string? holder, string realm, int year) =>
        Assert.Equal(realm, RosterIndex.Default.Best(name, new PersonContext(new LocalDate(year, 6, 1), holder is null ? null : [holder]))?.Tenure?.Holder);

    [Fact]
    public void Son_and_father_do_not_change_places()
    {
        var context = new PersonContext(new LocalDate(2014, 6, 20), ["SAU"]);
        Assert.NotEqual("Abdullah bin Abdulaziz", RosterIndex.Default.Best("Abdulaziz bin Abdullah", context)?.Person.Name);
        Assert.Equal("Abdullah bin Abdulaziz", RosterIndex.Default.Best("Abdallah bin Abdul Aziz", context)?.Person.Name);
    }

    [Theory]
    [InlineData("Retno Marsudi", "IDN", "foreign", 2022)]
    [InlineData("Marsudi", "IDN", "foreign", 2022)]
    [InlineData("Sheikh Abdullah bin Zayed", "ARE", "foreign", 2022)]
    [InlineData("Gro Harlem Bruntland", "NOR", "head-of-government", 1992)]
    [InlineData("Tebboune of Algeria", "FRA", "head-of-state", 2022)]
    [InlineData("H.E. Sergey Lavrov", "RUS", "foreign", 2010)]
    [InlineData("A. A. Gromyko", "RUS", "foreign", 1970)]
    [InlineData("Chou En-lai", "CHN", "head-of-government", 1972)]
    [InlineData("Dr. Henry A. Kissinger", "USA", "foreign", 1974)]
    public void Names_as_lists_and_headlines_write_them_are_found(string name, string state, string function, int year)
    {
        PersonCandidate? best = RosterIndex.Default.Best(name, new PersonContext(new LocalDate(year, 6, 1), [state], [function]));
        Assert.True(best?.InOffice, best?.Person.Name);
        Assert.Equal(function, best?.Tenure?.Function);
    }

    [Fact]
    public void A_name_alone_of_another_state_is_not_taken()
    {
        PersonCandidate? best = RosterIndex.Default.Best("Sheikh Mohammed", new PersonContext(new LocalDate(2023, 4, 1), ["ARE"], ["head-of-state"]));
        Assert.Equal("ARE", best?.Tenure?.Holder);
    }

    [Fact]
    public void Someone_out_of_office_is_not_mistaken_for_one_who_sounds_alike() =>
        Assert.Equal("Nguyen Tan Dung", RosterIndex.Default.Find("Nguyen Tan Dung", new PersonContext(new LocalDate(2022, 5, 12), ["VNM"], ["head-of-government"]))[0].Person.Name);

    [Theory]
    [InlineData("John")]
    [InlineData("Qwertz Asdf")]
    [InlineData("")]
    public void What_is_no_ones_name_finds_no_one(string name) =>
        Assert.Null(RosterIndex.Default.Best(name, new PersonContext(s_april2024, ["USA"])));

    [Fact]
    public void One_who_acts_for_a_suspended_president_is_the_holder() =>
        Assert.Equal("Hwang Kyo-ahn", RosterIndex.Default.Holder("head-of-state", "KOR", new LocalDate(2017, 2, 1))?.Person.Name);

    [Fact]
    public void The_soviet_foreign_minister_is_found_under_russia() =>
        Assert.NotNull(RosterIndex.Default.Holder("foreign", "RUS", new LocalDate(1990, 6, 1)));

    [Fact]
    public void A_row_that_cannot_be_used_is_told_by_line()
    {
        RosterBuilder builder = new RosterBuilder().AddTable(
            "holder\tfunction\ttitle\tperson\tshort\tfrom\tto\tqualifier\tgender\taliases\nXYZ\tforeign\tMinister\tA B\tB\t2000\t\t\tm\t\nFRA\tforeign\tMinister\tA B\tB\t2001\t2000\t\tm\t\nFRA\tforeign\tMinister\tA B\n"u8, "own.tsv");
        Assert.Equal([2, 3, 4], builder.Errors.Select(e => e.Line));
        Assert.Equal(0, builder.Count);
    }

    private static string? Skeleton(string? name) => name?.Replace("Sergei", "Sergey", StringComparison.Ordinal);

    [Theory]
    [InlineData("Zelenskyy")]
    [InlineData("Zelenskiy")]
    [InlineData("Zelensky")]
    public void Every_known_spelling_of_a_surname_is_a_name_used_alone(string surname) =>
        Assert.Equal("Volodymyr Zelensky", RosterIndex.Default.Best(surname, new PersonContext(new LocalDate(2022, 5, 18)))?.Person.Name);
}
