using System.Globalization;
using System.Text;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reports;

namespace CchcLive.Domain.Tests.Reports;

public class ReportScheduleTests
{
    private static readonly TimeZoneInfo Vietnam = Zones.Find("Asia/Ho_Chi_Minh");
    private static readonly ReportSchedule Friday = new() { Kind = "tuan", Areas = ["*"], Period = ReportPeriodKind.Week, CutOff = new ReportDay { AfterEnd = -2 }, At = new TimeOnly(7, 0) };

    /// <summary>D§1 row 57: due 26/02 and 05/8 for quý I and quý III, before the quarters end; quý II and IV are told of by other reports.</summary>
    private static readonly ReportSchedule Quarter = new()
    {
        Kind = "mau-06",
        Areas = ["*"],
        Period = ReportPeriodKind.Quarter,
        Days = PeriodKind.Reporting,
        CutOff = new ReportDay { Dates = new Dictionary<int, string> { [1] = "02-24", [3] = "08-03" } },
        At = new TimeOnly(6, 30),
        Due = new ReportDay { Dates = new Dictionary<int, string> { [1] = "02-26", [3] = "08-05" } },
    };

    [Theory]
    [InlineData("2025-W01", "2025-01-03 07:00")]
    [InlineData("2025-W52", "2025-12-26 07:00")]
    [InlineData("2026-W01", "2026-01-02 07:00")] // the week of New Year belongs to 2026 from 29 December on
    [InlineData("2026-W53", "2027-01-01 07:00")] // a year of 53 weeks; its last Friday is New Year
    public void The_weekly_brief_is_taken_on_its_weeks_friday(string period, string at) => Assert.Equal(at, Local(Friday, period));

    [Fact]
    public void Every_week_has_one_friday_across_new_year()
    {
        var period = Of("2024-W50");
        var before = Friday.InstantOf(period, Vietnam)!.Value;
        for (var week = 0; week < 120; week++)
        {
            var next = Friday.InstantOf(period = period.Next(), Vietnam)!.Value;
            Assert.Equal(TimeSpan.FromDays(7).Ticks, next - before);
            before = next;
        }
    }

    [Theory]
    [InlineData("2025-Q1-15", "2025-02-24 06:30", "2025-02-26")]
    [InlineData("2025-Q3-15", "2025-08-03 06:30", "2025-08-05")]
    public void A_report_may_be_due_before_its_period_ends(string period, string at, string due)
    {
        Assert.Equal(at, Local(Quarter, period));
        Assert.Equal(due, $"{Quarter.Due!.Of(Of(period)):yyyy-MM-dd}");
        Assert.True(Quarter.CutOff.Of(Of(period)) < Of(period).To);
    }

    [Theory]
    [InlineData("2025-Q2-15")] // no date
    [InlineData("2025-Q1")] // other days
    [InlineData("2025-02-15")] // another kind
    public void What_the_line_does_not_name_it_does_not_want(string period) => Assert.Null(Quarter.InstantOf(Of(period), Vietnam));

    [Theory]
    [InlineData("2025-Q1-15", "2025-03-15 06:30")]
    [InlineData("2025-Q4-15", "2025-12-15 06:30")]
    [InlineData("2024-Q1-15", "2024-03-15 06:30")]
    public void A_cut_off_may_follow_the_period(string period, string at) => Assert.Equal(at, Local(Quarter with { CutOff = new ReportDay { AfterEnd = 1 } }, period));

    [Fact]
    public void A_time_that_the_zone_leaves_out_is_an_hour_later_and_one_that_comes_twice_comes_once()
    {
        var (amsterdam, night) = (Zones.Find("Europe/Amsterdam"), Friday with { CutOff = new ReportDay { AfterEnd = 0 }, At = new TimeOnly(2, 30) });
        Assert.Equal(new DateTimeOffset(2025, 3, 30, 3, 30, 0, TimeSpan.FromHours(2)).UtcTicks, night.InstantOf(Of("2025-W13"), amsterdam));
        Assert.Equal(new DateTimeOffset(2025, 10, 26, 2, 30, 0, TimeSpan.FromHours(1)).UtcTicks, night.InstantOf(Of("2025-W43"), amsterdam));
    }

    [Fact]
    public void A_file_is_read()
    {
        var line = Assert.Single(ReportScheduleFile.Parse("""
            { "note": "…", "schedules": [ { "kind": "mau-06", "areas": ["quan-binh-tan"], "period": "quarter", "days": "reporting",
              "cutOff": { "dates": { "1": "02-24" } }, "at": "06:30:00", "due": { "afterEnd": -3 }, "note": "…" } ] }
            """u8));
        Assert.Equal(("mau-06", ReportPeriodKind.Quarter, PeriodKind.Reporting, new TimeOnly(6, 30)), (line.Kind, line.Period, line.Days, line.At));
        Assert.Equal("2025-02-24 06:30", Local(line, "2025-Q1-15"));
        Assert.Equal(new DateOnly(2025, 3, 11), line.Due!.Of(Of("2025-Q1-15")));
    }

    [Theory]
    [InlineData("\"areas\": []", "names no area")]
    [InlineData("\"cutOff\": {}", "needs afterEnd or dates")]
    [InlineData("\"cutOff\": { \"afterEnd\": 1, \"dates\": { \"1\": \"02-24\" } }", "needs afterEnd or dates")]
    [InlineData("\"cutOff\": { \"dates\": { \"1\": \"02-29\" } }", "02-29")]
    [InlineData("\"cutOff\": { \"dates\": { \"5\": \"02-24\" } }", "\"5\"")]
    [InlineData("\"cutOff\": { \"afterEnd\": 1000 }", "within a year")]
    [InlineData("\"due\": { \"dates\": { \"1\": \"26/02\" } }", "due")]
    [InlineData("\"period\": \"fortnight\"", "period")]
    [InlineData("\"at\": \"7 giờ\"", "at")]
    [InlineData("\"when\": \"soon\"", "when")]
    public void A_line_that_makes_no_sense_is_refused_by_name(string member, string fault)
    {
        var members = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = "\"kind\": \"mau-06\"", ["areas"] = "\"areas\": [\"*\"]", ["period"] = "\"period\": \"quarter\"", ["cutOff"] = "\"cutOff\": { \"afterEnd\": 1 }", ["at"] = "\"at\": \"06:30:00\"",
        };
        members[member.Split('"')[1]] = member;
        var text = $"{{ \"schedules\": [ {{ {string.Join(", ", members.Values)} }} ] }}";
        Assert.Contains(fault, Assert.Throws<FormatException>(() => ReportScheduleFile.Parse(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_ships_is_read_and_every_line_has_an_instant_in_every_year()
    {
        var lines = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data", "reports"), "*.json").SelectMany(file => ReportScheduleFile.Parse(File.ReadAllBytes(file))).ToList();
        Assert.NotEmpty(lines);
        Assert.Equal(lines.Count, lines.Select(line => (line.Kind, line.Period, line.Days)).Distinct().Count());
        Assert.All(lines, line => Assert.NotNull(line.InstantOf(ReportPeriod.Of(new DateOnly(2026, 1, 20), line.Period, line.Days), Vietnam)));
    }

    private static ReportPeriod Of(string id) => ReportPeriodId.TryParse(id, out var period) ? period : throw new FormatException(id);

    private static string? Local(ReportSchedule line, string period) => line.InstantOf(Of(period), Vietnam) is { } ticks
        ? TimeZoneInfo.ConvertTime(new DateTimeOffset(ticks, TimeSpan.Zero), Vietnam).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
        : null;
}
