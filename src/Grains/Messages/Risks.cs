using CchcLive.Domain.Counting;

namespace CchcLive.Grains.Messages;

/// <summary>A question for what will be late if nothing is done; see <see cref="Domain.Shards.DossierShard.Risk"/>.</summary>
/// <param name="Query">Of which dossiers, by which rule, at which instant.</param>
/// <param name="Day">The day whose dossiers are listed; null for both.</param>
/// <param name="Most">At most so many are listed.</param>
[GenerateSerializer, Immutable]
public sealed record RiskRequest([property: Id(0)] ScanRequest Query, [property: Id(1)] RiskDay? Day, [property: Id(2)] int Most);

/// <summary>What one shard knows to be at risk.</summary>
/// <param name="Units">How many, by unit and day; one that has dossiers in the archive too may be there more than once.</param>
/// <param name="Lines">The most urgent of them, in no order.</param>
[GenerateSerializer, Immutable]
public sealed record RiskResult([property: Id(0)] RiskRow[] Units, [property: Id(1)] DossierLine[] Lines);

/// <summary>How many dossiers of a unit are at risk on a day.</summary>
/// <param name="Unit">The unit of the role asked under, "" for none.</param>
/// <param name="Day">The last day on which they can be ended in time.</param>
/// <param name="Dossiers">How many.</param>
[GenerateSerializer, Immutable]
public sealed record RiskRow([property: Id(0)] string Unit, [property: Id(1)] RiskDay Day, [property: Id(2)] long Dossiers);
