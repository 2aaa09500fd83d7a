using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using CchcLive.Ingest.Simulation;
using CchcLive.Ingest.Simulation.Feeds;
using CchcLive.Silo.Data;

namespace CchcLive.Silo.Commands;

/// <summary><c>simulate</c>: writes an invented feed of a district or a city as NDJSON, for trials and benchmarks (docs/simulation.md).</summary>
internal static class SimulateCommand
{
    private const string Calendar = "vn-hanh-chinh";
    private const int MaxYears = 50;

    private static readonly Option<int> Dossiers = new("--dossiers") { Description = "How many dossiers arrive.", HelpName = "N", DefaultValueFactory = _ => 100_000 };
    private static readonly Option<int> Years = new("--years") { Description = "Over how many years.", HelpName = "Y", DefaultValueFactory = _ => 1 };
    private static readonly Option<string> Area = new("--area") { Description = "Whose feed: parameters that ship (quan-binh-tan, tp-hcm-2025), or a file.", HelpName = "NAME|FILE", DefaultValueFactory = _ => "quan-binh-tan" };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Which of its possible lives.", HelpName = "S", DefaultValueFactory = _ => 20250312 };
    private static readonly Option<string?> Until = new("--until") { Description = "The first day that is not told of; without it the one in the parameters.", HelpName = "yyyy-MM-dd" };
    private static readonly Option<string> Out = new("--out") { Description = "The file; compressed if its name ends in .gz.", HelpName = "FILE", Required = true };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("simulate", "Writes an invented feed as NDJSON, in the order in which a server would receive it; every figure in it is made up.") { Dossiers, Years, Area, Seed, Until, Out };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var (dossiers, years) = (parsed.GetValue(Dossiers), parsed.GetValue(Years));
        if (dossiers < 1) throw new FormatException("--dossiers: at least 1 is needed.");
        if (years is < 1 or > MaxYears) throw new FormatException($"--years: 1 to {MaxYears} is possible.");
        var file = ShippedData.Find("simulation", parsed.GetValue(Area)!);
        var parameters = DistrictParameters.Parse(File.ReadAllBytes(file));
        var until = Day(parsed.GetValue(Until)) ?? parameters.SimulatedUntil;
        var calendar = ShippedData.Calendars().First(known => known.Id == Calendar);
        var feed = new SimulatedFeed(parameters, parsed.GetValue(Seed), calendar, until.AddYears(-years), until, dossiers);
        Write(feed, parsed.GetValue(Out)!);
        if (parsed.GetValue(GlobalOptions.Json)) Console.WriteLine(Summary(feed.Count));
        else Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{dossiers} dossiers, {feed.Count.Lines} lines from {until.AddYears(-years):yyyy-MM-dd} to before {until:yyyy-MM-dd}: {feed.Count.Events} events, {feed.Count.Duplicates} duplicates, {feed.Count.Quarantined} to be quarantined, {feed.Count.Suspicious} suspicious dossiers. Every figure is invented."));
        return ExitCodes.Ok;
    }

    private static void Write(SimulatedFeed feed, string path)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 1 << 20);
        using var target = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionLevel.Fastest) : (Stream)file;
        using var writer = new FeedWriter(target);
        foreach (var line in feed.Lines()) writer.Write(line);
    }

    private static string Summary(FeedCount count) => string.Create(CultureInfo.InvariantCulture,
        $$"""{"lines":{{count.Lines}},"events":{{count.Events}},"duplicates":{{count.Duplicates}},"quarantined":{{count.Quarantined}},"suspicious":{{count.Suspicious}},"restated":{{count.Of(Planted.Restated)}}}""");

    private static DateOnly? Day(string? text) => text is null ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new FormatException($"--until: '{text}' is no date (yyyy-MM-dd).");
}
