using CchcLive.Grains;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Screens;

/// <summary>The names of screens in their grain, so that they outlive the program.</summary>
internal sealed class GrainScreenNames(IGrainFactory grains) : IScreenNames
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<NamedScreen>> ListAsync() => (await grains.Screens().List()).Screens;

    /// <inheritdoc/>
    public Task<bool> RememberAsync(NamedScreen screen) => grains.Screens().Remember(screen);

    /// <inheritdoc/>
    public Task ForgetAsync(string name) => grains.Screens().Forget(name);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HostScreens>> ShareAsync(HostScreens mine) => (await grains.Screens().Share(mine)).Hosts;
}
