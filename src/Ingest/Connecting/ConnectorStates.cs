namespace CchcLive.Ingest.Connecting;

/// <summary>The connectors of this process; none unless a connections file names some.</summary>
/// <param name="all">The connectors, in the order of the file.</param>
public sealed class ConnectorStates(IReadOnlyList<ConnectorState> all)
{
    /// <summary>Every connector, in the order of the connections file.</summary>
    public IReadOnlyList<ConnectorState> All => all;

    /// <summary>Those that cannot do their work now.</summary>
    public IEnumerable<ConnectorState> Failing => all.Where(state => state.Status.Reason is not null);

    /// <summary>The failing connector that speaks for a source; null if there is none.</summary>
    public ConnectorState? FailingFor(string source) => Failing.FirstOrDefault(state => state.Sources.Contains(source, StringComparer.Ordinal));
}
