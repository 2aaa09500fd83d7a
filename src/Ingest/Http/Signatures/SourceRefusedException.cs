namespace CchcLive.Ingest.Http.Signatures;

/// <summary>A request speaks for a source that it may not speak for.</summary>
/// <param name="rule">The rule, for programs.</param>
/// <param name="message">The reason in words.</param>
internal sealed class SourceRefusedException(string rule, string message) : Exception(message)
{
    /// <summary>The rule, for programs.</summary>
    public string Rule => rule;
}
