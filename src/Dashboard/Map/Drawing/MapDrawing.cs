using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Map.Drawing;

/// <summary>What a map is drawn from.</summary>
public enum DrawingKind
{
    /// <summary>Nothing is known of the units' territories: the list stands alone.</summary>
    None,
    /// <summary>Equal tiles in rough geographic position.</summary>
    Tiles,
    /// <summary>Boundaries.</summary>
    Boundaries,
}

/// <summary>A unit that is drawn.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Name">Its short name on the day.</param>
public sealed record DrawnUnit(string Id, string Name);

/// <summary>A unit's shape.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Name">Its short name.</param>
/// <param name="Path">The text of an SVG path.</param>
/// <param name="Label">Where its label stands.</param>
/// <param name="Room">Half the height that a label of twice that width may have there, in units.</param>
public sealed record UnitShape(string UnitId, string Name, string Path, MapPoint Label, double Room);

/// <summary>A frame around a unit that lies too far away to be drawn in its place.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record MapInset(string UnitId, int X, int Y, int Width, int Height);

/// <summary>The shapes of an area's units on a day, in whole units of a view box that begins at 0, 0. Immutable; made once and shown to all.</summary>
/// <param name="Kind">What it is drawn from.</param>
/// <param name="Width">Width of the view box.</param>
/// <param name="Height">Its height.</param>
/// <param name="Shapes">The shapes, in the order of the area's units.</param>
/// <param name="Insets">Frames.</param>
public sealed record MapDrawing(DrawingKind Kind, int Width, int Height, IReadOnlyList<UnitShape> Shapes, IReadOnlyList<MapInset> Insets)
{
    /// <summary>The greater side of a view box, unless frames stand below.</summary>
    public const int Size = 4000;

    /// <summary>Nothing to draw.</summary>
    public static MapDrawing Nothing { get; } = new(DrawingKind.None, 0, 0, [], []);

    /// <summary>The days for which it is meant.</summary>
    public Validity Validity { get; init; }

    /// <summary>Who made the boundaries; null if nobody says, and of tiles.</summary>
    public string? Source { get; init; }

    /// <summary>What could not be drawn, and why.</summary>
    public IReadOnlyList<BoundaryFault> Faults { get; init; } = [];
}
