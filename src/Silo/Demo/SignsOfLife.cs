using CchcLive.Domain;
using CchcLive.Ingest.Simulation;
using CchcLive.Ingest.Simulation.Feeds;
using CchcLive.Silo.Clock;

namespace CchcLive.Silo.Demo;

/// <summary>Declares the simulated feeds, whenever the units they speak for change, and says now and then that each is alive, unless it is silent that day.</summary>
internal sealed class SignsOfLife(SimulatedDistrict district, FeedSender sender, DistrictParameters parameters, TimeProvider clock)
{
    private static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, IReadOnlyList<string>> _declared = new(StringComparer.Ordinal);
    private readonly TimeZoneInfo _zone = Zones.Find(parameters.Zone);
    private IReadOnlyList<SimulatedSource> _sources = [];
    private DateOnly _day;
    private DateTimeOffset _next;
    private long _sentAt;

    /// <summary>Sends what is due.</summary>
    public async Task SendAsync(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (now < _next || (_sentAt != 0 && SystemClock.Instance.GetElapsedTime(_sentAt) < AtMostEvery)) return;
        var shown = parameters.Demonstration!;
        (_next, _sentAt) = (now.AddMinutes(shown.HeartbeatMinutes), SystemClock.Instance.GetTimestamp());
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, _zone).DateTime);
        if (today != _day) (_day, _sources) = (today, district.SourcesOn(today));
        foreach (var source in _sources)
        {
            await DeclareAsync(source, shown.IntervalMinutes, stopping);
            if (!source.IsSilent && source.Units.Count > 0) await sender.BeatAsync(source, stopping);
        }
    }

    private async Task DeclareAsync(SimulatedSource source, int intervalMinutes, CancellationToken stopping)
    {
        if (!_declared.TryGetValue(source.Id, out var known)) known = [];
        if (known.SequenceEqual(source.Units, StringComparer.Ordinal)) return;
        await sender.DeclareAsync(source, intervalMinutes, stopping);
        _declared[source.Id] = source.Units;
    }
}
