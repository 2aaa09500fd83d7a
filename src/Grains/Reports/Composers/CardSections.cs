using System.Globalization;
using CchcLive.Domain.Reports;
using CchcLive.Domain.Scorecards;
using CchcLive.Grains.Scorecards;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>The parts of a report of 766 cards.</summary>
internal static class CardSections
{
    /// <summary>The parts' ids.</summary>
    public const string Scores = "diem", Components = "thanh-phan", Points = "diem-thanh-phan", Coverage = "day-du";

    /// <summary>The column of the converted score, by which issues are compared.</summary>
    public const string ScoreColumn = "score";

    /// <summary>How the points come about, and how far the index is known.</summary>
    public static IEnumerable<string> Words(CardDefinition definition)
    {
        yield return $"{definition.Name}, phiên bản {definition.Version.ToString(CultureInfo.InvariantCulture)}. {definition.Source}.";
        yield return "Dưới ngưỡng: điểm = tỷ lệ × điểm tối đa ÷ ngưỡng; từ ngưỡng trở lên: điểm tối đa. Tỷ lệ và điểm lấy hai số lẻ. Thành phần chưa có số liệu không cho điểm và không trừ điểm: "
            + "điểm quy đổi = điểm ÷ điểm tối đa của các thành phần có số liệu × 100.";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Chỉ xếp loại khi có số liệu cho từ {definition.BandsFrom:0.##} điểm trở lên. Xếp hạng theo điểm quy đổi, trong cùng loại đơn vị; bằng điểm cùng hạng; dưới {definition.MinimumDossiers} hồ sơ phải giải quyết thì không xếp hạng.");
        foreach (var note in definition.Groups.Select(group => group.Note).OfType<string>()) yield return note;
    }

    /// <summary>Scores and ranks: the units level by level, then the area.</summary>
    public static ReportTable ScoreTable(CardBoard board) => new(
        [
            new("name", "Đơn vị", ReportColumnKind.Text), new("level", "Loại", ReportColumnKind.Text), new("rank", "Hạng", ReportColumnKind.Count), new(ScoreColumn, "Điểm quy đổi", ReportColumnKind.Number),
            new("band", "Xếp loại", ReportColumnKind.Text), new("total", "Điểm", ReportColumnKind.Number), new("covered", "Trên tối đa", ReportColumnKind.Number),
            new("portal", "Điểm của Cổng (nhập)", ReportColumnKind.Number, KeyOf(board.Area.Card.Definition.Portal)), new("difference", "Chênh so với Cổng", ReportColumnKind.Change),
            new("dossiers", "Phải giải quyết", ReportColumnKind.Count, KeyOf("to-handle")),
            .. board.Area.Card.Groups.Select(group => new ReportColumn($"group-{group.Group.Code}", $"{group.Group.Code}. {group.Group.Name}", ReportColumnKind.Number, Group: "Điểm từng nhóm")),
        ],
        [.. board.Ranked.Select(ranked => ScoreRow(ranked.Card, ranked.Rank, isTotal: false)), ScoreRow(board.Area, null, isTotal: true)]);

    /// <summary>Each component of one card: where its figure comes from, its share, its points.</summary>
    public static ReportTable ComponentTable(Scorecard card) => new(
        [
            new("name", "Thành phần", ReportColumnKind.Text), new("origin", "Nguồn", ReportColumnKind.Text), new("indicator", "Chỉ số", ReportColumnKind.Text), new("value", "Tỷ lệ", ReportColumnKind.Share),
            new("full", "Ngưỡng đủ điểm (%)", ReportColumnKind.Number), new("points", "Điểm", ReportColumnKind.Number), new("max", "Tối đa", ReportColumnKind.Number), new("document", "Văn bản", ReportColumnKind.Text),
        ],
        [.. card.Components.Select(ComponentRow)]);

    /// <summary>The points of every unit for every component that can earn some.</summary>
    public static ReportTable PointTable(CardBoard board) => new(
        [
            new("name", "Đơn vị", ReportColumnKind.Text),
            .. board.Area.Card.Groups.SelectMany(group => group.Components.Where(one => one.Component.IsScored)
                .Select(one => new ReportColumn(one.Component.Code, one.Component.Code, ReportColumnKind.Number, one.IndicatorKey, $"{group.Group.Code}. {group.Group.Name}"))),
        ],
        [.. board.Units.Select(unit => PointRow(unit, isTotal: false)), PointRow(board.Area, isTotal: true)]);

    /// <summary>How complete the data are.</summary>
    public static ReportTable CoverageTable(PlaceCard card) => new(
        [new("name", "Chỉ số", ReportColumnKind.Text), new("indicator", "Mã", ReportColumnKind.Text), new("value", "Tỷ lệ", ReportColumnKind.Share), new("source", "Văn bản", ReportColumnKind.Text)],
        [
            .. card.Coverage.Select(line => new ReportRow(
                line.Indicator.Id,
                [ReportCell.OfText(line.Indicator.Name), ReportCell.OfText(line.Indicator.Key), ReportCell.OfShare(line.Value.Numerator, line.Value.Denominator ?? 0), ReportCell.OfText(line.Target.Source)],
                Flag: line.IsMet == false ? "chưa đạt 100 %" : null)),
        ]);

    private static ReportRow ScoreRow(PlaceCard card, int? rank, bool isTotal) => new(
        card.Query.Place,
        [
            ReportCell.OfText(card.Name), ReportCell.OfText(card.Level), rank is { } place ? ReportCell.OfCount(place) : ReportCell.Nothing, ReportCell.OfNumber(card.Card.Score), ReportCell.OfText(card.Card.Band?.Name),
            ReportCell.OfNumber(card.Card.CoveredMax == 0 ? null : card.Card.Total), ReportCell.OfNumber(card.Card.CoveredMax), ReportCell.OfNumber(card.Card.PortalScore), ReportCell.OfNumber(card.Card.Difference),
            ReportCell.OfCount(card.Dossiers), .. card.Card.Groups.Select(group => ReportCell.OfNumber(group.Points)),
        ],
        isTotal,
        card.IsSmall && !isTotal ? "ít hồ sơ" : null);

    private static ReportRow ComponentRow(ScoredComponent one) => new(
        one.Component.Code,
        [
            ReportCell.OfText($"{one.Component.Code} {one.Component.Name}"), ReportCell.OfText(OriginOf(one.Figure.Origin)), ReportCell.OfText(one.IndicatorKey), ValueOf(one),
            ReportCell.OfNumber(one.Component.IsScored ? one.Component.FullFrom * 100 : null), ReportCell.OfNumber(one.Points), ReportCell.OfNumber(one.Component.Max), ReportCell.OfText(one.Figure.Document),
        ]);

    /// <summary>A share of counts opens to its two numbers; a share that was entered as such is a number of per cent; an average is a number.</summary>
    private static ReportCell ValueOf(ScoredComponent one) => one.Figure switch
    {
        { Value: null } => ReportCell.Nothing,
        { Denominator: { } whole, Numerator: { } part } when one.IsShare => ReportCell.OfShare(part, whole),
        { Value: { } value } => ReportCell.OfNumber(one.IsShare ? value * 100 : value),
    };

    private static ReportRow PointRow(PlaceCard card, bool isTotal) =>
        new(card.Query.Place, [ReportCell.OfText(card.Name), .. card.Card.Components.Where(one => one.Component.IsScored).Select(one => ReportCell.OfNumber(one.Points))], isTotal);

    private static string OriginOf(CardOrigin origin) => origin switch
    {
        CardOrigin.Computed => "tính từ hồ sơ",
        CardOrigin.Imported => "nhập",
        _ => "chưa có số liệu",
    };

    private static string KeyOf(string indicator) => Domain.Indicators.IndicatorRegistry.Shipped.Find(indicator)!.Key;
}
