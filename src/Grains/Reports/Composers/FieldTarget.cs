using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>By what the on-time share of every field is judged.</summary>
/// <param name="Target">The target for every field in force that is demanded of the area, not of its units only: the strictest of several; null: there is none.</param>
internal sealed record FieldTarget(Target? Target)
{
    /// <summary>What the directives demand where the catalogue says nothing for the area: above 98 % (D§1 row 1).</summary>
    private const decimal Usual = 0.98m;

    private const string Indicator = "on-time";

    /// <summary>That of a report's area on the day of judgement.</summary>
    public static FieldTarget Of(ReportOrder order) => new(order.Catalogues.TargetsOn(order.Calendar.LocalDate(order.JudgedAt.UtcTicks))
        .Where(target => target.Indicator == Indicator && target.Field == TargetAssessment.EachField)
        .Where(target => TargetScope.Applies(target, order.Reference.Org, order.Area, order.TreeDate) && TargetScope.IsOfLevel(target, order.Reference.Org, order.Area))
        .OrderByDescending(target => target.Value).ThenBy(target => target.Id, StringComparer.Ordinal).FirstOrDefault());

    /// <summary>What is demanded, with its source.</summary>
    public string Words => Target is { } target
        ? $"Chỉ tiêu từng lĩnh vực: {(target.Operator == TargetOperator.Gt ? "trên" : "từ")} {ReportNumbers.Percent(target.Value)} ({target.Document})"
        : $"Danh mục không có chỉ tiêu đang hiệu lực cho địa bàn; so với mức trên {ReportNumbers.Percent(Usual)}";

    /// <summary>True if a share meets it.</summary>
    /// <param name="share">0 to 1, not rounded.</param>
    public bool IsMetBy(decimal share) => Target?.IsMetBy(share) ?? share > Usual;
}
