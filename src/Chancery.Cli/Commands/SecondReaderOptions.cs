using System.CommandLine;
using Chancery.Cli.Running;
using Chancery.SecondReader;

namespace Chancery.Cli.Commands;

/// <summary>The options by which a language model of the user's reads too. Without them nothing is sent anywhere.</summary>
internal sealed class SecondReaderOptions
{
    private readonly Option<string?> _address = new("--second-reader")
    {
        Description = "Have a language model at this address read too, such as http://localhost:11434/v1 (docs/second-reader.md). Off unless given: nothing leaves the machine.",
        HelpName = "URL",
    };

    private readonly Option<string?> _model = new("--model") { Description = "The model's name, for --second-reader.", HelpName = "NAME" };

    private readonly Option<string?> _key = new("--second-reader-key-env") { Description = "The environment variable that holds the key, where the address asks for one.", HelpName = "VARIABLE" };

    private readonly Option<int> _seconds = new("--second-reader-timeout")
    {
        Description = "How many seconds it may take for a dispatch (1 to 3600; 120 if not given).",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 120,
    };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_address);
        command.Add(_model);
        command.Add(_key);
        command.Add(_seconds);
    }

    /// <summary>The second reader that the user asks for, or null.</summary>
    public SecondOpinion? Asked(ParseResult parsed)
    {
        string? model = parsed.GetValue(_model), variable = parsed.GetValue(_key);
        if (parsed.GetValue(_address) is not { } words)
            return model is null && variable is null ? null : throw Wrong("--model and --second-reader-key-env go with --second-reader URL");
        if (string.IsNullOrWhiteSpace(model))
            throw Wrong("--second-reader needs --model NAME");
        int seconds = parsed.GetValue(_seconds);
        if (seconds is < 1 or > 3600)
            throw Wrong("--second-reader-timeout: from 1 to 3600 seconds");
        string? key = variable is null ? null : Environment.GetEnvironmentVariable(variable);
        if (variable is not null && string.IsNullOrEmpty(key))
            throw Wrong($"--second-reader-key-env: the variable {variable} is not set");
        return Connect(words, model, key, TimeSpan.FromSeconds(seconds));
    }

    private static SecondOpinion Connect(string words, string model, string? key, TimeSpan time)
    {
        if (!SecondReaderAddress.TryParse(words, out SecondReaderAddress? address, out string? problem))
            throw Wrong("--second-reader: " + Entry.OneLine(problem));
        if (address.IsOpen)
            Entry.Say($"dispatches go to {address.Uri.Host} unencrypted: others on the way can read them (https:// hides them)");
        else if (!address.IsThisMachine)
            Entry.Say($"dispatches go to {address.Uri.Host}");
        SecondReaderLimits limits = SecondReaderLimits.Default with { Timeout = time };
        return new SecondOpinion(new ModelReader(address.Connect(model, key, limits), $"{model} at {address.Uri.Authority}", limits));
    }

    private static UserException Wrong(string message) => new(message, Entry.Usage);
}
