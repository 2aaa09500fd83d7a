using System.Globalization;
using CchcLive.Domain.Publications;
using CchcLive.Publishing.Tests.Support;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CchcLive.Publishing.Tests;

/// <summary>The files of Office, as the format's own rules and a reader see them.</summary>
public class OfficeFileTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AWorkbook_KeepsTheRulesOfTheFormat(bool isEmpty)
    {
        using var made = SpreadsheetDocument.Open(new MemoryStream(await Written.AsAsync("xlsx", isEmpty ? Documents.Empty : Documents.Small)), isEditable: false);
        AssertValid(made);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ADocument_KeepsTheRulesOfTheFormat(bool isEmpty)
    {
        using var made = WordprocessingDocument.Open(new MemoryStream(await Written.AsAsync("docx", isEmpty ? Documents.Empty : Documents.Small)), isEditable: false);
        AssertValid(made);
    }

    [Fact]
    public async Task ASheet_HasRealNumbersAndDays()
    {
        using var made = SpreadsheetDocument.Open(new MemoryStream(await Written.AsAsync("xlsx", Documents.Small)), isEditable: false);
        var headings = Row(made, "Hồ sơ trễ hạn", 4).Select(cell => cell.InnerText).ToList();
        var first = Row(made, "Hồ sơ trễ hạn", 5);
        var due = first[headings.IndexOf("Ngày hẹn trả")];
        Assert.Equal(new DateTime(2026, 9, 21), DateTime.FromOADate(double.Parse(due.InnerText, CultureInfo.InvariantCulture)));
        Assert.Null(due.DataType);
        Assert.Equal("3", first[headings.IndexOf("Số ngày làm việc trễ")].InnerText);
        Assert.Equal("000.29.04.H29-260901-0001", first[headings.IndexOf("Mã hồ sơ")].InnerText);
        Assert.Equal("99.77", Row(made, "Đơn vị", 5)[7].InnerText);
    }

    [Fact]
    public async Task ASheet_KeepsItsHeadingsInSightAndPrintsOnA4()
    {
        using var made = SpreadsheetDocument.Open(new MemoryStream(await Written.AsAsync("xlsx", Documents.Small)), isEditable: false);
        var sheet = Sheet(made, "Hồ sơ trễ hạn");
        Assert.Equal(4, sheet.Descendants<Pane>().Single().VerticalSplit?.Value);
        Assert.Equal(9U, sheet.Descendants<PageSetup>().Single().PaperSize?.Value);
        Assert.Contains(made.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>(), name => name is { Name.Value: "_xlnm.Print_Titles", Text: "'Hồ sơ trễ hạn'!$4:$4" });
    }

    [Fact]
    public async Task ADocument_HasTheHeadAndFootOfAnOfficialOne()
    {
        var text = await TextAsync(Documents.Small, isDraft: true);
        foreach (var part in new[]
        {
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN QUẬN BÌNH TÂN", "/DS-UBND", "Bình Tân, ngày       tháng       năm 2026", "DANH SÁCH",
            "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nơi nhận:", "- Lưu: VT, VP.", "./.", "Phụ lục II", "(Kèm theo Danh sách số", "3.991 trên 4.000", "99,77 %", "từ ngày 15/09/2026 đến hết ngày 14/10/2026",
            "Báo cáo 06 (bao-cao-06, phiên bản 1)", "DỮ LIỆU MÔ PHỎNG – DỰ THẢO", Documents.Draft(Documents.Small).Hash,
        }) Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnEmptyMonth_SaysThatNothingWasLate()
    {
        var text = await TextAsync(Documents.Empty, isDraft: false);
        Assert.Contains("Không có hồ sơ trễ hạn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("DỰ THẢO", text, StringComparison.Ordinal);
        Assert.DoesNotContain("MÔ PHỎNG", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cá nhân", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LettersThatXmlCannotHold_AreReplaced()
    {
        var document = Documents.Small with { AreaName = "Quận \u0001<&> \uD800 𠀋", Dossiers = [Documents.Late(0) with { UnitName = "A\u0002\uDC00\uFFFE<b>&\t𠀋" }] };
        Assert.Contains("A\uFFFD\uFFFD\uFFFD<b>& 𠀋", await TextAsync(document, isDraft: false), StringComparison.Ordinal);
        using var made = SpreadsheetDocument.Open(new MemoryStream(await Written.AsAsync("xlsx", document)), isEditable: false);
        Assert.Equal("A\uFFFD\uFFFD\uFFFD<b>& 𠀋", Row(made, "Hồ sơ trễ hạn", 5)[1].InnerText);
    }

    private static async Task<string> TextAsync(PublicationDocument document, bool isDraft)
    {
        using var made = WordprocessingDocument.Open(new MemoryStream(await Written.AsAsync("docx", document, isDraft)), isEditable: false);
        var headers = made.MainDocumentPart!.HeaderParts.Select(part => part.Header!.InnerText);
        return string.Join('\n', headers.Append(string.Join('\n', made.MainDocumentPart.Document!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(paragraph => paragraph.InnerText))));
    }

    private static Worksheet Sheet(SpreadsheetDocument made, string name)
    {
        var id = made.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        return ((WorksheetPart)made.WorkbookPart.GetPartById(id)).Worksheet!;
    }

    private static List<DocumentFormat.OpenXml.Spreadsheet.Cell> Row(SpreadsheetDocument made, string sheet, int row) => [.. Sheet(made, sheet).Descendants<Row>().ElementAt(row - 1).Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>()];

    private static void AssertValid(OpenXmlPackage made) =>
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(made, TestContext.Current.CancellationToken).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
}
