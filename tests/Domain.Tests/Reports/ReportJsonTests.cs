using System.Text;
using System.Text.Json;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;

namespace CchcLive.Domain.Tests.Reports;

public class ReportJsonTests
{
    /// <summary>The file was written once and is never written again: what was issued must read, and hash, for ever.</summary>
    [Fact]
    public void A_report_of_version_1_still_reads_and_is_still_written_the_same()
    {
        var fixture = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "report-1.json"));
        Assert.Equal(Encoding.UTF8.GetString(fixture), Encoding.UTF8.GetString(ReportJson.Write(SampleReport.Told())));
        Assert.Equal(fixture, ReportJson.Write(ReportJson.Read(fixture)));
        Assert.Equal("f93cffff33547d3e87d958279568ee0ff34a36df1991615f0f6c94a7533f6c0e", CanonicalJson.Hash(fixture));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("{\"format\":\"cchc-report/1\",\"applicant\":\"Nguyễn Văn B\"}")]
    public void What_is_no_report_is_refused(string text) => Assert.Throws<InvalidDataException>(() => ReportJson.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_report_of_a_later_format_is_refused_by_its_name()
    {
        var later = ReportJson.Write(SampleReport.Told() with { Format = "cchc-report/2" });
        Assert.Contains("cchc-report/2", Assert.Throws<InvalidDataException>(() => ReportJson.Read(later)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"n\":1,\"x\":3}")]
    [InlineData("{\"text\":5}")]
    [InlineData("{\"on\":\"14/3/2025\"}")]
    [InlineData("{\"n\":\"5\"}")]
    [InlineData("{\"n\":5.5}")]
    [InlineData("5")]
    public void What_is_no_cell_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ReportCell>(json));

    [Fact]
    public void The_same_number_is_written_in_one_way()
    {
        Assert.Equal("{\"x\":2.5}", JsonSerializer.Serialize(ReportCell.OfNumber(2.500m)));
        Assert.Equal("{\"x\":100}", JsonSerializer.Serialize(ReportCell.OfNumber(100.00m)));
        Assert.Equal(ReportCell.OfNumber(2.5m), ReportCell.OfNumber(2.50m));
    }

    [Fact]
    public void Nothing_is_not_0()
    {
        Assert.Equal("{}", JsonSerializer.Serialize(ReportCell.Nothing));
        Assert.NotEqual(ReportCell.OfCount(0), ReportCell.Nothing);
        Assert.Equal([ReportCell.Nothing, ReportCell.Nothing, ReportCell.Nothing], [ReportCell.OfText(null), ReportCell.OfNumber(null), ReportCell.OfDate(null)]);
    }

    [Fact]
    public void A_report_that_contradicts_itself_is_not_written()
    {
        var told = SampleReport.Told();
        var table = told.Sections[1].Table!;
        Assert.Contains("two sections have the id \"words\"", Fault(told with { Sections = [told.Sections[0], told.Sections[0]] }), StringComparison.Ordinal);
        Assert.Contains("two columns have the key \"c7\"", Fault(With(table with { Columns = [.. table.Columns, SampleReport.Count] })), StringComparison.Ordinal);
        Assert.Contains("two rows have the key \"*\"", Fault(With(table with { Rows = [.. table.Rows, table.Rows[2]] })), StringComparison.Ordinal);
        Assert.Contains("row \"x\" has 1 cells for 6 columns", Fault(With(table with { Rows = [new ReportRow("x", [ReportCell.Nothing])] })), StringComparison.Ordinal);

        ReportDocument With(ReportTable other) => told with { Sections = [told.Sections[1] with { Table = other }] };
        static string Fault(ReportDocument report) => Assert.Throws<InvalidDataException>(() => ReportJson.Write(report)).Message;
    }

    [Fact]
    public void An_issue_is_late_after_its_grace_and_before_the_end_when_judged_earlier()
    {
        var (told, basis) = (SampleReport.Told(), SampleReport.Told().Basis);
        Assert.True(basis.IsLate);
        Assert.False((basis with { CutOffAt = basis.ScheduledAt!.Value + ReportBasis.Grace }).IsLate);
        Assert.False((basis with { ScheduledAt = null }).IsLate);
        Assert.True(basis.IsBeforeEndOf(told.Period));
        var end = new DateTimeOffset(2025, 3, 15, 0, 0, 0, TimeSpan.FromHours(7));
        Assert.False((basis with { JudgedAt = end.AddTicks(-1) }).IsBeforeEndOf(told.Period));
        Assert.True((basis with { JudgedAt = end.AddTicks(-2) }).IsBeforeEndOf(told.Period));
    }
}
