using NodaTime;

namespace Chancery.Reading.Mentions;

/// <summary>What a mention points to.</summary>
internal enum MentionKind
{
    /// <summary>A person by name.</summary>
    Person,

    /// <summary>One unnamed holder of an office: "the foreign minister", "his Chinese counterpart".</summary>
    Office,

    /// <summary>Several people: "senior officials", "the two leaders", "a delegation".</summary>
    Group,

    /// <summary>A state by name or metonym.</summary>
    State,

    /// <summary>An organisation by name.</summary>
    Organisation,

    /// <summary>A personal pronoun.</summary>
    Pronoun,
}

/// <summary>How a country is known.</summary>
internal enum CountrySource
{
    None,
    Text,
    Office,
    Roster,
    Publisher,
}

/// <summary>A person, office, group, state or organisation where a text names it: tokens and what is known of it.</summary>
internal sealed class Mention
{
    /// <summary>Index in the scene's list.</summary>
    public int Index;

    /// <summary>First token, modifiers and office included.</summary>
    public int First;

    /// <summary>Token after the last, an apposition included.</summary>
    public int End;

    /// <summary>The head token in the tree: the one whose head lies outside.</summary>
    public int Head;

    public MentionKind Kind;

    /// <summary>First token of the name alone; -1 where there is none.</summary>
    public int NameFirst = -1;

    public int NameEnd = -1;

    /// <summary>ISO alpha-3 code or acronym; for a group possibly several in <see cref="Countries"/>.</summary>
    public string? Country;

    public CountrySource CountrySource;

    /// <summary>For a group of several states' people; otherwise empty.</summary>
    public List<string> Countries = [];

    /// <summary>The office in the text's words.</summary>
    public string? OfficeText;

    /// <summary>Token at which the lexicon knows the office, or -1.</summary>
    public int OfficeFirst = -1;

    /// <summary>What the office does ("foreign"), or null.</summary>
    public string? Function;

    /// <summary>The canonical title of the office, or null.</summary>
    public string? OfficeTitle;

    /// <summary>Former, acting, designate, elect ... or null.</summary>
    public string? Qualifier;

    /// <summary>True for "counterpart(s)".</summary>
    public bool Counterpart;

    /// <summary>Whose official the person is: "Albright's adviser".</summary>
    public Mention? Master;

    /// <summary>An embassy or ministry of the state.</summary>
    public bool Institution;

    /// <summary>An armed group that carries the code of the state whose government it fights.</summary>
    public bool Armed;

    public bool Plural;

    public bool Definite;

    /// <summary>True where the words stand for the place rather than the actor ("in China").</summary>
    public bool Locative;

    /// <summary>The person that it stands for once resolved, or null.</summary>
    public PersonEntity? Person;

    /// <summary>For a pronoun or definite group: the mentions that it stands for.</summary>
    public List<Mention> Antecedents = [];

    /// <summary>The persons named behind or before a group or counterpart: "his French and Polish counterparts, X and Y".</summary>
    public List<Mention> Members = [];

    public override string ToString() => $"{Kind} {First}..{End} {Country} {OfficeText} {Person?.Name}";
}

/// <summary>A person of the text.</summary>
internal sealed class PersonEntity
{
    public required string Name;
    public required string Surname;

    /// <summary>The longest name by which the text calls the person, which may be another than the roster's.</summary>
    public string Spelling = "";
    public string? Country;
    public CountrySource CountrySource;
    public string? OfficeText;
    public string? OfficeTitle;
    public string? Function;
    public string? Qualifier;
    public bool OfficeInferred;
    public bool NameInferred;
    public string? RosterId;

    /// <summary>First day in the post held when the dispatch was written, as the roster has it.</summary>
    public LocalDate? Since;
    public bool? Female;

    /// <summary>False for those who are no part of any government or organisation (spouses, journalists, athletes).</summary>
    public bool Official = true;

    /// <summary>True for one who is named as somebody's kin: "Kim's father, Kim Jong Il". The surname alone is not his.</summary>
    public bool Kin;

    public int LastMention = -1;

    /// <summary>The mentions that name the person, by index.</summary>
    public List<int> Told = [];
}
