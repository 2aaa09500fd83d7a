using System.Text;
using CchcLive.Publishing.Tests.Support;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace CchcLive.Publishing.Tests;

/// <summary>The PDF as an independent reader sees it.</summary>
public class PdfTests
{
    [Fact]
    public async Task Text_IsReadBackInVietnamese()
    {
        using var pdf = PdfDocument.Open(await Written.AsAsync("pdf", Documents.Small, isDraft: true));
        var first = Words(pdf.GetPage(1));
        foreach (var part in new[]
        {
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "DANH SÁCH", "3.991 trên 4.000", "99,77 %", "từ ngày 15/09/2026 đến hết ngày 14/10/2026", "KT. CHỦ TỊCH", "./.", "DỮ LIỆU MÔ PHỎNG – DỰ THẢO",
        }) Assert.Contains(part, first, StringComparison.Ordinal);
        Assert.Contains(Documents.Draft(Documents.Small).Hash, Words(pdf.GetPage(pdf.NumberOfPages)), StringComparison.Ordinal);
        Assert.Contains("< 3", Words(pdf.GetPage(pdf.NumberOfPages)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPageButTheFirst_HasItsNumberAndHowManyThereAre()
    {
        using var pdf = PdfDocument.Open(await Written.AsAsync("pdf", Documents.Of(130)));
        Assert.True(pdf.NumberOfPages > 6);
        Assert.DoesNotContain("1/", Words(pdf.GetPage(1)).Split('\n')[0], StringComparison.Ordinal);
        foreach (var page in pdf.GetPages().Skip(1)) Assert.Contains($"{page.Number}/{pdf.NumberOfPages}", Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryPageOfAList_HasItsHeadings_AndEveryLineIsThereOnce()
    {
        using var pdf = PdfDocument.Open(await Written.AsAsync("pdf", Documents.Of(130)));
        var pages = pdf.GetPages().Select(Words).ToList();
        for (var index = 0; index < 130; index++) Assert.Single(pages, page => page.Contains($"260901-{index + 1:D4}", StringComparison.Ordinal));
        Assert.All(pages.Where(page => page.Contains("260901-", StringComparison.Ordinal)), page => Assert.Contains("Mã hồ sơ", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_IsDrawnOutsideThePage()
    {
        using var pdf = PdfDocument.Open(await Written.AsAsync("pdf", Documents.Small with { Dossiers = [Documents.Late(0) with { Code = new string('X', 120), UnitName = string.Join(' ', Enumerable.Repeat("Ủy ban nhân dân", 12)) }] }));
        foreach (var page in pdf.GetPages())
        {
            Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Right, 0, page.Width - 40));
            Assert.All(page.Letters, letter => Assert.InRange(letter.BoundingBox.Bottom, 50, page.Height));
        }
    }

    [Fact]
    public async Task Fonts_AreEmbeddedAsSubsets()
    {
        using var pdf = PdfDocument.Open(await Written.AsAsync("pdf", Documents.Small));
        Assert.All(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.FontName).Distinct(), name => Assert.Matches("^[A-Z]{6}\\+LiberationSerif-(Regular|Bold|Italic|BoldItalic)$", name));
    }

    [Fact]
    public async Task AnEmptyMonth_SaysThatNothingWasLate()
    {
        using var pdf = PdfDocument.Open(await Written.AsAsync("pdf", Documents.Empty));
        Assert.Contains("Không có hồ sơ trễ hạn", Words(pdf.GetPage(1)), StringComparison.Ordinal);
        Assert.Contains("Không có hồ sơ trễ hạn", Words(pdf.GetPage(3)), StringComparison.Ordinal);
    }

    /// <summary>The text of a page in the order in which it is drawn, words of a line apart by spaces.</summary>
    private static string Words(Page page)
    {
        var text = new StringBuilder();
        Letter? before = null;
        foreach (var letter in page.Letters)
        {
            if (before is not null && Math.Abs(before.StartBaseLine.Y - letter.StartBaseLine.Y) > 1) text.Append(text[^1] == ' ' ? "" : " ");
            else if (before is not null && letter.StartBaseLine.X - before.EndBaseLine.X > 1 && text[^1] != ' ') text.Append(' ');
            text.Append(letter.Value);
            before = letter;
        }

        return text.ToString();
    }
}
