namespace CchcLive.Domain.Catalogues;

/// <summary>What an alert can watch. Counts are of the handling unit under the live counting rule; <c>docs/alerts.md</c> says each in full.</summary>
public enum AlertMeasure
{
    /// <summary>Open and late now.</summary>
    OpenLate,

    /// <summary>Turned late since midnight.</summary>
    NewlyLate,

    /// <summary>Late when the next working day opens if nothing is done today.</summary>
    DueToday,

    /// <summary>Late when the working day after opens.</summary>
    DueTomorrow,

    /// <summary>Of those due today or tomorrow: without an apology.</summary>
    RiskUnacted,

    /// <summary>Without an apology, and today is the last day to send it (D§3.3).</summary>
    ApologyDueToday,

    /// <summary>Late this month without an explanation (D§1 row 3).</summary>
    Unexplained,

    /// <summary>Late this month without a complete apology (D§1 row 4).</summary>
    NoApology,

    /// <summary>The share ended on time this month; the only one of which less is worse.</summary>
    OnTimeMonth,

    /// <summary>Units that have fallen silent: 1 for a unit, how many for an area (D§8.2).</summary>
    Silent,
}

/// <summary>How bad an alert is.</summary>
public enum AlertSeverity
{
    /// <summary>To be known.</summary>
    Notice,

    /// <summary>To be acted on today.</summary>
    Warning,

    /// <summary>To be acted on at once.</summary>
    Critical,
}

/// <summary>By what an alert is told besides the page.</summary>
public enum AlertChannel
{
    /// <summary>A request to another system.</summary>
    Webhook,

    /// <summary>A mail.</summary>
    Mail,
}

/// <summary>What one message is about.</summary>
public enum AlertGrouping
{
    /// <summary>All that is to be told of an area at the time.</summary>
    Area,

    /// <summary>One place.</summary>
    Place,
}

/// <summary>What the measures are like.</summary>
public static class AlertMeasures
{
    /// <summary>True if it is a share, not a count.</summary>
    public static bool IsShare(this AlertMeasure measure) => measure == AlertMeasure.OnTimeMonth;

    /// <summary>True if a value is as bad as a limit, or worse.</summary>
    public static bool IsAtLeastAsBad(this AlertMeasure measure, decimal value, decimal limit) => measure.IsShare() ? value <= limit : value >= limit;

    /// <summary>How much worse a value is than another: below 0 if it is better.</summary>
    public static decimal WorseBy(this AlertMeasure measure, decimal value, decimal than) => measure.IsShare() ? than - value : value - than;
}
