using Chancery.Lexicons;
using NodaTime;

namespace Chancery.Roster;

/// <summary>Who held which post when: persons by name, tenures by person, holders by post and day.</summary>
/// <remarks>Immutable and safe for several threads.</remarks>
public sealed partial class RosterIndex
{
    private static readonly Lazy<RosterIndex> s_default = new(() => new RosterBuilder().AddBuiltIn().Build());

    private readonly Tenure[] _tenures;
    private readonly RosterPerson[] _persons;
    private readonly Lazy<Dictionary<Person, int>> _numbers;
    private readonly int[] _firstOfPerson;
    private readonly Dictionary<string, Dictionary<string, List<Tenure>>> _byPost;
    private readonly PhraseMatcher _names;
    private readonly Lazy<PhraseMatcher> _loose;
    private readonly Lazy<Dictionary<string, List<Tenure>>> _byRecordCode;

    internal RosterIndex(Tenure[] tenures, int[] personOf, RosterPerson[] persons)
    {
        _persons = persons;
        _numbers = new Lazy<Dictionary<Person, int>>(() => NumberOf(persons));
        _byPost = GroupByPost(tenures);
        (_tenures, _firstOfPerson) = SortByPerson(tenures, personOf);
        _names = NamesOf(persons);
        _loose = new Lazy<PhraseMatcher>(LooseNames);
        _byRecordCode = new Lazy<Dictionary<string, List<Tenure>>>(() => GroupByRecordCode(_tenures));
    }

    /// <summary>The built-in roster.</summary>
    public static RosterIndex Default => s_default.Value;

    /// <summary>All tenures, those of one person together.</summary>
    public IReadOnlyList<Tenure> Tenures => _tenures;

    /// <summary>Number of persons.</summary>
    public int PersonCount => _persons.Length;

    /// <summary>All persons.</summary>
    public IEnumerable<Person> Persons => _persons.Select(p => p.Person);

    /// <summary>The person of an id, or null.</summary>
    public Person? FindId(string id) => Array.Find(_persons, p => p.Person.Id == id)?.Person;

    /// <summary>The other spellings of a person's name.</summary>
    public IReadOnlyList<string> Aliases(Person person) => _numbers.Value.TryGetValue(person, out int number) ? _persons[number].Aliases : [];

    /// <summary>All tenures of a person, by first day.</summary>
    public ReadOnlySpan<Tenure> TenuresOf(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return _numbers.Value.TryGetValue(person, out int number) ? OfNumber(number) : [];
    }

    /// <summary>The tenures of a person that cover a day, the highest post first.</summary>
    public IReadOnlyList<Tenure> TenuresOf(Person person, LocalDate day)
    {
        var found = new List<Tenure>();
        foreach (Tenure tenure in TenuresOf(person))
        {
            if (tenure.Covers(day))
                found.Add(tenure);
        }

        found.Sort(static (a, b) => Standing.Of(b).CompareTo(Standing.Of(a)));
        return found;
    }

    /// <summary>Who held a post on a day: the later where two share the handover day or one acts for the other, never one merely designate; null where unknown.</summary>
    /// <param name="function">What the post does ("foreign").</param>
    /// <param name="holder">State or organisation code; RUS finds SUN's before 1991.</param>
    /// <param name="day">The day.</param>
    public Tenure? Holder(string function, string holder, LocalDate day)
    {
        Tenure? best = null;
        foreach (Tenure tenure in Holders(function, holder, day))
        {
            if (tenure.Qualifier != "designate" && (best is null || IsBetter(tenure, best)))
                best = tenure;
        }

        return best;
    }

    /// <summary>All tenures of a post that cover a day (several in a month when it changed hands and only the month is known).</summary>
    public IReadOnlyList<Tenure> Holders(string function, string holder, LocalDate day)
    {
        var found = new List<Tenure>();
        Collect(function, holder, day, found);
        foreach (State former in StateTable.Default.FormerOf(holder))
        {
            if (found.Count == 0)
                Collect(function, former.Code, day, found);
        }

        if (found.Count == 0 && OrganisationTable.Default.Find(holder) is { Of.Length: > 0 } body)
            Collect(function, body.Of, day, found);
        return found;
    }

    /// <summary>All tenures of a post, by first day.</summary>
    public IReadOnlyList<Tenure> HoldersOf(string function, string holder) =>
        _byPost.TryGetValue(holder, out Dictionary<string, List<Tenure>>? posts) && posts.TryGetValue(function, out List<Tenure>? list) ? list : [];

    /// <summary>Who held a post on a day, asked in words.</summary>
    /// <param name="post">The post in words or as a function ("foreign minister", "foreign").</param>
    /// <param name="holder">The state or organisation by name or code ("China", "CHN", "NATO").</param>
    /// <param name="day">The day.</param>
    /// <returns>The tenures that cover the day, the holder first; empty where the words or the holder are unknown.</returns>
    public IReadOnlyList<Tenure> Who(string post, string holder, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(holder);
        string code = RosterImport.HolderOf(holder.Trim());
        string function = OfficeLexicon.Default.Resolve(post, code)?.Function ?? post.Trim();
        var found = new List<Tenure>(Holders(function, code, day));
        if (found.Count == 0 && Counterpart(function, code, day) is { } near)
            found.Add(near);
        found.Sort((a, b) => IsBetter(a, b) ? -1 : IsBetter(b, a) ? 1 : 0);
        return found;
    }

    /// <summary>The counterpart of an office-holder in another state: the holder of the post of the same function, or of the nearest function that state has.</summary>
    /// <param name="function">Function of the post whose counterpart is sought.</param>
    /// <param name="other">Code of the other state or organisation.</param>
    /// <param name="day">The day.</param>
    public Tenure? Counterpart(string function, string other, LocalDate day)
    {
        if (Holder(function, other, day) is { } same)
            return same;
        foreach (string near in Standing.NearFunctions(function))
        {
            if (Holder(near, other, day) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>How high the post of a tenure stands: greater is higher.</summary>
    public static int StandingOf(Tenure tenure)
    {
        ArgumentNullException.ThrowIfNull(tenure);
        return Standing.Of(tenure);
    }

    private static bool IsBetter(Tenure tenure, Tenure than)
    {
        if (tenure.IsOwn != than.IsOwn)
            return tenure.IsOwn;
        // One who acts while another is suspended began later and is the holder; of two who begin on one day the regular one is.
        return tenure.From != than.From ? tenure.From > than.From : tenure.Qualifier is null && than.Qualifier is not null;
    }

    private void Collect(string function, string holder, LocalDate day, List<Tenure> found)
    {
        foreach (Tenure tenure in HoldersOf(function, holder))
        {
            if (tenure.Covers(day))
                found.Add(tenure);
        }
    }

    private ReadOnlySpan<Tenure> OfNumber(int number) => _tenures.AsSpan(_firstOfPerson[number], _firstOfPerson[number + 1] - _firstOfPerson[number]);

    private static Dictionary<string, Dictionary<string, List<Tenure>>> GroupByPost(Tenure[] tenures)
    {
        var groups = new Dictionary<string, Dictionary<string, List<Tenure>>>(512, StringComparer.Ordinal);
        foreach (Tenure tenure in tenures)
        {
            if (!groups.TryGetValue(tenure.Holder, out Dictionary<string, List<Tenure>>? posts))
                groups.Add(tenure.Holder, posts = new Dictionary<string, List<Tenure>>(16, StringComparer.Ordinal));
            if (!posts.TryGetValue(tenure.Function, out List<Tenure>? list))
                posts.Add(tenure.Function, list = new List<Tenure>(8));
            int at = list.Count;
            while (at > 0 && list[at - 1].From > tenure.From)
                at--;
            list.Insert(at, tenure);
        }

        return groups;
    }

    private static Dictionary<Person, int> NumberOf(RosterPerson[] persons)
    {
        var numbers = new Dictionary<Person, int>(persons.Length, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < persons.Length; i++)
            numbers.Add(persons[i].Person, i);
        return numbers;
    }

    private (Tenure[] Sorted, int[] First) SortByPerson(Tenure[] tenures, int[] personOf)
    {
        int[] first = new int[_persons.Length + 1];
        foreach (int person in personOf)
            first[person + 1]++;
        for (int i = 1; i < first.Length; i++)
            first[i] += first[i - 1];
        var sorted = new Tenure[tenures.Length];
        int[] next = new int[_persons.Length];
        Array.Copy(first, next, next.Length);
        for (int i = 0; i < tenures.Length; i++)
            sorted[next[personOf[i]]++] = tenures[i];
        for (int i = 0; i < _persons.Length; i++)
        {
            if (first[i + 1] - first[i] > 1)
                sorted.AsSpan(first[i], first[i + 1] - first[i]).Sort(static (a, b) => a.From.CompareTo(b.From));
        }

        return (sorted, first);
    }
}
