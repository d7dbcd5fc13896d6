using System.Diagnostics;
using System.Globalization;
using Chancery.Places;
using Chancery.Roster;

namespace Chancery.Gazetteers;

/// <summary>Times the loading of each table in this process, cold.</summary>
internal static class LoadTime
{
    public static int Run()
    {
        double total = 0;
        total += Time("states", () => StateTable.Default.All.Count);
        total += Time("organisations", () => OrganisationTable.Default.All.Count);
        total += Time("offices", () => OfficeLexicon.Default.All.Count);
        total += Time("titles", () => TitleLexicon.Default.Strip("Dr. X", out _).Length);
        if (Environment.GetEnvironmentVariable("PARTS") is not null)
        {
            var builder = new RosterBuilder();
            Time("  rows", () => builder.AddBuiltIn().Count);
            Time("  index", () => builder.Build().PersonCount);
        }

        total += Time("roster", () => RosterIndex.Default.PersonCount);
        total += Time("roster, loose names", () => RosterIndex.Default.Find("Ioann Shmidtov", new PersonContext()).Count);
        total += Time("gazetteer", () => Gazetteer.Default.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {total:0.0} ms"));
        return 0;
    }

    private static double Time(string what, Func<int> load)
    {
        TimeSpan jit = System.Runtime.JitInfo.GetCompilationTime();
        long methods = System.Runtime.JitInfo.GetCompiledMethodCount();
        long start = Stopwatch.GetTimestamp();
        int count = load();
        double took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {took:0.0} ms ({count}); {System.Runtime.JitInfo.GetCompiledMethodCount() - methods} methods compiled in {(System.Runtime.JitInfo.GetCompilationTime() - jit).TotalMilliseconds:0.0} ms"));
        return took;
    }
}
