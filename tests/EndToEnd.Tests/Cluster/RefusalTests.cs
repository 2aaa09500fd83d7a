using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Cluster;

/// <summary>What cannot be a cluster says why, with exit code 2, before it touches any data.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    [Theory]
    [InlineData("--role silo --no-demo", "several processes need one PostgreSQL database")]
    [InlineData("--role dashboard --no-demo", "several processes need one PostgreSQL database")]
    [InlineData("--cluster c1 --no-demo", "several processes need one PostgreSQL database")]
    [InlineData("--role silo --database Host=127.0.0.1", "the demonstration is one process")]
    [InlineData("--role silo --no-demo --database Host=127.0.0.1 --clock 2025-03-12T07:25", "--clock belongs to one process")]
    public async Task Cluster_WithoutWhatItNeeds_IsRefused(string options, string reason)
    {
        var refused = (await Cchc.RunAsync(["serve", "--data", _directory.File("data"), "--urls", "http://127.0.0.1:0", .. options.Split(' ')])).Expect(2);
        Assert.Contains(CanCluster ? reason : "built on the Embedded engine", refused.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownRole_IsRefused()
    {
        var refused = (await Cchc.RunAsync("serve", "--data", _directory.File("data"), "--role", "waiter")).Expect(2);
        Assert.Contains("all, silo, dashboard", refused.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private static bool CanCluster => ClusterOf.IsOrleans;
}
