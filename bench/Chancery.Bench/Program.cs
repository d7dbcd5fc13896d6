using Chancery.Bench.Time;

// Macro figures and predictions by name; anything else goes to BenchmarkDotNet.
switch (args)
{
    case ["time-speed", var path]:
        return TimeSpeed.Run(path);
    case ["time-predict", var path]:
        return TimePredictions.Run(path);
    default:
        BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(TimeSpeed).Assembly).Run(args);
        return 0;
}
