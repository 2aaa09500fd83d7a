using CchcLive.Domain.Organisation.Changes;

namespace CchcLive.Grains.Organisation;

/// <summary>What an act does to the totals and to the open dossiers.</summary>
/// <param name="On">The day whose trees are compared: the act's first day, or today if that is past.</param>
/// <param name="IsPast">True if it holds from a day that is over: figures of the days since are read by the new tree.</param>
/// <param name="Areas">The areas whose totals are of other units.</param>
/// <param name="Units">The units whose dossiers are counted elsewhere, with those that are open now.</param>
/// <param name="Confirmation">What confirms it: it stands for this act over the registry as it was when this was foretold.</param>
public sealed record OrgForecast(DateOnly On, bool IsPast, IReadOnlyList<AreaDifference> Areas, IReadOnlyList<UnitForecast> Units, string Confirmation);

/// <summary>A unit whose dossiers are counted elsewhere.</summary>
/// <param name="Unit">What becomes of it.</param>
/// <param name="Open">Its open dossiers now.</param>
/// <param name="OpenLate">Those of them that are late.</param>
public sealed record UnitForecast(UnitDifference Unit, long Open, long OpenLate);
