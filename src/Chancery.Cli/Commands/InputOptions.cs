using System.CommandLine;
using System.CommandLine.Parsing;
using Chancery.Sources;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary>The argument and options by which commands are given dispatches.</summary>
internal sealed class InputOptions
{
    public Argument<string[]> Files { get; } = new("FILE")
    {
        Description = "Text, HTML and JSON Lines files, directories of them, or - for standard input. A JSON line with \"about\", \"place\", \"from\" and \"to\" is an entry of a travel log (docs/notes.md).",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<LocalDate?> Published { get; } = new("--published")
    {
        Description = "The day of publication where a file does not state it.",
        HelpName = "YYYY-MM-DD",
        CustomParser = ParseDay,
    };

    public Option<string?> Publisher { get; } = new("--publisher")
    {
        Description = "Who published it, where a file does not state it.",
        HelpName = "NAME",
    };

    public Option<InputFormat> Format { get; } = new("--format")
    {
        Description = "What the files are, where name and content mislead: text, html, jsonl or conllu.",
        HelpName = "auto|text|html|jsonl|conllu",
        CustomParser = ParseFormat,
    };

    /// <summary>Whether the files hold another parser's trees.</summary>
    private readonly Option<bool> _conllu = new("--conllu") { Description = "The files are CoNLL-U: take another parser's words and trees." };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        Files.Validators.Add(RefuseUnknownOptions);
        command.Add(Files);
        command.Add(Published);
        command.Add(Publisher);
        command.Add(Format);
    }

    /// <summary>Adds the option of reading another parser's trees.</summary>
    public void AddConlluTo(Command command) => command.Add(_conllu);

    /// <summary>The inputs that the user named.</summary>
    public IEnumerable<DispatchInput> Open(ParseResult parsed)
    {
        var hints = new DispatchHints(parsed.GetValue(Published), parsed.GetValue(Publisher));
        var reader = new SourceReader(hints, FormatOf(parsed), Console.OpenStandardInput);
        return reader.Open(parsed.GetValue(Files)!);
    }

    /// <summary>True where the number of dispatches is known before they are read.</summary>
    public bool Countable(ParseResult parsed) =>
        FormatOf(parsed) is not (InputFormat.Jsonl or InputFormat.Conllu)
        && !parsed.GetValue(Files)!.Any(file => file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            || file.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || Directory.Exists(file));

    private InputFormat FormatOf(ParseResult parsed) => parsed.GetValue(_conllu) ? InputFormat.Conllu : parsed.GetValue(Format);

    /// <summary>Parses a day for an option; the error says what a day looks like.</summary>
    public static LocalDate? ParseDay(ArgumentResult result)
    {
        if (PublicationDay.TryParse(result.Tokens[0].Value, out LocalDate day, out string? problem))
            return day;
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: {problem}");
        return null;
    }

    private static void RefuseUnknownOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Length > 1 && token.Value[0] == '-')
                result.AddError($"there is no option {token.Value} (a file of that name is given as ./{token.Value})");
        }
    }

    private static InputFormat ParseFormat(ArgumentResult result)
    {
        string word = result.Tokens[0].Value;
        switch (word)
        {
            case "auto": return InputFormat.Auto;
            case "text": return InputFormat.Text;
            case "html": return InputFormat.Html;
            case "jsonl": return InputFormat.Jsonl;
            case "conllu": return InputFormat.Conllu;
            default:
                result.AddError($"--format: '{word}' is none of auto, text, html, jsonl, conllu");
                return InputFormat.Auto;
        }
    }
}
