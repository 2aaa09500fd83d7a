namespace CchcLive.Ingest.Http;

/// <summary>What a recount found.</summary>
/// <param name="Dossiers">Dossiers known.</param>
/// <param name="Retired">Those of them that have left memory for the archive.</param>
/// <param name="Events">Their events.</param>
/// <param name="Orphans">Dossiers without a header.</param>
/// <param name="Differences">What differs, in words; empty when all is equal.</param>
public sealed record RecountAnswer(long Dossiers, long Retired, long Events, long Orphans, IReadOnlyList<string> Differences);

/// <summary>What a check of the hash chains found.</summary>
/// <param name="Streams">Every stream.</param>
public sealed record VerifyAnswer(IReadOnlyList<StreamAnswer> Streams);

/// <summary>A stream of the journal.</summary>
/// <param name="Stream">Its name.</param>
/// <param name="Segments">Its segments.</param>
/// <param name="Events">Its events.</param>
/// <param name="Fault">What is wrong with the first bad segment, or with a publication's document; null if all is well.</param>
public sealed record StreamAnswer(string Stream, long Segments, long Events, string? Fault);

/// <summary>The units that were added.</summary>
/// <param name="Added">Their ids.</param>
public sealed record AddedAnswer(IReadOnlyList<string> Added);
