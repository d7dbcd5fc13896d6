using System.CommandLine;
using System.Text;
using Chancery.Cli.Running;
using Chancery.Sources;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery parse</c>: prints what language analysis makes of a text.</summary>
internal static class ParseCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var inputs = new InputOptions();
        var command = new Command("parse", "Print the words and trees of dispatches as CoNLL-U, with names and coreference in MISC.");
        inputs.AddTo(command);
        command.SetAction(parsed => Run(inputs, parsed));
        return command;
    }

    private static int Run(InputOptions inputs, ParseResult parsed)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
        using var progress = new ProgressLine();
        var run = new OrderedReading<string>(Parse, (_, lines) => output.Write(lines), progress);
        return run.Read(inputs.Open(parsed), inputs.Countable(parsed)) ? Entry.Success : Entry.SomeFailed;
    }

    private static string Parse(LoadedDispatch loaded)
    {
        using var lines = new StringWriter { NewLine = "\n" };
        DispatchReader.Default.WriteConllu(loaded.Dispatch, loaded.Trees, lines);
        return lines.ToString();
    }
}
