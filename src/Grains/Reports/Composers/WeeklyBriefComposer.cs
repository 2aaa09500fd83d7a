using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Indicators;
using CchcLive.Grains.Queries;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>Báo cáo nhanh tuần: one page for the weekly meeting of leaders (D§1 rows 53, 54): what changed, who is worst and best, what must be done, and how far the figures can be believed.</summary>
internal sealed class WeeklyBriefComposer(IndicatorQueries indicators, BoardQueries boards, RiskQueries risks, DataQuality quality) : IReportComposer
{
    private const int Shown = 3;
    private const int MostToDo = 4;
    private const string Level = "Nhóm";

    /// <summary>What will be late is told as of the cut-off, for the meeting after the week, unless the week is long over.</summary>
    private static readonly TimeSpan StillFresh = TimeSpan.FromDays(3);

    private static readonly string[] Changes = ["received", "processed", "on-time", "processed-late", "open", "open-late", "due-soon", "late-unexplained"];
    private static readonly string[] Ranked = ["on-time", "processed-late", "open-late"];
    private static readonly string[] Duties = ["due-soon", "open-late", "late-unexplained", "late-no-apology"];

    /// <inheritdoc />
    public string Kind => "tuan";

    /// <inheritdoc />
    public string Name => "Báo cáo nhanh tuần";

    /// <inheritdoc />
    public IReadOnlyList<ReportPeriodKind> Periods { get; } = [ReportPeriodKind.Week];

    /// <inheritdoc />
    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var query = order.Query(Dimension.Unit);
        var now = await indicators.CountAsync(query);
        var before = await indicators.CountAsync(PeriodBefore.Of(order, query));
        var at = order.CutOffAt - order.JudgedAt <= StillFresh ? order.CutOffAt : order.JudgedAt;
        var risk = await risks.ReadAsync(new RiskQuery(order.Area, order.Rule.Id) { AsOf = at, KnownAt = order.KnownAt, Take = 0 });
        cancellation.ThrowIfCancellationRequested();
        var levels = UnitRanking.Of(order, now.Of);
        return order.Document(
            "Báo cáo nhanh tuần về giải quyết thủ tục hành chính",
            [
                new ReportSection("changes", "Thay đổi so với tuần trước", [PeriodBefore.Words(order)], IndicatorRows.Of(Changes, order.Rule, now.Total, before.Total)),
                new ReportSection("worst", "Tỷ lệ đúng hạn thấp nhất", [Among(levels)], Table(order, levels, level => level.Last(Shown))),
                new ReportSection("best", "Tỷ lệ đúng hạn cao nhất", [Praise(order, await LateFreeMonths.OfAsync(boards, order, order.Units))], Table(order, levels, level => level.Ranked.Take(Shown))),
                new ReportSection("duties", "Việc phải làm ngay", [Urgent(risk, at)], DutyTable(order, now, risk)),
                await quality.SectionAsync(order, now.Total),
            ]);
    }

    private static string Among(IReadOnlyList<UnitRanking> levels)
    {
        var few = levels.Sum(level => level.Few);
        return $"Mỗi nhóm xếp riêng, trong các đơn vị có từ {UnitRanking.MinimumCount} hồ sơ đã giải quyết, rõ hạn trong tuần{(few > 0 ? $"; {ReportNumbers.Count(few)} đơn vị ít hồ sơ hơn không xếp" : "")}. Nhóm có dưới {UnitRanking.FewestUnits} đơn vị không xếp.";
    }

    private static string Praise(ReportOrder order, IReadOnlyDictionary<string, int> streaks)
    {
        var longest = streaks.OrderByDescending(streak => streak.Value).ThenBy(streak => order.NameOf(streak.Key), StringComparer.Ordinal).Take(Shown).ToList();
        return longest.Count == 0
            ? "Tháng trước không đơn vị nào có việc mà không có hồ sơ trễ."
            : $"Số tháng liền không có hồ sơ trễ: {string.Join("; ", longest.Select(streak => $"{order.NameOf(streak.Key)} {streak.Value} tháng"))}{(streaks.Count > Shown ? $"; và {streaks.Count - Shown} đơn vị khác" : "")}.";
    }

    private static string Urgent(RiskBoard risk, DateTimeOffset at) =>
        $"Tính lúc {ReportNumbers.Instant(at)}: nếu không giải quyết, hết hạn trong ngày {ReportNumbers.Count(risk.DueToday)} hồ sơ, ngày làm việc tiếp theo {ReportNumbers.Count(risk.DueTomorrow)} hồ sơ.";

    private static ReportTable Table(ReportOrder order, IReadOnlyList<UnitRanking> levels, Func<UnitRanking, IEnumerable<(string Unit, Figures Figures)>> chosen)
    {
        var columns = IndicatorTable.By(Ranked, order.Rule);
        return new ReportTable(
            [new("name", "Đơn vị", ReportColumnKind.Text), new("level", Level, ReportColumnKind.Text), .. columns.Columns],
            [.. levels.SelectMany(level => chosen(level).Select(one => new ReportRow(one.Unit, [ReportCell.OfText(order.NameOf(one.Unit)), ReportCell.OfText(level.Name), .. columns.Cells(one.Figures)])))]);
    }

    /// <summary>All together, then the units with the most to do; today and tomorrow come from the list of what is at risk, under children of the area.</summary>
    private static ReportTable DutyTable(ReportOrder order, IndicatorBoard now, RiskBoard risk)
    {
        var columns = IndicatorTable.By(Duties, order.Rule);
        var units = risk.Units.Where(unit => unit.Id.Length > 0).Select(unit => (unit.Id, Figures: Figures.Sum(order.Reference.LeavesOf(unit.Id, order.TreeDate).Select(now.Of)), unit.DueToday, unit.DueTomorrow))
            .OrderByDescending(unit => unit.DueToday + unit.DueTomorrow + unit.Figures[Measure.LateUnexplained] + unit.Figures[Measure.LateNoApology]).ThenByDescending(unit => unit.Figures[Measure.OpenLate])
            .ThenBy(unit => unit.Id, StringComparer.Ordinal).Take(MostToDo);
        return new ReportTable(
            [new("name", "Đơn vị", ReportColumnKind.Text), new("today", "Hết hạn trong ngày", ReportColumnKind.Count, KeyOf("due-today")), new("tomorrow", "Hết hạn ngày làm việc sau", ReportColumnKind.Count, KeyOf("due-tomorrow")), .. columns.Columns],
            [
                Row("*", "Tổng số", risk.DueToday, risk.DueTomorrow, now.Total, isTotal: true),
                .. units.Select(unit => Row(unit.Id, order.NameOf(unit.Id), unit.DueToday, unit.DueTomorrow, unit.Figures, isTotal: false)),
            ]);

        static string KeyOf(string id) => IndicatorRegistry.Shipped.Find(id)!.Key;

        ReportRow Row(string key, string name, long today, long tomorrow, Figures figures, bool isTotal) =>
            new(key, [ReportCell.OfText(name), ReportCell.OfCount(today), ReportCell.OfCount(tomorrow), .. columns.Cells(figures)], isTotal);
    }
}
