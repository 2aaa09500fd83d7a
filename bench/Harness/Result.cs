namespace CchcLive.Bench.Harness;

/// <summary>What a benchmark found, as it is written to <c>results/NAME.json</c>.</summary>
internal sealed record Result
{
    /// <summary>The benchmark.</summary>
    public required string Name { get; init; }

    /// <summary>The question in words, with the amounts of data.</summary>
    public required string Question { get; init; }

    /// <summary>Under which conditions it was measured.</summary>
    public required RunConditions Conditions { get; init; }

    /// <summary>The contestants' figures.</summary>
    public required IReadOnlyList<ResultRow> Rows { get; init; }

    /// <summary>The product against its peers.</summary>
    public required IReadOnlyList<ResultRatio> Ratios { get; init; }

    /// <summary>Figures of the product that must not exceed a limit of the design.</summary>
    public IReadOnlyList<ResultLimit> Limits { get; init; } = [];

    /// <summary>Every latency of the rounds that count, where latencies were measured.</summary>
    public IReadOnlyList<ResultHistogram> Histograms { get; init; } = [];
}

/// <summary>A figure that must not exceed a limit.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Contestant">Who.</param>
/// <param name="Median">The median of the rounds.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Most">The limit.</param>
internal sealed record ResultLimit(string Setting, string Contestant, double Median, string Unit, double Most);

/// <summary>Every latency of a contestant in a setting.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Contestant">Who.</param>
/// <param name="Counts">A word a bucket: its upper end in milliseconds, a colon, how many latencies are in it.</param>
internal sealed record ResultHistogram(string Setting, string Contestant, string Counts);

/// <summary>The conditions of a run.</summary>
/// <param name="At">When it ended (UTC).</param>
/// <param name="LoadBefore">Load average before the run, which may be of several benchmarks.</param>
/// <param name="LoadMax">The greatest load seen between rounds; the benchmark's own work is part of it.</param>
/// <param name="SyncsBefore">fdatasync a second before.</param>
/// <param name="SyncsAfter">And after.</param>
/// <param name="IsNoisy">True if others were at work on the machine: the ratios are indications only.</param>
/// <param name="Versions">Versions and commit.</param>
internal sealed record RunConditions(
    DateTimeOffset At, double LoadBefore, double LoadMax, double SyncsBefore, double SyncsAfter, bool IsNoisy, SortedDictionary<string, string> Versions);

/// <summary>One contestant's figure in one setting.</summary>
/// <param name="Setting">The setting, for example <c>batch 100, 22 units</c>.</param>
/// <param name="Contestant">Who.</param>
/// <param name="Durability">Its durability settings; empty where none matter.</param>
/// <param name="Unit">The unit of the figures.</param>
/// <param name="Median">The median of the rounds.</param>
/// <param name="Min">The least.</param>
/// <param name="Max">The greatest.</param>
/// <param name="CpuPerMillion">CPU seconds of the servers per million events; null where it is not measured.</param>
/// <param name="Rounds">Every round.</param>
internal sealed record ResultRow(
    string Setting, string Contestant, string Durability, string Unit, double Median, double Min, double Max, double? CpuPerMillion, IReadOnlyList<double> Rounds);

/// <summary>A ratio of medians with its 95 % bootstrap interval.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Of">The numerator.</param>
/// <param name="To">The denominator.</param>
/// <param name="Value">The ratio.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Target">The design's target in words; null if it has none.</param>
internal sealed record ResultRatio(string Setting, string Of, string To, double Value, double Low, double High, string? Target);
