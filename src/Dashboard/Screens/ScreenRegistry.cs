using System.Collections.Concurrent;
using System.Net;
using CchcLive.Dashboard.Push;
using CchcLive.Grains.Messages;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Screens;

/// <summary>The screens that watch, here and at the other dashboard hosts, as they report themselves. Silence is counted in real seconds, whatever clock the program shows. Thread-safe.</summary>
internal sealed class ScreenRegistry(IScreenNames names, BoardFeeds feeds, DashboardSettings settings, TimeProvider clock, ILogger<ScreenRegistry> log)
{
    /// <summary>A screen that has not reported for so long is silent: two reports and a half are missing.</summary>
    public static readonly TimeSpan SilentAfter = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, (string Area, string? Address)> _watching = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Sighting> _connected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Sighting> _lastOf = new(StringComparer.Ordinal);
    private readonly string _host = Guid.NewGuid().ToString("N");
    private readonly long _started = settings.Pace.GetTimestamp();

    /// <summary>Connections to this host that watch a board, by area: walls and other pages.</summary>
    public IReadOnlyDictionary<string, int> Watching => _watching.Values.CountBy(watch => watch.Area, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>A connection watches an area.</summary>
    public void Watches(string connection, string area, IPAddress? address)
    {
        if (_watching.TryAdd(connection, (area, address?.ToString()))) PushInstruments.Watching(1);
        else _watching[connection] = (area, address?.ToString());
    }

    /// <summary>A connection is gone.</summary>
    public void Left(string connection)
    {
        if (_watching.TryRemove(connection, out _)) PushInstruments.Watching(-1);
        _connected.TryRemove(connection, out _);
    }

    /// <summary>Takes the report of a screen. The first one under a name makes it a named screen, which is missed when it falls silent.</summary>
    public async Task HearAsync(string connection, ScreenReport said)
    {
        if (!_watching.TryGetValue(connection, out var watch)) return;
        var report = said.Bounded();
        var now = clock.GetUtcNow().UtcTicks;
        if (report.Screen is { } name && _lastOf.GetValueOrDefault(name)?.Area != watch.Area && !await names.RememberAsync(new NamedScreen(name, watch.Area, now)))
        {
            log.LogWarning("There are too many named screens: {Screen} is shown without its name, and will not be missed", name);
            report = report with { Screen = null };
        }

        var since = _connected.GetValueOrDefault(connection)?.Since ?? now;
        var sighting = new Sighting(watch.Area, watch.Address, since, report, feeds.VersionOf(watch.Area), now, settings.Pace.GetTimestamp());
        if (report.Screen is { } kept) _lastOf[kept] = sighting;
        if (_watching.ContainsKey(connection)) _connected[connection] = sighting;
    }

    /// <summary>Forgets a named screen; if it lives it is there again with its next report.</summary>
    public async Task ForgetAsync(string name)
    {
        await names.ForgetAsync(name);
        _lastOf.TryRemove(name, out _);
    }

    /// <summary>The named screens, by name, and after them those without a name that report now; of every host.</summary>
    public async Task<IReadOnlyList<Screen>> ListAsync()
    {
        var named = await names.ListAsync();
        var elsewhere = ScreensElsewhere.Hear(await names.ShareAsync(ScreensElsewhere.Tell(_host, [.. _connected.Values], _lastOf.Values, settings.Pace)), settings.Pace).ToList();
        var live = _connected.Values.Concat(elsewhere.Where(seen => seen.IsConnected).Select(seen => seen.Sighting)).Where(IsHeard).ToLookup(sighting => sighting.Report.Screen, StringComparer.Ordinal);
        var last = _lastOf.Values.Concat(elsewhere.Select(seen => seen.Sighting)).ToLookup(sighting => sighting.Report.Screen, StringComparer.Ordinal);
        var screens = named.SelectMany(name => live[name.Name].Any()
            ? live[name.Name].Select(sighting => new Screen(name, sighting, IsSilent: false))
            : [Missed(name, last[name.Name].MaxBy(sighting => sighting.Heard))]);
        return [.. screens, .. live[null].OrderBy(sighting => sighting.Since).Select(sighting => new Screen(null, sighting, IsSilent: false))];
    }

    private bool IsHeard(Sighting sighting) => settings.Pace.GetElapsedTime(sighting.Heard) < SilentAfter;

    private Screen Missed(NamedScreen name, Sighting? last) => new(name, last, settings.Pace.GetElapsedTime(last?.Heard ?? _started) >= SilentAfter);
}
