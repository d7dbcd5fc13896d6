using Chancery.Bench.Reading;
using Chancery.Bench.Time;

// Macro figures and predictions by name; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["time-speed", var path]:
        return TimeSpeed.Run(path);
    case ["read", var path]:
        return ReadSpeed.Run(path, int.MaxValue);
    case ["read", var path, var count] when int.TryParse(count, System.Globalization.CultureInfo.InvariantCulture, out int texts):
        return ReadSpeed.Run(path, texts);
    case ["time-predict", var path]:
        return TimePredictions.Run(path);
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(TimeSpeed).Assembly).Run(args);
        return 0;
}
