using System.Net.Sockets;
using System.Text;

namespace CchcLive.Hardening.Tests.Support;

/// <summary>A client that sends what it likes, as slowly as it likes.</summary>
internal sealed class RawClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TcpClient _client = new();

    /// <summary>Connects.</summary>
    public static async Task<RawClient> ConnectAsync(Uri address)
    {
        var client = new RawClient();
        await client._client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>Sends bytes as they are.</summary>
    public async Task SendAsync(string text) => await _client.GetStream().WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>What comes until the server closes; fails if it does not.</summary>
    public async Task<string> ReadToCloseAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var answer = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            while (await _client.GetStream().ReadAsync(buffer, patience.Token) is > 0 and var length) answer.Append(Encoding.UTF8.GetString(buffer, 0, length));
        }
        catch (IOException)
        {
            // closed the hard way
        }

        return answer.ToString();
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();
}
