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
        var command = new Command("read", "Read dispatches and print who met, called or will visit whom, each fact with its words.");
        inputs.AddTo(command);
        inputs.AddConlluTo(command);
        command.Add(json);
        command.Add(explain);
        command.Add(roster);
        command.SetAction(parsed =>
        {
            DispatchReader reader = RosterOption.Reader(parsed.GetValue(roster));
            return parsed.GetValue(json)
                ? PrintJson(inputs, reader, parsed, parsed.GetValue(explain))
                : PrintForPeople(inputs, reader, parsed, parsed.GetValue(explain));
        });
        return command;
    }

    private static int PrintJson(InputOptions inputs, DispatchReader reader, ParseResult parsed, bool explain)
    {
        using Stream output = Console.OpenStandardOutput();
        return Run(inputs, reader, parsed, (dispatch, claims) => Json(dispatch, claims, explain), line => output.Write(line.WrittenSpan));
    }

    private static ArrayBufferWriter<byte> Json(Dispatch dispatch, DispatchClaims claims, bool explain)
    {
        var line = new ArrayBufferWriter<byte>(16 * 1024);
        ReadJson.Write(line, dispatch, claims, explain);
        line.Write("\n"u8);
        return line;
    }

    private static int PrintForPeople(InputOptions inputs, DispatchReader reader, ParseResult parsed, bool explain)
    {
        if (!Console.IsOutputRedirected)
            return Run(inputs, reader, parsed, (dispatch, claims) => (dispatch, claims), read => TerminalClaims.Print(read.dispatch, read.claims, explain));
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        return Run(inputs, reader, parsed, (dispatch, claims) => PlainClaims.Text(dispatch, claims, explain), output.Write);
    }

    private static int Run<T>(InputOptions inputs, DispatchReader reader, ParseResult parsed, Func<Dispatch, DispatchClaims, T> render, Action<T> print)
    {
        using var progress = new ProgressLine();
        var run = new OrderedReading<T>(loaded => render(loaded.Dispatch, reader.Read(loaded.Dispatch, loaded.Trees)), (_, rendered) => print(rendered), progress);
        return run.Read(inputs.Open(parsed), inputs.Countable(parsed)) ? Entry.Success : Entry.SomeFailed;
    }
}
