using CchcLive.Domain.Closes;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Closes;

public class DayCloseCodecTests
{
    [Fact]
    public void A_close_reads_back_as_it_was_written() => Same(Told(), DayCloseCodec.Decode(DayCloseCodec.Encode(Told())));

    /// <summary>The file was written once and is never written again: closes are kept for ever.</summary>
    [Fact]
    public void A_close_of_version_1_still_reads_and_is_still_written_the_same()
    {
        var fixture = Convert.FromHexString(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", "day-close-1.hex")).ReplaceLineEndings(""));
        Same(Told(), DayCloseCodec.Decode(fixture));
        Assert.Equal(fixture, DayCloseCodec.Encode(Told()));
    }

    [Fact]
    public void A_close_that_ends_too_soon_or_too_late_or_is_of_another_version_is_refused()
    {
        var bytes = DayCloseCodec.Encode(Told());
        for (var length = 0; length < bytes.Length; length++) Assert.Throws<InvalidDataException>(() => DayCloseCodec.Decode(bytes.AsSpan(0, length)));
        Assert.Throws<InvalidDataException>(() => DayCloseCodec.Decode([.. bytes, 0]));
        bytes[0]++;
        Assert.Contains("version 2", Assert.Throws<InvalidDataException>(() => DayCloseCodec.Decode(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_costs_what_its_figures_need()
    {
        var close = Told() with { Rows = [.. Enumerable.Range(0, 168).Select(i => Row($"phuong-{i:000}", i + 1))] };
        Assert.InRange(DayCloseCodec.Encode(close).Length, 168 * 20, 168 * 60);
    }

    [Fact]
    public void The_total_is_the_sum_of_the_rows_and_as_new_as_the_newest()
    {
        var total = Told().Total("quan");
        Assert.Equal(("quan", 1_203L, 9L), (total.Unit, total.Today[(int)Measure.Open], total.Month[(int)Measure.ProcessedLate]));
        Assert.Equal(Vietnam.Ticks("2025-03-11 16:58"), total.DataAt);
    }

    [Theory]
    [InlineData("2025-03-12 00:00", false)]
    [InlineData("2025-03-12 00:15", false)]
    [InlineData("2025-03-12 00:16", true)]
    [InlineData("2025-03-14 07:30", true)]
    public void A_close_is_made_up_if_it_began_long_after_the_day(string closedAt, bool isMadeUp) =>
        Assert.Equal(isMadeUp, (Told() with { ClosedAt = Vietnam.Ticks(closedAt) }).IsMadeUp);

    private static DayClose Told() => new()
    {
        Date = new DateOnly(2025, 3, 11),
        EndsAt = Vietnam.Ticks("2025-03-12 00:00"),
        ClosedAt = Vietnam.Ticks("2025-03-12 00:00") + (7 * TimeSpan.TicksPerSecond) + 1234,
        Rule = "bao-cao-06",
        RuleVersion = 3,
        Calendars = [new CalendarInForce("all-days@Asia/Ho_Chi_Minh", 1), new CalendarInForce("vn-hanh-chinh", 12)],
        UnitsIn = 2,
        UnitsOf = 3,
        Positions = [1_000_000, 0, 17],
        Rows = [Row("bt-p-an-lac", 1_200), Row("bt-tu-phap", 3) with { Feed = 3, DataAt = Vietnam.Ticks("2025-03-11 16:58") }, new CloseRow("bt-vp", 0, 0, Figures(), Figures())],
    };

    private static CloseRow Row(string unit, long open) => new(
        unit, 2, Vietnam.Ticks("2025-03-11 15:02"), Figures((Measure.Open, open), (Measure.Rated, 1)), Figures((Measure.Open, open), (Measure.ToHandle, 300), (Measure.ProcessedLate, open == 3 ? 8 : 1)));

    private static long[] Figures(params (Measure Measure, long Value)[] values)
    {
        var figures = new long[MeasureSet.Size];
        foreach (var (measure, value) in values) figures[(int)measure] = value;
        return figures;
    }

    private static void Same(DayClose expected, DayClose read)
    {
        Assert.Equal((expected.Date, expected.EndsAt, expected.ClosedAt), (read.Date, read.EndsAt, read.ClosedAt));
        Assert.Equal((expected.Rule, expected.RuleVersion, expected.UnitsIn, expected.UnitsOf), (read.Rule, read.RuleVersion, read.UnitsIn, read.UnitsOf));
        Assert.Equal(expected.Calendars, read.Calendars);
        Assert.Equal(expected.Positions, read.Positions);
        Assert.Equal(expected.Rows.Select(Text), read.Rows.Select(Text));
    }

    private static string Text(CloseRow row) => $"{row.Unit} {row.Feed} {row.DataAt} {string.Join(',', row.Today)} {string.Join(',', row.Month)}";
}
