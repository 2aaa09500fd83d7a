using CchcLive.Domain.Events;
using CchcLive.Ingest.Csv;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Csv;

/// <summary>What a file gives does not depend on when, how often or in what order it is read; a changed row restates only what changed.</summary>
public class RestatementTests
{
    private const string Row = "h1,12/03/2025 07:25,20/03/2025,14/03/2025 09:00";

    [Fact]
    public void SameRow_GivesTheSameEvents() => Assert.Equal(Events(Row), Events("h0,1/1/2025 00:00,,\n" + Row).Skip(1));

    [Fact]
    public void ChangedDueDate_RestatesTheReceiptOnly()
    {
        var before = Events(Row);
        var after = Events(Row.Replace("20/03", "21/03", StringComparison.Ordinal));
        Assert.NotEqual(before[0].Id, after[0].Id);
        Assert.Equal(before[1], after[1]);
    }

    [Fact]
    public void Id_IsPinned() => Assert.Equal(["H1/received/4caa9873", "H1/completed/bb027891"], Events(Row).Select(e => e.Id));

    [Fact]
    public void FixedMoment_IsOnEveryEventAndNotPartOfTheirIds()
    {
        var plain = Events(Row);
        var dated = Events(Row, Mapping("\"recordedAt\":{\"value\":\"2025-04-01T00:00:00+07:00\"},"));
        Assert.Equal(plain.Select(e => e.Id), dated.Select(e => e.Id));
        Assert.All(dated, e => Assert.Equal("2025-04-01T00:00:00+07:00", e.RecordedAt.ToString()));
    }

    [Fact]
    public void MomentOfTheImport_WinsOverTheMappings()
    {
        Assert.True(Moment.TryParse("2025-05-01T00:00:00+07:00", out var taken));
        using var import = CsvImport.Open(File(Row), Mapping("\"recordedAt\":{\"value\":\"2025-04-01T00:00:00+07:00\"},"), taken);
        Assert.All(import.Rows().SelectMany(r => r.Events), e => Assert.Equal(taken, e.RecordedAt));
    }

    [Fact]
    public void MomentOfTheRow_DatesWhatItSays_AndIsNotPartOfTheId()
    {
        var mapping = Mapping("\"recordedAt\":\"XONG\",");
        var (first, again) = (Events(Row, mapping)[0], Events(Row.Replace("09:00", "17:00", StringComparison.Ordinal), mapping)[0]);
        Assert.Equal(first.Id, again.Id);
        Assert.True(first.RecordedAt < again.RecordedAt && first.SameContent(again));
    }

    private static List<DossierEvent> Events(string rows, CsvMapping? mapping = null)
    {
        using var import = CsvImport.Open(File(rows), mapping ?? Mapping(""));
        var mapped = import.Rows().ToList();
        Assert.All(mapped, r => Assert.Empty(r.Problems));
        return [.. mapped.SelectMany(r => r.Events)];
    }

    private static MemoryStream File(string rows) => new(System.Text.Encoding.UTF8.GetBytes("MA,NGAY,HAN,XONG\n" + rows + "\n"));

    private static CsvMapping Mapping(string more) => CsvText.Parse($$"""
        {"source":"s","zone":"Asia/Ho_Chi_Minh","formats":["dd/MM/yyyy HH:mm","d/M/yyyy HH:mm","dd/MM/yyyy"],"code":"MA",{{more}}
         "events":[{"verb":"received","time":"NGAY","fields":{"dueAt":"HAN"} },{"verb":"completed","when":{"column":"XONG","present":true},"time":"XONG"}]}
        """);
}
