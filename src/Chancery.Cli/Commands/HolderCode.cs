using Chancery.Roster;

namespace Chancery.Cli.Commands;

/// <summary>Countries and organisations as users write them.</summary>
internal static class HolderCode
{
    /// <summary>The code under which the record keeps one: CHN of "China", "chn" or "CN", RUS of "Soviet Union"; null where nothing is known by these words.</summary>
    public static string? Find(string words)
    {
        string? own = FindOwn(words);
        return own is null ? null : StateTable.Default.RecordCode(own);
    }

    /// <summary>The code of one in the roster, former states under their own: SUN of "Soviet Union".</summary>
    public static string? FindOwn(string words)
    {
        words = words.Trim();
        string upper = words.ToUpperInvariant();
        if ((StateTable.Default.Find(upper) ?? StateTable.Default.FindAlpha2(upper) ?? StateTable.Default.Resolve(words)) is { } state)
            return state.Code;
        return (OrganisationTable.Default.Find(words) ?? OrganisationTable.Default.Find(upper) ?? OrganisationTable.Default.Resolve(words))?.Code;
    }

    /// <summary>The name of a state or organisation; the code itself where unknown.</summary>
    public static string NameOf(string code) => StateTable.Default.Find(code)?.Name ?? OrganisationTable.Default.Find(code)?.Name ?? code;
}
