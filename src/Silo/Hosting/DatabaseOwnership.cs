using CchcLive.Journal;
using CchcLive.Silo.Clock;

namespace CchcLive.Silo.Hosting;

/// <summary>
/// Holds the ownership of the journal's database, and takes it again when it was lost: PostgreSQL was restarted, or the network broke. If somebody else has it
/// and keeps it, the program ends. Nothing is written twice meanwhile, since two writers collide on the journal's keys.
/// </summary>
internal sealed class DatabaseOwnership : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>For so long the other owner may be a connection of ours that the server does not yet know to be broken.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly IJournalStore _store;
    private readonly string? _cluster;
    private readonly CancellationTokenSource _closing = new();
    private JournalOwnership? _held;
    private Task _keeping = Task.CompletedTask;

    private DatabaseOwnership(IJournalStore store, string? cluster, JournalOwnership held) => (_store, _cluster, _held) = (store, cluster, held);

    /// <summary>Takes it.</summary>
    /// <exception cref="JournalOwnedException">Somebody else has it.</exception>
    public static async Task<DatabaseOwnership> TakeAsync(IJournalStore store, string? cluster, CancellationToken cancellation) =>
        new(store, cluster, await store.OwnAsync(cluster, cancellation));

    /// <summary>From now on takes it again whenever it was lost.</summary>
    /// <param name="log">Where that is told.</param>
    /// <param name="end">Ends the program.</param>
    public void Keep(Serilog.ILogger log, Action end) => _keeping = KeepAsync(log, end);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _keeping;
        if (_held is not null) await _held.DisposeAsync();
        _closing.Dispose();
    }

    private async Task KeepAsync(Serilog.ILogger log, Action end)
    {
        while (await IsLostAsync())
        {
            log.Warning("The connection that owned the database broke; ownership is taken again.");
            await _held!.DisposeAsync();
            _held = null;
            if (!await RetakeAsync(log, end)) return;
            log.Information("The database is owned again.");
        }
    }

    /// <returns>False if it is given up instead.</returns>
    private async Task<bool> IsLostAsync()
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_held!.Lost, _closing.Token);
        await Task.Delay(Timeout.InfiniteTimeSpan, SystemClock.Instance, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_closing.IsCancellationRequested;
    }

    private async Task<bool> RetakeAsync(Serilog.ILogger log, Action end)
    {
        var refused = new long?();
        while (!_closing.IsCancellationRequested)
        {
            try
            {
                _held = await _store.OwnAsync(_cluster, _closing.Token);
                return true;
            }
            catch (JournalOwnedException e) when (SystemClock.Instance.GetElapsedTime(refused ??= SystemClock.Instance.GetTimestamp()) >= Patience)
            {
                log.Fatal("{Reason} This process ends.", e.Message);
                end();
                return false;
            }
            catch (Exception e) when (e is JournalException or OperationCanceledException)
            {
                await Task.Delay(Pause, SystemClock.Instance, _closing.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return false;
    }
}
