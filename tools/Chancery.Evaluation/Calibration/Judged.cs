using Chancery.Reading.Calibration;

namespace Chancery.Evaluation.Calibration;

/// <summary>A trait of a claim, as the reader takes it.</summary>
internal readonly record struct Trait(string Group, string Name, double Value);

/// <summary>A claim read, with its traits, and whether the annotation has it. Claims that a careful reader may leave out are not judged.</summary>
internal sealed record Judged(string Sort, IReadOnlyList<Trait> Traits, bool Right);

/// <summary>Keeps the traits of a claim.</summary>
internal readonly struct TraitList() : ITraitSink
{
    public List<Trait> Traits { get; } = [];

    public void Take(string group, string name, double value = 1) => Traits.Add(new Trait(group, name, value));
}
