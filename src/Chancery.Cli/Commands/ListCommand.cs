using System.CommandLine;
using Chancery.Cli.Printing;
using Chancery.Record;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery list engagements|dispatches|people</c>.</summary>
internal static class ListCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var command = new Command("list", "List what the record holds.")
        {
            Of("engagements", "Engagements, in the order of their days.",
                (store, filter) => store.ListEngagements(filter), RecordText.Line, RecordJson.Line),
            Of("dispatches", "Dispatches, the latest first; --from and --to are days of publication.",
                (store, filter) => store.ListDispatches(filter), RecordText.Line, RecordJson.Line),
            Of("people", "People who take part in engagements, those with most first.",
                (store, filter) => store.ListPeople(filter), RecordText.Line, RecordJson.Line),
        };
        command.SetAction(Refuse);
        return command;
    }

    private static int Refuse(ParseResult parsed) =>
        throw new UserException("say what to list: engagements, dispatches or people (see 'chancery list --help')", Entry.Usage);

    private static Command Of<T>(
        string name, string description, Func<RecordStore, RecordFilter, Found<T>> list, Func<T, string> text, Func<T, string> json)
    {
        var filter = new FilterOptions();
        var asJson = new Option<bool>("--json") { Description = "Print JSON Lines." };
        Option<string?> record = RecordOption.Build();
        var command = new Command(name, description);
        filter.AddTo(command);
        command.Add(asJson);
        command.Add(record);
        command.SetAction(parsed =>
        {
            using RecordStore store = RecordStore.Open(RecordOption.Path(parsed.GetValue(record)), create: false);
            Found<T> found = list(store, filter.Of(parsed));
            using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
            foreach (T item in found.Items)
                output.WriteLine(parsed.GetValue(asJson) ? json(item) : text(item));
            output.Flush();
            if (found.Total > found.Items.Count)
                Entry.Say($"{found.Items.Count} of {found.Total} shown; --limit 0 shows all");
            else if (found.Total == 0)
                Entry.Say($"no {name} fit");
            return Entry.Success;
        });
        return command;
    }
}
