namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>What becomes of a value that a mapping's table does not have.</summary>
internal enum Otherwise
{
    /// <summary>It is taken as it is.</summary>
    Keep,

    /// <summary>It is left out.</summary>
    Omit,

    /// <summary>The event goes to quarantine.</summary>
    Reject,
}
