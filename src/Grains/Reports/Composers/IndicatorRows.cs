using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Reports;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>A table whose rows are indicators: what each is now, what it was in the period before, and the change. Of a share the change is in percentage points.</summary>
internal static class IndicatorRows
{
    private const int Decimals = 2;

    /// <summary>The table.</summary>
    /// <param name="ids">The indicators' ids, in order; <c>on-time</c> is that of the rule.</param>
    /// <param name="rule">The rule that was counted by.</param>
    /// <param name="now">The figures of the period.</param>
    /// <param name="before">Those of the period before; empty if nothing is known of it, which is not the same as 0.</param>
    public static ReportTable Of(IReadOnlyList<string> ids, CountingRule rule, Figures now, Figures before) => new(
        [
            new("name", "Chỉ số", ReportColumnKind.Text),
            new("now", "Kỳ này", ReportColumnKind.Count),
            new("before", "Kỳ trước", ReportColumnKind.Count),
            new("change", "Tăng, giảm", ReportColumnKind.Change),
            new("indicator", "Mã chỉ số", ReportColumnKind.Text),
        ],
        [.. ids.Select(id => Row(IndicatorRegistry.Shipped.Find(id, rule.Id) ?? throw new InvalidOperationException($"There is no indicator {id}."), now, before))]);

    /// <summary>The indicator of some figures as a cell: a count, a share with its two numbers, or an average; nothing where it is hidden.</summary>
    public static ReportCell Cell(Indicator indicator, Figures figures) => Ratings.Hides(indicator, figures) ? ReportCell.Nothing : Cell(indicator, indicator.ValueOf(figures));

    private static ReportCell Cell(Indicator indicator, IndicatorValue value) => indicator.Kind switch
    {
        IndicatorKind.Share => ReportCell.OfShare(value.Numerator, value.Denominator ?? 0),
        IndicatorKind.Mean => ReportCell.OfNumber(value.Value is { } mean ? Round(mean) : null),
        _ => ReportCell.OfCount(value.Numerator),
    };

    private static ReportRow Row(Indicator indicator, Figures now, Figures before)
    {
        var was = before.IsEmpty ? ReportCell.Nothing : Cell(indicator, before);
        var change = before.IsEmpty || Ratings.Hides(indicator, now) || Ratings.Hides(indicator, before) ? ReportCell.Nothing : Change(indicator, indicator.ValueOf(now), indicator.ValueOf(before));
        return new ReportRow(indicator.Id, [ReportCell.OfText(indicator.Name), Cell(indicator, now), was, change, ReportCell.OfText(indicator.Key)]);
    }

    private static ReportCell Change(Indicator indicator, IndicatorValue now, IndicatorValue before) => (indicator.Kind, now.Value - before.Value) switch
    {
        (_, null) => ReportCell.Nothing,
        (IndicatorKind.Share, { } share) => ReportCell.OfNumber(Round(share * 100)),
        (IndicatorKind.Mean, { } mean) => ReportCell.OfNumber(Round(mean)),
        _ => ReportCell.OfCount(now.Numerator - before.Numerator),
    };

    private static decimal Round(decimal number) => Math.Round(number, Decimals, MidpointRounding.AwayFromZero);
}
