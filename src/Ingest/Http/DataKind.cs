namespace CchcLive.Ingest.Http;

/// <summary>What kind of data the program serves; written when the data is created and never changed.</summary>
/// <param name="IsSimulated">True if it was made by the simulator on a simulated clock: everything that shows it says so.</param>
public sealed record DataKind(bool IsSimulated);
