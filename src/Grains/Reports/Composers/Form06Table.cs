using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;

namespace CchcLive.Grains.Reports.Composers;

/// <summary>The columns of form 06 (TT 01/2020/TT-VPCP, D§3.8) with one more in each split, and its identities: a row that breaks one says so.</summary>
internal static class Form06Table
{
    private const string Received = "Nhận giải quyết";
    private const string Processed = "Đã giải quyết";
    private const string Open = "Đang giải quyết";

    private static readonly (Measure Measure, string Key, string Title, string Group)[] Columns =
    [
        (Measure.ToHandle, "c3", "Tổng số (3)", Received),
        (Measure.ReceivedOnline, "c4", "Trong kỳ, trực tuyến (4)", Received),
        (Measure.ReceivedOther, "c5", "Trong kỳ, trực tiếp, bưu chính (5)", Received),
        (Measure.CarriedIn, "c6", "Từ kỳ trước (6)", Received),
        (Measure.Processed, "c7", "Tổng số (7)", Processed),
        (Measure.ProcessedEarly, "c8", "Trước hạn (8)", Processed),
        (Measure.ProcessedOnDay, "c9", "Đúng hạn (9)", Processed),
        (Measure.ProcessedLate, "c10", "Quá hạn (10)", Processed),
        (Measure.ProcessedUnknown, "cU", "Chưa rõ hạn (U)", Processed),
        (Measure.Open, "c11", "Tổng số (11)", Open),
        (Measure.OpenWithin, "c12", "Trong hạn (12)", Open),
        (Measure.OpenLate, "c13", "Quá hạn (13)", Open),
        (Measure.OpenUnknown, "cV", "Chưa rõ hạn (V)", Open),
    ];

    /// <summary>The table of figures.</summary>
    public static IndicatorTable Table { get; } = new([.. Columns.Select(one => new IndicatorColumn(IndicatorRegistry.Shipped.Of(one.Measure), one.Key, one.Title, one.Group))], Broken);

    /// <summary>The columns in which a total is not the sum of its parts, in words; null if it is in all.</summary>
    public static string? Differing(Figures total, Figures sum) =>
        Columns.Where(one => total[one.Measure] != sum[one.Measure]).Select(one => $"{one.Title}: {total[one.Measure]} ≠ tổng các dòng {sum[one.Measure]}").ToList() is { Count: > 0 } all ? string.Join("; ", all) : null;

    private static string? Broken(Figures figures) => Form06.Broken(figures.Measures) is { Count: > 0 } broken ? string.Join("; ", broken) : null;
}
