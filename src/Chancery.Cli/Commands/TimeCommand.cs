using System.CommandLine;
using System.Text;
using Chancery.Cli.Printing;
using Chancery.Sources;
using Chancery.Time;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery time</c>: the time expressions of a text and the days that they mean.</summary>
internal static class TimeCommand
{
    private const string About =
        """
        Find every time expression in a text ("next week", "a day earlier", "from Wednesday", "April 24-26") and say which days it means.

        Give the day of publication with --published: without it, and without a date in the text's first words, "Wednesday" has no day.

        Examples:
          chancery time preview.txt --published 2024-04-20
          chancery time - --published 2024-04-20 --json < preview.txt
        """;

    /// <summary>The command.</summary>
    public static Command Build()
    {
        var inputs = new InputOptions();
        inputs.Files.Description = "A text or HTML file, or - for standard input.";
        inputs.Files.Validators.Add(result =>
        {
            if (result.Tokens.Count > 1)
                result.AddError("give one file at a time: the offsets are those of one text");
        });
        var mode = new Option<string?>("--mode")
        {
            Description = "How the text places its days: news (around publication) or narrative (along its own story). Left out, the text decides.",
            HelpName = "news|narrative",
        };
        mode.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is not ("news" or "narrative"))
                result.AddError($"--mode: '{result.Tokens[0].Value}' is neither news nor narrative");
        });
        var json = new Option<bool>("--json")
        {
            Description = "Print JSON Lines: start and end in code points, text, TIMEX3 type, value and mod, and the days (docs/time.md).",
        };
        var command = new Command("time", About);
        inputs.AddTo(command);
        command.Add(mode);
        command.Add(json);
        command.SetAction(parsed => Print(inputs, parsed, parsed.GetValue(mode), parsed.GetValue(json)));
        return command;
    }

    private static int Print(InputOptions inputs, ParseResult parsed, string? mode, bool json)
    {
        bool all = true;
        using Stream output = Console.OpenStandardOutput();
        foreach (DispatchInput input in inputs.Open(parsed))
        {
            try
            {
                LoadedDispatch loaded = input.Load();
                if (loaded.Warning is not null)
                    Entry.Say($"{input.Name}: {loaded.Warning}");
                var found = new List<TimeExpression>();
                TimeMode? asked = mode switch { "news" => TimeMode.News, "narrative" => TimeMode.Narrative, _ => null };
                TimeReader.Default.Read(loaded.Dispatch.Text, new TimeContext(loaded.Dispatch.Published, asked), found);
                if (json)
                    TimeJson.Write(output, loaded.Dispatch.Text, found);
                else
                    output.Write(Encoding.UTF8.GetBytes(TimeText.Of(loaded.Dispatch.Text, loaded.Dispatch.Published, found)));
            }
            catch (SourceException failure)
            {
                Entry.Say($"{input.Name}: {failure.Message}");
                all = false;
            }
        }

        output.Flush();
        return all ? Entry.Success : Entry.SomeFailed;
    }
}
