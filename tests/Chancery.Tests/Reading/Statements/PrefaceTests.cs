using Chancery.Claims;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Tests.Reading.Statements;

/// <summary>Whose "we" is in a joint statement: those whom the line above it names.</summary>
public sealed class PrefaceTests
{
    private const string Title = "Joint Statement on Libya";

    private static List<Statement> Read(string preface)
    {
        var dispatch = new Dispatch(Title + "\n\n" + preface + "\nBegin text:\nWe urge Libyan leaders to engage constructively.\nEnd text.") { Id = "t", Published = new LocalDate(2022, 5, 26), Headline = Title };
        return [.. DispatchReader.Default.Read(dispatch).Statements.Where(s => s.Kind == StatementKind.Demand)];
    }

    [Theory]
    [InlineData("The following statement was released by the Governments of France, Germany and Italy.", "Governments of France, Germany and Italy")]
    [InlineData("The text of the following statement was released by the Governments of the United States of America, France, Germany, Italy, and the United Kingdom:", "Governments of the United States of America, France, Germany and others")]
    [InlineData("The following is the text of a joint statement by the Governments of the United States of America and Iceland following their strategic dialogue in Reykjavik on April 26.", "Governments of the United States of America and Iceland")]
    [InlineData("Below is a joint statement from the foreign ministers of Poland, Estonia and Latvia:", "foreign ministers of Poland, Estonia and Latvia")]
    [InlineData("The following is a joint statement by the Foreign Ministers of France, Germany, and the UK (the E3).", "Foreign Ministers of France, Germany, and the UK")]
    [InlineData("We, the Foreign Ministers of France, Germany and the United States, met in Paris on May 20.", "Foreign Ministers of France, Germany and the United States")]
    [InlineData("The text of the following statement was released by the G7 foreign ministers of Canada, France, Germany, Italy, Japan, the United Kingdom and the United States of America and the High Representative of the European Union.", "G7 foreign ministers and High Representative of the European Union")]
    public void Those_named_above_speak(string preface, string speaker) => Assert.Equal(speaker, Assert.Single(Read(preface)).Speaker.Description);

    [Fact]
    public void Ministers_are_named_by_their_office_and_governments_are_institutions()
    {
        Assert.Equal(Attribution.Named, Assert.Single(Read("Below is a joint statement from the foreign ministers of Poland, Estonia and Latvia:")).Attribution);
        Assert.Equal(Attribution.Institutional, Assert.Single(Read("The following statement was released by the Governments of France, Germany and Italy.")).Attribution);
    }

    [Fact]
    public void One_government_issues_no_joint_statement() => Assert.Empty(Read("The following statement was released by the fishermen of Norway."));
}
