using CchcLive.Dashboard.Screens;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>The names of screens, kept in memory, and what hosts say of them; nothing of it grows older.</summary>
internal sealed class ScreenNames : IScreenNames
{
    private readonly SortedDictionary<string, NamedScreen> _screens = new(StringComparer.Ordinal);

    private readonly Dictionary<string, HostScreens> _hosts = new(StringComparer.Ordinal);

    /// <summary>Names that fit.</summary>
    public int Room { get; set; } = 3;

    public Task<IReadOnlyList<NamedScreen>> ListAsync() => Task.FromResult<IReadOnlyList<NamedScreen>>([.. _screens.Values]);

    public Task<bool> RememberAsync(NamedScreen screen)
    {
        if (!_screens.ContainsKey(screen.Name) && _screens.Count >= Room) return Task.FromResult(false);
        _screens[screen.Name] = screen;
        return Task.FromResult(true);
    }

    public Task ForgetAsync(string name)
    {
        _screens.Remove(name);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<HostScreens>> ShareAsync(HostScreens mine)
    {
        _hosts[mine.Host] = mine;
        return Task.FromResult<IReadOnlyList<HostScreens>>([.. _hosts.Values.Where(host => host.Host != mine.Host)]);
    }
}
