using CchcLive.Dashboard.Text;
using CchcLive.Ingest.Connecting;

namespace CchcLive.Dashboard.Sources;

/// <summary>A connector, as it is written down.</summary>
/// <param name="state">How it fares.</param>
/// <param name="times">Writes times in the zone of the org chart.</param>
public sealed class ConnectorView(ConnectorState state, Times times)
{
    private readonly ConnectorStatus _status = state.Status;

    /// <summary>Its name.</summary>
    public string Name => state.Name;

    /// <summary>What it is, and where it reads.</summary>
    public string Place => Words.Fill(state.Kind == "pull" ? Texts.ConnectorPull : Texts.ConnectorFolder, state.Place);

    /// <summary>Its state, as marks name it.</summary>
    public string State => _status.Reason is not null ? "silent" : _status.LastSuccessAt is null ? "none" : "live";

    /// <summary>The state in words.</summary>
    public string StateWords => _status switch
    {
        { Reason: not null } => Words.Fill(Texts.ConnectorFailing, times.Second(_status.FailingSince?.UtcTicks)),
        { LastSuccessAt: null } => Texts.ConnectorStarting,
        _ => Texts.ConnectorWorks,
    };

    /// <summary>When a round last went well.</summary>
    public string LastSuccess => times.Second(_status.LastSuccessAt?.UtcTicks);

    /// <summary>New events since the program's start.</summary>
    public string Events => Numbers.Count(_status.Events);

    /// <summary>Why it fails; null while it works.</summary>
    public string? Reason => _status.Reason;
}
