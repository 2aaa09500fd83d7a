using System.Text;
using CchcLive.Ingest.Connecting;
using CchcLive.Ingest.Connecting.Folders;
using CchcLive.Ingest.Connecting.Settings;
using CchcLive.Ingest.Tests.Support;
using CchcLive.Journal;
using CchcLive.TestSupport;

namespace CchcLive.Ingest.Tests.Connecting;

/// <summary>Files that appear in a folder are taken when they are complete, once, and put away with a report.</summary>
public sealed class FolderConnectorTests : IDisposable
{
    private const string Csv = "ma;luc\nA;2025-03-12T07:31:00+07:00\nB;không phải giờ\n";
    private const string Line = """{"specversion":"1.0","id":"r-1","source":"xuat-tep","type":"vn.cchc.dossier.received","time":"2025-03-12T07:31:00+07:00","subject":"N","data":{}}""";

    private const string Mapping = """
        { "source": "so", "zone": "Asia/Ho_Chi_Minh", "formats": ["iso"], "code": "ma", "separator": ";", "events": [{ "verb": "received", "time": "luc" }] }
        """;

    private readonly TempDirectory _directory = new();
    private readonly FakeIntakes _intakes = new();
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task AFile_IsTakenWhenItHasSettled_AndMovedWithAReport()
    {
        Write("so-1.csv", Csv);
        Write("su-kien.ndjson", Line + "\n");
        var connector = Connector();

        Assert.Equal(0, await connector.RunAsync(default));
        Assert.Equal(2, await RunLaterAsync(connector));

        Assert.Equal(["done/so-1.csv", "done/so-1.csv.report.txt", "done/su-kien.ndjson", "done/su-kien.ndjson.report.txt"], Files());
        var report = Read("done/so-1.csv.report.txt");
        Assert.Contains("1 mới", report, StringComparison.Ordinal);
        Assert.Contains("1 vào cách ly", report, StringComparison.Ordinal);
        Assert.DoesNotContain("không phải giờ", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatGrows_OrIsNamedAsUnfinished_IsLeftAlone()
    {
        Write("so-1.csv", "ma;luc\n");
        Write("so-2.csv.part", Csv);
        var connector = Connector();
        for (var look = 0; look < 5; look++)
        {
            await connector.RunAsync(default);
            File.AppendAllText(_directory.File("so-1.csv"), "A;2025-03-12T07:31:00+07:00\n");
            _clock.Advance(TimeSpan.FromSeconds(4));
        }

        Assert.Empty(_intakes.Committed);
        Assert.Equal(["so-1.csv", "so-2.csv.part"], Files());
    }

    [Fact]
    public async Task WhenTheJournalFails_TheFileStays_AndNothingOfItCountsTwice()
    {
        Write("so-1.csv", Csv);
        _intakes.Working = 0;
        var connector = Connector();
        await connector.RunAsync(default);
        await Assert.ThrowsAsync<JournalUnavailableException>(() => RunLaterAsync(connector));
        Assert.Equal(["so-1.csv"], Files());

        _intakes.Working = int.MaxValue;
        Assert.Equal(1, await RunLaterAsync(connector));
        Assert.Equal(["done/so-1.csv", "done/so-1.csv.report.txt"], Files());
    }

    [Fact]
    public async Task AfterACrashBetweenReportAndMove_TheFileIsTakenAgain_AndIsAllDuplicates()
    {
        Write("so-1.csv", Csv);
        var first = Connector();
        await first.RunAsync(default);
        await RunLaterAsync(first);
        File.Move(_directory.File("done/so-1.csv"), _directory.File("so-1.csv"));

        var second = Connector();
        await second.RunAsync(default);
        Assert.Equal(0, await RunLaterAsync(second));
        Assert.Single(_intakes.Committed);
        Assert.Contains("1 đã có từ trước", Read("done/so-1.csv.report.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("la.txt", "x", "mẫu tên")]
    [InlineData("so-1.csv", "ma;khac\nA;B\n", "thiếu cột")]
    [InlineData("so-1.csv", "", "tiêu đề")]
    public async Task AFileAtFault_GoesToFailed_WithTheReason(string name, string content, string reason)
    {
        Write(name, content);
        var connector = Connector();
        await connector.RunAsync(default);
        await RunLaterAsync(connector);
        Assert.Equal([$"failed/{name}", $"failed/{name}.report.txt"], Files());
        Assert.Contains(reason, Read($"failed/{name}.report.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALink_IsNotFollowed()
    {
        using var elsewhere = new TempDirectory();
        await File.WriteAllTextAsync(elsewhere.File("secret"), Csv);
        File.CreateSymbolicLink(_directory.File("so-1.csv"), elsewhere.File("secret"));
        var connector = Connector();
        await connector.RunAsync(default);
        await RunLaterAsync(connector);
        Assert.Empty(_intakes.Committed);
        Assert.Contains("liên kết", Read("failed/so-1.csv.report.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileOfANameThatWasThereBefore_GetsANumber()
    {
        var connector = Connector();
        for (var day = 0; day < 2; day++)
        {
            Write("so-1.csv", Csv);
            await connector.RunAsync(default);
            await RunLaterAsync(connector);
        }

        Assert.Equal(["done/so-1.csv", "done/so-1.csv.2", "done/so-1.csv.2.report.txt", "done/so-1.csv.report.txt"], Files());
    }

    [Fact]
    public async Task WithoutTheFolder_TheReasonSaysSo()
    {
        _directory.Dispose();
        var fault = await Assert.ThrowsAsync<ConnectorFault>(() => Connector().RunAsync(default));
        Assert.Contains(_directory.Path, fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private FolderConnector Connector() => new(
        new FolderSettings { Name = "thu-muc", Folder = _directory.Path, Files = [new FilePattern("so-*.csv", CsvText.Parse(Mapping)), new FilePattern("*.ndjson", null)] },
        new FileTaker(_intakes, _clock), new FileShelf(_directory.Path, _clock, TimeZoneInfo.Utc), _clock);

    private async Task<long> RunLaterAsync(FolderConnector connector)
    {
        _clock.Advance(TimeSpan.FromSeconds(6));
        return await connector.RunAsync(default);
    }

    private void Write(string name, string content) => File.WriteAllText(_directory.File(name), content, Encoding.UTF8);

    private string Read(string name) => File.ReadAllText(_directory.File(name));

    private string[] Files() => [.. Directory.GetFiles(_directory.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_directory.Path, file)).Order(StringComparer.Ordinal)];
}
