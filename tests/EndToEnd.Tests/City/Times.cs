using System.Diagnostics;

namespace CchcLive.EndToEnd.Tests.City;

/// <summary>How long a question takes to be answered over HTTP, body read, in milliseconds.</summary>
/// <param name="P50">The median.</param>
/// <param name="P99">99 of 100 take no longer; of few questions the longest.</param>
internal readonly record struct Times(double P50, double P99)
{
    /// <summary>Asks once to warm up, and then so many times, one after the other.</summary>
    public static async Task<Times> MeasureAsync(int count, Func<Task> ask)
    {
        await ask();
        var times = new double[count];
        for (var i = 0; i < count; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            await ask();
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        Array.Sort(times);
        return new Times(Math.Round(times[count / 2], 1), Math.Round(times[(count * 99 / 100) is var place && place < count ? place : count - 1], 1));
    }
}
