using CchcLive.Grains.Messages;
using CchcLive.Grains.Sources;

namespace CchcLive.Grains.Health;

/// <summary>A source that declared an interval is silent in its hours.</summary>
internal sealed class SourceReason(SourceDirectory directory, IGrainFactory grains) : IHealthReason
{
    private const int Named = 5;

    /// <inheritdoc />
    public async Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation)
    {
        var statuses = await Task.WhenAll(directory.Sources.Select(source => grains.Source(source).Status()));
        var silent = statuses.Where(status => status is { Declaration: not null, State: FeedState.Silent }).Select(status => status.Source).ToList();
        SourceInstruments.Silent(silent.Count);
        if (silent.Count == 0) return HealthNote.None;
        var names = string.Join(", ", silent.Take(Named)) + (silent.Count > Named ? $" and {silent.Count - Named} more" : "");
        return [new HealthNote("source-silent", $"{silent.Count} sources have been silent in their hours for longer than they declared: {names}. Look at their systems and the network; their units are marked on the boards.")];
    }
}
