using System.Diagnostics;
using System.Text;

namespace Chancery.Cli.Tests;

/// <summary>Starts the program as users do and keeps what it says.</summary>
internal sealed record RealProgram(int ExitStatus, string Output, string Error)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>The lines on standard error.</summary>
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static RealProgram Run(params string[] arguments) => RunWith([], arguments);

    public static RealProgram RunWith(byte[] input, params string[] arguments) => RunIn(null, input, arguments);

    public static RealProgram RunIn(Dictionary<string, string>? environment, byte[] input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Chancery.Cli.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach ((string name, string value) in environment ?? [])
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program need not read all of it.
        }

        if (!process.WaitForExit(s_limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("The program took too long: " + string.Join(' ', arguments));
        }

        return new RealProgram(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>Checks that there is no stack trace and each line on standard error is the program's.</summary>
    public void SaysNothingButLines()
    {
        Assert.DoesNotContain("   at ", Error);
        Assert.DoesNotContain("Unhandled", Error);
        Assert.All(ErrorLines, line => Assert.StartsWith("chancery: ", line));
    }
}
