using CchcLive.Ingest.Csv;

namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>A row of a view.</summary>
/// <param name="At">The value of its watermark column.</param>
/// <param name="Row">What the mapping reads of it.</param>
/// <param name="Fingerprint">Of both: an unchanged row has the same.</param>
internal sealed record PulledRow(DateTime At, CsvRow Row, UInt128 Fingerprint);
