using CchcLive.Grains.Health;

namespace CchcLive.Dashboard.Screens;

/// <summary>A screen that has a name is not heard.</summary>
/// <param name="screens">The screens; not looked for before the first look, since they need the boards, and boards ask after the program's health.</param>
/// <param name="settings">After how long a screen is silent.</param>
internal sealed class SilentScreenReason(Lazy<ScreenRegistry> screens, DashboardSettings settings) : IHealthReason
{
    private const int Named = 5;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        var silent = (await screens.Value.ListAsync()).Where(screen => screen.IsSilent).Select(screen => screen.Named!.Name).Distinct(StringComparer.Ordinal).ToList();
        if (silent.Count == 0) return HealthNote.None;
        var names = string.Join(", ", silent.Take(Named)) + (silent.Count > Named ? $" and {silent.Count - Named} more" : "");
        return [new HealthNote("screen-silent", $"{silent.Count} screens have drawn nothing for {settings.ScreenSilentAfter.TotalSeconds} s or more, or are switched off: {names}. Look at the machine in the room, or revoke it on /screens.")];
    }
}
