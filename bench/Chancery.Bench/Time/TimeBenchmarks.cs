using BenchmarkDotNet.Attributes;
using Chancery.Time;
using NodaTime;

namespace Chancery.Bench.Time;

/// <summary>Reading one paragraph: with many expressions, and with none.</summary>
[MemoryDiagnoser]
public class TimeBenchmarks
{
    private const string Dense =
        "The minister will visit Tokyo from Wednesday to Friday next week, after talks on April 3-5 and a call last Tuesday evening; "
        + "in November 2023 the two had agreed to meet twice a year, the first such visit since 2019, officials said earlier this month.";

    private const string Bare =
        "The minister and her counterpart discussed the full range of issues between the two countries and agreed on the importance "
        + "of open lines of communication, stability in the strait and cooperation against the trade in narcotics, the spokesman said.";

    private readonly List<TimeExpression> _found = [];
    private readonly TimeContext _context = new(new LocalDate(2024, 4, 20));

    [Benchmark]
    public int ManyExpressions() => Read(Dense);

    [Benchmark]
    public int NoExpression() => Read(Bare);

    private int Read(string text)
    {
        _found.Clear();
        TimeReader.Default.Read(text, _context, _found);
        return _found.Count;
    }
}
