using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Access;
using CchcLive.Grains.Catalogues;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;

namespace CchcLive.Grains.Tests.Catalogues;

/// <summary>A journal, and what several processes over it hold of the catalogues.</summary>
internal sealed class CatalogueWorld : IAsyncDisposable
{
    public static readonly Doer Tester = new("tester", "10.0.0.1");
    public static readonly CatalogueNote Note = new("lan", "Rà soát", "CV 88/UBND");

    private readonly TempDirectory _directory = new();
    private readonly List<IAsyncDisposable> _owned = [];

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 12, 8, 0, 0, TimeSpan.Zero));

    public ScriptedStore Store { get; private set; } = null!;

    public AuditLog Audit { get; private set; } = null!;

    /// <param name="database">A PostgreSQL database; null for SQLite.</param>
    public static async Task<CatalogueWorld> OpenAsync(string? database = null)
    {
        var world = new CatalogueWorld();
        var real = await JournalStores.OpenAsync(world._directory.Path, database);
        world._owned.Add(real);
        world.Store = new ScriptedStore(real);
        world.Audit = new AuditLog(world.Store, world.Writer());
        return world;
    }

    /// <summary>A process more, which has read what there is, and ships some items.</summary>
    public async Task<CatalogueRegistry> StartAsync(params ICatalogueItem[] shipped)
    {
        var registry = new CatalogueRegistry(Store, Writer(), Audit, new ShippedCatalogues(shipped));
        await registry.CatchUpAsync();
        return registry;
    }

    public async Task<IReadOnlyList<AuditEntry>> AuditedAsync()
    {
        var entries = new List<AuditEntry>();
        await foreach (var line in Audit.ReadAsync(new AuditFilter())) entries.Add(line.Entry);
        return entries;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var owned in Enumerable.Reverse(_owned)) await owned.DisposeAsync();
        _directory.Dispose();
    }

    private JournalWriter Writer()
    {
        var writer = new JournalWriter(Store, Clock, new JournalWriterOptions { FirstPause = TimeSpan.Zero }); // nobody moves the clock on after a failure
        _owned.Add(writer);
        return writer;
    }
}
