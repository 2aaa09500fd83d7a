using System.Collections.Concurrent;
using System.Collections.Immutable;
using CchcLive.Domain.Access;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;

namespace CchcLive.Dashboard.Push;

/// <summary>
/// Who is connected, and whether he may still be. A connection outlives the request that opened it: so whenever accounts or tokens change, and now and then because days and
/// sessions end, every one is looked at again, and those that may no longer see what they watch are cut. Thread-safe.
/// </summary>
internal sealed class HubDoor(IVisitorRenewal renewal, IHubContext<BoardHub> hub, DashboardSettings settings) : BackgroundService
{
    /// <summary>Time between two looks when nothing has changed.</summary>
    public static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(30);

    /// <summary>Time for the last word to a page: it then takes its figures off at once, instead of finding out.</summary>
    private static readonly TimeSpan LastWord = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Connection> _connections = new(StringComparer.Ordinal);

    /// <summary>Lets a connection watch an area if its visitor may read it.</summary>
    /// <returns>False if he may not.</returns>
    public bool TryWatch(HubCallerContext context, string area)
    {
        var visitor = context.GetHttpContext() is { } http ? http.Visitor() : Visitor.Anonymous;
        var connection = _connections.GetOrAdd(context.ConnectionId, _ => new Connection(context, visitor, []));
        if (!MayWatch(connection with { Areas = [area] })) return false;
        _connections[context.ConnectionId] = connection with { Areas = connection.Areas.Add(area) };
        return true;
    }

    /// <summary>A connection is gone.</summary>
    public void Left(string connection) => _connections.TryRemove(connection, out _);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        renewal.Changed += LookNow;
        try
        {
            using var timer = new PeriodicTimer(LooksEvery, settings.Pace);
            while (await timer.WaitForNextTickAsync(stoppingToken)) Look();
        }
        finally
        {
            renewal.Changed -= LookNow;
        }
    }

    private void LookNow(object? sender, EventArgs changed) => Look();

    private void Look()
    {
        foreach (var connection in _connections.Values)
        {
            if (!MayWatch(connection)) _ = CutAsync(connection.Context);
        }
    }

    private async Task CutAsync(HubCallerContext context)
    {
        try
        {
            await hub.Clients.Client(context.ConnectionId).SendAsync("dismiss").WaitAsync(LastWord, settings.Pace);
        }
#pragma warning disable CA1031 // whoever does not hear it is cut all the same
        catch (Exception)
#pragma warning restore CA1031
        {
        }
        finally
        {
            context.Abort();
        }
    }

    private bool MayWatch(Connection connection) =>
        renewal.Renewed(connection.Visitor) is { } visitor && connection.Areas.All(area => visitor.Can(Permission.Watch, area, renewal.Today));

    private sealed record Connection(HubCallerContext Context, Visitor Visitor, ImmutableHashSet<string> Areas);
}
