using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Closes;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;

namespace CchcLive.Publishing.Tests.Support;

/// <summary>Publications to write: a small one with everything in it, an empty month, and one of any length.</summary>
internal static class Documents
{
    /// <summary>A unit's name that does not fit a column's width on one line.</summary>
    internal const string LongUnit = "Chi nhánh Văn phòng Đăng ký đất đai quận Bình Tân phối hợp Ủy ban nhân dân phường Bình Hưng Hòa B";

    private static readonly string[] Units = ["Ủy ban nhân dân phường An Lạc", LongUnit, "Phòng Quản lý đô thị"];
    private static readonly (string Code, string Name)[] Fields = [("dat-dai", "Đất đai"), ("ho-tich", "Hộ tịch – chứng thực"), ("xay-dung", "Xây dựng")];
    private static readonly (string? Code, string? Name)[] Causes = [("lien-thong-thue", "Chờ liên thông thuế"), (null, null), ("qua-tai", "Hồ sơ nhiều, thiếu người")];

    internal static PublicationDocument Small => Of(12) with { Individuals = [Officer("Nguyễn Thị Ánh Nguyệt", "Công chức tư pháp – hộ tịch"), Officer("Đỗ Hữu Nghĩa", "Chuyên viên")], IndividualsBasis = Basis };

    internal static PublicationDocument Empty => Of(0) with { Simulated = false, Supplements = [], Causes = [] };

    internal static PublicationLayout Published(PublicationDocument document) => new(Head, IsDraft: false, CanonicalJson.Hash(CanonicalJson.Write(document)));

    internal static PublicationLayout Draft(PublicationDocument document) => Published(document) with { IsDraft = true };

    internal static Letterhead Head => new(
        "Ủy ban nhân dân thành phố Hồ Chí Minh", "Ủy ban nhân dân quận Bình Tân", "Bình Tân", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
        ["Thường trực Quận ủy", "Thường trực HĐND quận", "Các phòng ban, UBND 10 phường", "Lưu: VT, VP"], "/DS-UBND");

    /// <summary>A document with a number of late dossiers; the figures fit them.</summary>
    internal static PublicationDocument Of(int late) => new()
    {
        Area = "quan-binh-tan", AreaName = "Quận Bình Tân", Version = 1, Period = new PublicationPeriod(2026, 10, PeriodKind.Reporting),
        JudgedAt = new DateTimeOffset(2026, 10, 14, 23, 59, 59, TimeSpan.FromHours(7)), TreeDate = new DateOnly(2026, 10, 14), Simulated = true,
        Basis = new PublicationBasis
        {
            CutOffAt = new DateTimeOffset(2026, 10, 26, 8, 0, 0, TimeSpan.FromHours(7)), Positions = [120, 98, 105, 77], RuleId = "bao-cao-06", RuleVersion = 1, RuleName = "Báo cáo 06",
            Calendars = [new CalendarInForce("vn", 7)], OrgPosition = 3, CataloguePosition = 5,
        },
        Totals = [Unit("quan-binh-tan", "Quận Bình Tân", null, late)],
        Units = [.. Units.SelectMany((name, index) => new[] { Unit($"u{index}", name, null, late / 3), Unit($"u{index}", name, Fields[index], late / 3) })],
        FigureTotals = [Figures("quan-binh-tan", "Quận Bình Tân", null)],
        Figures = [.. Units.Select((name, index) => Figures($"u{index}", name, Fields[index]))],
        Dossiers = [.. Enumerable.Range(0, late).Select(Late)],
        Supplements = [new SupplementLine { Code = "000.29.04.H29-261001-0007", UnitId = "u0", UnitName = Units[0], FieldCode = "dat-dai", FieldName = "Đất đai", AskedOn = new DateOnly(2026, 10, 2), Deadline = new DateOnly(2026, 11, 2) }],
        Causes = [new CauseLine { CauseCode = "lien-thong-thue", CauseName = "Chờ liên thông thuế", Count = Cell.Of(1234, 3) }, new CauseLine { UnitId = "u1", UnitName = LongUnit, FieldCode = "", FieldName = "", Count = Cell.Of(2, 3) }],
    };

    internal static LateDossier Late(int index) => new()
    {
        Code = $"000.29.04.H29-260901-{index + 1:D4}", UnitId = $"u{index % 3}", UnitName = Units[index % 3], FieldCode = Fields[index % 3].Code, FieldName = Fields[index % 3].Name,
        ProcedureCode = "1.004203", ProcedureName = "Đăng ký biến động quyền sử dụng đất", ReceivedOn = new DateOnly(2026, 9, 1).AddDays(index % 9), DueOn = new DateOnly(2026, 9, 21).AddDays(index % 9),
        EndedOn = index % 4 == 3 ? null : new DateOnly(2026, 10, 1).AddDays(index % 9), WorkingDaysLate = index % 5 == 4 ? null : 3 + (index % 7), CalendarDaysLate = 5 + (index % 7),
        CauseCode = Causes[index % 3].Code, CauseName = Causes[index % 3].Name, NextDueOn = index % 2 == 0 ? new DateOnly(2026, 10, 20) : null, NoticeBucket = (NoticeBucket)(index % 3), Explained = index % 2 == 0,
        Verdict = (Verdict)(index % 3),
    };

    private static UnitLine Unit(string id, string name, (string Code, string Name)? field, int late) => new()
    {
        UnitId = id, UnitName = name, FieldCode = field?.Code, FieldName = field?.Name, ToHandle = 4210 + late, Processed = 4000 + late, LateEnded = late - (late / 4), LateOpen = late / 4,
        OnTimeCount = 4000 - (late - (late / 4)), OnTimeOf = 4000, Apologised = late / 2, Explained = late / 3,
    };

    private static FigureLine Figures(string id, string name, (string Code, string Name)? field) => new()
    {
        UnitId = id, UnitName = name, FieldCode = field?.Code, FieldName = field?.Name, ToHandle = 1210, ReceivedOnline = 800, ReceivedOther = 300, CarriedIn = 110, Processed = 1000, ProcessedEarly = 700,
        ProcessedOnDay = 200, ProcessedLate = 95, ProcessedUnknown = 5, Open = 210, OpenWithin = 180, OpenLate = 28, OpenUnknown = 2,
    };

    private static IndividualLine Officer(string name, string position) => new()
    {
        OfficerName = name, Position = position, UnitId = "u0", UnitName = Units[0], StepsLate = 3, WorkingDaysLate = 11, Verdict = Verdict.NotJustified,
    };

    private static IndividualsBasis Basis => new()
    {
        LegalBasis = "Kế hoạch số 12/KH-UBND", Decision = "Quyết định số 34/QĐ-UBND", NoticeOn = new DateOnly(2026, 10, 16), ReplyDays = 5, StepsJustified = 1, StepsUnnamed = 0,
    };
}
