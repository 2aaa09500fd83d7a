using CchcLive.Domain.Targets;

namespace CchcLive.Dashboard.Wall.Scenes;

/// <summary>Every field against the target.</summary>
/// <param name="View">The area's board.</param>
/// <param name="Lines">The fields, the worst first.</param>
public sealed record FieldsModel(WallView View, IReadOnlyList<FieldLine> Lines)
{
    /// <summary>How many fields have dossiers enough to be judged.</summary>
    public int Judged => Lines.Count(line => line.Standing >= OnTimeStanding.Met);

    /// <summary>How many of these meet the target.</summary>
    public int Met => Lines.Count(line => line.Standing == OnTimeStanding.Met);
}
