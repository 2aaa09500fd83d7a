using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Screens;

/// <summary>Notices when a named screen falls silent, and says so once; and once more when it is heard again.</summary>
internal sealed class ScreenWatch(ScreenRegistry screens, DashboardSettings settings, ILogger<ScreenWatch> log) : BackgroundService
{
    /// <summary>Time between two looks.</summary>
    public static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(5);

    private readonly HashSet<string> _silent = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, settings.Pace);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                Look(await screens.ListAsync());
            }
#pragma warning disable CA1031
            catch (Exception e)
#pragma warning restore CA1031
            {
                log.LogWarning(e, "The named screens could not be read");
            }
        }
    }

    private void Look(IReadOnlyList<Screen> all)
    {
        var named = all.Where(screen => screen.Named is not null).DistinctBy(screen => screen.Named!.Name, StringComparer.Ordinal).ToList();
        _silent.IntersectWith(named.Select(screen => screen.Named!.Name));
        foreach (var screen in named)
        {
            var (name, area) = (screen.Named!.Name, screen.Named.Area);
            if (screen.IsSilent && _silent.Add(name))
                log.LogWarning("Screen {Screen} of area {Area} is silent: nothing was drawn there for {Seconds} s or more, or it is switched off", name, area, settings.ScreenSilentAfter.TotalSeconds);
            else if (!screen.IsSilent && _silent.Remove(name))
                log.LogInformation("Screen {Screen} of area {Area} is heard again", name, area);
        }
    }
}
