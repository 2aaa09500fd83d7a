using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Administration.Catalogues;

/// <summary>Items of catalogues in words.</summary>
internal static class CatalogueWords
{
    private const int MostLines = 4;

    /// <summary>What a field of an item says; "–" for nothing.</summary>
    public static string Of(ICatalogueItem item, CatalogueField field, OrgChart org, DateOnly on) => CatalogueItemForm.Value(item, field.Path) switch
    {
        "" when field.Kind == CatalogueFieldKind.Tick => Texts.No,
        "" => Numbers.None,
        var value => field.Kind switch
        {
            CatalogueFieldKind.Tick => Texts.Yes,
            CatalogueFieldKind.Choice => Allowed(field, value),
            CatalogueFieldKind.Unit or CatalogueFieldKind.Area => Place(value, org, on),
            CatalogueFieldKind.Day when DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Times.Date(day),
            CatalogueFieldKind.Lines => Lines(value.Split('\n')),
            _ => value,
        },
    };

    /// <summary>A word that a field allows.</summary>
    public static string Allowed(CatalogueField field, string value) => Words.Of($"{field.Text}_{value}");

    /// <summary>An area or unit, or every one.</summary>
    public static string Place(string id, OrgChart org, DateOnly on) => id == PublicationRule.EveryArea ? Texts.CatalogueEveryArea : org.NameOf(id, on);

    private static string Lines(string[] lines) => string.Join("; ", lines.Take(MostLines)) + (lines.Length > MostLines ? " " + Words.Fill(Texts.CatalogueMoreLines, lines.Length - MostLines) : "");
}
