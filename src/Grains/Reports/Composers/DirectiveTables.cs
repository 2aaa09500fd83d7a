using System.Globalization;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>The tables of a report on targets.</summary>
internal static class DirectiveTables
{
    /// <summary>A row for each target.</summary>
    public static ReportTable Targets(IEnumerable<TargetStanding> standings) => new(
        [
            new("target", "Chỉ tiêu", ReportColumnKind.Text), new("demand", "Yêu cầu", ReportColumnKind.Text), new("actual", "Thực hiện", ReportColumnKind.Share), new("verdict", "Đánh giá", ReportColumnKind.Text),
            new("outlook", "Đến cuối kỳ", ReportColumnKind.Text), new("fields", "Lĩnh vực chưa đạt", ReportColumnKind.Count), new("units", "Đơn vị chưa đạt", ReportColumnKind.Count), new("document", "Văn bản", ReportColumnKind.Text),
        ],
        [
            .. standings.Select(standing => new ReportRow(standing.Target.Id,
            [
                ReportCell.OfText(Title(standing)), ReportCell.OfText(Demand(standing)), Figure(standing, standing.Whole.Actual), ReportCell.OfText(Words(standing.Whole)),
                ReportCell.OfText(standing.Days.IsOver ? null : Words(standing.Whole.Projection.Outlook)), Missed(standing.Fields), Missed(standing.Units), ReportCell.OfText(standing.ImportedFrom is { } from ? $"{standing.Target.Document}; số nhập: {from}" : standing.Target.Document),
            ])),
        ]);

    /// <summary>A row for each field or unit that misses a target.</summary>
    public static ReportTable Parts(IEnumerable<TargetStanding> standings, Func<TargetStanding, IReadOnlyList<PartStanding>> partsOf, string heading, Func<string, string> nameOf) => new(
        [
            new("target", "Chỉ tiêu", ReportColumnKind.Text), new("demand", "Yêu cầu", ReportColumnKind.Text), new("part", heading, ReportColumnKind.Text), new("actual", "Thực hiện", ReportColumnKind.Share),
            new("failing", "Lĩnh vực chưa đạt", ReportColumnKind.Text), new("few", "Ghi chú", ReportColumnKind.Text),
        ],
        [
            .. standings.SelectMany(standing => partsOf(standing).Where(part => part.Verdict == Verdict.Missed).Select(part => new ReportRow($"{standing.Target.Id}|{part.Key}",
            [
                ReportCell.OfText(Title(standing)), ReportCell.OfText(Demand(standing)), ReportCell.OfText(nameOf(part.Key)), Figure(standing, part.Actual),
                ReportCell.OfText(part.Failing.Count == 0 ? null : string.Join(", ", part.Failing.Select(field => field.Key.Length == 0 ? "Chưa phân loại" : field.Key))), ReportCell.OfText(part.IsSmall ? "ít hồ sơ" : null),
            ]))),
        ]);

    private static string Title(TargetStanding standing)
    {
        var name = standing.Indicator is { } indicator ? $"{indicator.Name} ({indicator.Key})" : standing.Target.Indicator;
        return standing.Target.Field is not { } field ? name : standing.IsByField ? $"{name}, từng lĩnh vực" : $"{name}: {field}";
    }

    private static string Demand(TargetStanding standing)
    {
        var target = standing.Target;
        var sign = target.Operator switch { TargetOperator.Gt => ">", TargetOperator.Ge => "≥", TargetOperator.Lt => "<", TargetOperator.Le => "≤", _ => "=" };
        var growth = Growth.IsDemandedBy(target) ? Growth.ReadingOf(target) == GrowthReading.Points ? " điểm phần trăm so với năm trước" : " tương đối so với năm trước" : "";
        return standing.Indicator is { Unit: "%" } ? $"{sign} {ReportNumbers.Percent(target.Value)}{growth}" : string.Create(CultureInfo.InvariantCulture, $"{sign} {target.Value:0.##}");
    }

    private static ReportCell Figure(TargetStanding standing, IndicatorValue value) => value switch
    {
        { Denominator: { } whole } when standing.Indicator is { Unit: "%" } => ReportCell.OfShare(value.Numerator, whole),
        { Value: { } number } when number == value.Numerator => ReportCell.OfCount(value.Numerator),
        _ => ReportCell.OfNumber(value.Value),
    };

    private static ReportCell Missed(IReadOnlyList<PartStanding> parts) =>
        parts.Any(part => part.Verdict != Verdict.NoData) ? ReportCell.OfCount(parts.Count(part => part.Verdict == Verdict.Missed)) : ReportCell.Nothing;

    private static string Words(PartStanding part) => part.Verdict switch { Verdict.Met => "đạt", Verdict.Missed => "chưa đạt", _ => "chưa có dữ liệu" };

    private static string? Words(Outlook outlook) => outlook switch
    {
        Outlook.Secured => "chắc chắn đạt",
        Outlook.OnTrack => "đúng tiến độ",
        Outlook.AtRisk => "có nguy cơ",
        Outlook.OutOfReach => "không còn đạt được",
        _ => null,
    };
}
