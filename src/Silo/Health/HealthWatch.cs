using CchcLive.Grains.Health;

namespace CchcLive.Silo.Health;

/// <summary>Looks four times a minute, and says in the log what has gone wrong since, and what is well again.</summary>
internal sealed class HealthWatch(HealthLooks looks, TimeProvider machine, ILogger<HealthWatch> log) : BackgroundService
{
    /// <summary>Time between two looks.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, machine);
        do Tell(await looks.LookAsync(stoppingToken));
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Tell(IReadOnlyList<HealthNote> notes)
    {
        HealthInstruments.Looked(notes);
        foreach (var note in notes.Where(note => _known.Add(note.Id))) log.Log(note.IsDown ? LogLevel.Error : LogLevel.Warning, "Degraded ({Reason}): {Words}", note.Id, note.Words);
        foreach (var id in _known.Except(notes.Select(note => note.Id), StringComparer.Ordinal).ToList())
        {
            _known.Remove(id);
            log.LogInformation("Well again: {Reason}", id);
        }
    }
}
