using CchcLive.Domain.Events;
using CchcLive.Domain.Reports;
using CchcLive.Grains.Tests.Publications;
using CchcLive.Grains.Tests.Support;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Reports;

/// <summary>The weekly brief and the monthly pack over dossiers that one can count by hand.</summary>
public sealed class BriefTests
{
    private static readonly string[] Wards = [AnLac, "bt-p-an-lac-a", "bt-p-binh-hung-hoa", "bt-p-binh-hung-hoa-a"];

    /// <summary>
    /// Each of four wards ended ten dossiers on 11 and 13 March; of the first ward none was late, of the second one, then two, then three. One is open in An Lạc, due on 17 March at 17:00, one in Justice without a due date.
    /// Justice ended one in time in February.
    /// </summary>
    private static IEnumerable<DossierEvent> Lives()
    {
        foreach (var (place, ward) in Wards.Index())
        {
            for (var number = 0; number < 10; number++)
            {
                var code = $"H29.W{place}-{number}";
                yield return Received(code, ward, "2025-03-03 09:00", "2025-03-12 17:00", Months.Field("ho-tich"));
                yield return Completed(code, number < place ? "2025-03-13 10:00" : "2025-03-11 10:00");
            }
        }

        yield return Received("H29.OPEN", AnLac, "2025-03-10 09:00", "2025-03-17 17:00", Months.Field("dat-dai"));
        yield return Received("H29.UNKNOWN", Justice, "2025-03-12 09:00", null, Months.Field("ho-tich"));
        yield return Received("H29.FEBRUARY", Justice, "2025-02-03 09:00", "2025-02-10 17:00", Months.Field("ho-tich"));
        yield return Completed("H29.FEBRUARY", "2025-02-05 10:00");
    }

    [Fact]
    public async Task TheBriefOfAWeek_CountsWhatOneCountsByHand()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-17 05:30", new ScriptedComposer());
        await world.SendAllAsync([.. Lives()]);
        var brief = await world.Desk().PreviewAsync(Shipped.District, "tuan", ReportWorlds.Period("2025-W11"));

        Assert.Equal("So với cả kỳ trước (03/03/2025–09/03/2025).", brief.Sections[0].Words[0]);
        Assert.Equal(
            ["received 2 40 -38", "processed 40 0 40", "on-time 34/40 0/0 –", "processed-late 6 0 6", "open 2 40 -38", "open-late 0 0 0", "due-soon 1 0 1", "late-unexplained 6 0 6"],
            Texts(Table(brief, "changes"), "now", "before", "change"));
        Assert.Equal([$"{Wards[3]} 7/10 3 0"], Texts(Table(brief, "worst"), "on-time", "processed-late", "open-late"));
        Assert.Equal([$"{Wards[0]} 10/10 0 0", $"{Wards[1]} 9/10 1 0", $"{Wards[2]} 8/10 2 0"], Texts(Table(brief, "best"), "on-time", "processed-late", "open-late"));
        Assert.Equal("Số tháng liền không có hồ sơ trễ: Phòng Tư pháp 1 tháng.", Assert.Single(Section(brief, "best").Words));
        Assert.StartsWith("Tính lúc 05:30 ngày 17/03/2025: nếu không giải quyết, hết hạn trong ngày 1 hồ sơ", Assert.Single(Section(brief, "duties").Words), StringComparison.Ordinal);
        Assert.Equal(["* 1 0 1 0 6 6", $"{Wards[3]} 0 0 0 0 3 3", $"{Wards[2]} 0 0 0 0 2 2", $"{Wards[1]} 0 0 0 0 1 1", $"{AnLac} 1 0 1 0 0 0"], Texts(Table(brief, "duties"), "today", "tomorrow", "due-soon", "open-late", "late-unexplained", "late-no-apology"));
        Assert.Contains("open-unknown 1", Texts(Table(brief, "quality"), "count"));
        Assert.Contains("quarantine 0", Texts(Table(brief, "quality"), "count"));
    }

    [Fact]
    public async Task ThePackOfAMonth_CountsWhatOneCountsByHand()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-04-02 08:00", new ScriptedComposer());
        await world.SendAllAsync([.. Lives()]);
        var pack = await world.Desk().PreviewAsync(Shipped.District, "thang", ReportWorlds.Period("2025-03"));

        Assert.Contains("received 42 1 41", Texts(Table(pack, "headline"), "now", "before", "change"));
        Assert.Contains("on-time 34/40 1/1 -15", Texts(Table(pack, "headline"), "now", "before", "change"));
        Assert.Contains("open-late 1 0 1", Texts(Table(pack, "headline"), "now", "before", "change"));
        Assert.Contains($"{Wards[3]} 10 7/10 3 3", Texts(Table(pack, "units"), "to-handle", "on-time", "processed-late", "late-unexplained"));
        Assert.Contains("* 42 34/40 6 7", Texts(Table(pack, "units"), "to-handle", "on-time", "processed-late", "late-unexplained"));
        Assert.Equal(["* null", "ho-tich Chưa đạt", "dat-dai null"], Table(pack, "fields").Rows.Select(row => $"{row.Key} {row.Flag ?? "null"}"));
        Assert.Contains("Đạt: 0 trong 1 lĩnh vực", Assert.Single(Section(pack, "fields").Words), StringComparison.Ordinal);
        Assert.Equal("Trễ hạn 7 hồ sơ: đã giải quyết 6, đang giải quyết 1. Nguyên nhân do người giải trình nêu.", Assert.Single(Section(pack, "causes").Words));
        Assert.Equal(["- 7 7/7"], Texts(Table(pack, "causes"), "dossiers", "share"));
        Assert.Contains("rated 0/0 0/0 –", Texts(Table(pack, "satisfaction"), "now", "before", "change"));
    }

    [Fact]
    public async Task BeforeTheFirstData_ThereIsNothing_NotZero()
    {
        await using var world = await ReportWorlds.WorldAsync("2025-03-06 08:00", new ScriptedComposer());
        await world.SendAllAsync([Received("H29.FIRST", Justice, "2025-03-05 09:00", "2025-03-20 17:00")]);
        var brief = await world.Desk().PreviewAsync(Shipped.District, "tuan", ReportWorlds.Period("2025-W10"));
        Assert.Equal("Kỳ báo cáo chưa hết: so với cùng phần của kỳ trước (24/02/2025–27/02/2025).", brief.Sections[0].Words[0]);
        Assert.Contains("received 1 – –", Texts(Table(brief, "changes"), "now", "before", "change"));
        Assert.Empty(Table(brief, "worst").Rows);
    }

    private static ReportSection Section(ReportDocument report, string id) => Assert.Single(report.Sections, section => section.Id == id);

    private static ReportTable Table(ReportDocument report, string section) => Section(report, section).Table!;

    private static IEnumerable<string> Texts(ReportTable table, params string[] columns) =>
        table.Rows.Select(row => string.Join(' ', columns.Select(column => Text(row.Cells[table.Columns.Index().Single(one => one.Item.Key == column).Index])).Prepend(row.Key)));

    private static string Text(ReportCell cell) => cell.Kind switch
    {
        ReportCellKind.Count => $"{cell.Count}",
        ReportCellKind.Share => $"{cell.Count}/{cell.Of}",
        ReportCellKind.Number => cell.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ReportCellKind.Nothing => "–",
        _ => cell.Text ?? "",
    };
}
