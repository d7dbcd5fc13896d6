using System.Text;
using Chancery.Roster;
using CsCheck;
using NodaTime;

namespace Chancery.Tests.Roster;

public class RosterImportTests
{
    private static RosterBuilder Import(string text)
    {
        var builder = new RosterBuilder();
        RosterImport.Add(builder, Encoding.UTF8.GetBytes(text), "own");
        return builder;
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_holders_by_name()
    {
        RosterBuilder builder = Import("person,holder,function,title,from,to\n\"Doe, Jane\",Kenya,foreign,\"Minister, of sorts\",2020-01,\nJohn Roe,NATO,spokesperson,Spokesman,2021,2022\n");
        Assert.Empty(builder.Errors);
        RosterIndex index = builder.Build();
        Assert.Equal("Doe, Jane", index.Holder("foreign", "KEN", new LocalDate(2024, 1, 1))?.Person.Name);
        Assert.Equal("Spokesman", index.Holder("spokesperson", "NATO", new LocalDate(2022, 6, 1))?.Title);
    }

    [Fact]
    public void Errors_name_the_line()
    {
        RosterBuilder builder = Import("# own\nholder\tfunction\ttitle\tperson\tfrom\nFRA\tforeign\tMinister\tA B\t20\n\nNowhere\tforeign\tMinister\tA B\t2020\n");
        Assert.Equal([3, 5], builder.Errors.Select(e => e.Line));
        Assert.Contains("is no date", builder.Errors[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_that_lacks_a_column_is_told() => Assert.Contains("\"from\"", Import("holder,function,title,person\n").Errors[0].Reason, StringComparison.Ordinal);

    [Fact]
    public void Popolo_memberships_become_tenures()
    {
        RosterBuilder builder = Import("""
            {
              "persons": [{"id": "p1", "name": "Jane Doe", "family_name": "Doe", "gender": "female", "other_names": [{"name": "J. Doe"}]}],
              "organizations": [{"id": "o1", "name": "Kenya"}],
              "posts": [{"id": "t1", "label": "Foreign Minister", "organization_id": "o1"}],
              "memberships": [
                {"person_id": "p1", "post_id": "t1", "start_date": "2020-05-01", "end_date": "2021-05-01"},
                {"person_id": "p9", "post_id": "t1", "start_date": "2020-05-01"}
              ]
            }
            """);
        Assert.Equal(7, Assert.Single(builder.Errors).Line);
        Tenure? tenure = builder.Build().Holder("foreign", "KEN", new LocalDate(2020, 6, 1));
        Assert.Equal("Jane Doe", tenure?.Person.Name);
        Assert.True(tenure?.Person.Female);
    }

    [Fact]
    public void A_users_own_row_stands_beside_the_built_in_ones()
    {
        var builder = new RosterBuilder();
        RosterImport.Add(builder, "holder,function,title,person,from,to\nCHN,envoy:testing,Special Envoy for Testing,Zhang Testing,2024,\n"u8, "own.csv");
        RosterIndex index = builder.AddBuiltIn().Build();
        Assert.Equal("Zhang Testing", index.Who("envoy:testing", "China", new LocalDate(2024, 5, 1))[0].Person.Name);
        Assert.Equal("Wang Yi", index.Who("foreign minister", "China", new LocalDate(2024, 5, 1))[0].Person.Name);
    }

    [Fact]
    public void Any_file_is_read_without_failing() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["\",;\t\n{}[]:aFRA2020-"], 0, 80]).Sample(text =>
        {
            RosterBuilder builder = Import(text);
            return builder.Count == 0 || builder.Errors.Count >= 0;
        });
}
