using Chancery.Cli;

return Entry.Run(args);
