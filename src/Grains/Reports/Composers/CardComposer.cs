using CchcLive.Domain.Reports;
using CchcLive.Grains.Scorecards;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>The 766 cards of an area and its units over a month, as they are frozen and made public (D§1 rows 50, 51).</summary>
internal sealed class CardComposer(CardQueries cards) : IReportComposer
{
    /// <summary>The kind.</summary>
    public const string ThisKind = "the-766";

    /// <inheritdoc />
    public string Kind => ThisKind;

    /// <inheritdoc />
    public string Name => "Thẻ 766";

    /// <inheritdoc />
    public IReadOnlyList<ReportPeriodKind> Periods { get; } = [ReportPeriodKind.Month];

    /// <inheritdoc />
    public async Task<ReportDocument> ComposeAsync(ReportOrder order, CancellationToken cancellation)
    {
        var board = await cards.ReadUnitsAsync(new CardQuery(order.Area, order.Period.From, order.Period.To) { AsOf = order.JudgedAt, KnownAt = order.KnownAt, Catalogues = order.Catalogues });
        var definition = cards.Definition;
        return order.Document(
            "Kết quả đánh giá bộ chỉ số phục vụ người dân, doanh nghiệp (766)",
            [
                new ReportSection(CardSections.Scores, "Điểm và xếp hạng", [.. CardSections.Words(definition)], CardSections.ScoreTable(board)),
                new ReportSection(CardSections.Components, "Từng thành phần của cả địa bàn", [], CardSections.ComponentTable(board.Area.Card)),
                new ReportSection(CardSections.Points, "Điểm từng thành phần của từng đơn vị", ["“–” là chưa có số liệu, khác với 0."], CardSections.PointTable(board)),
                new ReportSection(CardSections.Coverage, "Mức đầy đủ của dữ liệu", ["Yêu cầu của từng dòng là 100 %."], CardSections.CoverageTable(board.Area)),
            ],
            order.Reference.Rules[definition.Rule]);
    }
}
