using CchcLive.Publishing.Tests.Support;
using UglyToad.PdfPig;

namespace CchcLive.Publishing.Tests;

/// <summary>Reports written by the writers of publications.</summary>
public class ReportFileTests
{
    private const double ShortSide = 595;

    [Fact]
    public async Task TheSameReport_IsTheSameFile()
    {
        foreach (var writer in PublicationWriters.All)
            Assert.Equal(await Written.AsAsync(writer.Format, SampleReports.Text(SampleReports.Brief)), await Written.AsAsync(writer.Format, SampleReports.Text(SampleReports.Brief)));
    }

    [Fact]
    public async Task TheWeeklyBrief_IsOneUprightPageWithEverything()
    {
        using var pdf = PdfDocument.Open(await Written.AsAsync("pdf", SampleReports.Text(SampleReports.Brief)));
        var page = Assert.Single(pdf.GetPages());
        Assert.InRange(page.Width, ShortSide, ShortSide + 1);
        var text = string.Join(' ', page.GetWords().Select(word => word.Text));
        foreach (var part in new[]
        {
            "BÁO CÁO", "tuần 11 năm 2025", "Số: /BC-UBND", "6. Chất lượng dữ liệu", "98,76 % (80/81)", "−6", "+1", "2,5", "số hồ sơ ít", "on-time@1", "working-days@2", "thay thế lần 1", "Bổ sung số liệu gửi chậm", "DỮ LIỆU MÔ PHỎNG", "SHA-256",
        }) Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APreview_SaysSoOnEveryPage()
    {
        using var pdf = PdfDocument.Open(await Written.AsAsync("pdf", SampleReports.Text(SampleReports.Form06(40) with { Issue = 0, Reason = null })));
        Assert.All(pdf.GetPages(), page => Assert.Contains("DỰ THẢO", page.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Form06_LiesOnLandscapePages_ItsGroupsOverTheHeadingsOfEach()
    {
        using var pdf = PdfDocument.Open(await Written.AsAsync("pdf", SampleReports.Text(SampleReports.Form06(40))));
        Assert.True(pdf.NumberOfPages > 1);
        Assert.All(pdf.GetPages(), page => Assert.InRange(page.Height, ShortSide, ShortSide + 1));
        Assert.All(pdf.GetPages().Where(page => page.Text.Contains("Lĩnh vực 1", StringComparison.Ordinal)), page => Assert.Contains("Nhận giải quyết", page.Text, StringComparison.Ordinal));
        foreach (var page in pdf.GetPages()) Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width - 40));
    }

    [Fact]
    public async Task InCsv_GroupsAreInTheHeadings_SharesHaveTheirTwoNumbers_FormulasAreHarmless()
    {
        var brief = await Written.AsAsync("csv", SampleReports.Text(SampleReports.Brief));
        Assert.Contains("Cơ quan, đơn vị;Tỷ lệ đúng hạn (%);Ngày làm việc;Trễ gần nhất;Ghi chú;Tỷ lệ đúng hạn (%) – tử số;Tỷ lệ đúng hạn (%) – mẫu số;Mã dòng;Kỳ;Định nghĩa", Written.Entry(brief, "worst.csv"), StringComparison.Ordinal);
        Assert.Contains("Ủy ban nhân dân phường An Lạc;98,76;2,5;–;;80;81;u0;10/03/2025–16/03/2025;", Written.Entry(brief, "worst.csv"), StringComparison.Ordinal);
        Assert.Contains("Chỉ số thứ 0;1234;1240;-6;r0;", Written.Entry(brief, "changes.csv"), StringComparison.Ordinal);
        Assert.Contains("Ba đơn vị tỷ lệ đúng hạn thấp nhất;Tỷ lệ đúng hạn (%);on-time@1", Written.Entry(brief, "chi-so.csv"), StringComparison.Ordinal);
        Assert.Contains("on-time@1", Written.Entry(brief, "README.txt"), StringComparison.Ordinal);
        var form = Written.Entry(await Written.AsAsync("csv", SampleReports.Text(SampleReports.Form06(1))), "figures.csv");
        Assert.Contains("Lĩnh vực;Nhận giải quyết – Tổng số (3);", form, StringComparison.Ordinal);
        Assert.Contains("\n'=Lĩnh vực 1", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InXlsx_EveryTableAndTheIndicators_HaveASheet()
    {
        var file = await Written.AsAsync("xlsx", SampleReports.Text(SampleReports.Brief));
        var workbook = Written.Entry(file, "xl/workbook.xml");
        foreach (var name in new[] { "Thông tin", "1. Thay đổi so với tuần trước", "2. Ba đơn vị tỷ lệ đúng hạn…", "Chỉ số" }) Assert.Contains($"name=\"{name}", workbook, StringComparison.Ordinal);
        Assert.Contains("<v>98.76</v>", Written.Entry(file, "xl/worksheets/sheet3.xml"), StringComparison.Ordinal);
        Assert.Contains("on-time@1", Written.Entry(file, "xl/worksheets/sheet5.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task InDocx_TheBriefIsUpright_Form06Landscape()
    {
        var brief = Written.Entry(await Written.AsAsync("docx", SampleReports.Text(SampleReports.Brief)), "word/document.xml");
        Assert.Contains("98,76 % (80/81)", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("w:orient=\"landscape\"", brief, StringComparison.Ordinal);
        var form = Written.Entry(await Written.AsAsync("docx", SampleReports.Text(SampleReports.Form06(3))), "word/document.xml");
        Assert.Contains("w:orient=\"landscape\"", form, StringComparison.Ordinal);
        Assert.Contains("<w:gridSpan w:val=\"4\"/>", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsTheCanonicalOne()
    {
        var json = await Written.AsAsync("json", SampleReports.Text(SampleReports.Brief));
        Assert.Equal(Domain.Reports.ReportJson.Write(SampleReports.Brief), json);
        Assert.Equal(json, Written.EntryBytes(await Written.AsAsync("csv", SampleReports.Text(SampleReports.Brief)), "bao-cao.json"));
    }
}
