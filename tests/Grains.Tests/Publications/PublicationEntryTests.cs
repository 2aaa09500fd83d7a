using System.Text;
using System.Text.Json;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Publications;

namespace CchcLive.Grains.Tests.Publications;

/// <summary>What an older version journaled must read for ever.</summary>
public sealed class PublicationEntryTests
{
    private const string Approved = """{"v":1,"kind":"approved","by":"minh","at":"2026-10-27T02:00:00+00:00","hash":"abcd"}""";

    /// <summary>The file was written once and is never written again.</summary>
    [Fact]
    public void ADraftOfVersion1_StillReads_WithItsDocumentAndRule()
    {
        var entry = PublicationEntry.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "publication-act-1.json")));
        Assert.Equal((PublicationActKind.Drafted, "cchc", 2, PeriodKind.Reporting, false), (entry.Kind, entry.By, entry.Version, entry.Days, entry.Act.IsLate));
        Assert.Equal(entry.Hash, CanonicalJson.Hash(entry.Unpacked()));
        Assert.Equal(("quan-binh-tan", 2), CanonicalJson.Read(entry.Unpacked()) is var document ? (document.Area, document.Version) : default);
        Assert.Equal("bao-cao-06", CountingRule.Parse(JsonSerializer.SerializeToUtf8Bytes(entry.Rule)).Id);
        Assert.Equal(Encoding.UTF8.GetString(entry.ToJson()), Encoding.UTF8.GetString(PublicationEntry.Parse(entry.ToJson()).ToJson()));
    }

    [Fact]
    public void AnActOfVersion1_StillReads_AndIsStillWrittenTheSame()
    {
        var act = new PublicationAct(PublicationActKind.Approved, "minh", new DateTimeOffset(2026, 10, 27, 2, 0, 0, TimeSpan.Zero)) { Hash = "abcd" };
        Assert.Equal(act, PublicationEntry.Parse(Encoding.UTF8.GetBytes(Approved)).Act);
        Assert.Equal(Approved, Encoding.UTF8.GetString(PublicationEntry.Of(act).ToJson()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"v":2,"kind":"approved","by":"minh","at":"2026-10-27T02:00:00+00:00"}""")]
    public void WhatIsNoAct_IsRefused(string text) => Assert.Throws<InvalidDataException>(() => PublicationEntry.Parse(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void ADocumentThatIsNotWhatItsHashSays_IsRefused()
    {
        var entry = PublicationEntry.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "publication-act-1.json")));
        Assert.Throws<InvalidDataException>(() => (entry with { Hash = "abcd" }).Unpacked());
        Assert.Throws<InvalidDataException>(() => (entry with { Document = null }).Unpacked());
    }
}
