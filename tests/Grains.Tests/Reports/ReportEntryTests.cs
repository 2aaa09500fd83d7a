using System.Text;
using System.Text.Json;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Frozen;
using CchcLive.Grains.Reports;
using CchcLive.Journal.Segments;

namespace CchcLive.Grains.Tests.Reports;

/// <summary>What an older version journaled must read for ever.</summary>
public sealed class ReportEntryTests
{
    private static readonly byte[] Document = Encoding.UTF8.GetBytes("{\"format\":\"cchc-report/1\"}");

    internal static ReportEntry Told() => new()
    {
        Number = 1,
        By = "cchc",
        At = new DateTimeOffset(2025, 3, 14, 0, 0, 5, TimeSpan.Zero),
        Hash = CanonicalJson.Hash(Document),
        CutOffAt = new DateTimeOffset(2025, 3, 14, 7, 0, 4, TimeSpan.FromHours(7)),
        JudgedAt = new DateTimeOffset(2025, 3, 14, 7, 0, 0, TimeSpan.FromHours(7)),
        ScheduledAt = new DateTimeOffset(2025, 3, 14, 7, 0, 0, TimeSpan.FromHours(7)),
        Document = PackedDocument.Pack(Document),
    };

    /// <summary>The file was written once and is never written again.</summary>
    [Fact]
    public void AnIssueOfVersion1_StillReads_WithItsDocument()
    {
        var fixture = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "report-issue-1.json"));
        var entry = ReportEntry.Parse(fixture);
        Assert.Equal(Told() with { Document = entry.Document }, entry);
        Assert.Equal(Document, entry.Unpacked());
        Assert.Equal(Encoding.UTF8.GetString(fixture), Encoding.UTF8.GetString(entry.ToJson()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void WhatIsNoIssue_IsRefused(string text) => Assert.Throws<InvalidDataException>(() => ReportEntry.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void AnIssueOfALaterVersion_IsRefused() => Assert.Throws<InvalidDataException>(() => ReportEntry.Parse(JsonSerializer.SerializeToUtf8Bytes(Told() with { V = 2 }, JsonSerializerOptions.Web)));

    [Fact]
    public void ADocumentThatIsNotWhatItsHashSays_IsRefused() => Assert.Throws<InvalidDataException>(() => (Told() with { Hash = "abcd" }).Unpacked());

    [Fact]
    public void AnIssueThatDoesNotFollow_IsRefused()
    {
        var stream = ReportStreams.Of("quan-binh-tan", "thu", ReportWorlds.Period("2025-W11"));
        var file = new ReportFile(StreamHead.Empty(stream)).With(Told(), new StreamHead(stream, 1, default));
        Assert.Throws<InvalidDataException>(() => file.With(Told(), new StreamHead(stream, 2, default)));
        Assert.Throws<InvalidDataException>(() => file.With(Told() with { Number = 3, Reason = "Bù" }, new StreamHead(stream, 3, default)));
        Assert.Throws<InvalidDataException>(() => file.With(Told() with { Number = 2 }, new StreamHead(stream, 2, default)));
        Assert.Equal(2, file.With(Told() with { Number = 2, Reason = "Bù" }, new StreamHead(stream, 2, default)).Issues.Count);
    }
}
