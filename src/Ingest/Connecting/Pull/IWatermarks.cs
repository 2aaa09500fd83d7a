namespace CchcLive.Ingest.Connecting.Pull;

/// <summary>Where a connector's watermark outlives the program.</summary>
internal interface IWatermarks
{
    /// <summary>The mark; null if nothing was read yet.</summary>
    Task<Watermark?> ReadAsync(string connector, CancellationToken cancellation);

    /// <summary>Keeps the mark. Called only after everything up to it is committed.</summary>
    /// <exception cref="ConnectorFault">Another process moved it since it was read.</exception>
    Task WriteAsync(string connector, Watermark mark, CancellationToken cancellation);
}
