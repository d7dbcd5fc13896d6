using Chancery.Time.Scanning;

namespace Chancery.Time.Rules;

/// <summary>All rules with an index from the kinds of first tokens to the patterns that may begin there.</summary>
internal sealed class RuleSet
{
    private static readonly Pattern[] NoPatterns = [];
    private readonly Pattern[][] _byWord;
    private readonly Pattern[] _byNumber, _byOrdinal, _byDecade;

    private RuleSet(TimeLexicon lexicon, NumberReader numbers, List<TimeRule> rules)
    {
        Lexicon = lexicon;
        Numbers = numbers;
        Rules = rules;
        var byWord = new SortedSet<int>?[lexicon.Words.Count];
        SortedSet<int> number = [], ordinal = [], decade = [];
        var patterns = rules.SelectMany(r => r.Patterns).OrderBy(p => p.Order).ToArray();
        for (int i = 0; i < patterns.Length; i++)
        {
            try
            {
                new FirstTokens(lexicon, numbers, byWord, number, ordinal, decade, i).Add(patterns[i].Code);
            }
            catch (FormatException e)
            {
                throw new TimeDataException(patterns[i].Rule.File, patterns[i].Rule.Line, e.Message);
            }
        }

        Pattern[] Of(SortedSet<int>? set) => set is null ? NoPatterns : [.. set.Select(i => patterns[i])];
        _byWord = [.. byWord.Select(Of)];
        _byNumber = Of(number);
        _byOrdinal = Of(ordinal);
        _byDecade = Of(decade);
    }

    public TimeLexicon Lexicon { get; }

    public NumberReader Numbers { get; }

    public IReadOnlyList<TimeRule> Rules { get; }

    /// <summary>Loads lexicons (.tsv) and rules (.rules) in the order given.</summary>
    public static RuleSet Load(IEnumerable<(string File, string Data)> files)
    {
        var words = new WordTable();
        var lexicon = new TimeLexicon(words);
        var rules = new List<TimeRule>();
        int order = 0;
        foreach ((string file, string data) in files)
        {
            if (file.EndsWith(".rules", StringComparison.Ordinal))
                rules.AddRange(new RuleFile(file, lexicon).Read(data, ref order));
            else
                lexicon.Load(file, data);
        }

        return new RuleSet(lexicon, new NumberReader(lexicon), rules);
    }

    /// <summary>The patterns that may begin at a token.</summary>
    public ReadOnlySpan<Pattern> StartingWith(in TimeToken token) => token.Kind switch
    {
        TokenKind.Number => _byNumber,
        TokenKind.Ordinal => _byOrdinal,
        TokenKind.Decade => _byDecade,
        _ => token.Word > 0 && token.Word < _byWord.Length ? _byWord[token.Word] : NoPatterns,
    };

    /// <summary>Walks a pattern's code to its first tokens.</summary>
    private readonly struct FirstTokens(
        TimeLexicon lexicon, NumberReader numbers, SortedSet<int>?[] byWord, SortedSet<int> number, SortedSet<int> ordinal, SortedSet<int> decade, int index)
    {
        public void Add(Instruction[] code) => Walk(code, 0);

        private void Walk(Instruction[] code, int pc)
        {
            while (true)
            {
                Instruction x = code[pc];
                switch (x.Op)
                {
                    case Op.Jump:
                        pc = x.A;
                        continue;
                    case Op.Split:
                        Walk(code, x.A);
                        pc = x.B;
                        continue;
                    case Op.Ahead or Op.NotAhead:
                        pc = x.A;
                        continue;
                    case Op.Behind or Op.NotBehind:
                        pc += 2;
                        continue;
                    case Op.MarkStart or Op.MarkEnd or Op.MarkLeft or Op.MarkRight:
                        pc++;
                        continue;
                    case Op.Literal:
                        Word(x.A);
                        return;
                    case Op.Class:
                        foreach (int word in lexicon.WordsOf(x.A))
                            Word(word);
                        return;
                    case Op.Builtin when (Builtin)x.A is Builtin.Capital or Builtin.Glued or Builtin.End:
                        pc++;
                        continue;
                    case Op.Builtin:
                        Test((Builtin)x.A);
                        return;
                    default:
                        return;
                }
            }
        }

        private void Word(int id) => (byWord[id] ??= []).Add(index);

        private void Test(Builtin test)
        {
            switch (test)
            {
                case Builtin.Decade:
                    decade.Add(index);
                    break;
                case Builtin.Day:
                    number.Add(index);
                    ordinal.Add(index);
                    break;
                case Builtin.Ordinal:
                    ordinal.Add(index);
                    foreach (int word in numbers.FirstWords(true))
                        Word(word);
                    break;
                case Builtin.Number:
                    number.Add(index);
                    foreach (int word in numbers.FirstWords(false))
                        Word(word);
                    break;
                case Builtin.AnyWord or Builtin.AllCapitals:
                    throw new FormatException("a pattern may not begin with a test that any word passes");
                default:
                    number.Add(index);
                    break;
            }
        }
    }
}
