using Chancery.Dispatches;
using Chancery.Reading;
using NodaTime;
namespace Chancery.Tests.Reading.Mentions;
public sealed class DumpTests(ITestOutputHelper output)
{
    [Fact]
    public void Dump()
    {
        foreach (string line in File.ReadAllLines("/tmp/g/dump.txt"))
        {
            var s = DispatchReader.Default.Analyse(new Dispatch(line) { Id = "t", Published = new LocalDate(2024, 4, 20) });
            output.WriteLine(line);
            for (int i = 0; i < s.Text.Count; i++) output.WriteLine($"   {i} {s.Text.Form(i)} {s.Text[i].Pos} {s.Text[i].Relation} -> {s.Text[i].Head}");
            foreach (var m in s.Mentions) output.WriteLine($"  M {m} name {m.NameFirst}-{m.NameEnd} head {m.Head} countries {string.Join(",", m.Countries)} fn {m.Function} q {m.Qualifier} plural {m.Plural}");
        }
    }
}
