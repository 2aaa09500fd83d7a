using System.Globalization;
using System.Text.Json;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Publications;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Text;

namespace CchcLive.Dashboard.Public.Months;

/// <summary>What is different in a line, in the words of the list that it stands in.</summary>
internal static class CorrectionWords
{
    /// <summary>What the list of a difference is called.</summary>
    public static string ListOf(LineDifference difference, IReadOnlyList<DocumentTable> tables) => Find(difference, tables)?.ShortTitle ?? Numbers.None;

    /// <summary>What happened to the line: added, removed, or which columns say what instead of what.</summary>
    public static string Of(LineDifference difference, IReadOnlyList<DocumentTable> tables) => difference.Kind switch
    {
        DifferenceKind.Added => Texts.Public_Added,
        DifferenceKind.Removed => Texts.Public_Removed,
        _ => string.Join("; ", difference.Members.Select(member => $"{TitleOf(member.Name, Find(difference, tables))}: {ValueOf(member.Before)} → {ValueOf(member.After)}")),
    };

    private static DocumentTable? Find(LineDifference difference, IReadOnlyList<DocumentTable> tables)
    {
        var id = difference.List switch
        {
            PublicationList.Totals or PublicationList.Units => "don-vi",
            PublicationList.FigureTotals or PublicationList.Figures => "so-lieu",
            PublicationList.Dossiers => "ho-so",
            PublicationList.Supplements => "cho-bo-sung",
            PublicationList.Individuals => "ca-nhan",
            _ => "nguyen-nhan",
        };
        return tables.FirstOrDefault(table => table.Id == id);
    }

    /// <summary>The heading of the column that shows a member: one of its name, else one that its name begins with (<c>causeCode</c>: cause).</summary>
    private static string TitleOf(string member, DocumentTable? table) =>
        (table?.Columns.FirstOrDefault(column => column.Key == member) ?? table?.Columns.FirstOrDefault(column => member.StartsWith(column.Key, StringComparison.Ordinal)))?.Title ?? member;

    /// <summary>A value as the document's JSON has it, as people write it.</summary>
    private static string ValueOf(string? json) => json switch
    {
        null => Numbers.None,
        "true" => Texts.Public_Yes,
        "false" => Texts.Public_No,
        ['{', ..] => CellOf(json),
        _ when DateOnly.TryParseExact(json, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => VietnameseFormat.Date(day),
        _ when long.TryParse(json, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => VietnameseFormat.Count(count),
        _ => Texts.ResourceManager.GetString($"Corrected_{json}", CultureInfo.CurrentUICulture) ?? json,
    };

    private static string CellOf(string json) => JsonSerializer.Deserialize<Cell>(json).ToString();
}
