namespace CchcLive.Publishing.Tables;

/// <summary>A column of a list.</summary>
/// <param name="Key">Its name among the list's columns, in camel case.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Kind">What its cells hold when they hold something; decides how they are aligned.</param>
/// <param name="Width">Its share of the width, in millimetres of a landscape page.</param>
/// <param name="IsData">True if it is only in files for spreadsheets and programs, not on paper and pages.</param>
public sealed record TableColumn(string Key, string Title, CellKind Kind, double Width, bool IsData)
{
    /// <summary>The heading over it, shared with the columns beside it that have the same; null for none.</summary>
    public string? Group { get; init; }

    /// <summary>The indicator that it shows and its version, as <c>on-time@1</c>; null for none.</summary>
    public string? Indicator { get; init; }

    /// <summary>Its heading where there is only one line of them, as in files for spreadsheets and programs.</summary>
    public string FullTitle => $"{(Group is null ? "" : $"{Group} – ")}{Title}{(Kind == CellKind.Percent && !Title.Contains('%', StringComparison.Ordinal) ? " (%)" : "")}";

    /// <summary>The key of the column that numbers the lines of a list.</summary>
    public const string LineNumber = "number";
}
