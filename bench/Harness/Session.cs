using System.Text.Encodings.Web;
using System.Text.Json;

namespace CchcLive.Bench.Harness;

/// <summary>One benchmark under way: collects figures and writes the result with the conditions it was measured under.</summary>
internal sealed class Session(string name, string question, Options options, double loadBefore, TimeProvider time)
{
    /// <summary>Above this load at the start a run is refused, unless forced.</summary>
    public const double QuietLoad = 1.0;

    private const double NoisyLoad = 3.0;
    private readonly List<ResultRow> _rows = [];
    private readonly List<ResultRatio> _ratios = [];
    private readonly List<ResultHistogram> _histograms = [];
    private readonly List<ResultLimit> _limits = [];
    private readonly double _syncsBefore = Machine.SyncsPerSecond();
    private double _loadMax;

    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How the run was asked for.</summary>
    public Options Options => options;

    /// <summary>Notes a contestant's rounds.</summary>
    public void Add(string setting, string contestant, string durability, string unit, IReadOnlyList<double> rounds, double? cpuPerMillion = null)
    {
        _rows.Add(new ResultRow(setting, contestant, durability, unit, Statistics.Median(rounds), rounds.Min(), rounds.Max(), cpuPerMillion, rounds));
        Console.WriteLine($"  {setting,-26} {contestant,-52} {_rows[^1].Median,14:N1} {unit} ({rounds.Min():N1}–{rounds.Max():N1}){(cpuPerMillion is { } cpu ? $"  {cpu:N1} CPU s/M" : "")}");
    }

    /// <summary>Notes the latencies of a contestant's rounds: three quantiles of each, and all of them together.</summary>
    public void Add(string setting, string contestant, string durability, IReadOnlyList<Histogram> rounds)
    {
        var all = new Histogram();
        foreach (var round in rounds) all.Add(round);
        if (all.Count == 0) return;
        foreach (var (name, share) in ((string, double)[])[("p50", 0.5), ("p99", 0.99), ("p99.9", 0.999)])
            Add($"{setting}, {name}", contestant, durability, "ms", [.. rounds.Where(round => round.Count > 0).Select(round => round.Quantile(share))]);
        _histograms.Add(new ResultHistogram(setting, contestant, all.ToString()));
    }

    /// <summary>Notes the ratio of two contestants, if both took part.</summary>
    public void Compare(string setting, string of, string to, string? target) => Compare(setting, of, to, Row(setting, of), Row(setting, to), target);

    /// <summary>Notes the ratio of one contestant in two settings.</summary>
    public void Compare(string setting, string of, string to, string contestant, string? target) => Compare(setting, of, to, Row(of, contestant), Row(to, contestant), target);

    /// <summary>Notes that a figure must not exceed a limit, if the contestant took part.</summary>
    public void Hold(string setting, string contestant, double most)
    {
        if (Row(setting, contestant) is not { } row) return;
        _limits.Add(new ResultLimit(setting, contestant, row.Median, row.Unit, most));
        Console.WriteLine($"  {setting,-26} {contestant}: {row.Median:N2} {row.Unit}, target ≤ {most}");
    }

    private ResultRow? Row(string setting, string contestant) => _rows.Find(row => row.Setting == setting && row.Contestant == contestant);

    private void Compare(string setting, string of, string to, ResultRow? first, ResultRow? second, string? target)
    {
        if (first is null || second is null) return;
        var (ratio, low, high) = Statistics.Ratio(first.Rounds, second.Rounds);
        _ratios.Add(new ResultRatio(setting, of, to, ratio, low, high, target));
        Console.WriteLine($"  {setting,-26} {of} / {to}: {ratio:N2} ({low:N2}–{high:N2}){(target is null ? "" : $", target {target}")}");
    }

    /// <summary>To be called between rounds: watches the load.</summary>
    public void Watch() => _loadMax = Math.Max(_loadMax, Machine.Load);

    /// <summary>Writes the result.</summary>
    public void Finish()
    {
        Watch();
        var isNoisy = loadBefore > QuietLoad || _loadMax > NoisyLoad;
        var conditions = new RunConditions(time.GetUtcNow(), loadBefore, _loadMax, _syncsBefore, Machine.SyncsPerSecond(), isNoisy, Machine.Versions());
        var result = new Result { Name = name, Question = question, Conditions = conditions, Rows = _rows, Ratios = _ratios, Limits = _limits, Histograms = _histograms };
        Directory.CreateDirectory(Folders.Results);
        File.WriteAllText(Path.Combine(Folders.Results, $"{name}.json"), JsonSerializer.Serialize(result, Json) + "\n");
        Console.WriteLine($"  load {loadBefore:N1} → {_loadMax:N1}, fdatasync {_syncsBefore:N0} → {conditions.SyncsAfter:N0}/s{(isNoisy ? "  NOISY" : "")}");
    }
}
