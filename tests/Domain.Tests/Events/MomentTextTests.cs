using System.Globalization;
using CchcLive.Domain.Events;

namespace CchcLive.Domain.Tests.Events;

/// <summary>The short way of reading moments says what the framework says.</summary>
public sealed class MomentTextTests
{
    private static readonly string[] Days = ["01", "28", "29", "30", "31", "32", "00", "1x"];
    private static readonly string[] Times = ["00:00:00", "23:59:59", "24:00:00", "07:60:00", "07:25:60", "07:2:00", "07:25"];
    private static readonly string[] Offsets = ["Z", "+07:00", "-00:00", "+14:00", "-14:00", "+14:30", "+15:00", "+05:45", "+07:60", "z", " +07:00", "+7:00", ""];

    [Fact]
    public void Instants_AreReadAsTheFrameworkReadsThem()
    {
        foreach (var text in from year in (string[])["1900", "2024", "2025", "2199"] from month in (string[])["01", "02", "04", "12", "13", "00"]
                             from day in Days from time in Times from offset in Offsets select $"{year}-{month}-{day}T{time}{offset}")
        {
            if (!MomentText.TryRead(text, out var moment)) continue;
            Assert.True(DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected), text);
            Assert.Equal(Moment.At(expected), moment);
        }
    }

    [Fact]
    public void Dates_AreReadAsTheFrameworkReadsThem()
    {
        foreach (var text in from year in (string[])["0000", "0001", "2024", "2025", "9999"] from month in (string[])["01", "02", "12", "13", "00"] from day in Days select $"{year}-{month}-{day}")
        {
            var isDate = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var expected);
            Assert.Equal(isDate, MomentText.TryRead(text, out var moment));
            if (isDate) Assert.Equal(Moment.On(expected), moment);
        }
    }

    [Theory]
    [InlineData("2025-03-12T07:25:00+07:00")]
    [InlineData("2025-03-12T07:25:00-03:30")]
    [InlineData("2024-02-29T23:59:59Z")]
    [InlineData("2025-03-12")]
    public void TheUsualForms_AreRecognised(string text) => Assert.True(MomentText.TryRead(text, out _));

    [Theory]
    [InlineData("2025-03-12T07:25:00.5+07:00", "2025-03-12T07:25:00.5+07:00")]
    [InlineData("2025-03-12 07:25:00+07:00", "2025-03-12T07:25:00+07:00")]
    public void OtherForms_AreLeftToTheFramework(string text, string read)
    {
        Assert.False(MomentText.TryRead(text, out _));
        Assert.True(Moment.TryParse(text, out var moment));
        Assert.Equal(read, moment.ToString());
    }
}
