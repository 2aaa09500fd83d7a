namespace CchcLive.Journal.Quarantine;

/// <summary>Which quarantined inputs to list; what is null does not restrict.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="Source">Only those of this source.</param>
/// <param name="Rule">Only those that broke this rule.</param>
public sealed record QuarantineFilter(QuarantineState? State = null, string? Source = null, string? Rule = null);
