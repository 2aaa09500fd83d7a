using System.Diagnostics;

namespace CchcLive.Grains.Tests.Support;

internal static class Wait
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Returns when the condition holds; fails after a while with what was seen last.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, Func<string> otherwise)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waited.Elapsed > Limit) Assert.Fail(otherwise());
            await Task.Delay(2);
        }
    }

    public static Task UntilAsync(Func<bool> condition, string otherwise) => UntilAsync(() => Task.FromResult(condition()), () => otherwise);
}
