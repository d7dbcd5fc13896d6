using Chancery.Gazetteers;

// Compiles the gazetteer and scores roster and places against reference lists.
return args switch
{
    ["compile", string towns, string divisions, string names, string words, string target] => Compiler.Run(towns, divisions, names, words, target),
    ["score-roster", string folder, ..] => RosterScore.Run(folder, args.Contains("--all")),
    ["score-places", string folder, ..] => PlaceScore.Run(folder, args.Contains("--all")),
    ["time"] => LoadTime.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: compile CITIES500.TXT ADMIN1.JSON ADMIN1_NAMES.TSV WORDS TARGET   compile the towns of GeoNames; WORDS is a folder of common English words
               score-roster FOLDER [--all]                                score the roster against lists of visits and travels
               score-places FOLDER [--all]                                score the gazetteer against their countries and places
               time                                                       time the loading of every table
        """);
    return 2;
}
