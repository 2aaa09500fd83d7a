using System.Text;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Tests.Support;

namespace CchcLive.Grains.Tests.Calendars;

/// <summary>The body of a calendar's segment in the stream <c>registry</c>: what was once written is read for ever.</summary>
public sealed class CalendarEntryTests
{
    private const string Written = """{"calendar":{"id":"phuong-a","name":"Phường A","version":3,"zone":"Asia/Ho_Chi_Minh","shifts":[{"weekdays":["mon"],"hours":["07:30-11:30"]}],"years":[{"year":2026,"status":"provisional","source":"TB 1","daysOff":[{"date":"2026-11-24","kind":"fixed","name":"Ngày Văn hóa","source":"NQ 28"}],"swaps":[],"halfDays":[],"closures":[]}]},"inForceFrom":"2026-11-16T03:00:00.1234567+00:00","document":"CV 88/UBND","by":"Nguyễn Văn A","reason":"Ngập lụt","effect":{"moved":2,"turnLate":0,"ceaseLate":1,"units":[{"unit":"27439","moved":2,"turnLate":0,"ceaseLate":1}]}}""";

    [Fact]
    public void AnEntry_IsReadAndWrittenAsItWasPinned()
    {
        Assert.True(CalendarEntry.TryRead(Encoding.UTF8.GetBytes(Written), out var entry));
        Assert.Equal(("phuong-a", 3, 2), (entry.Calendar.Id, entry.Calendar.Version, entry.Effect!.Units[0].Moved));
        Assert.Equal(1234567, entry.InForceFrom!.Value.UtcTicks % TimeSpan.TicksPerSecond);
        Assert.Equal(Written, Encoding.UTF8.GetString(entry.ToJson()));
    }

    [Fact]
    public void AnOrgChart_IsNoCalendar() => Assert.False(CalendarEntry.TryRead(Shipped.BinhTan.ToJson(), out _));

    [Theory]
    [InlineData("""{"calendar":{"id":"x"}}""")]
    [InlineData("""{"calendar":1}""")]
    [InlineData("""{"calendar":{}""")]
    public void AnEntryThatCannotBeRead_IsAFault(string body) =>
        Assert.Throws<FormatException>(() => CalendarEntry.TryRead(Encoding.UTF8.GetBytes(body), out _));
}
