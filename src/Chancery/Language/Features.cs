namespace Chancery.Language;

/// <summary>The morphological features that readers use, packed.</summary>
[Flags]
public enum Features : ushort
{
#pragma warning disable CS1591 // UD's own names: https://universaldependencies.org/u/feat/
    None = 0,
    Past = 1,
    Present = 2,
    Finite = 4,
    Infinitive = 8,
    Participle = 16,
    Gerund = 32,
    Passive = 64,
    Plural = 128,
    Possessive = 256,
    Masculine = 512,
    Feminine = 1024,
    FirstPerson = 2048,
    SecondPerson = 4096,
    ThirdPerson = 8192,
#pragma warning restore CS1591
}
