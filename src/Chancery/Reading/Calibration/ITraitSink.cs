namespace Chancery.Reading.Calibration;

/// <summary>Takes the traits of a claim, one after another.</summary>
internal interface ITraitSink
{
    /// <summary>Takes a trait and its weight: 1 where it is there, or a number.</summary>
    void Take(string group, string name, double value = 1);
}
