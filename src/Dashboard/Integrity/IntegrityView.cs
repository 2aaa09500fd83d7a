using CchcLive.Dashboard.Text;
using CchcLive.Domain.Integrity;
using CchcLive.Grains.Integrity;
using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Dashboard.Integrity;

/// <summary>The suspicious changes of a place.</summary>
public sealed record IntegrityView
{
    /// <summary>What is asked for.</summary>
    public required IntegrityAddress Address { get; init; }

    /// <summary>The place's name.</summary>
    public required string Name { get; init; }

    /// <summary>The place, if it is an area with a board.</summary>
    public required string? Area { get; init; }

    /// <summary>All that was found.</summary>
    public required IntegrityBoard Board { get; init; }

    /// <summary>The lines of this page.</summary>
    public required IReadOnlyList<FindingView> Lines { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }

    /// <summary>The units of the place with findings: ids and names.</summary>
    public required IReadOnlyList<(string Id, string Name)> Units { get; init; }

    /// <summary>Corrections that wait for an approver.</summary>
    public required IReadOnlyList<CorrectionView> Waiting { get; init; }

    /// <summary>Statuses that the mappings of connectors no longer tell apart, of all sources.</summary>
    public required IReadOnlyList<MappedStatus> Mapped { get; init; }

    /// <summary>From when on something is listed.</summary>
    public required IntegrityThresholds Thresholds { get; init; }

    /// <summary>Writes times in the place's zone.</summary>
    public required Times Times { get; init; }

    /// <summary>When the page was made.</summary>
    public required string At { get; init; }

    /// <summary>The indicator of a rule's count: id and version.</summary>
    public string Indicator(IntegrityRule? rule) => FormattableString.Invariant($"integrity{(rule is { } one ? "." + IntegrityRules.Id(one) : "")}@{Thresholds.Version}");
}
