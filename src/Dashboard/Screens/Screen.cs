using CchcLive.Dashboard.Screens.Pairing;
using CchcLive.Grains.Messages;

namespace CchcLive.Dashboard.Screens;

/// <summary>A screen of the list.</summary>
/// <param name="Named">Its name and what is kept of it; null for one without a name.</param>
/// <param name="Seen">The last that was heard of it; null if nothing since the program started.</param>
/// <param name="IsSilent">It should report and does not.</param>
internal sealed record Screen(NamedScreen? Named, Sighting? Seen, bool IsSilent)
{
    /// <summary>Its token; null for one that was never paired.</summary>
    public PairedScreen? Token { get; init; }
}
