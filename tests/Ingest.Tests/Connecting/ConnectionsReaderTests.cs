using CchcLive.Ingest.Connecting.Settings;
using CchcLive.TestSupport;

namespace CchcLive.Ingest.Tests.Connecting;

/// <summary>The connections file: every fault at once, each with its place, and no secret in any of them.</summary>
public sealed class ConnectionsReaderTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    public ConnectionsReaderTests()
    {
        File.WriteAllText(_directory.File("so.json"), """{ "source": "so", "zone": "Asia/Ho_Chi_Minh", "formats": ["iso"], "code": "ma", "events": [{ "verb": "received", "time": "luc" }] }""");
        File.WriteAllText(_directory.File("address"), "Host=db;Username=u;Password=hunter2\n");
        File.WriteAllText(_directory.File("bad"), "hunter2;;=");
        File.WriteAllText(_directory.File("secret"), new string('s', 32));
    }

    [Fact]
    public void AWholeFile_IsRead()
    {
        var connections = Read("""
            {
              // tất cả các loại
              "pulls": [{ "name": "mot-cua", "database": "file:address", "query": "SELECT 1", "watermark": "sua", "since": "2025-01-01", "overlapMinutes": 30, "intervalSeconds": 60, "batch": 500, "mapping": "so.json" }],
              "folders": [{ "name": "thu-muc", "folder": "in", "settleSeconds": 9, "intervalSeconds": 7, "files": [{ "pattern": "*.csv", "mapping": "so.json" }, { "pattern": "*.ndjson" }] }],
              "signatures": [{ "source": "a", "secret": "file:secret" }],
            }
            """);

        var pull = Assert.Single(connections.Pulls);
        Assert.Equal(("mot-cua", "so", 500, new DateOnly(2025, 1, 1)), (pull.Name, pull.Mapping.Source, pull.Batch, pull.Since));
        Assert.Equal((TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(1)), (pull.Overlap, pull.Interval));
        var folder = Assert.Single(connections.Folders);
        Assert.Equal((_directory.File("in"), TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(7)), (folder.Folder, folder.Settle, folder.Interval));
        Assert.True(folder.Files[0].Fits("SO.CSV"));
        Assert.Null(folder.Files[1].Mapping);
        Assert.Equal("a", Assert.Single(connections.Secrets).Source);
    }

    [Fact]
    public void Faults_AreAllNamedAtOnce_WithoutSecrets()
    {
        var fault = Assert.Throws<FormatException>(() => Read("""
            {
              "pulls": [
                { "name": "x", "database": "Host=db;Password=hunter2", "query": "SELECT 1", "watermark": "sua", "mapping": "so.json" },
                { "name": "x", "database": "file:bad", "query": " ", "watermark": "sua", "since": "hôm qua", "overlapMinutes": 0, "mapping": "none.json", "limit": 1 }
              ],
              "folders": [{ "name": "y", "folder": "in", "files": [] }],
              "signatures": [{ "source": "a", "secret": "env:CCHC_NOT_THERE" }, { "source": "b", "secret": "file:bad" }]
            }
            """)).Message;

        string[] places = ["$.pulls[0].database", "$.pulls[1].name", "$.pulls[1].database", "$.pulls[1].query", "$.pulls[1].since", "$.pulls[1].overlapMinutes", "$.pulls[1].mapping", "$.pulls[1].limit",
            "$.folders[0].files", "$.signatures[0].secret", "$.signatures[1].secret"];
        Assert.All(places, place => Assert.Contains($"\n  {place}: ", fault, StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    public void WhatIsNoConnectionsFile_IsRefused(string text) => Assert.Throws<FormatException>(() => Read(text));

    public void Dispose() => _directory.Dispose();

    private Connections Read(string text)
    {
        File.WriteAllText(_directory.File("connections.json"), text);
        return ConnectionsReader.Read(_directory.File("connections.json"), _ => null);
    }
}
