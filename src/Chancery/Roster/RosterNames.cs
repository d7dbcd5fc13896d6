using Chancery.Language;
using Chancery.Lexicons;
using NodaTime;

namespace Chancery.Roster;

/// <summary>What is known of a person beside the name.</summary>
/// <param name="Day">The day on which the person is spoken of, or null.</param>
/// <param name="Holders">Codes of states and organisations that the context names, the likeliest first.</param>
/// <param name="Functions">Functions of posts that the words give ("foreign").</param>
/// <param name="Female">Gender, where the words tell it.</param>
public sealed record PersonContext(LocalDate? Day = null, IReadOnlyList<string>? Holders = null, IReadOnlyList<string>? Functions = null, bool? Female = null);

/// <summary>A person whom a name may mean.</summary>
/// <param name="Person">The person.</param>
/// <param name="Tenure">The post that fits the context best, or null where the person held none near the day.</param>
/// <param name="Score">How well it fits; 1 and above is good, differences below 0.1 mean little.</param>
/// <param name="InOffice">True where the tenure covers the day.</param>
public readonly record struct PersonCandidate(Person Person, Tenure? Tenure, double Score, bool InOffice);

/// <summary>Looking up persons by name.</summary>
public sealed partial class RosterIndex
{
    private const double FullName = 0.6, ShortName = 0.3, LooseName = 0.45, LeastScore = 0.5;

    /// <summary>The longest words that start at a token and are a name of a person: full name, alias or short name; not found where none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">Index of the first token.</param>
    /// <param name="end">Index after the last token that may belong to it.</param>
    public PhraseMatch Longest(AnalysedText text, int token, int end) => _names.Longest(text, token, end);

    /// <summary>The longest words that start at an offset of a string and are a name of a person.</summary>
    public PhraseMatch Longest(ReadOnlySpan<char> text, int start) => _names.Longest(text, start);

    /// <summary>The persons whom the words found may mean, best first.</summary>
    public IReadOnlyList<PersonCandidate> Candidates(PhraseMatch match, PersonContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var found = new List<PersonCandidate>();
        foreach (int value in _names.Values(match))
            AddCandidate(found, value >> 1, (value & 1) == 0 ? FullName : ShortName, context);
        found.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return found;
    }

    /// <summary>The persons whom a name may mean, best first; with titles ("Sheikh Abdullah bin Zayed", "Mr. Xi") or without, in any usual order and transliteration.</summary>
    /// <param name="name">The name.</param>
    /// <param name="context">What else is known.</param>
    public IReadOnlyList<PersonCandidate> Find(string name, PersonContext context)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(context);
        string bare = TitleLexicon.Default.Strip(name, out PersonTitle hints);
        if (bare.IndexOf(" of ", StringComparison.Ordinal) is > 0 and var of && StateTable.Default.Resolve(bare[(of + 4)..]) is { } state)
        {
            bare = bare[..of];
            context = context with { Holders = [state.RecordCode] };
        }

        if (context.Female is null && hints.Female is not null)
            context = context with { Female = hints.Female };
        if (hints.Function.Length > 0 && context.Functions is null or { Count: 0 })
            context = context with { Functions = [hints.Function] };
        IReadOnlyList<PersonCandidate> found = Candidates(_names.Exact(name, ignoreCase: true), context);
        if (found.Count == 0 && bare.Length != name.Length)
            found = Candidates(_names.Exact(bare, ignoreCase: true), context);
        bool sure = found.Count > 0 && found[0].Score >= LeastScore && (context.Day is null || found[0].InOffice);
        if (sure)
            return found;
        // Someone of exactly this full name is known, only not in office: no one who merely sounds alike is meant.
        bool known = found.Count > 0 && bare.Contains(' ', StringComparison.Ordinal);
        return Merge(found, FindLoosely(bare, context, known));
    }

    /// <summary>The person whom a name most likely means; null where no one of that name fits the context.</summary>
    public PersonCandidate? Best(string name, PersonContext context)
    {
        IReadOnlyList<PersonCandidate> found = Find(name, context);
        return found.Count > 0 && found[0].Score >= LeastScore ? found[0] : null;
    }

    private static List<PersonCandidate> Merge(IReadOnlyList<PersonCandidate> first, List<PersonCandidate> second)
    {
        foreach (PersonCandidate candidate in first)
        {
            if (!second.Exists(c => ReferenceEquals(c.Person, candidate.Person) && c.Score >= candidate.Score))
                second.Add(candidate);
        }

        second.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return second;
    }

    private List<PersonCandidate> FindLoosely(string bare, PersonContext context, bool sameWords)
    {
        var found = new List<PersonCandidate>();
        PhraseMatcher loose = _loose.Value;
        var skeleton = new NameSkeleton(bare, stackalloc char[NameSkeleton.BufferLength], stackalloc int[9]);
        for (int variant = 0; variant < (sameWords ? 1 : NameSkeleton.Variants); variant++)
        {
            foreach (int value in loose.Values(loose.Exact(skeleton.Key(variant))))
            {
                if (IsSonOf(bare, _persons[value]))
                    AddCandidate(found, value, LooseName, context);
            }
        }

        if (sameWords)
            return found;

        // "John Kerry, Jr.", "President Kuleba of Ukraine": the last words may be a short name.
        for (int at = bare.IndexOf(' '); found.Count == 0 && at > 0; at = bare.IndexOf(' ', at + 1))
        {
            PhraseMatch last = _names.Exact(bare.AsSpan(at + 1), ignoreCase: true);
            foreach (int value in _names.Values(last))
            {
                if ((value & 1) == 1 && AgreesWithFirst(_persons[value >> 1], bare.AsSpan(0, at)))
                    AddCandidate(found, value >> 1, ShortName, context);
            }
        }

        if (found.Count == 0)
            FindByAnyWord(found, bare, context);
        if (found.Count == 0)
            FindMisspelt(found, bare, context);
        found.Sort(static (a, b) => b.Score.CompareTo(a.Score));
        return found;
    }

    /// <summary>Who held a post of the states that the context gives on the day and has the name among the words of theirs ("Marsudi" is Retno Marsudi).</summary>
    private void FindByAnyWord(List<PersonCandidate> found, string bare, PersonContext context)
    {
        if (context is not { Day: { } day, Holders: { Count: > 0 } holders } || bare.Length < 3)
            return;
        foreach (string holder in holders)
        {
            if (!_byRecordCode.Value.TryGetValue(StateTable.Default.RecordCode(holder), out List<Tenure>? tenures))
                continue;
            foreach (Tenure tenure in tenures)
            {
                if (!tenure.Covers(day))
                    continue;
                // A given name alone is taken only with the post.
                bool post = context.Functions?.Contains(tenure.Function) == true;
                string name = tenure.Person.Name;
                for (int at = post ? 0 : name.IndexOf(' '); at >= 0; at = name.IndexOf(' ', at + 1))
                {
                    if (EditDistance.StartsWithWords(name.AsSpan(at).TrimStart(' '), bare))
                        AddCandidate(found, _numbers.Value[tenure.Person], ShortName, context);
                }
            }
        }
    }

    /// <summary>The holder of the post that the context gives, where the name is only a slip of the pen away from theirs ("Bruntland").</summary>
    private void FindMisspelt(List<PersonCandidate> found, string bare, PersonContext context)
    {
        if (context is not { Day: { } day, Holders: { Count: > 0 } holders, Functions: { Count: > 0 } functions })
            return;
        ReadOnlySpan<char> surname = bare.AsSpan(bare.LastIndexOf(' ') + 1);
        foreach (string holder in holders)
        {
            foreach (string function in functions)
            {
                foreach (Tenure tenure in Holders(function, holder, day))
                {
                    ReadOnlySpan<char> known = tenure.Person.Short.AsSpan(tenure.Person.Short.LastIndexOf(' ') + 1);
                    // "Gao Ming" is no slip for Ding Xuexiang: what stands before the surname must agree.
                    if (bare.Contains(' ') && !AgreesWithFirst(_persons[_numbers.Value[tenure.Person]], bare))
                        continue;
                    if (surname.Length >= 4 && EditDistance.AtMost(surname, known, Math.Max(1, surname.Length / 4)))
                        AddCandidate(found, _numbers.Value[tenure.Person], ShortName, context);
                }
            }
        }
    }

    /// <summary>Other spellings of the name used alone: the last word of an alias that begins as it does ("Zelenskyy" of "Volodymyr Zelenskyy" for "Zelensky").</summary>
    private static IEnumerable<string> Spellings(RosterPerson person)
    {
        string known = person.Person.Short;
        if (known.Length < 4 || known.Contains(' ', StringComparison.Ordinal))
            yield break;
        var given = new HashSet<string>(StringComparer.Ordinal) { known };
        foreach (string alias in person.Aliases)
        {
            int space = alias.LastIndexOf(' ');
            if (space <= 0)
                continue;
            string last = alias[(space + 1)..];
            if (last.Length >= 4 && last.AsSpan(0, 3).Equals(known.AsSpan(0, 3), StringComparison.Ordinal) && given.Add(last))
                yield return last;
        }
    }

    /// <summary>False where "Abdulaziz bin Abdullah" is asked for and the person is Abdullah bin Abdulaziz: son and father do not change places.</summary>
    private static bool IsSonOf(string bare, RosterPerson person)
    {
        int space = bare.IndexOf(' ');
        if (space < 3 || !IsSon(bare.AsSpan(space + 1)))
            return true;
        ReadOnlySpan<char> son = bare.AsSpan(0, space);
        foreach (string name in (ReadOnlySpan<string>)[person.Person.Name, .. person.Aliases])
        {
            int end = name.IndexOf(' ');
            if (end > 0 && EditDistance.AtMost(son, name.AsSpan(0, end), Math.Max(1, end / 4)))
                return true;
        }

        return false;

        static bool IsSon(ReadOnlySpan<char> rest) => rest.StartsWith("bin ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ibn ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("bint ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("ben ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True where the words before the surname may be the person's: same first letter of some given name.</summary>
    private static bool AgreesWithFirst(RosterPerson person, ReadOnlySpan<char> given)
    {
        char initial = char.ToLowerInvariant(given[0]);
        foreach (string name in (ReadOnlySpan<string>)[person.Person.Name, .. person.Aliases])
        {
            if (char.ToLowerInvariant(name[0]) == initial)
                return true;
        }

        return false;
    }

    private void AddCandidate(List<PersonCandidate> found, int number, double start, PersonContext context)
    {
        Person person = _persons[number].Person;
        PersonCandidate candidate = Rank(person, OfNumber(number), start, context);
        int known = found.FindIndex(c => ReferenceEquals(c.Person, person));
        if (known < 0)
            found.Add(candidate);
        else if (found[known].Score < candidate.Score)
            found[known] = candidate;
    }

    private static PersonCandidate Rank(Person person, ReadOnlySpan<Tenure> tenures, double start, PersonContext context)
    {
        double best = start - 0.3;
        Tenure? chosen = null;
        bool inOffice = false;
        foreach (Tenure tenure in tenures)
        {
            double score = start + (Standing.Of(tenure) * 0.001);
            bool covers = context.Day is not { } day || tenure.Covers(day);
            if (context.Day is { } on)
                score += covers ? 0.4 : -Math.Min(0.3, 0.1 + (0.02 * Years(tenure, on)));
            if (context.Holders is { Count: > 0 } holders)
                score += HolderFits(tenure.Holder, holders) ? 0.35 : start > ShortName ? -0.15 : -0.65;
            if (context.Functions is { Count: > 0 } functions)
                score += functions.Contains(tenure.Function) ? 0.3 : IsNear(tenure.Function, functions) ? 0.1 : -0.05;
            if (tenure.Qualifier is not null)
                score -= 0.02;
            if (tenure.IsOwn)
                score += 0.05;
            // The crown of many realms is the United Kingdom's where no realm is named.
            if (tenure is { Function: "head-of-state", Holder: "GBR" } && tenures.Length > 1)
                score += 0.01;
            if (score > best)
            {
                best = score;
                chosen = tenure;
                inOffice = covers;
            }
        }

        if (context.Female is { } female && female != person.Female)
            best -= 0.4;
        return new PersonCandidate(person, chosen, best, inOffice && context.Day is not null);
    }

    private static bool HolderFits(string holder, IReadOnlyList<string> holders)
    {
        if (holders.Contains(holder))
            return true;
        if (StateTable.Default.Find(holder) is { } state)
            return holders.Contains(state.RecordCode) || (state.Of.Length > 0 && holders.Contains(state.Of));
        if (OrganisationTable.Default.Find(holder) is { Of.Length: > 0 } body && holders.Contains(body.Of))
            return true;
        foreach (string asked in holders)
        {
            if (OrganisationTable.Default.Find(asked)?.Of == holder)
                return true;
        }

        return false;
    }

    private static bool IsNear(string function, IReadOnlyList<string> functions)
    {
        foreach (string asked in functions)
        {
            if (Standing.NearFunctions(asked).Contains(function))
                return true;
        }

        return false;
    }

    private static double Years(Tenure tenure, LocalDate day)
    {
        int days = day < tenure.From ? Period.DaysBetween(day, tenure.From) : Period.DaysBetween(tenure.To ?? day, day);
        return days / 365.25;
    }

    private static PhraseMatcher NamesOf(RosterPerson[] persons)
    {
        var builder = new PhraseMatcherBuilder(persons.Length * 4);
        for (int i = 0; i < persons.Length; i++)
        {
            builder.Add(persons[i].Person.Name, i << 1);
            foreach (string alias in persons[i].Aliases)
                builder.Add(alias, i << 1);
            builder.Add(persons[i].Person.Short, (i << 1) | 1);
            foreach (string spelt in Spellings(persons[i]))
                builder.Add(spelt, (i << 1) | 1);
        }

        return builder.Build();
    }

    private PhraseMatcher LooseNames()
    {
        var builder = new PhraseMatcherBuilder(_persons.Length * 4);
        Span<char> buffer = stackalloc char[NameSkeleton.BufferLength];
        Span<int> starts = stackalloc int[9];
        for (int i = 0; i < _persons.Length; i++)
        {
            AddSkeleton(builder, new NameSkeleton(_persons[i].Person.Name, buffer, starts), i);
            foreach (string alias in _persons[i].Aliases)
                AddSkeleton(builder, new NameSkeleton(alias, buffer, starts), i);
        }

        return builder.Build();
    }

    private static void AddSkeleton(PhraseMatcherBuilder builder, NameSkeleton skeleton, int person)
    {
        for (int variant = 0; variant < NameSkeleton.Variants; variant++)
            builder.Add(skeleton.Key(variant), person);
    }

    private static Dictionary<string, List<Tenure>> GroupByRecordCode(Tenure[] tenures)
    {
        var groups = new Dictionary<string, List<Tenure>>(512, StringComparer.Ordinal);
        foreach (Tenure tenure in tenures)
        {
            string code = StateTable.Default.RecordCode(tenure.Holder);
            if (!groups.TryGetValue(code, out List<Tenure>? list))
                groups.Add(code, list = []);
            list.Add(tenure);
        }

        return groups;
    }
}
