namespace CchcLive.Ingest.Csv.Mapping;

/// <summary>What a <see cref="ValueRule"/> gives for a row.</summary>
/// <param name="Text">The value; null if there is none.</param>
/// <param name="Shown">The value before it became an id: what a unit's name is made of.</param>
/// <param name="Rejected">True if the value cannot be converted: the mapping's table must have it and does not, or no id can be made of it.</param>
internal readonly record struct RuleValue(string? Text, string? Shown, bool Rejected);
