using CchcLive.Domain.Closes;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;

namespace CchcLive.Bench.Exports;

/// <summary>A month with as many late dossiers as a large city has in a bad year, in 150 units and 12 fields.</summary>
internal static class BenchPublication
{
    private const int Units = 150;
    private static readonly string[] Fields = ["Đất đai", "Hộ tịch", "Xây dựng", "Đăng ký kinh doanh", "Lao động", "Giáo dục", "Y tế", "Chứng thực", "Giao thông", "Môi trường", "Văn hóa", "Nội vụ"];
    private static readonly string[] Causes = ["Chờ cơ quan phối hợp", "Hồ sơ phức tạp, phải xác minh thực địa", "Thiếu người", "Lỗi hệ thống"];

    /// <summary>The document.</summary>
    /// <param name="late">How many late dossiers.</param>
    public static PublicationDocument Of(int late) => new()
    {
        Area = "thanh-pho", AreaName = "Thành phố", Version = 1, Period = new PublicationPeriod(2025, 3, PeriodKind.Reporting),
        JudgedAt = new DateTimeOffset(2025, 3, 14, 23, 59, 59, TimeSpan.FromHours(7)), TreeDate = new DateOnly(2025, 3, 14), Simulated = true,
        Basis = new PublicationBasis
        {
            CutOffAt = new DateTimeOffset(2025, 3, 24, 7, 30, 0, TimeSpan.FromHours(7)), Positions = [late, late, late, late], RuleId = "bao-cao-06", RuleVersion = 1, RuleName = "Báo cáo 06",
            Calendars = [new CalendarInForce("vn-hanh-chinh", 3)], OrgPosition = 1, CataloguePosition = 1,
        },
        Totals = [Unit("thanh-pho", "Thành phố", late)], Units = [.. Enumerable.Range(0, Units).Select(unit => Unit(Id(unit), Name(unit), late / Units))],
        FigureTotals = [], Figures = [], Dossiers = [.. Enumerable.Range(0, late).Select(Late)], Supplements = [], Causes = [],
    };

    private static string Id(int unit) => $"don-vi-{unit + 1:D3}";

    private static string Name(int unit) => $"Ủy ban nhân dân phường số {unit + 1}";

    private static UnitLine Unit(string id, string name, int late) => new()
    {
        UnitId = id, UnitName = name, ToHandle = 20L * late, Processed = 18L * late, LateEnded = late - (late / 5), LateOpen = late / 5, OnTimeCount = 17L * late, OnTimeOf = 18L * late, Apologised = late / 2, Explained = late / 3,
    };

    private static LateDossier Late(int number)
    {
        var (unit, day) = (number % Units, number % 28);
        return new LateDossier
        {
            Code = $"000.{unit:D2}.29.H29-250{(number % 3) + 1}{day + 1:D2}-{number:D6}", UnitId = Id(unit), UnitName = Name(unit), FieldCode = $"linh-vuc-{number % Fields.Length}", FieldName = Fields[number % Fields.Length],
            ProcedureCode = $"1.{number % 900:D6}", ProcedureName = $"Thủ tục số {number % 900}", ReceivedOn = new DateOnly(2025, 1, 6).AddDays(day), DueOn = new DateOnly(2025, 2, 3).AddDays(day),
            EndedOn = number % 5 == 0 ? null : new DateOnly(2025, 2, 17).AddDays(number % 26), WorkingDaysLate = 1 + (number % 19), CalendarDaysLate = 1 + (number % 27),
            CauseCode = $"nguyen-nhan-{number % Causes.Length}", CauseName = Causes[number % Causes.Length], NextDueOn = number % 2 == 0 ? new DateOnly(2025, 3, 20) : null,
            NoticeBucket = (NoticeBucket)(number % 3), Explained = number % 3 == 0, Verdict = (Verdict)(number % 3),
        };
    }
}
