using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Engagements;
using Chancery.Reading.Tellings;

namespace Chancery.Training.Tellings;

/// <summary>A word that tells and a mention, time or other word, as the model learns from them: places in the example, how they stand to each other, what the one is to the other.</summary>
internal sealed record TellingPair(int Teller, int Told, float[] Stand, int Path, int Role);

/// <summary>A passage as the model of tellings learns from it.</summary>
internal sealed class TellingExample
{
    private const int Speaker = 1, Toward = 2;

    /// <summary>Where its runs of sentences begin and end.</summary>
    public required List<(int First, int End)> Units { get; init; }

    public required int Length { get; init; }

    /// <summary>The network's states, one word behind the other.</summary>
    public required byte[] States { get; init; }

    public required float[][] Vectors { get; init; }

    public required byte[][] Marks { get; init; }

    /// <summary>What each word tells, 0 nothing; null where engagements are not marked.</summary>
    public required int[]? Kinds { get; init; }

    /// <summary>Statuses; -1 where the word tells of nothing.</summary>
    public required int[] Statuses { get; init; }

    /// <summary>What each word says, 0 nothing; null where statements are not marked.</summary>
    public required int[]? Said { get; init; }

    /// <summary>Words that tell and what belongs to them.</summary>
    public required List<TellingPair> Pairs { get; init; }

    /// <summary>Words that tell and words before them: 1 where they tell of the same.</summary>
    public required List<TellingPair> Same { get; init; }

    /// <summary>Words that tell and nouns: 1 where the engagement is about it; none where that is not marked.</summary>
    public required List<TellingPair> Topics { get; init; }

    /// <summary>Words that say and who speaks (1) or is spoken to or of (2).</summary>
    public required List<TellingPair> Speakers { get; init; }

    /// <summary>The example of a passage.</summary>
    public static TellingExample Of(Passage passage, int number, TriggerLexicon triggers)
    {
        // Any day will do: none is learnt.
        Scene scene = DispatchReader.Default.Analyse(new Dispatch(passage.Text) { Id = $"p{number}", Published = new NodaTime.LocalDate(2015, 6, 10) }, keepStates: true);
        try
        {
            return Of(scene, passage, triggers);
        }
        finally
        {
            scene.Text.States.Release();
        }
    }

    private static unsafe TellingExample Of(Scene scene, Passage passage, TriggerLexicon triggers)
    {
        AnalysedText text = scene.Text;
        int n = text.Count, width = text.States.Width, vectorWidth = LanguagePipeline.Default.Network.Words.VectorWidth;
        byte[] states = new byte[n * width];
        float[][] vectors = new float[n][];
        byte[][] marks = new byte[n][];
        int[] kinds = new int[n], statuses = new int[n], said = new int[n];
        Span<byte> buffer = stackalloc byte[TellingInput.MostMarks];
        List<(int Token, char Letter)> tellers = [], sayers = [];
        for (int i = 0; i < n; i++)
        {
            text.States.Of(i).CopyTo(states.AsSpan(i * width));
            vectors[i] = new float[vectorWidth];
            fixed (float* vector = vectors[i])
                LanguagePipeline.Default.Network.Words.AddVector(text.Form(i), vector);
            marks[i] = buffer[..TellingInput.MarksOf(scene, triggers, i, buffer)].ToArray();
            statuses[i] = -1;
            (int start, int stop) = (text[i].Start, text[i].End);
            // Of a word that the tokens part ("get-together") the last part tells.
            foreach (PassageTelling telling in passage.Tellings ?? [])
            {
                if (IsLast(start, stop, telling.End))
                {
                    (kinds[i], statuses[i]) = ((int)telling.Kind, (int)telling.Status);
                    tellers.Add((i, telling.Engagement));
                }
            }

            foreach (PassageStatement statement in passage.Statements ?? [])
            {
                if (IsLast(start, stop, statement.End))
                {
                    said[i] = 1 + (int)statement.Kind;
                    sayers.Add((i, statement.Letter));
                }
            }
        }

        List<(int First, int End)> units = [];
        TellingInput.Units(text, units);
        List<TellingItem> items = [];
        TellingInput.Items(scene, 0, n, items);
        List<TellingPair> pairs = PairsOf(scene, units, tellers, items, (item, letter) => (int)RoleOf(text, passage, item, letter));
        List<TellingPair> speakers = PairsOf(scene, units, sayers, items, (item, letter) => item.Mention is null ? 0 : RoleOf(text, passage, item, letter) switch
        {
            TellingRole.Party => Speaker,
            TellingRole.Visitor => Toward,
            _ => 0,
        });
        TellingInput.Nouns(scene, items);
        List<TellingPair> topics = passage.Agendas ? PairsOf(scene, units, tellers, items, (item, letter) => IsTopic(text, passage, item, letter) ? 1 : 0, ahead: 1) : [];
        TellingInput.Words([.. tellers.Select(t => t.Token)], items);
        List<TellingPair> same = PairsOf(scene, units, tellers, items, (item, letter) => tellers.Contains((item.Head, letter)) ? 1 : 0);
        same.RemoveAll(p => p.Told >= p.Teller);
        return new TellingExample { Units = units, Length = n, States = states, Vectors = vectors, Marks = marks, Kinds = passage.Tellings is null ? null : kinds, Statuses = statuses, Said = passage.Statements is null ? null : said, Pairs = pairs, Same = same, Topics = topics, Speakers = speakers };
    }

    private static bool IsLast(int start, int stop, int end) => stop == end || start < end && stop > end;

    private static List<TellingPair> PairsOf(Scene scene, List<(int First, int End)> units, List<(int Token, char Letter)> tellers, List<TellingItem> items, Func<TellingItem, char, int> roleOf, int ahead = 0)
    {
        List<TellingPair> pairs = [];
        foreach ((int teller, char letter) in tellers)
        {
            (int from, int to) = TellingInput.Window(units, units.FindIndex(u => u.End > teller), ahead);
            foreach (TellingItem item in items)
            {
                if (item.Head < from || item.Head >= to)
                    continue;
                float[] stand = new float[TellingInput.PairWidth];
                TellingInput.Pair(scene, teller, item, stand);
                pairs.Add(new TellingPair(teller, item.Head, stand, TellingInput.Path(scene, teller, item), roleOf(item, letter)));
            }
        }

        return pairs;
    }

    private static bool IsTopic(AnalysedText text, Passage passage, TellingItem item, char letter) =>
        passage.Marks.Any(m => m.Letter == letter && m.Role == TellingRole.Topic && text[item.Head].Start < m.End && text[item.Head].End > m.Start);

    private static TellingRole RoleOf(AnalysedText text, Passage passage, TellingItem item, char letter)
    {
        // A mention is what its head is; a time may be marked in part.
        (int start, int stop) = item.Time is null ? (text[item.Head].Start, text[item.Head].End) : (text[item.First].Start, text[item.End - 1].End);
        foreach (PassageMark mark in passage.Marks)
        {
            if (mark.Letter == letter && mark.Role != TellingRole.Topic && (mark.Role == TellingRole.Time) == (item.Time is not null) && start < mark.End && stop > mark.Start)
                return mark.Role;
        }

        return TellingRole.None;
    }
}
