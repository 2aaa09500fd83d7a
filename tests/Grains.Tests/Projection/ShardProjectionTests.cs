using CchcLive.Domain.Packing;
using CchcLive.Grains.Projection;
using CchcLive.Grains.Tests.Support;
using CchcLive.Journal;
using CchcLive.Journal.Projection;
using CchcLive.Journal.Segments;
using CchcLive.Journal.Writing;
using CchcLive.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;
using static CchcLive.Grains.Tests.Support.Told;

namespace CchcLive.Grains.Tests.Projection;

/// <summary>One shard's projection over a real journal and a shard that the test plays.</summary>
public sealed class ShardProjectionTests : IAsyncLifetime
{
    private readonly TempDirectory _directory = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly ProjectionGate _gate = new();
    private readonly PlayedShard _shard = new();
    private IJournalStore _store = null!;
    private StreamHead _head = StreamHead.Empty("shard/4");

    public async ValueTask InitializeAsync() => _store = await JournalStores.OpenAsync(_directory.Path);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _gate.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task ARowThatTheShardDoesNotHoldAnyMore_StaysAsItIs()
    {
        await AppendAsync("A-1", "A-2");
        await using var projection = Start(new ProjectionSettings());
        await ReachesAsync(projection, 2);

        _shard.NotHeld.Add("A-1");
        _shard.State = "ended";
        await AppendAsync("A-1", "A-2");
        await ReachesAsync(projection, 4);

        Assert.Equal(["A-1 open", "A-2 ended"], await StatesAsync());
    }

    [Fact]
    public async Task WhatTheShardHasNotAppliedYet_WaitsUntilItHas()
    {
        await AppendAsync("A-1", "A-2", "A-3");
        _shard.Position = 2;
        await using var projection = Start(new ProjectionSettings());
        await ReachesAsync(projection, 2);
        Assert.Equal(["A-1 open", "A-2 open"], await StatesAsync());

        _shard.Position = 3;
        await ReachesAsync(projection, 3);
        Assert.Equal(["A-1 open", "A-2 open", "A-3 open"], await StatesAsync());
    }

    [Fact]
    public async Task ABiteEndsInTheMiddleOfASegment_AndTheNextGoesOnThere()
    {
        await AppendAsync("A-1", "A-1", "A-2", "A-3", "A-4", "A-4");
        await using var projection = Start(new ProjectionSettings { MostDossiers = 2 });

        await ReachesAsync(projection, 6);

        Assert.Equal(["A-1", "A-2", "A-3", "A-4", "A-4"], _shard.Asked);
        Assert.Equal(["A-1 open", "A-2 open", "A-3 open", "A-4 open"], await StatesAsync());
    }

    [Fact]
    public async Task AProcessThatWasOvertaken_ReadsThePositionAgain()
    {
        await AppendAsync("A-1");
        await using var projection = Start(new ProjectionSettings());
        await ReachesAsync(projection, 1);
        await AppendAsync("A-2", "A-3");
        await _store.Dossiers.SaveAsync([], new DossierTablePosition("shard/4", 1, "1"), new DossierTablePosition("shard/4", 2, "1"), _clock.GetUtcNow());

        await ReachesAsync(projection, 3);

        Assert.Equal(["A-1 open", "A-3 open"], await StatesAsync());
    }

    private ShardProjection Start(ProjectionSettings settings) => ShardProjection.Start(_shard, _store, settings, _gate, _clock, NullLogger.Instance);

    private Task ReachesAsync(ShardProjection projection, long seq) => Wait.UntilAsync(
        () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            return Task.FromResult(projection.Status.Seq == seq);
        },
        () => $"The table is at {projection.Status}.");

    private async Task AppendAsync(params string[] codes)
    {
        var (first, last) = (_head.LastSeq + 1, _head.LastSeq + codes.Length);
        var body = EventBatch.Encode([.. codes.Select(code => Received(code, Justice, "2025-03-12 09:00"))]);
        await using var writer = new JournalWriter(_store, _clock);
        _head = new StreamHead("shard/4", last, (await writer.AppendAsync(Append.To("shard/4", first, last, _head.Hash, body))).Hash);
        _shard.Position = last;
    }

    private async Task<List<string>> StatesAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={_directory.File(JournalStores.FileName)};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT code || ' ' || state FROM dossiers ORDER BY code";
        await using var reader = await command.ExecuteReaderAsync();
        var states = new List<string>();
        while (await reader.ReadAsync()) states.Add(reader.GetString(0));
        return states;
    }

    private sealed class PlayedShard : IProjectedShard
    {
        public int Number => 4;

        public string Stream => "shard/4";

        public long Position { get; set; }

        public string Fold => "1";

        public string State { get; set; } = "open";

        public HashSet<string> NotHeld { get; } = [];

        public List<string> Asked { get; } = [];

        public ValueTask<DossierRow?> RowAsync(string code)
        {
            Asked.Add(code);
            return new(NotHeld.Contains(code)
                ? null
                : new DossierRow { Code = code, Shard = 4, Source = "mot-cua", State = State, Calendar = "c", DueOrigin = "unknown", Apology = "none", Verdict = "not-reviewed" });
        }
    }
}
