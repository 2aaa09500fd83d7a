using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Screens;

/// <summary>Where the names of screens are kept, and where dashboard hosts tell each other of theirs.</summary>
internal interface IScreenNames
{
    /// <summary>The named screens, by name.</summary>
    Task<IReadOnlyList<NamedScreen>> ListAsync();

    /// <summary>Remembers a screen; false if there are too many already.</summary>
    Task<bool> RememberAsync(NamedScreen screen);

    /// <summary>Forgets a screen.</summary>
    Task ForgetAsync(string name);

    /// <summary>Tells what this host knows, and gives what the other hosts do.</summary>
    Task<IReadOnlyList<HostScreens>> ShareAsync(HostScreens mine);
}
