namespace CchcLive.Silo.Doctor;

/// <summary>How a check came out.</summary>
internal enum FindingLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>It works, and somebody should look at it.</summary>
    Attention,

    /// <summary>It does not work, or data is in danger.</summary>
    Fault,
}

/// <summary>What a check found.</summary>
/// <param name="About">What was looked at.</param>
/// <param name="Level">How it came out.</param>
/// <param name="Words">What was found.</param>
/// <param name="Todo">What to do; null if nothing.</param>
internal sealed record Finding(string About, FindingLevel Level, string Words, string? Todo = null)
{
    /// <summary>True if the program cannot, or should not, be started for questions before this is seen to.</summary>
    public bool Blocks { get; init; }

    /// <summary>All is well.</summary>
    public static Finding Ok(string about, string words) => new(about, FindingLevel.Ok, words);

    /// <summary>Somebody should look at it.</summary>
    public static Finding Attention(string about, string words, string todo) => new(about, FindingLevel.Attention, words, todo);

    /// <summary>It does not work.</summary>
    public static Finding Fault(string about, string words, string todo) => new(about, FindingLevel.Fault, words, todo);
}
