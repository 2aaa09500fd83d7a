using System.Globalization;
using CchcLive.Domain.Calendars;
using CchcLive.Domain.Counting;
using CchcLive.Ingest.Http;
using CchcLive.Journal;
using CchcLive.Silo.Clock;
using CchcLive.Silo.Data;

namespace CchcLive.Silo.Hosting;

/// <summary>What the data was created as, and the clock that goes with it.</summary>
/// <param name="Kind">Real or simulated.</param>
/// <param name="Shards">How many shards it has.</param>
/// <param name="Clock">The program's clock.</param>
/// <param name="Mark">Where the simulated clock is noted; null for real data.</param>
/// <param name="Calendars">The working calendars.</param>
/// <param name="Rules">The counting rules.</param>
internal sealed record DataSetup(DataKind Kind, int Shards, TimeProvider Clock, ClockMark? Mark, IReadOnlyList<WorkingCalendar> Calendars, IReadOnlyList<CountingRule> Rules)
{
    private const string KindKey = "data-kind";
    private const string ShardsKey = "shards";
    private const int DefaultShards = 8;

    /// <summary>Reads what the data is, or creates it.</summary>
    /// <exception cref="DirectoryNotFoundException">It must exist, and does not.</exception>
    /// <exception cref="DataInUseException">A simulated clock is asked for over real data, or one that lies before what the data has seen.</exception>
    public static async Task<DataSetup> OpenAsync(IJournalStore store, DataDirectory directory, ServerOptions options, CancellationToken cancellation)
    {
        if (options.MustExist && await store.Meta.GetAsync(KindKey, cancellation) is null) throw NoData(directory.Path);
        var kind = await store.Meta.GetOrAddAsync(KindKey, options.Clock is null ? "real" : "simulated", cancellation);
        var shards = int.Parse(await store.Meta.GetOrAddAsync(ShardsKey, DefaultShards.ToString(CultureInfo.InvariantCulture), cancellation), CultureInfo.InvariantCulture);
        var isSimulated = kind == "simulated";
        if (options.Clock is not null && !isSimulated)
            throw new DataInUseException($"The data in {directory.Path} is real: a simulated clock is refused. Use another --data folder.");
        if (isSimulated && options.Settings.Cluster.IsCluster())
            throw new DataInUseException("The data is simulated: its clock belongs to one process, and a cluster is refused. Use another database.");
        var mark = isSimulated ? new ClockMark(directory.Path) : null;
        return new DataSetup(new DataKind(isSimulated), shards, ClockOf(options.Clock, mark), mark, ShippedData.Calendars(), ShippedData.Rules());
    }

    /// <summary>There is no data where some is asked for.</summary>
    public static DirectoryNotFoundException NoData(string directory) => new($"There is no data in {directory}. Check --data and --database; serve and import make new data.");

    private static TimeProvider ClockOf(ClockSetting? setting, ClockMark? mark)
    {
        if (mark is null) return SystemClock.Instance;
        var reached = mark.Read();
        var wanted = setting ?? new ClockSetting(reached ?? ClockSetting.Demonstration.Start, 1);
        return new SimulatedClock(reached > wanted.Start ? reached.Value : wanted.Start, wanted.Speed, SystemClock.Instance);
    }
}
