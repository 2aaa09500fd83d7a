using System.IO.Compression;
using System.Text;
using CchcLive.Domain.Events;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Rules;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Csv;

/// <summary>Encodings, separators, packing, lines.</summary>
public class FileFormTests
{
    private const string Plain = "MA,NGAY,LINH VUC\nh1,12/03/2025 07:25,Đất đai\nh2,12/03/2025 07:30,Hộ tịch\n";

    private static readonly CsvMapping Fields = CsvText.Mapping("\"fieldCode\":\"LINH VUC\"");

    public static TheoryData<string, byte[]> Forms => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Plain) },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Plain)] },
        { "UTF-16 LE with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Plain)] },
        { "UTF-16 BE with a mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Plain)] },
        { "UTF-16 LE without a mark", Encoding.Unicode.GetBytes(Plain) },
        { "UTF-16 BE without a mark", Encoding.BigEndianUnicode.GetBytes(Plain) },
        { "semicolons", Encoding.UTF8.GetBytes(Plain.Replace(',', ';')) },
        { "tabs", Encoding.UTF8.GetBytes(Plain.Replace(',', '\t')) },
        { "bars", Encoding.UTF8.GetBytes(Plain.Replace(',', '|')) },
        { "Windows lines", Encoding.UTF8.GetBytes(Plain.Replace("\n", "\r\n", StringComparison.Ordinal)) },
        { "no last line break", Encoding.UTF8.GetBytes(Plain.TrimEnd()) },
        { "quoted", Encoding.UTF8.GetBytes(Plain.Replace("Đất đai", "\"Đất đai\"", StringComparison.Ordinal)) },
        { "gzip", Gzip(Encoding.UTF8.GetBytes(Plain)) },
        { "gzip of UTF-16", Gzip(Encoding.Unicode.GetBytes(Plain)) },
        { "spaces in the header", Encoding.UTF8.GetBytes(Plain.Replace("MA,", " MA ,", StringComparison.Ordinal)) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void EveryForm_GivesTheSameRows(string form, byte[] bytes)
    {
        var rows = CsvText.Rows(bytes, Fields);
        Assert.True(rows.Count == 2, form);
        Assert.Equal(["Đất đai", "Hộ tịch"], rows.Select(r => r.Events.Single().Fields.Text(FieldId.FieldCode)));
        Assert.Equal([2L, 3L], rows.Select(r => r.Line));
    }

    [Fact]
    public void LineNumbers_CountLinesOfTheFile_NotRecords()
    {
        var rows = CsvText.Rows("MA,NGAY\n\nh1,12/03/2025 07:25\n\"h\n2\",12/03/2025 07:25\nh3,bad\n");
        Assert.Equal([3L, 4, 6], rows.Select(r => r.Line));
    }

    [Fact]
    public void WrongColumnCount_IsAProblemOfThatRow()
    {
        var rows = CsvText.Rows("MA,NGAY\nh1\nh2,12/03/2025 07:25,x\nh3,12/03/2025 07:25\n");
        Assert.Equal([RuleIds.ColumnCount, RuleIds.ColumnCount, null], rows.Select(Rule));
    }

    [Fact]
    public void QuoteWithinAValue_IsText() =>
        Assert.Equal("Công ty \"ABC\"", CsvText.Rows("MA,NGAY,LINH VUC\nh1,12/03/2025 07:25,Công ty \"ABC\"\n", Fields).Single().Events.Single().Fields.Text(FieldId.FieldCode));

    [Fact]
    public void UnclosedQuote_SaysHowFarItReaches()
    {
        var rows = CsvText.Rows("MA,NGAY\nh1,12/03/2025 07:25\n\"h2,12/03/2025 07:25\nh3,12/03/2025 07:25\n");
        Assert.Equal([null, RuleIds.BadCsv], rows.Select(Rule));
        Assert.Contains("dòng 4", rows[1].Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnclosedQuoteInAGreatFile_StopsInsteadOfFillingTheMemory()
    {
        var text = "MA,NGAY\nh1,12/03/2025 07:25\n\"h2,12/03/2025 07:25\n" + string.Concat(Enumerable.Repeat("h3,12/03/2025 07:25\n", 50_000));
        using var import = CsvImport.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), CsvText.Mapping());
        var rows = new List<MappedRow>();
        var error = Assert.Throws<CsvImportException>(() => rows.AddRange(import.Rows()));
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public void TruncatedGzip_StopsWithTheLine()
    {
        var bytes = Gzip(Encoding.UTF8.GetBytes("MA,NGAY\n" + string.Concat(Enumerable.Range(0, 60_000).Select(i => $"h{i * 7919},12/03/2025 07:25\n"))));
        Assert.Throws<CsvImportException>(() => CsvText.Rows(bytes[..(bytes.Length / 2)]));
    }

    [Fact]
    public void BytesOutsideTheEncoding_AreAProblemOfThatRow()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("MA,NGAY\nh1,12/03/2025 07:25\nh"), 0xD0, .. Encoding.UTF8.GetBytes(",12/03/2025 07:25\n")];
        Assert.Equal([null, RuleIds.BadEncoding], CsvText.Rows(bytes).Select(Rule));
    }

    [Theory]
    [InlineData("", "tiêu đề")]
    [InlineData("MA,ngay\n", "NGAY")]
    [InlineData("MA,NGAY,MA\n", "MA")]
    public void WrongHeader_RefusesTheFile(string text, string word)
    {
        var error = Assert.Throws<CsvImportException>(() => CsvText.Rows(text));
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FileWithoutRows_GivesNothing() => Assert.Empty(CsvText.Rows("MA,NGAY"));

    private static string? Rule(MappedRow row) => row.Problems is [var first, ..] ? first.Rule : null;

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
