using System.Diagnostics;

namespace CchcLive.Journal.Tests.Fixtures;

internal static class Wait
{
    /// <summary>Returns when the condition holds; fails after half a minute.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "What the test waits for did not come.");
            await Task.Delay(5);
        }
    }
}
