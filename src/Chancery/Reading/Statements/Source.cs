using Chancery.Claims;
using Chancery.Reading.Mentions;

namespace Chancery.Reading.Statements;

/// <summary>One who speaks in a dispatch: a person, an institution, somebody described, or several together.</summary>
internal sealed class Source
{
    public PersonEntity? Person;

    /// <summary>The name, where no person of the text stands behind it (a signature).</summary>
    public string? Name;

    public string? Country;

    public string? Office;

    /// <summary>The text's words for one without a name.</summary>
    public string? Description;

    public Attribution Attribution;

    /// <summary>The terms last stated.</summary>
    public string? Terms;

    /// <summary>The noun that heads the description, in lower case.</summary>
    public string Head = "";

    public bool Plural;

    public IReadOnlyList<Source> Members = [];

    public string? FullName => Person?.Name ?? Name;

    public static Source Joint(IReadOnlyList<Source> members)
    {
        var names = new List<string>(members.Count);
        members = Distinct(members);
        string? country = members[0].Country;
        Attribution attribution = members[0].Attribution;
        bool named = true;
        foreach (Source member in members)
        {
            names.Add(member.FullName ?? member.Description ?? "");
            named &= member.FullName is not null;
            if (member.Country != country)
                country = null;
            if (member.Attribution is Attribution.Named)
                attribution = Attribution.Named;
        }

        string joined = names.Count == 1 ? names[0] : string.Join(", ", names.GetRange(0, names.Count - 1)) + " and " + names[^1];
        return new Source { Name = named ? joined : null, Description = named ? null : joined, Country = country, Attribution = attribution, Members = members, Plural = true };
    }

    private static List<Source> Distinct(IReadOnlyList<Source> members)
    {
        var distinct = new List<Source>(members.Count);
        foreach (Source member in members)
        {
            if (!distinct.Exists(member.SameAs))
                distinct.Add(member);
        }

        return distinct;
    }

    public bool SameAs(Source other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (Person is not null || other.Person is not null)
            return Person == other.Person;
        if (Members.Count != other.Members.Count)
            return false;
        return Name == other.Name && Country == other.Country && string.Equals(Description, other.Description, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>True where the state or organisation is the speaker's own.</summary>
    public bool IsOf(string country)
    {
        if (Country == country)
            return true;
        foreach (Source member in Members)
        {
            if (member.Country == country)
                return true;
        }

        return false;
    }

    public Speaker ToSpeaker() => new(FullName, Country, Office, FullName is null ? Description : null);
}
