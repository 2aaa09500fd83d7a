using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Reads;

/// <summary>The product: the live board of the area over HTTP, 31 figures a unit with names, as JSON.</summary>
internal sealed class CchcBoard(CchcServer server) : IBoardPeer
{
    /// <summary>Its name.</summary>
    public const string TheName = "cchc, HTTP, 31 figures a unit";

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 256 });
    private readonly Uri _address = new($"{server.Url}/api/v1/areas/{BenchOrg.Area}/board");

    /// <inheritdoc />
    public string Name => TheName;

    /// <inheritdoc />
    public int Readers => 200;

    /// <inheritdoc />
    public async Task ReadAsync(int reader)
    {
        using var answer = await _client.GetAsync(_address, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null);
    }

    /// <inheritdoc />
    public async Task<string> AnswerAsync() =>
        string.Join('\n', (await CchcServer.GetAsync(_client, _address.AbsoluteUri)).GetProperty("rows").EnumerateArray().Select(row =>
            $"{row.GetProperty("id").GetString()} {row.GetProperty("month").GetProperty("received")} {row.GetProperty("month").GetProperty("processed")}"));

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }
}
