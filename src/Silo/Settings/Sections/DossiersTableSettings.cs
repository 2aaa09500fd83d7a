using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Grains.Projection;
using CchcLive.Silo.Clock;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>The table <c>dossiers</c> for BI tools (docs/dossiers-table.md).</summary>
internal sealed record DossiersTableSettings
{
    [Description("False leaves the table for BI tools as it is.")]
    public bool On { get; init; } = true;

    [Description("The pause between two looks: about how old the table is while ingest is calm.")]
    [Range(0.1, 3600.0)]
    public double EverySeconds { get; init; } = 1;

    [Description("A table that is behind for longer makes the program degraded.")]
    [Range(1, 1440)]
    public int LateAfterMinutes { get; init; } = 15;

    /// <summary>The same for the grains. Pauses are the machine's time: a simulated clock races, the database does not.</summary>
    public ProjectionSettings ForGrains() => new()
    {
        IsOn = On, Every = TimeSpan.FromSeconds(EverySeconds), LateAfter = TimeSpan.FromMinutes(LateAfterMinutes), Pace = SystemClock.Instance,
    };
}
