using CchcLive.Bench.Harness;
using CchcLive.Bench.Ingest;
using CchcLive.Bench.Servers;
using CchcLive.Bench.Workload;

namespace CchcLive.Bench.Page;

/// <summary>B9: the page and the wall.</summary>
internal static class PageBenchmark
{
    /// <summary>The question.</summary>
    public const string Question = "B9: pages in Chromium without a window, 24 units; the wall, when it stays open, shows its scene of units. Cold load with the processor slowed down four times: what comes before the first live figure, first paint, live figures, long tasks. Then open for long and fed from within: a push of 200 visible counters, or as many as it shows, in each of 240 frames, and 100,000 pushes of 20 counters, fifty a frame. The page of an area has no charts; beside it stand the same page with two charts by a library that is loaded at once.";

    private const int Units = 24;
    private const string Area = "page of an area";
    private const string Wall = "wall";
    private const string Html = "HTML";
    private const string Script = "cold load, script before live figures";
    private const string Update = "push of 200 counters, script";
    private const string LongTasks = "push of 200 counters, tasks over 50 ms in 240 frames";
    private const string Heap = "heap, more with 100,000 pushes";
    private const string Plotly = "page of an area + plotly, whole";

    /// <summary>What a page may take.</summary>
    private static readonly (string Setting, double Most)[] Budget = [(Script, 60), (Update, 4), (LongTasks, 0), (Heap, 1)];

    /// <summary>Runs it.</summary>
    public static async Task RunAsync(Session session)
    {
        await PageVariant.FetchLibrariesAsync();
        await using var server = await CchcServer.StartAsync(Units, database: null);
        using (var sender = new HttpSender(server.Url)) await sender.SendAsync(Receipts.Create(0, Units * 50, Units));
        await using var chromium = await Chromium.StartAsync();
        var variants = (await VariantsAsync(server)).Where(variant => variant.Name.Contains(session.Options.Peers, StringComparison.OrdinalIgnoreCase)).ToList();
        await LoadAsync(session, chromium, server, variants);
        await UpdateAsync(session, chromium, server, variants);
        await GrowAsync(session, chromium, server, variants);
        session.Hold(Html, Wall, 50);
        foreach (var page in (string[])[Area, Wall])
        {
            foreach (var (setting, most) in Budget) session.Hold(setting, page, most);
        }
    }

    private static async Task<List<PageVariant>> VariantsAsync(CchcServer server)
    {
        const string AreaPath = $"/areas/{BenchOrg.Area}";
        List<PageVariant> variants =
        [
            new(Area, AreaPath, "", null), new("page of an area + uPlot", AreaPath, "", "uplot/dist/uPlot.iife.min.js"),
            new("page of an area + plotly, basic bundle", AreaPath, "", "plotly.js-basic-dist-min/plotly-basic.min.js"), new(Plotly, AreaPath, "", "plotly.js-dist-min/plotly.min.js"),
        ];
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri($"{server.Url}/wall/{BenchOrg.Area}"));
        if (answer.IsSuccessStatusCode) variants.Insert(1, new PageVariant(Wall, $"/wall/{BenchOrg.Area}", "?pin=units", null));
        return variants;
    }

    private static async Task LoadAsync(Session session, Chromium chromium, CchcServer server, List<PageVariant> variants)
    {
        using var client = new HttpClient();
        foreach (var variant in variants.Where(variant => variant.Library is null))
            session.Add(Html, variant.Name, "", "kB", [(await client.GetByteArrayAsync(new Uri(server.Url + variant.Path))).Length / 1000.0]);
        var loads = variants.ConvertAll(_ => new List<ColdLoad>());
        for (var round = 0; round <= session.Options.Rounds; round++)
        {
            for (var i = 0; i < variants.Count; i++)
            {
                var load = await ColdLoad.MeasureAsync(chromium, server, variants[i]);
                session.Watch();
                if (round > 0) loads[i].Add(load); // the first is for warming up
            }
        }

        for (var i = 0; i < variants.Count; i++)
        {
            session.Add(Script, variants[i].Name, "", "kB gzip", loads[i].ConvertAll(load => load.Script / 1000));
            session.Add("cold load, first paint", variants[i].Name, "", "ms", loads[i].ConvertAll(load => load.FirstPaint));
            session.Add("cold load, live figures", variants[i].Name, "", "ms", loads[i].ConvertAll(load => load.Live));
            session.Add("cold load, tasks over 50 ms", variants[i].Name, "", "ms", loads[i].ConvertAll(load => load.Blocked));
        }

        foreach (var page in (string[])[Area, Wall])
        {
            session.Compare("cold load, first paint", page, Plotly, "≤ 0.3");
            session.Compare("cold load, live figures", page, Plotly, null);
        }
    }

    private static async Task UpdateAsync(Session session, Chromium chromium, CchcServer server, List<PageVariant> variants)
    {
        var pages = new List<SteadyPage>();
        try
        {
            foreach (var variant in variants) pages.Add(await SteadyPage.OpenAsync(chromium, server, variant));
            var updates = pages.ConvertAll(_ => new List<(double Script, double All, double LongTasks)>());
            for (var round = 0; round <= session.Options.Rounds; round++)
            {
                for (var i = 0; i < pages.Count; i++)
                {
                    var update = await pages[i].UpdateAsync(session.Options.Scaled(240));
                    session.Watch();
                    if (round > 0) updates[i].Add(update); // the first is for warming up
                }
            }

            for (var i = 0; i < pages.Count; i++)
            {
                session.Add(Update, variants[i].Name, "", "ms", updates[i].ConvertAll(update => update.Script));
                session.Add("push of 200 counters, all work of the page's thread", variants[i].Name, "", "ms", updates[i].ConvertAll(update => update.All));
                session.Add(LongTasks, variants[i].Name, "", "tasks", updates[i].ConvertAll(update => update.LongTasks));
            }

            session.Compare(Update, Area, Plotly, null);
        }
        finally
        {
            foreach (var page in pages) await page.DisposeAsync();
        }
    }

    private static async Task GrowAsync(Session session, Chromium chromium, CchcServer server, List<PageVariant> variants)
    {
        foreach (var variant in variants)
        {
            await using var page = await SteadyPage.OpenAsync(chromium, server, variant);
            var (slope, nodes) = await page.GrowAsync(Math.Max(5_000, session.Options.Scaled(100_000)));
            session.Watch();
            session.Add(Heap, variant.Name, "", "MB", [slope]);
            session.Add("DOM nodes, more after all pushes", variant.Name, "", "nodes", [nodes]);
        }
    }
}
