using CchcLive.Domain.Closes;
using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Tests.Publications;

/// <summary>A small document with one line or more in every list; the fixture was written from it.</summary>
internal static class SampleDocument
{
    public static PublicationDocument Told() => new()
    {
        Area = "quan-binh-tan",
        AreaName = "UBND quận Bình Tân",
        Version = 2,
        Reason = "Bổ sung hồ sơ đồng bộ muộn",
        Period = new PublicationPeriod(2026, 10, PeriodKind.Reporting),
        JudgedAt = new DateTimeOffset(2026, 10, 14, 23, 59, 59, TimeSpan.FromHours(7)).AddTicks(9_999_999),
        TreeDate = new DateOnly(2026, 10, 14),
        Simulated = true,
        Basis = new PublicationBasis
        {
            CutOffAt = new DateTimeOffset(2026, 10, 26, 7, 30, 0, TimeSpan.FromHours(7)),
            Positions = [120, 0, 77],
            RuleId = "bao-cao-06",
            RuleVersion = 1,
            RuleName = "Báo cáo 06",
            Calendars = [new CalendarInForce("vn-hanh-chinh", 3)],
            OrgPosition = 5,
            CataloguePosition = 9,
        },
        Totals = [Unit("quan-binh-tan", "UBND quận Bình Tân", null, 12, 2), Unit("quan-binh-tan", "UBND quận Bình Tân", "ho-tich", 12, 2)],
        Units = [Unit("27439", "Phường An Lạc", null, 12, 2), Unit("27439", "Phường An Lạc", "ho-tich", 12, 2)],
        FigureTotals = [Figures("quan-binh-tan", "UBND quận Bình Tân")],
        Figures = [Figures("27439", "Phường An Lạc")],
        Dossiers = [Late("H29-2601", new DateOnly(2026, 10, 9)), Late("H29-2602", null)],
        Supplements =
        [
            new SupplementLine
            {
                Code = "H29-2603", UnitId = "27439", UnitName = "Phường An Lạc", FieldCode = "ho-tich", FieldName = "Hộ tịch", AskedOn = new DateOnly(2026, 10, 6), Deadline = new DateOnly(2026, 10, 27),
            },
        ],
        Individuals =
        [
            new IndividualLine { OfficerName = "Nguyễn Văn A", Position = "Công chức hộ tịch", UnitId = "27439", UnitName = "Phường An Lạc", StepsLate = 1, WorkingDaysLate = 3, Verdict = Verdict.NotJustified },
        ],
        IndividualsBasis = new IndividualsBasis
        {
            LegalBasis = "Quy chế 12", Decision = "QĐ 34/QĐ-UBND", NoticeOn = new DateOnly(2026, 9, 1), ReplyDays = 10, StepsJustified = 1, StepsUnnamed = 2,
        },
        Causes =
        [
            new CauseLine { CauseCode = "nhan-su", CauseName = "Thiếu nhân sự", Count = Cell.Of(5, 3) },
            new CauseLine { UnitId = "27439", UnitName = "Phường An Lạc", FieldCode = "ho-tich", FieldName = "Hộ tịch", Count = Cell.Of(4, 3) },
            new CauseLine { UnitId = "27439", UnitName = "Phường An Lạc", FieldCode = "ho-tich", FieldName = "Hộ tịch", Merged = true, Count = Cell.Of(1, 3) },
        ],
    };

    public static LateDossier Late(string code, DateOnly? endedOn) => new()
    {
        Code = code,
        UnitId = "27439",
        UnitName = "Phường An Lạc",
        FieldCode = "ho-tich",
        FieldName = "Hộ tịch",
        ProcedureCode = "1.001193",
        ProcedureName = "Đăng ký khai sinh \"lưu động\" <5 ngày>",
        ReceivedOn = new DateOnly(2026, 9, 21),
        DueOn = new DateOnly(2026, 10, 5),
        EndedOn = endedOn,
        WorkingDaysLate = endedOn is null ? 7 : 4,
        CalendarDaysLate = endedOn is null ? 9 : 4,
        CauseWithheld = true,
        NextDueOn = new DateOnly(2026, 10, 12),
        NoticeBucket = NoticeBucket.BeforeDue,
        Explained = true,
        Verdict = Verdict.NotReviewed,
    };

    private static UnitLine Unit(string id, string name, string? field, long toHandle, long late) => new()
    {
        UnitId = id, UnitName = name, FieldCode = field, FieldName = field is null ? null : "Hộ tịch", ToHandle = toHandle, Processed = 9, LateEnded = late - 1, LateOpen = 1, OnTimeCount = 8, OnTimeOf = 9,
        Apologised = late, Explained = late, Note = field is null ? "Kết nối gián đoạn" : null,
    };

    private static FigureLine Figures(string id, string name) => new()
    {
        UnitId = id, UnitName = name, ToHandle = 12, ReceivedOnline = 4, ReceivedOther = 5, CarriedIn = 3, Processed = 9, ProcessedEarly = 5, ProcessedOnDay = 3, ProcessedLate = 1, ProcessedUnknown = 0,
        Open = 3, OpenWithin = 1, OpenLate = 1, OpenUnknown = 1, Broken = null,
    };
}
