namespace CchcLive.Dashboard.Wall;

/// <summary>The scenes of a wall, as addresses and marks name them.</summary>
internal static class SceneIds
{
    /// <summary>How many are late, where, in which field, and the day so far.</summary>
    public const string Overview = "overview";

    /// <summary>Every unit.</summary>
    public const string Units = "units";

    /// <summary>Where in the area.</summary>
    public const string Map = "map";

    /// <summary>The best and the worst units of the month.</summary>
    public const string Ranking = "ranking";

    /// <summary>Every field against the target.</summary>
    public const string Fields = "fields";

    /// <summary>Where the area stands against the targets of the directives.</summary>
    public const string Directives = "directives";

    /// <summary>What goes late today and on the next working day if nothing is done.</summary>
    public const string Risk = "risk";

    /// <summary>Today, yesterday and 30 days.</summary>
    public const string Trend = "trend";

    /// <summary>How fresh and how complete the data are.</summary>
    public const string Freshness = "freshness";

    /// <summary>What the room must hear now; beside the programme.</summary>
    public const string Alert = "alert";

    /// <summary>The scenes that take turns, in their usual order.</summary>
    public static IReadOnlyList<string> All { get; } = [Overview, Units, Map, Ranking, Fields, Directives, Risk, Trend, Freshness];

    /// <summary>Those of them that a moment of the past has an answer to, in the same order: what feeds were doing then is not kept.</summary>
    public static IReadOnlyList<string> OfThePast { get; } = [.. All.Where(scene => scene != Freshness)];
}
