using CchcLive.Dashboard.Boards;
using CchcLive.Domain;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Indicators;
using CchcLive.Grains.Boards;

namespace CchcLive.Dashboard.Parts;

/// <summary>Which indicator a figure on a screen is of, as id and version: <c>open-late@1</c>. Figures carry it in <c>data-indicator</c>; those of a table in the head of their column.</summary>
internal static class FigureKeys
{
    private static readonly Dictionary<string, string> OfColumns = BoardColumns.All.ToDictionary(column => column.Id, column => Of(column.Measure), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> OfNames = Enum.GetValues<Measure>().ToDictionary(Casing.Camel, Of, StringComparer.Ordinal);

    /// <summary>All that is late, ended or open.</summary>
    public static string Late { get; } = Named("late");

    /// <summary>The share of what was received that was filed online.</summary>
    public static string Online { get; } = Named("online");

    /// <summary>What will be late today if nothing is done.</summary>
    public static string DueToday { get; } = Named("due-today");

    /// <summary>What will be late on the next working day.</summary>
    public static string DueTomorrow { get; } = Named("due-tomorrow");

    /// <summary>Inputs in quarantine.</summary>
    public static string Quarantined { get; } = Named("quarantined");

    /// <summary>Dossiers without a receipt.</summary>
    public static string Orphans { get; } = Named("orphans");

    /// <summary>Units that report.</summary>
    public static string UnitsIn { get; } = Named("units-in");

    /// <summary>The indicator of a screen column; both numbers of the month's on-time share belong to that share.</summary>
    /// <param name="column">The column's id.</param>
    /// <param name="rule">The rule that the board is counted by.</param>
    public static string OfColumn(string column, CountingRule rule) => column is ScreenColumns.RatePart or ScreenColumns.RateWhole ? OnTime(rule) : OfColumns[column];

    /// <summary>The count of a measure.</summary>
    public static string Of(Measure measure) => IndicatorRegistry.Shipped.Of(measure).Key;

    /// <summary>The count of what addresses call a measure; what counts as on time is the numerator of that share.</summary>
    /// <param name="name">As <see cref="Dossiers.FigureName"/> has it.</param>
    /// <param name="rule">The rule that it is counted by.</param>
    public static string OfName(string name, CountingRule rule) => name == Dossiers.FigureName.OnTime ? OnTime(rule) : name == Dossiers.FigureName.Late ? Late : OfNames[name];

    /// <summary>The count of a column of form 06.</summary>
    /// <param name="column">Its number, 3 to 13.</param>
    public static string OfForm06(int column) => Of(Form06.MeasureOf(column));

    /// <summary>The on-time share under a rule.</summary>
    public static string OnTime(CountingRule rule) => IndicatorRegistry.Shipped.OnTime(rule).Key;

    private static string Named(string id) => IndicatorRegistry.Shipped.Find(id)!.Key;
}
