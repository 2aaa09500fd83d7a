using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;

namespace CchcLive.Grains.Tests.Reports;

/// <summary>Makes reports as a test wants them.</summary>
internal sealed class ScriptedComposer : IReportComposer
{
    public const string Id = "thu";

    public string Kind => Id;

    public string Name => "Báo cáo thử";

    public IReadOnlyList<ReportPeriodKind> Periods { get; } = Enum.GetValues<ReportPeriodKind>();

    /// <summary>How many times it was asked.</summary>
    public int Asked { get; private set; }

    /// <summary>What it makes.</summary>
    public Func<ReportOrder, CancellationToken, Task<ReportDocument>> Make { get; set; } = (order, _) => Task.FromResult(Plain(order));

    public Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        Asked++;
        return Make(order, cancellation);
    }

    /// <summary>A report with a figure.</summary>
    public static ReportDocument Plain(ReportOrder order, long figure = 1) => order.Document("Thử",
    [
        new ReportSection("so-lieu", "Số liệu", [], new ReportTable([new ReportColumn("name", "Tên", ReportColumnKind.Text), new ReportColumn("n", "Số", ReportColumnKind.Count)],
            [new ReportRow("a", [ReportCell.OfText("Dòng"), ReportCell.OfCount(figure)])])),
    ]);
}
