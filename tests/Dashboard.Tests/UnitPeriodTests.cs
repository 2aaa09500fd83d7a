using CchcLive.Dashboard.Units;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Tests;

public sealed class UnitPeriodTests
{
    private static readonly DateOnly Wednesday = new(2025, 3, 12);

    [Theory]
    [InlineData("", "month", "2025-03-01", "2025-03-12")]
    [InlineData("?period=today", "today", "2025-03-12", "2025-03-12")]
    [InlineData("?period=week", "week", "2025-03-10", "2025-03-12")]
    [InlineData("?period=last-month", "last-month", "2025-02-01", "2025-02-28")]
    [InlineData("?period=quarter", "quarter", "2025-01-01", "2025-03-12")]
    [InlineData("?period=year", "year", "2025-01-01", "2025-03-12")]
    [InlineData("?from=2025-02-10&to=2025-02-14", "other", "2025-02-10", "2025-02-14")]
    [InlineData("?from=2025-03-10&to=2025-04-30", "other", "2025-03-10", "2025-03-12")]
    [InlineData("?from=2025-03-20&to=2025-03-25", "month", "2025-03-01", "2025-03-12")]
    [InlineData("?from=2025-02-14&to=2025-02-10", "month", "2025-03-01", "2025-03-12")]
    [InlineData("?from=hom-qua&to=2025-02-10&period=nonsense", "month", "2025-03-01", "2025-03-12")]
    public void Address_NamesAPeriod_ThatNeverReachesBeyondToday(string query, string name, string from, string to)
    {
        var period = UnitPeriod.Read(new DefaultHttpContext { Request = { QueryString = new QueryString(query) } }.Request, Wednesday);
        Assert.Equal((name, from, to), (period.Name, $"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}"));
    }

    [Fact]
    public void Week_OnASunday_BeganOnMonday()
    {
        var period = UnitPeriod.Read(new DefaultHttpContext { Request = { QueryString = new QueryString("?period=week") } }.Request, new DateOnly(2025, 3, 16));
        Assert.Equal(new DateOnly(2025, 3, 10), period.From);
    }
}
