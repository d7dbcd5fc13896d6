using System.CommandLine;
using Chancery.Cli.Printing;
using Chancery.Record;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery show ID</c>.</summary>
internal static class ShowCommand
{
    /// <summary>The command.</summary>
    public static Command Build()
    {
        var id = new Argument<string>("ID")
        {
            Description = "An engagement (bxrjyh946mq2.e1), a dispatch (bxrjyh946mq2, or its first letters) or a person (id or name).",
        };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        Option<string?> record = RecordOption.Build();
        var command = new Command("show", "Show one engagement, dispatch or person of the record with all that is known.") { id, json, record };
        command.SetAction(parsed => Show(parsed.GetValue(id)!, RecordOption.Path(parsed.GetValue(record)), parsed.GetValue(json)));
        return command;
    }

    private static int Show(string id, string path, bool json)
    {
        using RecordStore store = RecordStore.Open(path, create: false);
        string? text = Engagement(store, id, json) ?? Dispatch(store, id, json) ?? Person(store, id, json);
        if (text is null)
            throw new UserException($"nothing in the record has the id '{id}' (see 'chancery list engagements', 'dispatches' and 'people')");
        using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false));
        output.WriteLine(text.TrimEnd());
        return Entry.Success;
    }

    private static string? Engagement(RecordStore store, string id, bool json) =>
        store.FindEngagement(id) is { } found ? json ? RecordJson.Line(found) : RecordText.Full(found) : null;

    private static string? Dispatch(RecordStore store, string id, bool json) => store.FindDispatch(id) is { } found
        ? json ? RecordJson.Line(found) : PlainClaims.Text(found.Dispatch, found.Claims, explain: true) : null;

    private static string? Person(RecordStore store, string id, bool json)
    {
        if (store.FindPerson(id) is not { } found)
            return null;
        return json ? RecordJson.Line(found) : RecordText.Full(found, store.ListEngagements(new RecordFilter { Person = found.Name }).Items);
    }
}
