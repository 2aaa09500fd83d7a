namespace CchcLive.Dashboard.Map.Boundaries;

/// <summary>Something in a boundary file that cannot be drawn.</summary>
/// <param name="File">The file.</param>
/// <param name="Feature">Which feature: its place and its key; null if it is the file as a whole.</param>
/// <param name="Field">The field, as a JSON path.</param>
/// <param name="Message">What is wrong with it.</param>
public sealed record BoundaryFault(string File, string? Feature, string Field, string Message)
{
    /// <summary>All of it in one line, for the person who keeps the file.</summary>
    public override string ToString() => Feature is null ? $"{File}: {Field}: {Message}" : $"{File}: feature {Feature}: {Field}: {Message}";
}
