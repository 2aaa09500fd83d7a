using CchcLive.Ingest.Connecting.Pull;
using CchcLive.Ingest.Csv;

namespace CchcLive.Ingest.Tests.Connecting;

/// <summary>Where a round begins.</summary>
public sealed class WatermarkTests
{
    private static readonly DateTime Noon = new(2025, 3, 12, 12, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    [Fact]
    public void Start_IsTheMarkMinusTheOverlap() => Assert.Equal(Noon.AddMinutes(-10), new Watermark("sua", Noon).Start(Noon.AddDays(1), Overlap));

    [Fact]
    public void Start_WhenTheDatabasesClockWasSetBack_FollowsIt() => Assert.Equal(Noon.AddHours(-5).AddMinutes(-10), new Watermark("sua", Noon).Start(Noon.AddHours(-5), Overlap));

    [Fact]
    public void RecentRows_HoldAboutOneOverlap()
    {
        var recent = new RecentRows();
        for (var minute = 0; minute < 10_000; minute++)
        {
            recent.Add(Row(Noon.AddMinutes(minute), (ulong)minute));
            recent.ForgetBefore(Noon.AddMinutes(minute) - Overlap);
        }

        Assert.Equal(11, recent.Count);
        Assert.True(recent.Knows(Row(Noon, 9_999)));
        Assert.False(recent.Knows(Row(Noon, 9_000)));
    }

    [Theory]
    [InlineData(true, "true")]
    [InlineData(5, "5")]
    [InlineData(2.5, "2.5")]
    public void CellText_OfValues_IsWhatACsvFileWouldCarry(object value, string text) => Assert.Equal(text, CellText.Of(value, isDate: false, Zone));

    [Fact]
    public void CellText_OfTimes_KeepsTheInstantAndNamesTheOffset()
    {
        Assert.Equal("2025-03-12T19:00:00+07:00", CellText.Of(Noon, isDate: false, Zone));
        Assert.Equal("2025-03-12T12:00:00+07:00", CellText.Of(DateTime.SpecifyKind(Noon, DateTimeKind.Unspecified), isDate: false, Zone));
        Assert.Equal("2025-03-12", CellText.Of(DateTime.SpecifyKind(Noon.Date, DateTimeKind.Unspecified), isDate: true, Zone));
        Assert.Equal("", CellText.Of(DateTime.MaxValue, isDate: false, Zone));
        Assert.Equal("", CellText.Of(DBNull.Value, isDate: false, Zone));
        Assert.Equal("5", CellText.Of(5.00m, isDate: false, Zone));
        Assert.Null(CellText.Of(new byte[1], isDate: false, Zone));
    }

    private static TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    private static PulledRow Row(DateTime at, ulong fingerprint) => new(at, new CsvRow(1, new Dictionary<string, int>(StringComparer.Ordinal), []), fingerprint);
}
