using System.Collections.Concurrent;
using Chancery.Reading.Engagements;

namespace Chancery.Reading.Tellings;

/// <summary>Runs the model of tellings over a scene. Thread-safe.</summary>
internal sealed class TellingReader(TriggerLexicon triggers)
{
    private const int BatchWords = 768;
    private readonly ConcurrentBag<TellingMemory> _memories = [];

    /// <summary>What the model believes of the scene's words; null where the network's states were given back.</summary>
    public Tellings? Read(Scene scene)
    {
        if (scene.Text.States.Width == 0)
            return null;
        if (!_memories.TryTake(out TellingMemory? memory))
            memory = new TellingMemory();
        var tellings = new Tellings();
        List<(int First, int End)> units = memory.Units;
        TellingInput.Units(scene.Text, units);
        TellingModel.Default.Begin(scene, memory);
        for (int first = 0; first < units.Count;)
        {
            int end = first, words = 0;
            while (end < units.Count && (end == first || words + units[end].End - units[end].First <= BatchWords))
            {
                words += units[end].End - units[end].First;
                end++;
            }

            TellingModel.Default.Run(scene, triggers, units, first, end, tellings, memory);
            first = end;
        }

        TellingModel.Default.Relate(scene, units, tellings, memory);
        memory.Items.Clear();
        _memories.Add(memory);
        return tellings;
    }
}
