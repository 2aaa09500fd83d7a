using CchcLive.Grains.Messages;
using Orleans.Concurrency;

namespace CchcLive.Grains.Screens;

/// <summary>Which screens have a name. What they show, and whether they are heard, is known where they are connected, and told to the other hosts through here.</summary>
public interface IScreensGrain : IGrainWithStringKey
{
    /// <summary>The named screens, by name.</summary>
    [AlwaysInterleave]
    Task<NamedScreens> List();

    /// <summary>Remembers a screen; one that is known keeps the time since when it is.</summary>
    /// <returns>False if there are too many already; it is then not remembered.</returns>
    [AlwaysInterleave]
    Task<bool> Remember(NamedScreen screen);

    /// <summary>Forgets a screen; nothing happens if it is not known.</summary>
    [AlwaysInterleave]
    Task Forget(string name);

    /// <summary>Hears from a dashboard host what it knows of screens, and tells what the others said last. Nothing of it is kept for long, or stored.</summary>
    [AlwaysInterleave]
    Task<ScreensOfHosts> Share(HostScreens mine);
}
