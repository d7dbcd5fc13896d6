using Chancery.Cli;
using NodaTime;

#pragma warning disable RS0030 // The one place where the system's clock is taken.
return Entry.Run(args, SystemClock.Instance);
