using System.Diagnostics;
using System.Globalization;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Wall;

/// <summary>Many screens in one Node process, which run the client core as it is, without pages.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private readonly Process _node;
    private volatile int _live;

    private Fleet(Process node) => _node = node;

    /// <summary>How many are live now.</summary>
    public int Live => _live;

    /// <summary>Starts screens that watch an area.</summary>
    public static Fleet Start(Uri server, string area, int count)
    {
        var node = Process.Start(new ProcessStartInfo(
            "node", [Repository.Of("src", "Dashboard", "Client", "tests", "fleet", "run.mjs"), server.ToString().TrimEnd('/'), area, count.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false,
        })!;
        var fleet = new Fleet(node);
        node.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Split(' ') is [var live, _] && int.TryParse(live, CultureInfo.InvariantCulture, out var number)) fleet._live = number;
        };
        node.BeginOutputReadLine();
        return fleet;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }
}
