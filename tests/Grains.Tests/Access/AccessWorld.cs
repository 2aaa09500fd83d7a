using CchcLive.Domain.Access;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Access;
using CchcLive.Grains.Registry;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;

namespace CchcLive.Grains.Tests.Access;

/// <summary>A journal, and what several processes over it hold of accounts and audit.</summary>
internal sealed class AccessWorld : IAsyncDisposable
{
    public static readonly Doer Tester = new("tester", "10.0.0.1");

    private readonly TempDirectory _directory = new();
    private readonly List<IAsyncDisposable> _owned = [];

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 12, 8, 0, 0, TimeSpan.Zero));

    public ScriptedStore Store { get; private set; } = null!;

    public static async Task<AccessWorld> OpenAsync()
    {
        var world = new AccessWorld();
        var real = await JournalStores.OpenAsync(world._directory.Path);
        world._owned.Add(real);
        world.Store = new ScriptedStore(real);
        return world;
    }

    /// <summary>A process more, which has read what there is.</summary>
    public async Task<AccessProcess> StartAsync()
    {
        var writer = new JournalWriter(Store, Clock, new JournalWriterOptions { FirstPause = TimeSpan.Zero }); // nobody moves the clock on after a failure
        _owned.Add(writer);
        var organisation = new OrgRegistry(Store, writer, [], [new CountingRule { Id = "bao-cao-06", Version = 1, Name = "Báo cáo 06", Source = "TT 01/2020" }], Clock);
        var registry = new AccessRegistry(Store, writer, organisation, Clock);
        await registry.CatchUpAsync();
        return new AccessProcess(registry, new AuditLog(Store, writer), organisation, Clock);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var owned in Enumerable.Reverse(_owned)) await owned.DisposeAsync();
        _directory.Dispose();
    }
}

/// <summary>What one process has.</summary>
internal sealed class AccessProcess(AccessRegistry registry, AuditLog audit, OrgRegistry organisation, TimeProvider time)
{
    private readonly Lockouts _lockouts = new(time);
    private readonly Passwords _passwords = new();

    public AccessRegistry Registry => registry;

    public AuditLog Audit => audit;

    public AccountDesk Accounts => new(registry, audit, organisation, _lockouts, _passwords);

    public InvitationDesk Invitations => new(registry, audit, Accounts, _lockouts, _passwords, time);

    public SignInDesk SignIn => new(registry, audit, _passwords, _lockouts);

    public Task<Account> AddAsync(string name, Role role = Role.Admin, string? password = null) =>
        Accounts.AddAsync(AccessWorld.Tester, name, null, [new Grant(role, null, registry.Today)], password);
}
