using CchcLive.Domain.Due;
using CchcLive.Domain.Tests.Histories;

namespace CchcLive.Domain.Tests.Due;

/// <summary>By when an apology must be sent (NĐ 61/2018 Đ19.9: one day before expiry at the latest).</summary>
public class ApologiesTests
{
    [Theory]
    [InlineData("2026-10-07 17:00", "2026-10-05 09:00", "2026-10-06 17:00")] // Wednesday: by Tuesday's close
    [InlineData("2026-10-07 08:00", "2026-10-05 09:00", "2026-10-06 17:00")]
    [InlineData("2026-10-12 17:00", "2026-10-05 09:00", "2026-10-09 17:00")] // Monday: by Friday's close
    [InlineData("2026-10-11 17:00", "2026-10-05 09:00", "2026-10-09 17:00")] // a source's Sunday
    [InlineData("2026-11-25 17:00", "2026-11-20 09:00", "2026-11-23 17:00")] // 24/11 is a holiday
    [InlineData("2026-10-06 17:00", "2026-10-05 17:00", "2026-10-05 17:00")]
    public void It_is_the_close_of_the_last_working_day_before_the_due_date(string due, string received, string expected) =>
        Assert.Equal(Vietnam.Ticks(expected), Apologies.SendBy(Vietnam.Office, Vietnam.Ticks(due), Vietnam.Ticks(received)));

    [Theory]
    [InlineData("2026-10-06 17:00", "2026-10-05 17:01")]
    [InlineData("2026-10-05 17:00", "2026-10-05 09:00")]
    [InlineData("2019-10-09 17:00", "2019-10-01 09:00")]
    public void Without_a_lawful_moment_it_is_the_due_instant(string due, string received) =>
        Assert.Equal(Vietnam.Ticks(due), Apologies.SendBy(Vietnam.Office, Vietnam.Ticks(due), Vietnam.Ticks(received)));

    [Fact]
    public void Without_a_due_date_there_is_none() => Assert.Equal(0, Apologies.SendBy(Vietnam.Office, 0, Vietnam.Ticks("2026-10-05 09:00")));

    [Theory]
    [InlineData("2026-10-07 07:29", false)]
    [InlineData("2026-10-07 07:30", true)]
    [InlineData("2026-10-07 11:30", true)]
    [InlineData("2026-10-07 12:15", false)] // noon
    [InlineData("2026-10-07 17:00", true)]
    [InlineData("2026-10-07 17:01", false)]
    [InlineData("2026-10-10 09:00", false)] // Saturday
    [InlineData("2026-11-24 09:00", false)] // a holiday
    [InlineData("2025-04-26 09:00", true)] // a Saturday that was worked for a Friday
    public void A_new_date_is_a_moment_at_which_somebody_works(string at, bool expected)
    {
        Assert.True(Apologies.TryIsWorkingMoment(Vietnam.Office, Vietnam.Ticks(at), out var isWorking));
        Assert.Equal(expected, isWorking);
    }

    [Fact]
    public void Of_a_year_without_a_table_nobody_can_say() => Assert.False(Apologies.TryIsWorkingMoment(Vietnam.Office, Vietnam.Ticks("2019-10-09 09:00"), out _));
}
