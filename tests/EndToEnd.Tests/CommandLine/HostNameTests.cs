using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.CommandLine;

/// <summary><c>serve --host</c>: the public name under which a reverse proxy asks.</summary>
public sealed class HostNameTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task NameThatWasGiven_IsAnswered_OthersAreNot()
    {
        await using var server = await Server.StartAsync(_directory.Path, "--no-demo", "--host", "cchc.example", "--host", "bang.example");
        Assert.Equal((200, 200, 200, 400), (await StatusAsync(server, "cchc.example"), await StatusAsync(server, "bang.example:8443"), await StatusAsync(server, "localhost"), await StatusAsync(server, "other.example")));
    }

    public void Dispose() => _directory.Dispose();

    private static async Task<int> StatusAsync(Server server, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health");
        request.Headers.Host = host;
        using var answer = await server.Http.SendAsync(request);
        return (int)answer.StatusCode;
    }
}
