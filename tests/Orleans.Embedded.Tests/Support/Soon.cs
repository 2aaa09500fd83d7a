namespace CchcLive.Engines.Tests.Support;

/// <summary>Keeps a broken engine from hanging the tests.</summary>
public static class Soon
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task Do(Task task, string otherwise = "It did not end in time.")
    {
        try
        {
            await task.WaitAsync(Limit);
        }
        catch (TimeoutException) when (!task.IsCompleted)
        {
            Assert.Fail(otherwise);
        }
    }
}
