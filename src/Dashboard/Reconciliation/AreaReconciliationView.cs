using CchcLive.Domain.Reconciliation;
using CchcLive.Grains.Reconciliation;

namespace CchcLive.Dashboard.Reconciliation;

/// <summary>What is on an area's page of reconciliation.</summary>
public sealed record AreaReconciliationView
{
    /// <summary>What the page can be restricted to: what differs, what nobody has explained, what is overdue, or nothing.</summary>
    public static IReadOnlyList<string> Shows { get; } = ["differing", "unexplained", "overdue", "all"];

    /// <summary>The area.</summary>
    public required string Area { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The board.</summary>
    public required ReconciliationBoard Board { get; init; }

    /// <summary>The cells of the board.</summary>
    public required IReadOnlyList<CellView> Cells { get; init; }

    /// <summary>Names and ids of the units that declared nothing.</summary>
    public required IReadOnlyList<(string Id, string Name)> Silent { get; init; }

    /// <summary>The counting rule's name.</summary>
    public required string Definition { get; init; }

    /// <summary>One of <see cref="Shows"/>.</summary>
    public required string Show { get; init; }

    /// <summary>Only this state; null for all.</summary>
    public CountedState? State { get; init; }

    /// <summary>The cells that are shown.</summary>
    public IEnumerable<CellView> Shown => Of(Show).Where(cell => State is null || cell.Of.Cell.State == State);

    /// <summary>The cells of one restriction.</summary>
    public IEnumerable<CellView> Of(string show) => Cells.Where(cell => show switch
    {
        "all" => true,
        "unexplained" => cell.Of.IsUnexplained,
        "overdue" => cell.IsOverdue,
        _ => cell.Of.Differs,
    });

    /// <summary>The page with another restriction.</summary>
    public string Url(string show, CountedState? state) => $"{ReconciliationAddress.Of(Area)}?show={show}{(state is { } one ? $"&state={one.NameOf()}" : "")}";
}
