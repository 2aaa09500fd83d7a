namespace CchcLive.Ingest.Connecting;

/// <summary>A connector cannot do its work until somebody changes something.</summary>
/// <param name="message">What, in Vietnamese. It never holds a connection string, a secret or a value of a row.</param>
/// <param name="inner">The cause, if there is one.</param>
internal sealed class ConnectorFault(string message, Exception? inner = null) : Exception(message, inner);
