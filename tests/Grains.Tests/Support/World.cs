using CchcLive.Domain.Calendars;
using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Packing;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Calendars;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Shards;
using CchcLive.Grains.Sources;
using CchcLive.Journal;
using CchcLive.TestSupport;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CchcLive.Grains.Tests.Support;

/// <summary>The real thing for one test: quận Bình Tân, its grains, a journal of its own, and a clock that the test moves.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly string? _database;
    private readonly Action<IServiceCollection>? _add;
    private IHost _host = null!;

    private World(GrainSettings settings, string now, string? database, Action<IServiceCollection>? add)
    {
        (Settings, Clock, _database, _add) = (settings, new ManualTimeProvider(Told.At(now)), database, add);
        Wall = new SetClock(Clock);
    }

    public GrainSettings Settings { get; }

    /// <summary>The folder of a SQLite journal.</summary>
    public string DataDir => _directory.Path;

    /// <summary>The PostgreSQL database; null for SQLite.</summary>
    public string? Database => _database;

    /// <summary>The calendars that the program ships from the next start on.</summary>
    public IReadOnlyList<WorkingCalendar> ShippedCalendars { get; set; } = Shipped.Calendars;

    /// <summary>Time as it passes.</summary>
    public ManualTimeProvider Clock { get; }

    /// <summary>What the program reads; the same unless a test sets it.</summary>
    public SetClock Wall { get; }

    public ScriptedStore Store { get; private set; } = null!;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public BoardQueries Boards => _host.Services.GetRequiredService<BoardQueries>();

    public FlowQueries Flow => _host.Services.GetRequiredService<FlowQueries>();

    public RiskQueries Risk => _host.Services.GetRequiredService<RiskQueries>();

    public TableQueries Table => _host.Services.GetRequiredService<TableQueries>();

    public SourceQueries Sources => _host.Services.GetRequiredService<SourceQueries>();

    public SourceDirectory SourceDirectory => _host.Services.GetRequiredService<SourceDirectory>();

    public T Service<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public IEnumerable<T> Services<T>() => _host.Services.GetServices<T>();

    public CalendarChanges Changes => _host.Services.GetRequiredService<CalendarChanges>();

    public OrgRegistry Registry => _host.Services.GetRequiredService<OrgRegistry>();

    /// <summary>Starts with the shipped org chart, or another.</summary>
    /// <param name="now">What the clock shows, local time.</param>
    /// <param name="settings">The grains' settings; 3 shards if null.</param>
    /// <param name="org">The org chart.</param>
    /// <param name="database">A PostgreSQL database; null for SQLite.</param>
    /// <param name="add">Adds what the program would have told the grains; null for nothing.</param>
    public static async Task<World> StartAsync(
        string now = "2025-03-12 10:00", GrainSettings? settings = null, OrgChart? org = null, string? database = null, Action<IServiceCollection>? add = null)
    {
        var world = new World(settings ?? new GrainSettings { Shards = 3, SilentAfter = TimeSpan.FromHours(2) }, now, database, add);
        await world.StartAsync();
        await world.AddOrgAsync(org ?? Shipped.BinhTan);
        return world;
    }

    public Task AddOrgAsync(OrgChart org) => Boards.AddOrgAsync(org);

    /// <summary>Stops the host and starts another over the same data.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>As if the process had been killed: nothing is written on the way out.</summary>
    public async Task CrashAsync()
    {
        Store.SnapshotsFail = true;
        await RestartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _directory.Dispose();
    }

    public IShardGrain ShardOf(string code) => Grains.Shard(CodeHash.Shard(code, Settings.Shards));

    /// <summary>Sends events of one shard as one batch.</summary>
    public Task<AppendResult> SendAsync(params DossierEvent[] events) => ShardOf(events[0].Code).Append(new AppendBatch(EventBatch.Encode(events)));

    /// <summary>Sends events, each shard's as one batch.</summary>
    public Task SendAllAsync(IEnumerable<DossierEvent> events) =>
        Task.WhenAll(events.GroupBy(e => CodeHash.Shard(e.Code, Settings.Shards)).Select(group => SendAsync([.. group])));

    /// <summary>Sets the clock to a local time, to which all waiting timers then fire.</summary>
    public void JumpTo(string local)
    {
        Clock.Set(Told.At(local));
        Clock.Advance(TimeSpan.Zero);
    }

    /// <summary>Waits for something while time passes: after a failure the journal pauses.</summary>
    public async Task<T> WhileTimePassesAsync<T>(Task<T> task)
    {
        await Wait.UntilAsync(
            () =>
            {
                Clock.Advance(TimeSpan.FromMilliseconds(50));
                return task.IsCompleted;
            },
            "No answer came.");
        return await task;
    }

    /// <summary>Deletes the archive of retired dossiers behind the program's back (SQLite).</summary>
    public Task ForgetArchiveAsync() => ExecuteAsync("DELETE FROM retired");

    /// <summary>Deletes the shards' snapshots behind the program's back (SQLite).</summary>
    public Task ForgetSnapshotsAsync() => ExecuteAsync("DELETE FROM snapshots WHERE name = 'shard'");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_directory.File(JournalStores.FileName)};Pooling=False;Default Timeout=30");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task StartAsync()
    {
        Store = new ScriptedStore(await JournalStores.OpenAsync(_directory.Path, _database));
        _host = SiloHost.Build(Wall, silo =>
        {
            _add?.Invoke(silo.Services);
            silo.AddCchcGrains(Store, Settings, ShippedCalendars, Shipped.Rules);
        });
        await _host.StartAsync();
    }

    private async Task StopAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await Store.DisposeAsync();
    }
}
