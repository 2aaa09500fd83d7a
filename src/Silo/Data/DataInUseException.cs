namespace CchcLive.Silo.Data;

/// <summary>The data belongs to another process, or is of another kind than the command needs. The message says what to do.</summary>
internal sealed class DataInUseException(string message) : Exception(message);
