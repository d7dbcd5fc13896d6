using System.CommandLine;
using System.CommandLine.Parsing;
using Chancery.Claims;
using Chancery.Output;
using Chancery.Record;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary>The options by which a list is narrowed.</summary>
internal sealed class FilterOptions
{
    private const int DefaultLimit = 50;

    private readonly Option<string?> _country = new("--country")
    {
        Description = "A country or organisation that takes part, by name or code (China, CHN, EU).",
        HelpName = "COUNTRY",
        CustomParser = ParseCountry,
    };

    private readonly Option<string?> _person = new("--person") { Description = "One who takes part.", HelpName = "NAME" };
    private readonly Option<EngagementKind?> _kind = Term("--kind", "The kind", Enum.GetValues<EngagementKind>(), Words.Of);
    private readonly Option<EngagementStatus?> _status = Term("--status", "The status", Enum.GetValues<EngagementStatus>(), Words.Of);
    private readonly Option<LocalDate?> _from = new("--from") { Description = "Nothing before this day.", HelpName = "YYYY-MM-DD", CustomParser = InputOptions.ParseDay };
    private readonly Option<LocalDate?> _to = new("--to") { Description = "Nothing after this day.", HelpName = "YYYY-MM-DD", CustomParser = InputOptions.ParseDay };
    private readonly Option<int> _limit = new("--limit") { Description = "How many at most; 0 for all.", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_country, _person, _kind, _status, _from, _to, _limit])
            command.Add(option);
    }

    /// <summary>The filter that the user gave.</summary>
    public RecordFilter Of(ParseResult parsed) => new()
    {
        Country = parsed.GetValue(_country),
        Person = parsed.GetValue(_person),
        Kind = parsed.GetValue(_kind),
        Status = parsed.GetValue(_status),
        From = parsed.GetValue(_from),
        To = parsed.GetValue(_to),
        Limit = parsed.GetValue(_limit) is > 0 and int limit ? limit : null,
    };

    private static string? ParseCountry(ArgumentResult result)
    {
        string given = result.Tokens[0].Value;
        if (HolderCode.Find(given) is { } code)
            return code;
        result.AddError($"--country: '{given}' is no country or organisation that Chancery knows");
        return null;
    }

    private static Option<T?> Term<T>(string name, string description, T[] values, Func<T, string> word)
        where T : struct
    {
        string words = string.Join("|", values.Select(word));
        return new Option<T?>(name)
        {
            Description = description + ": " + words.Replace("|", ", ", StringComparison.Ordinal) + ".",
            HelpName = name[2..].ToUpperInvariant(),
            CustomParser = Parse,
        };

        T? Parse(ArgumentResult result)
        {
            string given = result.Tokens[0].Value;
            foreach (T value in values)
            {
                if (word(value).Equals(given, StringComparison.OrdinalIgnoreCase))
                    return value;
            }

            result.AddError($"{name}: '{given}' is none of {words.Replace("|", ", ", StringComparison.Ordinal)}");
            return null;
        }
    }
}
