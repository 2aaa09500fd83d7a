using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Reconciliation;
using CchcLive.Ingest.Reconciliation;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Reconciliation;

/// <summary>What is on a unit's page of reconciliation.</summary>
public sealed record UnitReconciliationView
{
    /// <summary>The area through which the page was reached.</summary>
    public required string Area { get; init; }

    /// <summary>Its name.</summary>
    public required string AreaName { get; init; }

    /// <summary>True if the reader may see the area's page.</summary>
    public required bool MaySeeArea { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The board of the unit.</summary>
    public required ReconciliationBoard Board { get; init; }

    /// <summary>Its cells.</summary>
    public required IReadOnlyList<CellView> Cells { get; init; }

    /// <summary>The dossiers behind those that differ and name their codes, by the cell's id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<DifferingDossier>> Dossiers { get; init; }

    /// <summary>Everything that was declared and explained.</summary>
    public required UnitCounts History { get; init; }

    /// <summary>The unit's fields.</summary>
    public required IReadOnlyList<string> Fields { get; init; }

    /// <summary>The counting rule's name.</summary>
    public required string Definition { get; init; }

    /// <summary>True if the reader may declare and explain.</summary>
    public required bool MayDeclare { get; init; }

    /// <summary>True if the reader may decide on explanations.</summary>
    public required bool MayReview { get; init; }

    /// <summary>A form that was sent and not taken, or a blank one.</summary>
    public required Entries Form { get; init; }

    /// <summary>What is wrong with a file that was sent.</summary>
    public IReadOnlyList<CountFault> FileFaults { get; init; } = [];

    /// <summary>What was done; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Proves that a form came from this page.</summary>
    public required AntiforgeryTokenSet Token { get; init; }

    /// <summary>Writes times.</summary>
    public required Times Times { get; init; }

    /// <summary>Today in the unit's zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Where the page's forms are sent.</summary>
    public string Url => ReconciliationAddress.Of(Area, Unit);

    /// <summary>The form of a name: as it was sent, or blank.</summary>
    public Entries FormOf(string name) => Form.Form == name ? Form : Entries.Blank(name, ("date", Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
}
