using System.Globalization;
using CchcLive.Domain.Publications;
using CchcLive.Publishing.Tests.Support;
using CsvHelper;

namespace CchcLive.Publishing.Tests;

public class CsvTests
{
    [Fact]
    public async Task EachListIsAFile_WithItsJsonAndAText()
    {
        var document = Documents.Small;
        var archive = await Written.AsAsync("csv", document);
        foreach (var name in new[] { "don-vi", "ho-so", "ca-nhan", "cho-bo-sung", "so-lieu", "nguyen-nhan" }) Assert.StartsWith("\uFEFFSTT;", Written.Entry(archive, $"{name}.csv"), StringComparison.Ordinal);
        Assert.Equal(CanonicalJson.Write(document), System.Text.Encoding.UTF8.GetBytes(Written.Entry(archive, "cong-bo.json")));
        Assert.Contains(Documents.Published(document).Hash, Written.Entry(archive, "README.txt"), StringComparison.Ordinal);
        Assert.Contains("từ ngày 15/09/2026 đến hết ngày 14/10/2026", Written.Entry(archive, "README.txt"), StringComparison.Ordinal);
        Assert.Contains("DỮ LIỆU MÔ PHỎNG", Written.Entry(archive, "README.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_AreReadBackAsTheyWere()
    {
        var rows = Rows(Written.Entry(await Written.AsAsync("csv", Documents.Small), "ho-so.csv"));
        Assert.Equal(1 + 12, rows.Count);
        var first = rows[0].Zip(rows[1]).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        Assert.Equal("000.29.04.H29-260901-0001", first["Mã hồ sơ"]);
        Assert.Equal("21/09/2026", first["Ngày hẹn trả"]);
        Assert.Equal("3", first["Số ngày làm việc trễ"]);
        Assert.Equal("15/09/2026–14/10/2026", first["Kỳ"]);
        Assert.Equal("Báo cáo 06 (bao-cao-06, phiên bản 1)", first["Định nghĩa"]);
        Assert.Equal(Documents.LongUnit, rows[2][1]);
    }

    [Fact]
    public async Task Numbers_AreNumbersInVietnam()
    {
        var row = Rows(Written.Entry(await Written.AsAsync("csv", Documents.Small), "don-vi.csv"));
        var total = row[0].Zip(row[1]).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        Assert.Equal("4222", total["Phải giải quyết"]);
        Assert.Equal("99,77", total["Tỷ lệ đúng hạn (%)"]);
        Assert.Equal(99.77, double.Parse(total["Tỷ lệ đúng hạn (%)"], new CultureInfo("vi-VN")));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+84")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData(" =1")]
    [InlineData("＝1")]
    public async Task AFormula_BecomesText(string name)
    {
        var document = Documents.Small with { Dossiers = [Documents.Late(0) with { UnitName = name }] };
        Assert.Equal("'" + name, Rows(Written.Entry(await Written.AsAsync("csv", document), "ho-so.csv"))[1][1]);
    }

    [Fact]
    public async Task SmallCounts_AreWithheld()
    {
        var rows = Rows(Written.Entry(await Written.AsAsync("csv", Documents.Small), "nguyen-nhan.csv"));
        Assert.Contains("1234", rows[1]);
        Assert.Contains("< 3", rows[2]);
        Assert.Contains("Chưa rõ lĩnh vực", rows[2]);
    }

    private static List<string[]> Rows(string csv)
    {
        using var reader = CsvReader.Create(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv)), new CsvReaderOptions { Separator = ';', HasHeader = false });
        List<string[]> rows = [];
        while (reader.Read()) rows.Add([.. reader.Current.ToArray()]);
        return rows;
    }
}
