using System.Diagnostics;

namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>Waits for what a running program will do in its own time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks until the answer is right; fails with the last one if that takes too long.</summary>
    public static async Task<T> Is<T>(Func<Task<T>> ask, Func<T, bool> right, string what)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await ask();
            if (right(answer)) return answer;
            if (waited.Elapsed > Patience) Assert.Fail($"Not within {Patience.TotalSeconds} s: {what}. Last: {answer}");
            await Task.Delay(20);
        }
    }
}
