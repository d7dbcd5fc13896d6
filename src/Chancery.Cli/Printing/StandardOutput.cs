using System.Text;

namespace Chancery.Cli.Printing;

/// <summary>Writes lines to standard output in UTF-8.</summary>
internal static class StandardOutput
{
    /// <summary>Writes each on a line of its own.</summary>
    public static void Lines(IEnumerable<string> lines)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (string line in lines)
            output.WriteLine(line);
    }
}
