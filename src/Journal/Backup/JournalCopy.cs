using CchcLive.Journal.Segments;

namespace CchcLive.Journal.Backup;

/// <summary>What a copy of a journal holds: exactly what was committed by one instant.</summary>
/// <param name="File">The copy's file name in the folder it was written to.</param>
/// <param name="Schema">Schema version of the database that was copied.</param>
/// <param name="Heads">Where each stream ends in the copy, by name.</param>
public sealed record JournalCopy(string File, int Schema, IReadOnlyList<StreamHead> Heads);
