namespace CchcLive.Domain.Indicators;

/// <summary>Which way an indicator improves.</summary>
public enum Better
{
    /// <summary>Neither: a volume.</summary>
    None,

    /// <summary>The more the better.</summary>
    Higher,

    /// <summary>The less the better.</summary>
    Lower,
}
