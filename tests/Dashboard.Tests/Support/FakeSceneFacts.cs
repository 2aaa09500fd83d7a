using CchcLive.Dashboard.Wall;
using CchcLive.Domain.Directives;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>What scenes are told, set by a test.</summary>
internal sealed class FakeSceneFacts : ISceneFacts
{
    public List<FieldShare> Fields { get; } = [];

    public List<SourceFacts> Feeds { get; } = [];

    public bool IsAuditAlarm { get; set; }

    public long DueToday { get; set; }

    /// <summary>How often the fields were counted.</summary>
    public int FieldScans { get; private set; }

    /// <summary>While set, counting fails with it.</summary>
    public Exception? Failure { get; set; }

    public Task<IReadOnlyList<FieldShare>> FieldsAsync(WallView view)
    {
        FieldScans++;
        return Failure is null ? Task.FromResult<IReadOnlyList<FieldShare>>([.. Fields]) : Task.FromException<IReadOnlyList<FieldShare>>(Failure);
    }

    public Task<LateField?> LateFieldAsync(WallView view, string unit) => Task.FromResult<LateField?>(new LateField("Đất đai", 5));

    public List<TargetStanding> Directives { get; } = [];

    public Task<IReadOnlyList<TargetStanding>> DirectivesAsync(WallView view) => Task.FromResult<IReadOnlyList<TargetStanding>>([.. Directives]);

    public Task<RiskBoard> RiskAsync(WallView view) => Task.FromResult(new RiskBoard(
        new RiskQuery(TestBoards.AreaId, "bao-cao-06"), view.Now.UtcTicks, view.Today, DueToday, 0, [new UnitRisk("p1", DueToday, 0)], []));

    public Task<FlowSeries> FlowAsync(WallView view, DateOnly from, TimeSpan step) => Task.FromResult(new FlowSeries([view.Now.UtcTicks], [1], [1], [0], [1], [0]));

    public Task<IReadOnlyList<SourceFacts>> FeedsAsync(WallView view) => Task.FromResult<IReadOnlyList<SourceFacts>>([.. Feeds]);

    public bool CanDraw(WallView view) => false;

    public string NameOf(WallView view, string unit) => unit;
}
