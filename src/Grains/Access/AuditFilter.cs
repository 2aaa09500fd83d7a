namespace CchcLive.Grains.Access;

/// <summary>Which entries of the audit are wanted; what is null does not matter.</summary>
/// <param name="Actor">Whose.</param>
/// <param name="Action">Which action.</param>
/// <param name="From">The first instant.</param>
/// <param name="To">The first instant after them.</param>
public sealed record AuditFilter(string? Actor = null, string? Action = null, DateTimeOffset? From = null, DateTimeOffset? To = null)
{
    /// <summary>True if it is wanted.</summary>
    public bool Wants(AuditLine line) =>
        (Actor is null || line.Entry.Actor == Actor) && (Action is null || line.Entry.Action == Action) && !(line.At < From) && !(line.At >= To);
}
