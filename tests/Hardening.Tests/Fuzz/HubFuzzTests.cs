using System.Text;
using CchcLive.Hardening.Tests.Support;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>Messages of screens, broken: each is answered or ends its own connection, never with a failure of the program's own, and the hub goes on.</summary>
public sealed class HubFuzzTests(HubFuzzTests.Host host) : IClassFixture<HubFuzzTests.Host>
{
    private const int Messages = 600;
    private const int LongTimes = 50;
    private const int Seed = 20251122;

    private static readonly byte[][] Seeds = [.. new[]
    {
        HubClient.Call("Watch", "\"quan-binh-tan\""),
        HubClient.Call("Report", """{"screen":"phong-hop-1","scene":"overview","build":"abc","version":12,"frameAt":1741742700000,"dataAt":1741742700000,"failing":["map","risk"],"heap":1048576}"""),
        """{"type":6}""",
    }.Select(message => Encoding.UTF8.GetBytes(message + "\u001e"))];

    [Fact]
    public Task Message_IsAnsweredOrEndsItsConnection() => SendAsync(Messages, Seed);

    [Fact]
    [Trait("Category", "Long")]
    public Task ManyMessages_AreAnsweredOrEndTheirConnection() => SendAsync(Messages * LongTimes, LongSeed.Value);

    private async Task SendAsync(int messages, int seed)
    {
        var random = new Random(seed);
        var hub = await HubClient.ConnectAsync(host.Address);
        for (var i = 0; i < messages; i++)
        {
            var message = Mutator.Next(random, Seeds);
            var about = $"seed {seed}, message {i}, {Convert.ToBase64String(message)}";
            var answer = await TryAsync(hub, message, about);
            Assert.False(answer?.Contains("failed: the server", StringComparison.Ordinal) == true, $"{about}: {answer}");
            if (answer is not null && hub.IsOpen) continue;
            hub.Dispose();
            hub = await HubClient.ConnectAsync(host.Address);
        }

        hub.Dispose();
        using var after = await HubClient.ConnectAsync(host.Address);
        await after.SendAsync(HubClient.Call("Watch", "\"quan-binh-tan\""));
        Assert.Contains("\"board\"", await after.AnswerAsync(), StringComparison.Ordinal);
    }

    /// <summary>Sends a message, whole or not, and a call behind it that is always answered: so it shows whether the connection lives.</summary>
    private static async Task<string?> TryAsync(HubClient hub, byte[] message, string about)
    {
        try
        {
            await hub.SendAsync([.. message, 0x1E]);
            await hub.SendAsync("""{"type":1,"invocationId":"last","target":"Watch","arguments":["khong-co"]}""");
            string? said = "";
            while (await hub.AnswerAsync() is { } answer)
            {
                said += answer;
                if (answer.Contains("\"last\"", StringComparison.Ordinal) || answer.Contains("\"type\":7", StringComparison.Ordinal)) return said;
            }

            return said.Length > 0 ? said : null;
        }
        catch (System.Net.WebSockets.WebSocketException)
        {
            return null; // the server had cut it off before all was sent
        }
        catch (OperationCanceledException e)
        {
            throw new TimeoutException($"{about}: neither answered nor cut off.", e);
        }
    }

    /// <summary>The program with a wide limit of calls, or the hub would refuse most messages unread.</summary>
    public sealed class Host() : ProgramHost(new LimitsSettings { ScreenCallsPerSecond = 1000 });
}
