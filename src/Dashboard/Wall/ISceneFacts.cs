using CchcLive.Domain.Directives;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Wall;

/// <summary>What scenes need besides boards, of the moment of the board: answered by the grains in the program, made by hand in tests.</summary>
internal interface ISceneFacts
{
    /// <summary>The on-time share of every field this month, in no order.</summary>
    Task<IReadOnlyList<FieldShare>> FieldsAsync(WallView view);

    /// <summary>The field with the most late dossiers of a unit; null if none is late, or those that are name no field.</summary>
    Task<LateField?> LateFieldAsync(WallView view, string unit);

    /// <summary>Where the area stands against its targets, each over the period that its document names, without trends.</summary>
    Task<IReadOnlyList<TargetStanding>> DirectivesAsync(WallView view);

    /// <summary>What goes late today and on the next working day.</summary>
    Task<RiskBoard> RiskAsync(WallView view);

    /// <summary>What came in and ended since the beginning of a day, by steps of time.</summary>
    Task<FlowSeries> FlowAsync(WallView view, DateOnly from, TimeSpan step);

    /// <summary>The sources that speak for units of the area or name them, and those of which that is not known; as they are now.</summary>
    Task<IReadOnlyList<SourceFacts>> FeedsAsync(WallView view);

    /// <summary>The last audit found figures, or the journal itself, otherwise than they must be, and nobody has taken note.</summary>
    bool IsAuditAlarm { get; }

    /// <summary>Whether the area can be drawn as a map.</summary>
    bool CanDraw(WallView view);

    /// <summary>The name of a unit on the date of the board's tree.</summary>
    string NameOf(WallView view, string unit);
}
