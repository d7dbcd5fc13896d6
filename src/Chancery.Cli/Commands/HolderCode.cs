using Chancery.Roster;

namespace Chancery.Cli.Commands;

/// <summary>Countries and organisations as users write them.</summary>
internal static class HolderCode
{
    /// <summary>The code under which the record keeps one: CHN of "China", "chn" or "CN", RUS of "Soviet Union"; null where nothing is known by these words.</summary>
    public static string? Find(string words)
    {
        words = words.Trim();
        string upper = words.ToUpperInvariant();
        if ((StateTable.Default.Find(upper) ?? StateTable.Default.FindAlpha2(upper) ?? StateTable.Default.Resolve(words)) is { } state)
            return state.RecordCode;
        return (OrganisationTable.Default.Find(words) ?? OrganisationTable.Default.Find(upper) ?? OrganisationTable.Default.Resolve(words))?.Code;
    }
}
