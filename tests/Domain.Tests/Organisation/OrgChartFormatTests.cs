using System.Text;
using CchcLive.Domain.Organisation;
using static CchcLive.Domain.Tests.Organisation.Charts;

namespace CchcLive.Domain.Tests.Organisation;

public class OrgChartFormatTests
{
    [Theory]
    [InlineData("""{"format":"cchc-org/2"}""", "$.format")]
    [InlineData("""{"format":"cchc-org/1","unit":[]}""", "$.unit")]
    [InlineData("""{"format":"cchc-org/1","units":{}}""", "$.units")]
    [InlineData("""{"format":"cchc-org/1","units":[{"kind":"ward"}]}""", "$.units[0].id")]
    [InlineData("""{"format":"cchc-org/1","units":[{"id":7}]}""", "$.units[0].id")]
    [InlineData("""{"format":"cchc-org/1","units":[{"id":"w-1","kind":"ward","names":[{"text":"A"},{"text":" "}]}]}""", "$.units[0].names[1].text")]
    [InlineData("""{"format":"cchc-org/1","units":[{"id":"w-1","kind":"ward","names":[{"text":"A","from":"2025-13-01"}]}]}""", "$.units[0].names[0].from")]
    [InlineData("""{"format":"cchc-org/1","units":[{"id":"w-1","kind":"ward","order":"x"}]}""", "$.units[0].order")]
    [InlineData("""{"format":"cchc-org/1","units":["w-1"]}""", "$.units[0]")]
    [InlineData("""{"format":"cchc-org/1","units":[{"id":"w-1","id":"w-2"}]}""", "Not JSON")]
    [InlineData("{", "Not JSON")]
    public void What_is_not_of_the_format_is_refused_with_its_path(string json, string path)
    {
        var e = Assert.Throws<FormatException>(() => Parse(json));
        Assert.StartsWith(path + ":", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_written_and_read_back_is_the_same_chart()
    {
        var written = Shipped().ToJson();
        Assert.Equal(written, OrgChart.Parse(written).ToJson());
        Assert.Contains("Phường Bình Hưng Hòa", Encoding.UTF8.GetString(written), StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_loses_no_fact()
    {
        var unit = new OrgUnit
        {
            Id = "ward-1",
            Kind = "ward",
            Order = 3,
            Exists = Days("2020-01-01", "2030-01-01"),
            Names = [new UnitName("Phường Một", "P1", Days("2020-01-01", null))],
            Codes = [new UnitCode("gso", "1", Days(null, "2025-06-30"))],
            Parents = [new ParentLink("area-1", Days("2020-01-01", "2025-06-30"))],
            Zone = "Asia/Ho_Chi_Minh",
            CalendarId = "vn",
            Successors = [new Successor("area-1", "Khu vực", After, false, "phần còn lại", "NQ 1")],
            Note = "ghi chú",
        };
        var chart = OrgChart.Parse(OrgChart.Of([Unit("area-1"), unit], "nguồn").ToJson());
        Assert.Equal("nguồn", chart.Note);
        Assert.Equivalent(unit, chart.Find("ward-1"), strict: true);
    }
}
