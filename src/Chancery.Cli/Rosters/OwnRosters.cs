using System.Text;
using Chancery.Lexicons;
using Chancery.Roster;
using Chancery.Sources;
using Chancery.Sources.Decoding;

namespace Chancery.Cli.Rosters;

/// <summary>The user's own rosters: one file, or every table and Popolo file of a folder, beside the built-in roster.</summary>
internal static class OwnRosters
{
    private const long MaxBytes = 64 * 1024 * 1024;
    private static readonly string[] s_extensions = [".tsv", ".csv", ".json"];

    /// <summary>What a file holds.</summary>
    /// <param name="Path">The file.</param>
    /// <param name="Rows">The rows that can be used.</param>
    /// <param name="Errors">The others, with line and reason.</param>
    public sealed record Content(string Path, IReadOnlyList<RosterRow> Rows, IReadOnlyList<LexiconException> Errors);

    /// <summary>The files at a place: itself, or those of a folder by name; none where it is not there.</summary>
    public static string[] Files(string place)
    {
        if (File.Exists(place))
            return [place];
        if (!Directory.Exists(place))
            return [];
        try
        {
            return [.. Directory.EnumerateFiles(place)
                .Where(file => s_extensions.Contains(Path.GetExtension(file).ToLowerInvariant()) && !Path.GetFileName(file).StartsWith('.'))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{place}: this folder of rosters cannot be read: {Entry.OneLine(failure.Message)}");
        }
    }

    /// <summary>The built-in roster with the user's own beside it; rows that cannot be used are named on standard error and left out.</summary>
    /// <param name="place">The user's file or folder.</param>
    /// <param name="given">True where the user named it: then it must be there.</param>
    public static RosterIndex Load(string place, bool given)
    {
        string[] files = Files(place);
        if (files.Length == 0 && given && !Directory.Exists(place))
            throw new UserException($"{place}: there is no roster here");
        if (files.Length == 0)
            return RosterIndex.Default;
        RosterBuilder builder = new RosterBuilder().AddBuiltIn();
        foreach (string file in files)
        {
            int before = builder.Errors.Count;
            RosterImport.Add(builder, Encoding.UTF8.GetBytes(Text(file)), file);
            for (int i = before; i < builder.Errors.Count; i++)
                Entry.Say(Entry.OneLine(builder.Errors[i].Message));
        }

        return builder.Build();
    }

    /// <summary>The rows of one file.</summary>
    public static Content Read(string file)
    {
        var builder = new RosterBuilder();
        RosterImport.Add(builder, Encoding.UTF8.GetBytes(Text(file)), file);
        return new Content(file, builder.OwnRows, builder.Errors);
    }

    /// <summary>Keeps rows in a folder under a name, in place of what it held under that name; all or nothing.</summary>
    /// <returns>The file written.</returns>
    public static string Keep(string folder, string name, Content content)
    {
        string target = Path.Combine(folder, name + ".tsv"), draft = Path.Combine(folder, "." + name + ".draft");
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(draft, RosterTable.Write("Imported from " + Path.GetFileName(content.Path) + " (columns: docs/roster.md)", content.Rows));
            File.Move(draft, target, overwrite: true);
            return target;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{target}: the roster cannot be written: {Entry.OneLine(failure.Message)}");
        }
    }

    private static string Text(string file)
    {
        try
        {
            if (!File.Exists(file))
                throw new UserException($"{file}: there is no such file");
            if (new FileInfo(file).Length > MaxBytes)
                throw new UserException($"{file}: this is larger than the {MaxBytes / (1024 * 1024)} MB that a roster may have");
            DecodedText decoded = TextDecoder.Decode(File.ReadAllBytes(file));
            if (decoded.Warning is not null)
                Entry.Say($"{file}: {decoded.Warning}");
            return decoded.Text;
        }
        catch (SourceException failure)
        {
            throw new UserException($"{file}: {failure.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"{file}: this file cannot be read: {Entry.OneLine(failure.Message)}");
        }
    }
}
