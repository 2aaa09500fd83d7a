namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>Rows that pass every condition give no event; the reason is counted and shown.</summary>
internal sealed record IgnoreRule(IReadOnlyList<Condition> When, string Reason);
