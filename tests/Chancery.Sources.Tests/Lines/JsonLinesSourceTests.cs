using System.Text;
using Chancery.Dispatches;
using Chancery.Sources.Lines;
using NodaTime;

namespace Chancery.Sources.Tests.Lines;

public class JsonLinesSourceTests
{
    private static Dispatch Read(string line) => JsonLinesSource.Read(Encoding.UTF8.GetBytes(line), DispatchHints.None);

    [Fact]
    public void Line_with_about_is_an_entry_of_a_log() =>
        Assert.Equal(
            new NoteContext("Wang Yi", "Islamabad, Pakistan", new LocalDate(2024, 5, 1), new LocalDate(2024, 5, 3)),
            Read("""{"text":"Met with Prime Minister Sharif.","about":"Wang Yi","place":"Islamabad, Pakistan","from":"2024-05-01","to":"2024-05-03"}""").Note);

    [Fact]
    public void Sender_and_receiver_of_a_letter_make_no_entry() =>
        Assert.Null(Read("""{"text":"Dear colleague, the ministers met.","from":"desk@example.org","to":"wire@example.org"}""").Note);

    [Theory]
    [InlineData("""{"text":"Met.","about":"A B","from":"May 2024"}""", "\"from\": 'May 2024' is not a day")]
    [InlineData("""{"text":"Met.","about":"A B","from":"2024-05-03","to":"2024-05-01"}""", "\"to\" is a day before \"from\"")]
    public void Impossible_days_of_an_entry_are_named(string line, string message) =>
        Assert.StartsWith(message, Assert.Throws<SourceException>(() => Read(line)).Message, StringComparison.Ordinal);
}
