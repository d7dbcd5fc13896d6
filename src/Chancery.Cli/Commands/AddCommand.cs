using System.CommandLine;
using Chancery.Claims;
using Chancery.Cli.Running;
using Chancery.Dispatches;
using Chancery.Record;
using Chancery.Sources;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery add</c>: reads dispatches and keeps them in the record.</summary>
internal static class AddCommand
{
    private sealed record Reading(string Id, Dispatch Dispatch, DispatchClaims Claims);

    /// <summary>The command.</summary>
    public static Command Build(IClock clock)
    {
        var inputs = new InputOptions();
        Option<string?> record = RecordOption.Build(), roster = RosterOption.Build();
        var command = new Command("add", "Read dispatches and keep them in the record: all of them at once, each of them once.");
        inputs.AddTo(command);
        command.Add(record);
        command.Add(roster);
        command.SetAction(parsed => Add(inputs, RosterOption.Reader(parsed.GetValue(roster)), parsed, RecordOption.Path(parsed.GetValue(record)), clock.GetCurrentInstant()));
        return command;
    }

    private static int Add(InputOptions inputs, DispatchReader reader, ParseResult parsed, string path, Instant now)
    {
        // A record that is there is opened at once, so that one that cannot be used is told before anything is read;
        // one that is not there is made with the first dispatch, so that bad input leaves no empty file behind.
        RecordStore? store = File.Exists(path) ? RecordStore.Open(path, create: false) : null;
        RecordAddition? addition = null;
        try
        {
            int added = 0, engagements = 0, known = 0;
            bool all;
            using (var progress = new ProgressLine())
            {
                var run = new OrderedReading<Reading>(dispatch => Read(reader, dispatch), Keep, progress);
                all = run.Read(inputs.Open(parsed), inputs.Countable(parsed));
            }

            addition?.Commit();
            if (added > 0)
                Console.Out.WriteLine($"Added {Count(added, "dispatch", "dispatches")} with {Count(engagements, "engagement", "engagements")} to {path}");
            else if (known == 0)
                Entry.Say("nothing was added");
            return all ? Entry.Success : Entry.SomeFailed;

            void Keep(string name, Reading reading)
            {
                store ??= RecordStore.Open(path, create: true);
                addition ??= store.BeginAdd(now);
                if (addition.Add(reading.Id, reading.Dispatch, reading.Claims))
                {
                    added++;
                    engagements += reading.Claims.Engagements.Count;
                }
                else
                {
                    known++;
                    Console.Out.WriteLine($"{name}: already in the record as {reading.Id}; nothing changed");
                }
            }
        }
        finally
        {
            addition?.Dispose();
            store?.Dispose();
        }
    }

    private static Reading Read(DispatchReader reader, LoadedDispatch loaded)
    {
        Dispatch dispatch = loaded.Dispatch;
        return new(DispatchId.Of(dispatch.Text, dispatch.Publisher, dispatch.Published), dispatch, reader.Read(dispatch, loaded.Trees));
    }

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{number} {many}";
}
