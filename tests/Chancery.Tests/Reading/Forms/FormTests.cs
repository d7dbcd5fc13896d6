using Chancery.Claims;
using Chancery.Tests.Reading.Engagements;

namespace Chancery.Tests.Reading.Forms;

/// <summary>The reader against the dispatches of Data/forms.tsv, set out as diaries, logs, headlines, communiqués, telegrams and briefings are.</summary>
public sealed class FormTests(ITestOutputHelper output)
{
    private static readonly List<SentenceFile.Sentence> s_dispatches = SentenceFile.Load(Path.Combine(AppContext.BaseDirectory, "Reading", "Forms", "Data", "forms.tsv"));

    public static TheoryData<string> Forms => [.. s_dispatches.Select(d => d.Class).Distinct()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Reader_gets_every_dispatch_of_the_form_right(string form)
    {
        int wrong = 0;
        foreach (SentenceFile.Sentence dispatch in s_dispatches.FindAll(d => d.Class == form))
        {
            DispatchClaims claims = SentenceFile.Read(dispatch);
            if (dispatch.Wrong(claims.Engagements) is not { } difference)
                continue;
            wrong++;
            output.WriteLine($"line {dispatch.Line}: {difference}: {dispatch.Text}");
            foreach (Engagement engagement in claims.Engagements)
                output.WriteLine("    read " + SentenceFile.Describe(engagement));
        }

        Assert.Equal(0, wrong);
    }
}
