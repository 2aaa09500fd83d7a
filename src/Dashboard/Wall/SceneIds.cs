namespace CchcLive.Dashboard.Wall;

/// <summary>The scenes of a wall, as addresses and marks name them.</summary>
internal static class SceneIds
{
    /// <summary>How many are late, where, why, and the day so far.</summary>
    public const string Overview = "overview";

    /// <summary>Every unit.</summary>
    public const string Units = "units";

    /// <summary>What the room must hear now; beside the programme.</summary>
    public const string Alert = "alert";

    /// <summary>The scenes that take turns, in their usual order.</summary>
    public static IReadOnlyList<string> All { get; } = [Overview, Units];
}
