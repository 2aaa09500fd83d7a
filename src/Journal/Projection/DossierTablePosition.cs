namespace CchcLive.Journal.Projection;

/// <summary>How far the table <c>dossiers</c> has followed a stream.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Seq">The last event that is in the table.</param>
/// <param name="Fold">Under which fold the rows were made: under another one they are made again, from the stream's beginning.</param>
public sealed record DossierTablePosition(string Stream, long Seq, string Fold);
