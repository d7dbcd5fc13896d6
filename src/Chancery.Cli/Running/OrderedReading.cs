using System.Threading.Channels;
using Chancery.Sources;

namespace Chancery.Cli.Running;

/// <summary>Reads inputs on all cores and hands on the results in the order of the inputs.</summary>
/// <remarks>
/// No more inputs are loaded at a time than a small multiple of the cores, so that memory does not grow with their number.
/// Inputs that cannot be read are named on standard error in their turn; the others go on.
/// </remarks>
/// <typeparam name="T">What is made of a dispatch on the worker, before its turn.</typeparam>
internal sealed class OrderedReading<T>(Func<LoadedDispatch, T> read, Action<string, T> print, ProgressLine progress)
{
    private static readonly int s_workers = Math.Max(1, Environment.ProcessorCount);

    private sealed record Outcome(string Name, bool Read, T? Value, string? Message);

    /// <summary>Reads all inputs.</summary>
    /// <param name="inputs">The inputs; enumerated once, on one thread.</param>
    /// <param name="countable">True where they may be counted beforehand.</param>
    /// <returns>True where every input could be read.</returns>
    public bool Read(IEnumerable<DispatchInput> inputs, bool countable)
    {
        if (countable)
        {
            var list = inputs.ToList();
            progress.Total = list.Count;
            inputs = list;
            if (list.Count == 1)
                return Finish(Attempt(list[0]));
        }

        return ReadParallel(inputs);
    }

    private bool ReadParallel(IEnumerable<DispatchInput> inputs)
    {
        // The channel's capacity is what bounds the work in flight.
        var started = Channel.CreateBounded<Task<Outcome>>(new BoundedChannelOptions(s_workers * 3)
        {
            SingleReader = true,
            SingleWriter = true,
        });
        Task producer = Task.Run(async () =>
        {
            try
            {
                foreach (DispatchInput input in inputs)
                    await started.Writer.WriteAsync(Task.Run(() => Attempt(input))).ConfigureAwait(false);
                started.Writer.Complete();
            }
#pragma warning disable CA1031 // Handed to the reading side, which throws it there.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                started.Writer.Complete(failure);
            }
        });
        bool all = true;
        while (started.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (started.Reader.TryRead(out Task<Outcome>? next))
                all &= Finish(next.GetAwaiter().GetResult());
        }

        producer.GetAwaiter().GetResult();
        return all;
    }

    private Outcome Attempt(DispatchInput input)
    {
        try
        {
            LoadedDispatch loaded = input.Load();
            return new Outcome(input.Name, true, read(loaded), loaded.Warning);
        }
        catch (SourceException failure)
        {
            return new Outcome(input.Name, false, default, failure.Message);
        }
#pragma warning disable CA1031 // One dispatch that brings the reader down must not take the others with it.
        catch (Exception failure) when (failure is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            if (Environment.GetEnvironmentVariable("CHANCERY_TRACE") == "1")
                Console.Error.WriteLine(failure);
            return new Outcome(input.Name, false, default, "reading it failed: " + Entry.OneLine(failure.Message));
        }
    }

    private bool Finish(Outcome outcome)
    {
        progress.Clear();
        if (outcome.Message is not null)
            Entry.Say($"{outcome.Name}: {outcome.Message}");
        if (outcome.Read)
            print(outcome.Name, outcome.Value!);
        progress.Advance(outcome.Name);
        return outcome.Read;
    }
}
