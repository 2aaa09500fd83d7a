namespace CchcLive.Domain.Directives;

/// <summary>Whether a target is met.</summary>
public enum Verdict
{
    /// <summary>There is nothing to measure: neither met nor missed.</summary>
    NoData,

    /// <summary>Met.</summary>
    Met,

    /// <summary>Not met.</summary>
    Missed,
}
