using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Engagements;
using Chancery.Reading.Tellings;

namespace Chancery.Training.Tellings;

/// <summary>A word that tells and a mention, as the model learns from them: places in the example, how they stand to each other, what the mention is.</summary>
internal sealed record TellingPair(int Teller, int Told, float[] Stand, int Path, int Role);

/// <summary>A unit of text as the model of tellings learns from it.</summary>
internal sealed class TellingExample
{
    public required int Length { get; init; }

    /// <summary>The network's states, one word behind the other.</summary>
    public required short[] States { get; init; }

    public required float[][] Vectors { get; init; }

    public required byte[][] Marks { get; init; }

    public required int[] Kinds { get; init; }

    /// <summary>Statuses; -1 where the word tells of nothing.</summary>
    public required int[] Statuses { get; init; }

    public required List<TellingPair> Pairs { get; init; }

    /// <summary>The units of a passage.</summary>
    public static IEnumerable<TellingExample> Of(Passage passage, int number, TriggerLexicon triggers)
    {
        // Any day will do: none is learnt.
        Scene scene = DispatchReader.Default.Analyse(new Dispatch(passage.Text) { Id = $"p{number}", Published = new NodaTime.LocalDate(2015, 6, 10) }, keepStates: true);
        List<(int First, int End)> units = [];
        TellingInput.Units(scene.Text, units);
        foreach ((int first, int end) in units)
            yield return Of(scene, passage, first, end, triggers);
        scene.Text.States.Release();
    }

    private static unsafe TellingExample Of(Scene scene, Passage passage, int first, int end, TriggerLexicon triggers)
    {
        AnalysedText text = scene.Text;
        int n = end - first, width = text.States.Width, vectorWidth = LanguagePipeline.Default.Network.VectorWidth;
        short[] states = new short[n * width];
        float[][] vectors = new float[n][];
        byte[][] marks = new byte[n][];
        int[] kinds = new int[n], statuses = new int[n];
        Span<byte> buffer = stackalloc byte[TellingInput.MostMarks];
        List<(int Token, char Engagement)> tellers = [];
        for (int i = 0; i < n; i++)
        {
            text.States.Of(first + i).CopyTo(states.AsSpan(i * width));
            vectors[i] = new float[vectorWidth];
            fixed (float* vector = vectors[i])
                LanguagePipeline.Default.Network.AddVector(text.Form(first + i), vector);
            marks[i] = buffer[..TellingInput.MarksOf(scene, triggers, first + i, buffer)].ToArray();
            statuses[i] = -1;
            ref Token token = ref text[first + i];
            (int start, int stop) = (token.Start, token.End);
            // Of a word that the tokens part ("get-together") the last part tells.
            foreach (PassageTelling telling in passage.Tellings)
            {
                if (stop == telling.End || start < telling.End && stop > telling.End)
                {
                    (kinds[i], statuses[i]) = ((int)telling.Kind, (int)telling.Status);
                    tellers.Add((first + i, telling.Engagement));
                }
            }
        }

        List<TellingPair> pairs = [];
        List<TellingItem> items = [];
        TellingInput.Items(scene, first, end, items);
        foreach ((int teller, char engagement) in tellers)
        {
            foreach (TellingItem item in items)
            {
                float[] stand = new float[TellingInput.PairWidth];
                TellingInput.Pair(scene, teller, item, stand);
                pairs.Add(new TellingPair(teller - first, item.Head - first, stand, TellingInput.Path(scene, teller, item), (int)RoleOf(text, passage, item, engagement)));
            }
        }

        return new TellingExample { Length = n, States = states, Vectors = vectors, Marks = marks, Kinds = kinds, Statuses = statuses, Pairs = pairs };
    }

    private static TellingRole RoleOf(AnalysedText text, Passage passage, TellingItem item, char engagement)
    {
        // A mention is what its head is; a time may be marked in part.
        (int start, int stop) = item.Time is null ? (text[item.Head].Start, text[item.Head].End) : (text[item.First].Start, text[item.End - 1].End);
        foreach (PassageMark mark in passage.Marks)
        {
            if (mark.Engagement == engagement && (mark.Role == TellingRole.Time) == (item.Time is not null) && start < mark.End && stop > mark.Start)
                return mark.Role;
        }

        return TellingRole.None;
    }
}
