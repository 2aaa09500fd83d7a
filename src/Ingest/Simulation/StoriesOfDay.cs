using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation;

/// <summary>The stories of the dossiers that arrive on a day, each with all its events, past and future.</summary>
internal sealed class StoriesOfDay(DistrictParameters district, ulong seed, Staff staff, OfficeClock clock)
{
    private readonly ArrivalDay _arrivals = new(district, seed, clock);

    /// <summary>The office's time.</summary>
    public OfficeClock Clock => clock;

    /// <summary>The stories, in the order of arrival.</summary>
    public IEnumerable<List<DossierEvent>> Of(DateOnly day) => _arrivals.Of(day).Select(arrival => new DossierStory(district, clock, staff, arrival).Tell());
}
