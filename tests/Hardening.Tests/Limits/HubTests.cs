using CchcLive.Hardening.Tests.Support;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Hardening.Tests.Limits;

/// <summary>What one connection to the hub may do.</summary>
public sealed class HubTests(HubTests.Host host) : IClassFixture<HubTests.Host>
{
    [Fact]
    public async Task CallsWithoutEnd_AreRefused_AndAnotherConnectionIsServed()
    {
        using var greedy = await HubClient.ConnectAsync(host.Address);
        string? answer = "";
        for (var i = 0; i < 1000 && !answer!.Contains("too-many-calls", StringComparison.Ordinal); i++)
        {
            await greedy.SendAsync(HubClient.Call("Watch", "\"khong-co\""));
            answer = await greedy.AnswerAsync();
        }

        Assert.Contains("too-many-calls", answer, StringComparison.Ordinal);
        using var modest = await HubClient.ConnectAsync(host.Address);
        await modest.SendAsync(HubClient.Call("Watch", "\"quan-binh-tan\""));
        Assert.Contains("\"board\"", await modest.AnswerAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Watch", "null", "bad-call")]
    [InlineData("Report", "null", "bad-call")]
    [InlineData("Watch", "\"khong-co\"", "unknown-area")]
    [InlineData("Watch", "{}", "Failed to invoke")]
    [InlineData("Forget", "\"x\"", "Failed to invoke")]
    public async Task CallThatCannotBe_IsRefusedWithAReason(string target, string arguments, string reason)
    {
        using var hub = await HubClient.ConnectAsync(host.Address);
        await hub.SendAsync(HubClient.Call(target, arguments));
        Assert.Contains(reason, await hub.AnswerAsync(), StringComparison.Ordinal);
        Assert.True(hub.IsOpen);
    }

    [Fact]
    public async Task LongMessage_EndsTheConnection()
    {
        using var hub = await HubClient.ConnectAsync(host.Address);
        await hub.SendAsync(HubClient.Call("Watch", $"\"{new string('a', 5000)}\""));
        Assert.Contains("\"type\":7", await hub.AnswerAsync() ?? "\"type\":7", StringComparison.Ordinal); // it says so, or is gone before it can
    }

    /// <summary>The program with narrow limits.</summary>
    public sealed class Host() : ProgramHost(new LimitsSettings { ScreenCallsPerSecond = 1, ScreenMessageBytes = 2048 });
}
