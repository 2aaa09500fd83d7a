using System.Globalization;

namespace CchcLive.Bench.Workload;

/// <summary>The org chart of the benchmarks: one area with as many units as asked.</summary>
internal static class BenchOrg
{
    /// <summary>The area's id.</summary>
    public const string Area = "thanh-pho-do";

    /// <summary>The chart as a file of <c>cchc-org/1</c>.</summary>
    public static string Json(int units)
    {
        var members = Enumerable.Range(1, units).Select(n => string.Create(CultureInfo.InvariantCulture,
            $$"""{ "id": "don-vi-{{n:000}}", "kind": "ward", "names": [{ "text": "Đơn vị {{n}}" }], "parents": [{ "id": "{{Area}}" }] }"""));
        return $$"""{ "format": "cchc-org/1", "note": "benchmark", "units": [{ "id": "{{Area}}", "kind": "city", "names": [{ "text": "Thành phố đo" }], "zone": "Asia/Ho_Chi_Minh", "calendar": "vn-hanh-chinh" }, {{string.Join(',', members)}}] }""";
    }
}
