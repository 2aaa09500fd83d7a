using CchcLive.Domain.Closes;

namespace CchcLive.Domain.Publications;

/// <summary>What a publication was made of. With it the program makes the same document again, byte for byte, whatever came later.</summary>
public sealed record PublicationBasis
{
    /// <summary>When the cut-off was taken: what was known then is in it.</summary>
    public required DateTimeOffset CutOffAt { get; init; }

    /// <summary>How many events of each shard's stream it reflects, by shard number.</summary>
    public required IReadOnlyList<long> Positions { get; init; }

    /// <summary>The counting rule's id.</summary>
    public required string RuleId { get; init; }

    /// <summary>Its version.</summary>
    public required int RuleVersion { get; init; }

    /// <summary>Its name, printed beside every figure.</summary>
    public required string RuleName { get; init; }

    /// <summary>The working calendars, by id.</summary>
    public required IReadOnlyList<CalendarInForce> Calendars { get; init; }

    /// <summary>The position of the org chart's and the calendars' stream.</summary>
    public required long OrgPosition { get; init; }

    /// <summary>The position of the catalogues' stream: causes, sensitive procedures, officers, the rule of publication.</summary>
    public required long CataloguePosition { get; init; }
}
