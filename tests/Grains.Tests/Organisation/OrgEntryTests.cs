using System.Text;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Tests.Support;

namespace CchcLive.Grains.Tests.Organisation;

/// <summary>The body of an org chart's segment in the stream <c>registry</c>: what was once written is read for ever.</summary>
public sealed class OrgEntryTests
{
    private const string Written = """{"org":{"format":"cchc-org/1","units":[{"id":"phuong-a","kind":"ward","names":[{"text":"Phường A","to":"2025-06-30"},{"text":"Phường B","from":"2025-07-01"}],"heads":[{"title":"Chủ tịch","officer":"cb-1","from":"2025-07-01"}]}]},"decision":{"act":"rename","unit":"phuong-a","document":"NQ 1685","by":"lan","reason":"Sắp xếp","from":"2025-07-01"}}""";

    [Fact]
    public void AnEntry_IsReadAndWrittenAsItWasPinned()
    {
        var entry = OrgEntry.Read(Encoding.UTF8.GetBytes(Written));
        Assert.Equal(new OrgDecision("rename", "phuong-a", "NQ 1685", "lan", "Sắp xếp", new DateOnly(2025, 7, 1)), entry.Decision);
        Assert.Equal(Written, Encoding.UTF8.GetString(entry.ToJson()));
    }

    [Fact]
    public void AChartWithoutADecision_IsTheChartAlone()
    {
        var chart = Shipped.BinhTan.ToJson();
        Assert.Null(OrgEntry.Read(chart).Decision);
        Assert.Equal(chart, OrgEntry.Read(chart).ToJson());
    }

    [Theory]
    [InlineData("""{"org":1,"decision":{}}""")]
    [InlineData("""{"org":{}""")]
    [InlineData("""{"org":{"format":"cchc-org/1"}}""")]
    [InlineData("""{"units":[]}""")]
    public void AnEntryThatCannotBeRead_IsAFault(string body) => Assert.Throws<FormatException>(() => OrgEntry.Read(Encoding.UTF8.GetBytes(body)));
}
