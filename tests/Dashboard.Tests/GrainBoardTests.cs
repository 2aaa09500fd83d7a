using System.Net;
using System.Net.Sockets;
using CchcLive.Dashboard.Boards;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Events;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Packing;
using CchcLive.Grains;
using CchcLive.Grains.Health;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;
using CchcLive.Journal;
using CchcLive.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Dashboard.Tests;

/// <summary>From the event to the screen, over the real grains and the real hub.</summary>
public sealed class GrainBoardTests : IAsyncLifetime
{
    private readonly TempDirectory _directory = new();
    private readonly ManualTimeProvider _clock = new(TestBoards.Morning);
    private readonly ManualTimeProvider _health = new();
    private readonly ShardsOfTest _shards = new();
    private IJournalStore _store = null!;
    private WebApplication _app = null!;

    private IGrainFactory Grains => _app.Services.GetRequiredService<IGrainFactory>();

    private IBoardSource Source => _app.Services.GetRequiredService<IBoardSource>();

    public async ValueTask InitializeAsync()
    {
        _store = await JournalStores.OpenAsync(_directory.Path);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        var rule = new CountingRule { Id = "bao-cao-06", Version = 1, Name = "Báo cáo 06", Source = "TT 01/2020" };
        builder.UseOrleans(silo => silo.UseLocalhostClustering(FreePort(), gatewayPort: 0).AddCchcGrains(_store, new GrainSettings { Shards = 1 }, [], [rule]));
        builder.Services.AddDashboard(new DashboardSettings { Version = "1.0.0", Engine = "test", Pace = new ManualTimeProvider() });
        builder.Services.AddOpenDoor().AddSingleton(new HealthLooks([_shards], _health, NullLogger<HealthLooks>.Instance));
        _app = builder.Build();
        _app.UseDashboard().LetEverybodyIn();
        _app.MapDashboard();
        await _app.StartAsync();
        await _app.Services.GetRequiredService<OrgRegistry>().AddAsync(OrgChart.Of([Unit("quan-a", null), Unit("phuong-1", "quan-a"), Unit("phuong-2", "quan-a")]));
        await _app.Services.GetRequiredService<BoardQueries>().RefreshAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _store.DisposeAsync();
        _directory.Dispose();
    }

    [Fact]
    public async Task Board_IsNotConfirmed_WhileAShardDoesNotAnswer()
    {
        await Source.WatchAsync("quan-a", () => { });
        _shards.IsSilent = true;
        _health.Advance(HealthLooks.Recent);
        Assert.Contains("silent", (await Assert.ThrowsAsync<BoardInDoubtException>(() => Source.WatchAsync("quan-a", () => { }))).Message, StringComparison.Ordinal);

        _shards.IsSilent = false;
        _health.Advance(HealthLooks.Recent);
        await Source.WatchAsync("quan-a", () => { });
    }

    [Fact]
    public void Areas_AreUnitsWithChildren_AndNothingElse()
    {
        Assert.Equal(["quan-a"], Source.List().Select(area => area.Id));
        Assert.Equal("Asia/Ho_Chi_Minh", Source.Describe("quan-a")!.Zone.Id);
        Assert.Null(Source.Describe("phuong-1"));
        Assert.Null(Source.Describe("nowhere"));
    }

    [Fact]
    public async Task Read_OfAKnownVersion_GivesNothing()
    {
        var board = (await Source.ReadAsync("quan-a", null, 0))!;
        Assert.Null(await Source.ReadAsync("quan-a", board.Layout, board.Version));
    }

    [Fact]
    public async Task ReceivedDossier_ReachesAWatchingScreen()
    {
        using var screen = await RawScreen.ConnectAsync(new Uri(_app.Urls.Single()));
        var reply = await screen.WatchAsync("quan-a");
        Assert.Contains("\"id\":\"phuong-2\"", reply, StringComparison.Ordinal);
        await Grains.Shard(0).Append(new AppendBatch(EventBatch.Encode([Received()])));
        var delta = await screen.NextAsync("delta");
        Assert.Contains($"1,{ScreenColumns.PlaceOf("now.open")},1,", delta, StringComparison.Ordinal);
        Assert.Contains($"2,{ScreenColumns.PlaceOf("now.open")},1,", delta, StringComparison.Ordinal);
    }

    /// <summary>For the engine that listens on one.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static OrgUnit Unit(string id, string? parent) => new()
    {
        Id = id, Kind = parent is null ? "district" : "ward", Names = [new UnitName(id, null, default)], Parents = parent is null ? [] : [new ParentLink(parent, default)],
    };

    private static DossierEvent Received() => new()
    {
        Source = "test", Id = "1", Verb = Verb.Received, Code = "H29.1-250312-0001", Time = Moment.At(TestBoards.Morning),
        Fields = FieldSet.Of(FieldValue.Of(FieldId.ReceivingUnitId, "phuong-2"), FieldValue.Of(FieldId.HandlingUnitId, "phuong-2")),
    };

    private sealed class ShardsOfTest : IHealthReason
    {
        public bool IsSilent { get; set; }

        public Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation) =>
            Task.FromResult(IsSilent ? [new HealthNote("shards", "A shard is silent.", IsDown: true)] : HealthNote.None);
    }
}
