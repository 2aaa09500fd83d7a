using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation;

/// <summary>The stories of the dossiers that arrive on a day, each with all its events, past and future.</summary>
internal sealed class StoriesOfDay(DistrictParameters district, ulong seed, Staff staff, OfficeClock clock)
{
    private readonly ArrivalDay _arrivals = new(district, seed, clock);

    /// <summary>The office's time.</summary>
    public OfficeClock Clock => clock;

    /// <summary>How busy a day is, 1 for a mean working day, 0 for a day off.</summary>
    public double Weight(DateOnly day) => _arrivals.Weight(day);

    /// <summary>The stories, in the order of arrival.</summary>
    /// <param name="day">The day.</param>
    /// <param name="count">How many dossiers arrive; null to draw it.</param>
    public IEnumerable<List<DossierEvent>> Of(DateOnly day, int? count = null) =>
        _arrivals.Of(day, count).Select(arrival => new DossierStory(district, clock, staff, arrival).Tell());
}
