namespace Chancery.Coding;

/// <summary>Which things stand for the state that they belong to.</summary>
internal enum Things
{
    /// <summary>None: only those who act.</summary>
    None,

    /// <summary>What is called by the state's adjective or is in its possession ("Danish websites").</summary>
    Owned,

    /// <summary>What lies in it as well ("a village in Herat").</summary>
    Placed,
}
