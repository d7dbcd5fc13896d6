using Chancery.Reading.Mentions;

namespace Chancery.Tests.Reading.Mentions;

public class NameMatchTests
{
    [Theory]
    [InlineData("Antony J. Blinken", "Blinken", "Antony Blinken")]
    [InlineData("Recep Tayyip Erdoğan", "Erdogan", "Erdogan")]
    [InlineData("Wendy R. Sherman", "Sherman", "Wendy Sherman")]
    [InlineData("Abe Shinzo", "Abe", "Shinzo Abe")]
    [InlineData("Luiz Inácio Lula da Silva", "Lula", "Lula")]
    public void Spellings_of_one_person_match(string full, string surname, string name) =>
        Assert.True(NameMatch.Same(full, surname, name, !name.Contains(' ', StringComparison.Ordinal)));

    [Theory]
    [InlineData("Sung Kim", "Kim", "Gunn Kim")]
    [InlineData("George Bush", "Bush", "Barbara Bush")]
    [InlineData("Wang Yi", "Wang", "Wang Wenbin")]
    public void Different_persons_do_not_match(string full, string surname, string name) =>
        Assert.False(NameMatch.Same(full, surname, name, false));
}
