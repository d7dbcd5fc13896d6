namespace Chancery.Roster;

/// <summary>How high posts stand, and which are near to which.</summary>
internal static class Standing
{
    private static readonly string[] s_order =
    [
        "head-of-state", "supreme-leader", "head-of-government", "secretary-general", "commission-president", "council-president", "crown-prince", "foreign",
        "foreign-affairs-high-representative", "foreign-policy-chief", "party-leader", "vice-head-of-state", "deputy-head-of-government", "defence", "national-security",
        "finance", "trade", "interior", "director-general", "president", "chair", "intelligence", "parliament-speaker", "armed-forces", "energy", "justice",
        "environment", "health", "agriculture", "deputy-foreign", "chief-of-staff", "ambassador-us", "ambassador-un", "spokesperson-foreign", "spokesperson",
    ];

    /// <summary>A number that is greater the higher the post: 100 for heads of state, 1 at the least; less for one who is only designate.</summary>
    public static int Of(Tenure tenure)
    {
        int index = Array.IndexOf(s_order, tenure.Function);
        int standing = index < 0 ? 20 : 100 - (index * 2);
        return tenure.Qualifier == "designate" ? standing - 30 : standing;
    }

    /// <summary>Functions of posts that do the same work where a state has none of the function itself, nearest first.</summary>
    public static string[] NearFunctions(string function) => function switch
    {
        "head-of-state" => ["supreme-leader", "head-of-government", "president", "secretary-general"],
        "supreme-leader" => ["head-of-state", "head-of-government"],
        "head-of-government" => ["head-of-state"],
        "vice-head-of-state" => ["deputy-head-of-government", "head-of-government"],
        "deputy-head-of-government" => ["vice-head-of-state"],
        "foreign" => ["foreign-affairs-high-representative", "foreign-policy-chief"],
        "foreign-affairs-high-representative" => ["foreign"],
        "foreign-policy-chief" => ["national-security", "foreign"],
        "national-security" => ["foreign-policy-chief", "foreign-policy-adviser"],
        "trade" => ["commerce", "finance"],
        "commerce" => ["trade"],
        "deputy-foreign" => ["permanent-secretary", "under-secretary:political"],
        "under-secretary:political" => ["deputy-foreign"],
        "crown-prince" => ["head-of-government", "vice-head-of-state"],
        "party-leader" => ["supreme-leader", "head-of-state"],
        _ => [],
    };
}
