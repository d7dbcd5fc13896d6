using System.CommandLine;
using Chancery.Cli.Commands;
using NodaTime;

namespace Chancery.Cli;

/// <summary>Where the program starts and every failure ends: as one line on standard error and an exit status.</summary>
internal static class Entry
{
    /// <summary>Everything was read.</summary>
    public const int Success = 0;

    /// <summary>Something could not be read or kept; each was named on standard error.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int Usage = 2;

    /// <summary>Runs the program.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="clock">Tells when something was added to the record; reading never asks it.</param>
    public static int Run(string[] args, IClock clock)
    {
        try
        {
            ParseResult parsed = CommandTree.Build(clock).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Errors.Count > 0)
                return Refuse(parsed);
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (IOException failure) when (Console.IsOutputRedirected && OutputClosed(failure))
        {
            // The reader of the pipe has seen enough ("chancery read ... | head").
            return Success;
        }
        catch (Exception failure) when (UserMessage(failure) is { } message)
        {
            Say(message);
            return failure is UserException user ? user.ExitStatus : SomeFailed;
        }
#pragma warning disable CA1031 // The last resort: whatever it is, the user gets a line and not a stack trace.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            if (Environment.GetEnvironmentVariable("CHANCERY_TRACE") == "1")
                Console.Error.WriteLine(failure);
            Say($"something went wrong inside: {OneLine(failure.Message)} (set CHANCERY_TRACE=1 to see where)");
            return SomeFailed;
        }
    }

    /// <summary>Writes one line for the user to standard error.</summary>
    public static void Say(string message) => Console.Error.WriteLine("chancery: " + message);

    /// <summary>A text without its line ends.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ");

    // By name, so that the record's library is not loaded for commands that do without it.
    private static string? UserMessage(Exception failure) =>
        failure is UserException || failure.GetType().FullName == "Chancery.Record.RecordException" ? failure.Message : null;

    private static int Refuse(ParseResult parsed)
    {
        string command = parsed.CommandResult.Command.Name;
        command = command == "chancery" ? command : "chancery " + command;
        string reasons = string.Join("; ", parsed.Errors.Select(error => OneLine(error.Message).TrimEnd('.')).Distinct());
        Say($"{reasons} (see '{command} --help')");
        return Usage;
    }

    // EPIPE on Unix, ERROR_BROKEN_PIPE or ERROR_NO_DATA on Windows.
    private static bool OutputClosed(IOException failure) => (failure.HResult & 0xFFFF) is 32 or 109 or 232;
}
