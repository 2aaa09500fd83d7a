using System.Diagnostics;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>Waits for what another thread will do.</summary>
internal static class Eventually
{
    public static async Task Holds(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "Waited 60 s in vain.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
