using System.Globalization;
using System.Text;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Screens;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Page;

/// <summary>A variant that is open for long and is fed from within, as fast as it takes it, by the words of the hub.</summary>
internal sealed class SteadyPage : IAsyncDisposable
{
    private const int Counters = 200;
    private const int FewCounters = 20;
    private const int PushesAFrame = 50;
    private readonly VariantTab _tab;

    private SteadyPage(VariantTab tab) => _tab = tab;

    /// <summary>Opens it.</summary>
    public static async Task<SteadyPage> OpenAsync(Chromium chromium, CchcServer server, PageVariant variant)
    {
        byte[]? reply = null;
        await using (await WireScreen.ConnectAsync(server.Url, BenchOrg.Area, Receipts.Column, message => reply ??= message.ToArray()))
        {
            // the answer to Watch is all that is wanted
        }

        var script = PageScripts.Read("load.js") + PageScripts.Read("feed.js").Replace("REPLY", Encoding.UTF8.GetString(reply!), StringComparison.Ordinal);
        var tab = await VariantTab.OpenAsync(chromium, server.Url, variant, script);
        await tab.Session.SendAsync("Performance.enable");
        await tab.LoadAsync(staysOpen: true);
        return new SteadyPage(tab);
    }

    /// <summary>A push of 200 visible counters a frame.</summary>
    /// <param name="frames">How many frames.</param>
    /// <returns>Milliseconds a push of script, and of everything on the page's thread; tasks longer than 50 ms.</returns>
    public async Task<(double Script, double All, double LongTasks)> UpdateAsync(int frames)
    {
        var before = await _tab.MetricsAsync();
        await _tab.Page.EvaluateAsync("() => { window.benchLong.length = 0; }");
        await RunAsync(frames, 1, Counters);
        var after = await _tab.MetricsAsync();
        return (Spent("ScriptDuration"), Spent("TaskDuration"), await _tab.Page.EvaluateAsync<double>("() => window.benchLong.length"));

        double Spent(string name) => (after[name] - before[name]) / frames * 1000;
    }

    /// <summary>Many pushes of 20 counters, fifty a frame.</summary>
    /// <returns>By how many megabytes the script heap grows with 100,000 pushes, by regression over ten looks after collections, and how many DOM nodes came to be.</returns>
    public async Task<(double HeapSlope, double Nodes)> GrowAsync(int pushes)
    {
        const int Looks = 10;
        await RunAsync(pushes / Looks / PushesAFrame, PushesAFrame, FewCounters); // for warming up
        var heap = new List<(double Pushes, double Bytes)>();
        await _tab.HeapAsync(); // what was drawn for the last time is gone
        var nodes = await _tab.MetricsAsync();
        for (var look = 0; look <= Looks; look++)
        {
            heap.Add((look * (double)(pushes / Looks), await _tab.HeapAsync()));
            if (look < Looks) await RunAsync(pushes / Looks / PushesAFrame, PushesAFrame, FewCounters);
        }

        var (x, y) = (heap.Average(point => point.Pushes), heap.Average(point => point.Bytes));
        var slope = heap.Sum(point => (point.Pushes - x) * (point.Bytes - y)) / heap.Sum(point => (point.Pushes - x) * (point.Pushes - x));
        return (slope * 100_000 / 1e6, (await _tab.MetricsAsync())["Nodes"] - nodes["Nodes"]);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _tab.DisposeAsync();

    private async Task RunAsync(int frames, int pushes, int counters) =>
        await _tab.Page.EvaluateAsync(string.Create(CultureInfo.InvariantCulture, $"() => window.benchRun({Math.Max(1, frames)}, {pushes}, {counters})"));
}
