using CchcLive.Grains.Projection;

namespace CchcLive.Ingest.Http.Health;

/// <summary>The program's health.</summary>
/// <param name="Status"><c>live</c>; <c>degraded</c> if something is wrong and it serves all the same; <c>down</c> if it takes no events, or figures are not whole.</param>
/// <param name="Engine">The grain engine.</param>
/// <param name="Version">The program's version.</param>
/// <param name="Journal">The database.</param>
/// <param name="Simulated">True if the data was made by the simulator.</param>
/// <param name="Now">The program's clock.</param>
/// <param name="Shards">Shards of the data.</param>
/// <param name="Dossiers">Dossiers known.</param>
/// <param name="Retired">Those of them that have left memory for the archive.</param>
/// <param name="Events">Their events.</param>
/// <param name="Orphans">Dossiers without a header.</param>
/// <param name="UnknownUnits">Units that dossiers name and the org chart does not know.</param>
/// <param name="QuarantineOpen">Inputs that wait in quarantine.</param>
/// <param name="Unclassified">Dossiers that no board shows, by the unit that they name.</param>
/// <param name="DossiersTable">The table <c>dossiers</c>.</param>
/// <param name="Reasons">What is wrong; empty if nothing is.</param>
public sealed record HealthAnswer(
    string Status, string Engine, string Version, string Journal, bool Simulated, string Now, int Shards, long Dossiers, long Retired, long Events, long Orphans,
    IReadOnlyList<string> UnknownUnits, long QuarantineOpen, IReadOnlyList<UnclassifiedAnswer> Unclassified, TableHealth DossiersTable, IReadOnlyList<ReasonAnswer> Reasons);

/// <summary>Something that is wrong.</summary>
/// <param name="Id">What it is, for machines.</param>
/// <param name="Words">What it is and what to do.</param>
public sealed record ReasonAnswer(string Id, string Words);

/// <summary>What a program still can say whose database or shards do not answer.</summary>
/// <param name="Status"><c>down</c>.</param>
/// <param name="Reasons">What is wrong.</param>
public sealed record DownAnswer(string Status, IReadOnlyList<ReasonAnswer> Reasons);

/// <summary>A state for everybody on the network: no words that tell of the inside.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c>, <c>stopping</c> or <c>down</c>.</param>
/// <param name="Reasons">The ids of what is wrong; empty if nothing is.</param>
public sealed record StateAnswer(string Status, IReadOnlyList<string> Reasons);

/// <summary>Dossiers that no board shows.</summary>
/// <param name="Unit">The unit that they name as handling: unknown to the org chart, itself an area, or of no area; null if they name none.</param>
/// <param name="Dossiers">How many.</param>
public sealed record UnclassifiedAnswer(string? Unit, int Dossiers);
