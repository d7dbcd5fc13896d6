namespace Chancery.Lexicons;

/// <summary>Folds letters so that one name in several spellings is one string: diacritics stripped, ligatures spelt out.</summary>
internal static class LetterFolding
{
    // Two bytes a letter: what it folds to, padded with a blank; two blanks where it is no letter.
    // Derived from the compatibility decompositions of Unicode, with the letters that have none (ø, ł, ß, ə ...) by hand.
    private static ReadOnlySpan<byte> Latin =>
        "A A A A A A AEC E E E E I I I I D N O O O O O   O U U U U Y THss"u8 +
        "a a a a a a aec e e e e i i i i d n o o o o o   o u u u u y thy "u8 +
        "A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g "u8 +
        "G g G g H h H h I i I i I i I i I i IJijJ j K k k L l L l L l   "u8 +
        "  L l N n N n N n n N n O o O o O o OEoeR r R r R r S s S s S s "u8 +
        "S s T t T t T t U u U u U u U u U u U u W w Y y Y Z z Z z Z z s "u8 +
        "  B         O     D D       E A E F f   G     I K k l           "u8 +
        "O o                           U u     Y y Z z   Z               "u8 +
        "        DZDzdzLJLjljNJNjnjA a I i O o U u U u U u U u U u e A a "u8 +
        "A a         G g K k O o O o     j DZDzdzG g     N n A a         "u8 +
        "A a A a E e E e I i I i O o O o R r R r U u U u S s T t     H h "u8 +
        "            A a E e O o O o O o O o Y y       j           L     "u8 +
        "                    Q           "u8;

    private static ReadOnlySpan<byte> LatinAdditional =>
        "A a B b B b B b C c D d D d D d D d D d E e E e E e E e E e F f "u8 +
        "G g H h H h H h H h H h I i I i K k K k K k L l L l L l L l M m "u8 +
        "M m M m N n N n N n N n O o O o O o O o P p P p R r R r R r R r "u8 +
        "S s S s S s S s S s T t T t T t T t U u U u U u U u U u V v V v "u8 +
        "W w W w W w W w W w X x X x Y y Z z Z z Z z h t w y   s     SS  "u8 +
        "A a A a A a A a A a A a A a A a A a A a A a A a E e E e E e E e "u8 +
        "E e E e E e E e I i I i O o O o O o O o O o O o O o O o O o O o "u8 +
        "O o O o U u U u U u U u U u U u U u Y y Y y Y y Y y             "u8;

    /// <summary>Folds one character.</summary>
    /// <param name="c">The character.</param>
    /// <param name="second">The second letter where it folds to two, else NUL.</param>
    /// <returns>The first letter in its case, or NUL where the character is neither letter nor digit.</returns>
    public static char Fold(char c, out char second)
    {
        second = '\0';
        if (c < 0x80)
            return char.IsAsciiLetterOrDigit(c) ? c : '\0';
        int index = c is >= '\u00C0' and < '\u0250' ? (c - 0xC0) * 2 : c is >= '\u1E00' and < '\u1F00' ? (c - 0x1E00) * 2 : -1;
        if (index < 0)
            return char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c : '\0';
        ReadOnlySpan<byte> table = c < 0x250 ? Latin : LatinAdditional;
        if (table[index] == ' ')
            return '\0';
        if (table[index + 1] != ' ')
            second = (char)table[index + 1];
        return (char)table[index];
    }

    /// <summary>True for an apostrophe or what stands for one in transliterations (ʼ, ʻ, ‘, `).</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC' or '\u02BB' or '\u02BE' or '\u02BF' or '`' or '\u00B4' or '\u2032';

    /// <summary>True for a mark that combines with the letter before it and is dropped.</summary>
    public static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036F';
}
