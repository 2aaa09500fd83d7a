using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Tests.Moments;

/// <summary>The short way of reading moments says what the framework says.</summary>
public sealed class MomentTests
{
    private static readonly string[] Days = ["01", "28", "29", "30", "31", "32", "00", "1x"];
    private static readonly string[] Times = ["00:00:00", "23:59:59", "07:60:00", "07:25:60", "25:00:00", "0x:00:00"];
    private static readonly string[] Offsets = ["Z", "+07:00", "-00:00", "+14:00", "-14:00", "+05:45", "-03:30", "+14:30", "+07:60"];

    [Fact]
    public void Instants_AreReadAsTheFrameworkReadsThem()
    {
        foreach (var text in from year in (string[])["1899", "1900", "2024", "2025", "2199", "2200"] from month in (string[])["01", "02", "04", "12", "13", "00"]
                             from day in Days from time in Times from offset in Offsets select $"{year}-{month}-{day}T{time}{offset}")
        {
            var isInstant = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected) && Moment.At(expected).IsReckonable;
            Assert.True(isInstant == Moment.TryParse(text, out var moment), text);
            if (isInstant) Assert.Equal(Moment.At(expected), moment);
        }
    }

    [Fact]
    public void Dates_AreReadAsTheFrameworkReadsThem()
    {
        foreach (var text in from year in (string[])["0000", "0001", "2024", "2025", "9999"] from month in (string[])["01", "02", "12", "13", "00"] from day in Days select $"{year}-{month}-{day}")
        {
            var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected) && Moment.On(expected).IsReckonable;
            Assert.True(isDate == Moment.TryParse(text, out var moment), text);
            if (isDate) Assert.Equal(Moment.On(expected), moment);
        }
    }

    [Theory]
    [InlineData("1900-01-01T00:00:00+14:00", true)]
    [InlineData("1899-12-31T23:59:59-14:00", false)]
    [InlineData("2199-12-31T23:59:59-14:00", true)]
    [InlineData("2200-01-01T00:00:00+14:00", false)]
    public void Years_AreThoseThatTheSourceWrote(string text, bool isReckonable) => Assert.Equal(isReckonable, Moment.TryParse(text, out _));

    [Theory]
    [InlineData("2025-03-12T07:25:00.5+07:00", "2025-03-12T07:25:00.5+07:00")]
    [InlineData("2025-03-12 07:25:00+07:00", "2025-03-12T07:25:00+07:00")]
    [InlineData("2025-03-12T07:25:00z", "2025-03-12T07:25:00+00:00")]
    public void RarerForms_AreReadToo(string text, string read)
    {
        Assert.True(Moment.TryParse(text, out var moment));
        Assert.Equal(read, moment.ToString());
    }
}
