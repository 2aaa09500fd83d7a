namespace CchcLive.Ingest.Simulation;

/// <summary>How the simulated feed falls short of a clean one; chances per event unless they say otherwise. All figures invented.</summary>
public sealed record DirtParameters
{
    /// <summary>The chance that an event is sent again unchanged.</summary>
    public double Duplicate { get; init; }

    /// <summary>The chance that another content is sent under the id of an event.</summary>
    public double Conflict { get; init; }

    /// <summary>The chance that a line is sent which breaks the contract.</summary>
    public double Broken { get; init; }

    /// <summary>The chance that an event is sent late.</summary>
    public double Late { get; init; }

    /// <summary>Mean hours by which it is then late.</summary>
    public double LateHours { get; init; } = 4;

    /// <summary>The chance, per dossier, that its receipt is stated again later, as feeds do that send whole rows.</summary>
    public double Restated { get; init; }

    /// <summary>The chance, per feed and day, that it is silent until the next morning.</summary>
    public double Silent { get; init; }

    /// <summary>The chance, per dossier, of a contradiction that the fold must notice.</summary>
    public double Contradiction { get; init; }

    /// <summary>The source that states a receipt a second time, as a contradiction.</summary>
    public string OtherSource { get; init; } = "mo-phong-nganh-doc";
}
