namespace CchcLive.Silo.Client;

/// <summary>The server refused a request; the message is its words.</summary>
internal sealed class ApiException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status => status;
}
