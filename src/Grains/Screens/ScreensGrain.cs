using System.Text.Json;
using CchcLive.Grains.Messages;
using CchcLive.Grains.State;

namespace CchcLive.Grains.Screens;

/// <summary>
/// Keeps the names; written only when one comes, goes, or shows another area. Writes wait for each other. Beside them it
/// remembers what each dashboard host said last of its screens; a new activation has it again when each has spoken.
/// </summary>
internal sealed class ScreensGrain([PersistentState("screens", JournalGrainStorage.Name)] IPersistentState<ScreensSnapshot> kept) : Grain, IScreensGrain, IDisposable
{
    /// <summary>Names remembered at most: anyone who can open a wall can name one.</summary>
    public const int MaxScreens = 500;

    /// <summary>A host that has not spoken for so long is no more; hosts speak every few seconds. Real time: a simulated clock may race.</summary>
    private const long HostIsGoneAfter = 30_000;

    private readonly Dictionary<string, (long At, HostScreens Said)> _hosts = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _writing = new(1);
    private NamedScreen[] _screens = [];

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (kept.State.Screens is { } json) _screens = JsonSerializer.Deserialize<NamedScreen[]>(json, JsonSerializerOptions.Web)!;
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<NamedScreens> List() => Task.FromResult(new NamedScreens(_screens));

    /// <inheritdoc />
    public async Task<bool> Remember(NamedScreen screen)
    {
        await _writing.WaitAsync();
        try
        {
            var known = Array.Find(_screens, other => other.Name == screen.Name);
            if (known?.Area == screen.Area) return true;
            if (known is null && _screens.Length >= MaxScreens) return false;
            await SaveAsync([.. Others(screen.Name), known is null ? screen : known with { Area = screen.Area }]);
            return true;
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc />
    public async Task Forget(string name)
    {
        await _writing.WaitAsync();
        try
        {
            await SaveAsync([.. Others(name)]);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc />
    public Task<ScreensOfHosts> Share(HostScreens mine)
    {
        var now = Environment.TickCount64;
        _hosts[mine.Host] = (now, mine);
        foreach (var gone in _hosts.Where(host => now - host.Value.At > HostIsGoneAfter).Select(host => host.Key).ToList()) _hosts.Remove(gone);
        return Task.FromResult(new ScreensOfHosts([.. _hosts.Values.Where(host => host.Said.Host != mine.Host).Select(host => Older(host.Said, now - host.At))]));
    }

    /// <inheritdoc />
    public void Dispose() => _writing.Dispose();

    private static HostScreens Older(HostScreens said, long milliseconds) =>
        said with { Screens = [.. said.Screens.Select(screen => screen with { AgeMilliseconds = screen.AgeMilliseconds + milliseconds })] };

    private IEnumerable<NamedScreen> Others(string name) => _screens.Where(screen => screen.Name != name);

    /// <summary>What was not written is not known.</summary>
    private async Task SaveAsync(NamedScreen[] screens)
    {
        screens = [.. screens.OrderBy(screen => screen.Name, StringComparer.Ordinal)];
        kept.State = new ScreensSnapshot { Screens = JsonSerializer.SerializeToUtf8Bytes(screens, JsonSerializerOptions.Web) };
        await kept.WriteStateAsync();
        _screens = screens;
    }
}
