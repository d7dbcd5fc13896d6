using System.Buffers;
using System.CommandLine;
using System.Text;
using Chancery.Claims;
using Chancery.Cli.Printing;
using Chancery.Cli.Running;
using Chancery.Dispatches;
using Chancery.Output;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery read</c>: prints what dispatches claim.</summary>
internal static class ReadCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var inputs = new InputOptions();
        var json = new Option<bool>("--json") { Description = "Print JSON Lines, an object a dispatch (docs/read.schema.json)." };
        var explain = new Option<bool>("--explain") { Description = "Say of each claim which rule read it." };
        Option<string?> roster = RosterOption.Build();
        var second = new SecondReaderOptions();
        var command = new Command("read", "Read dispatches and print who met, called or will visit whom, each fact with its words.");
        inputs.AddTo(command);
        inputs.AddConlluTo(command);
        command.Add(json);
        command.Add(explain);
        command.Add(roster);
        second.AddTo(command);
        command.SetAction(parsed =>
        {
            using SecondOpinion? asked = second.Asked(parsed);
            var reading = new Reading(inputs, RosterOption.Reader(parsed.GetValue(roster)), asked, parsed, parsed.GetValue(explain));
            return parsed.GetValue(json) ? PrintJson(reading) : PrintForPeople(reading);
        });
        return command;
    }

    // What is to be read, how and by whom.
    private sealed record Reading(InputOptions Inputs, DispatchReader Reader, SecondOpinion? Second, ParseResult Parsed, bool Explain);

    private static int PrintJson(Reading reading)
    {
        using Stream output = Console.OpenStandardOutput();
        return Run(reading, (dispatch, claims) => Json(dispatch, claims, reading.Explain), line => output.Write(line.WrittenSpan));
    }

    private static ArrayBufferWriter<byte> Json(Dispatch dispatch, DispatchClaims claims, bool explain)
    {
        var line = new ArrayBufferWriter<byte>(16 * 1024);
        ReadJson.Write(line, dispatch, claims, explain);
        line.Write("\n"u8);
        return line;
    }

    private static int PrintForPeople(Reading reading)
    {
        if (!Console.IsOutputRedirected)
            return Run(reading, (dispatch, claims) => (dispatch, claims), read => TerminalClaims.Print(read.dispatch, read.claims, reading.Explain));
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        return Run(reading, (dispatch, claims) => PlainClaims.Text(dispatch, claims, reading.Explain), output.Write);
    }

    private static int Run<T>(Reading reading, Func<Dispatch, DispatchClaims, T> render, Action<T> print)
    {
        using var progress = new ProgressLine();
        var run = new OrderedReading<T>(
            loaded =>
            {
                DispatchClaims claims = reading.Reader.Read(loaded.Dispatch, loaded.Trees);
                return render(loaded.Dispatch, reading.Second?.Beside(loaded.Dispatch, claims) ?? claims);
            },
            (_, rendered) => print(rendered), progress);
        bool all = run.Read(reading.Inputs.Open(reading.Parsed), reading.Inputs.Countable(reading.Parsed));
        return all && reading.Second?.Failed != true ? Entry.Success : Entry.SomeFailed;
    }
}
