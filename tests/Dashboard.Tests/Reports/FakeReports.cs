using CchcLive.Dashboard.Reports;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Closes;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Access;
using CchcLive.Grains.Reports;

namespace CchcLive.Dashboard.Tests.Reports;

/// <summary>A desk with one kind of report, made by hand: each preview counts one dossier more.</summary>
internal sealed class FakeReports : IAreaReports
{
    private readonly List<(ReportIssue Issue, byte[] Document)> _issued = [];

    /// <summary>How many dossiers the next report counts.</summary>
    public long Processed { get; set; } = 40;

    /// <summary>What the schedule missed.</summary>
    public List<OverdueReport> Overdue { get; } = [];

    public IReadOnlyList<IReportComposer> Kinds { get; } = [new Kind()];

    public IReadOnlyList<ScheduledReport> Next(string area) =>
        [new ScheduledReport("mau-06", new ReportPeriod(2025, 3, ReportPeriodKind.Month, PeriodKind.Reporting), new DateTimeOffset(2025, 3, 15, 6, 15, 0, TimeSpan.FromHours(7)), new DateOnly(2025, 3, 18))];

    public Task<IReadOnlyList<OverdueReport>> OverdueAsync(string area, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<OverdueReport>>(Overdue);

    public Task<IReadOnlyList<ReportIssue>> ListAsync(string area, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ReportIssue>>([.. _issued.Select(one => one.Issue).Reverse()]);

    public Task<ReportDocument> PreviewAsync(string area, string kind, ReportPeriod period, CancellationToken cancellation) =>
        period.Year > 2025 ? throw new ReportException("Kỳ này chưa bắt đầu nên chưa có số liệu.") : Task.FromResult(Document(area, period, 0, null));

    public Task<byte[]?> ReadAsync(string area, string kind, ReportPeriod period, int issue, CancellationToken cancellation) =>
        Task.FromResult<byte[]?>(_issued.FirstOrDefault(one => one.Issue.Period == period && one.Issue.Number == issue).Document);

    public Task<ReportIssue> IssueAsync(string area, string kind, ReportPeriod period, Doer doer, string? reason, CancellationToken cancellation)
    {
        var number = _issued.Count(one => one.Issue.Period == period) + 1;
        if (number > 1 && reason is null) throw new ReportException("Muốn phát hành lại phải ghi lý do.");
        var document = Document(area, period, number, reason);
        var json = ReportJson.Write(document);
        var issue = new ReportIssue(area, kind, period, number, doer.Actor, document.Basis.CutOffAt, CanonicalJson.Hash(json)) { Reason = reason, CutOffAt = document.Basis.CutOffAt, JudgedAt = document.Basis.JudgedAt };
        _issued.Add((issue, json));
        return Task.FromResult(issue);
    }

    public string NameOf(string area) => "Quận Bình Tân";

    public Letterhead LetterheadOf(string area, DateOnly day) => Letterhead.Empty;

    private ReportDocument Document(string area, ReportPeriod period, int issue, string? reason) => new()
    {
        Kind = "mau-06", Area = area, AreaName = "Quận Bình Tân", Period = period, Issue = issue, Reason = reason, Title = "Mẫu 06", Simulated = true,
        Basis = new ReportBasis
        {
            CutOffAt = new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.FromHours(7)), JudgedAt = new DateTimeOffset(2025, 3, 12, 9, 0, 0, TimeSpan.FromHours(7)), Positions = [1], RuleId = "bao-cao-06", RuleVersion = 1,
            RuleName = "Báo cáo 06", Calendars = [new CalendarInForce("vn", 1)], OrgPosition = 1, CataloguePosition = 1, TreeDate = new DateOnly(2025, 3, 12),
        },
        Sections =
        [
            new ReportSection("figures", "Số liệu", ["Một câu."], new ReportTable(
                [
                    new("name", "Đơn vị", ReportColumnKind.Text), new("processed", "Tổng số", ReportColumnKind.Count, "processed@1", "Đã giải quyết"), new("on-time", "Đúng hạn", ReportColumnKind.Share, "on-time@1", "Đã giải quyết"),
                ],
                [new ReportRow("u1", [ReportCell.OfText("Phường <An Lạc>"), ReportCell.OfCount(Processed), ReportCell.OfShare(39, 40)], Flag: "Cột 7 khác tổng 8, 9, 10")])),
        ],
    };

    private sealed class Kind : IReportComposer
    {
        string IReportComposer.Kind => "mau-06";

        public string Name => "Mẫu 06";

        public IReadOnlyList<ReportPeriodKind> Periods { get; } = [ReportPeriodKind.Month, ReportPeriodKind.Quarter, ReportPeriodKind.HalfYear, ReportPeriodKind.NineMonths, ReportPeriodKind.Year];

        public Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
