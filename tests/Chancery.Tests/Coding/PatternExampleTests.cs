using System.Text;
using Chancery.Claims;
using Chancery.Coding;
using Chancery.Dispatches;

namespace Chancery.Tests.Coding;

/// <summary>Each pattern reads the sentences that stand beside it in its table.</summary>
public sealed class PatternExampleTests
{
    [Fact]
    public void Patterns_read_their_own_examples()
    {
        var failures = new StringBuilder();
        int read = 0;
        foreach (EventPattern pattern in CodingLexicon.Default.Patterns)
        {
            foreach (string example in pattern.Examples)
            {
                IReadOnlyList<CodedEvent> events = DispatchReader.Default.Read(new Dispatch(example)).Events;
                bool right = events.Any(e => e.Rule.Split('(', ')').Contains(pattern.Id) || (pattern.Operation is null && e.Cameo == pattern.Code!.Code));
                read++;
                if (!right)
                    failures.AppendLine($"{pattern.Id}: {example} -> {string.Join("; ", events.Select(e => $"{e.Cameo} {e.Rule}"))}");
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
        Assert.True(read > 200, $"only {read} examples");
    }

    [Fact]
    public void Patterns_have_examples_unless_they_only_serve_others()
    {
        IEnumerable<string> bare = CodingLexicon.Default.Patterns.Where(p => p.Examples.Length == 0 && !p.Is(Frame.Inner) && p.Code is not { Type: null }).Select(p => p.Id);
        Assert.Empty(bare);
    }
}
