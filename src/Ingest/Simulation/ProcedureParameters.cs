using CchcLive.Domain.Due;

namespace CchcLive.Ingest.Simulation;

/// <summary>One simulated procedure; its code says that it is, its figures are invented.</summary>
public sealed record ProcedureParameters
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }

    /// <summary>The name, for readers of the file.</summary>
    public required string Name { get; init; }

    /// <summary>The field (lĩnh vực), as the events carry it.</summary>
    public required string Field { get; init; }

    /// <summary>The group of units that handles it; on days when no unit is of it, those of <see cref="DistrictParameters.TerritoryGroup"/>.</summary>
    public required string Group { get; init; }

    /// <summary>How often it is asked for, relative.</summary>
    public required double Weight { get; init; }

    /// <summary>Its term, in <see cref="TermUnit"/>.</summary>
    public required int Term { get; init; }

    /// <summary>What the term is counted in.</summary>
    public TermUnit TermUnit { get; init; }

    /// <summary>True if the events carry the due date; false if only the term, so that the server computes it.</summary>
    public bool GivesDue { get; init; } = true;

    /// <summary>True if the result is handed over while the person waits (NĐ 61/2018 Đ17.4).</summary>
    public bool OnTheSpot { get; init; }

    /// <summary><c>citizen</c> or <c>business</c>.</summary>
    public string Kind { get; init; } = "citizen";

    /// <summary>The old online level.</summary>
    public string Level { get; init; } = "2";

    /// <summary>Share filed online.</summary>
    public double Online { get; init; }

    /// <summary>Share filed by post.</summary>
    public double Post { get; init; }

    /// <summary>The fee in đồng.</summary>
    public long Fee { get; init; }

    /// <summary>The chance of a supplement request.</summary>
    public double Supplement { get; init; }

    /// <summary>The chance of a site inspection.</summary>
    public double Inspection { get; init; }

    /// <summary>The chance of a financial obligation that the result waits for.</summary>
    public double Payment { get; init; }

    /// <summary>The unit that may be asked for its opinion, or null.</summary>
    public string? ConsultUnit { get; init; }

    /// <summary>The group of units one of which may be asked for its opinion, or null.</summary>
    public string? ConsultGroup { get; init; }

    /// <summary>The chance that it is asked.</summary>
    public double Consult { get; init; }

    /// <summary>The unit to which it may be handed, or null.</summary>
    public string? TransferUnit { get; init; }

    /// <summary>The chance that it is handed over.</summary>
    public double Transfer { get; init; }
}
