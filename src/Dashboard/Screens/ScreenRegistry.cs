using System.Collections.Concurrent;
using System.Net;
using CchcLive.Dashboard.Push;
using CchcLive.Dashboard.Screens.Pairing;
using CchcLive.Grains.Messages;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Screens;

/// <summary>The screens that watch, here and at the other dashboard hosts, as they report themselves. Silence is counted in real seconds, whatever clock the program shows. Thread-safe.</summary>
internal sealed class ScreenRegistry(IScreenNames names, IPairedScreens paired, BoardFeeds feeds, DashboardSettings settings, TimeProvider clock, ILogger<ScreenRegistry> log)
{
    private readonly ConcurrentDictionary<string, Watch> _watching = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Sighting> _connected = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Sighting> _lastOf = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _expected = new(StringComparer.Ordinal);
    private readonly string _host = Guid.NewGuid().ToString("N");
    private readonly long _started = settings.Pace.GetTimestamp();

    /// <summary>Connections to this host that watch a board, by area: walls and other pages.</summary>
    public IReadOnlyDictionary<string, int> Watching => _watching.Values.CountBy(watch => watch.Area, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    /// <summary>A connection watches an area.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="area">The area.</param>
    /// <param name="address">Where it is connected from.</param>
    /// <param name="name">The name of a screen that was paired; null for any other, which may name itself.</param>
    public void Watches(string connection, string area, IPAddress? address, string? name)
    {
        var watch = new Watch(area, address?.ToString(), name);
        if (_watching.TryAdd(connection, watch)) PushInstruments.Watching(1);
        else _watching[connection] = watch;
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
        var report = Named(said.Bounded(), watch);
        var now = clock.GetUtcNow().UtcTicks;
        if (report.Screen is { } name && watch.Name is null && _lastOf.GetValueOrDefault(name)?.Area != watch.Area && !await names.RememberAsync(new NamedScreen(name, watch.Area, now)))
        {
            log.LogWarning("There are too many named screens: {Screen} is shown without its name, and will not be missed", name);
            report = report with { Screen = null };
        }

        var since = _connected.GetValueOrDefault(connection)?.Since ?? now;
        var sighting = new Sighting(watch.Area, watch.Address, since, report, feeds.VersionOf(watch.Area), now, settings.Pace.GetTimestamp());
        if (report.Screen is { } kept) _lastOf[kept] = sighting;
        if (_watching.ContainsKey(connection)) _connected[connection] = sighting;
    }

    /// <summary>A screen was paired now: it is not silent before it had time to speak.</summary>
    public void Expect(string name)
    {
        _expected[name] = settings.Pace.GetTimestamp();
        _lastOf.TryRemove(name, out _);
    }

    /// <summary>Forgets a named screen; if it lives, and was not paired, it is there again with its next report.</summary>
    public async Task ForgetAsync(string name)
    {
        await names.ForgetAsync(name);
        _lastOf.TryRemove(name, out _);
    }

    /// <summary>The named screens, by name, and after them those without a name that report now; of every host.</summary>
    public async Task<IReadOnlyList<Screen>> ListAsync()
    {
        var tokens = paired.List().ToDictionary(screen => screen.Name, StringComparer.Ordinal);
        var named = tokens.Values.Select(screen => new NamedScreen(screen.Name, screen.Area, screen.Since.UtcTicks))
            .Concat((await names.ListAsync()).Where(screen => !tokens.ContainsKey(screen.Name))).OrderBy(screen => screen.Name, StringComparer.Ordinal);
        var elsewhere = ScreensElsewhere.Hear(await names.ShareAsync(ScreensElsewhere.Tell(_host, [.. _connected.Values], _lastOf.Values, settings.Pace)), settings.Pace).ToList();
        var live = _connected.Values.Concat(elsewhere.Where(seen => seen.IsConnected).Select(seen => seen.Sighting)).Where(IsHeard).ToLookup(sighting => sighting.Report.Screen, StringComparer.Ordinal);
        var last = _lastOf.Values.Concat(elsewhere.Select(seen => seen.Sighting)).ToLookup(sighting => sighting.Report.Screen, StringComparer.Ordinal);
        var screens = named.SelectMany(name => live[name.Name].Any()
            ? live[name.Name].Select(sighting => new Screen(name, sighting, IsSilent: false) { Token = tokens.GetValueOrDefault(name.Name) })
            : [Missed(name, last[name.Name].MaxBy(sighting => sighting.Heard)) with { Token = tokens.GetValueOrDefault(name.Name) }]);
        return [.. screens, .. live[null].OrderBy(sighting => sighting.Since).Select(sighting => new Screen(null, sighting, IsSilent: false))];
    }

    private bool IsHeard(Sighting sighting) => settings.Pace.GetElapsedTime(sighting.Heard) < settings.ScreenSilentAfter;

    private Screen Missed(NamedScreen name, Sighting? last) =>
        new(name, last, settings.Pace.GetElapsedTime(last?.Heard ?? _expected.GetValueOrDefault(name.Name, _started)) >= settings.ScreenSilentAfter);

    /// <summary>A screen that was paired has the name that it was given, whatever it says; and no other may say that name.</summary>
    private ScreenReport Named(ScreenReport report, Watch watch)
    {
        if (watch.Name is { } given) return report with { Screen = given };
        return report.Screen is { } said && paired.List().Any(screen => screen.Name == said) ? report with { Screen = null } : report;
    }

    private sealed record Watch(string Area, string? Address, string? Name);
}
