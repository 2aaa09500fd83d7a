namespace CchcLive.Domain.Alerts;

/// <summary>What an alert is about. There is at most one open alert of a rule at a place.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Place">The unit or area.</param>
public sealed record AlertKey(string Rule, string Place);

/// <summary>What is known of a watched figure at an instant.</summary>
/// <param name="Value">The value; null if nothing is known, which is not 0.</param>
/// <param name="Of">Of a share: how many dossiers it is a share of; null else.</param>
public readonly record struct AlertReading(decimal? Value, long? Of = null);
