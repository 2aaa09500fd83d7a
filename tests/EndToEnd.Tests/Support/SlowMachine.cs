namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>
/// What two slow cores that run a server, browsers and other tests may take beyond what the product promises. That a promise is kept to the second is proven on a
/// fake clock (<c>Client/tests</c>); here it is shown that the parts keep it together.
/// </summary>
internal static class SlowMachine
{
    /// <summary>Added to a promised time.</summary>
    public static readonly TimeSpan Allowance = TimeSpan.FromSeconds(10);

    /// <summary>How long a page may take to become what a test waits for.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
}
