using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Organisation;
using CchcLive.Grains.Catalogues;
using Microsoft.AspNetCore.Antiforgery;

namespace CchcLive.Dashboard.Administration.Catalogues;

/// <summary>The page of a catalogue.</summary>
/// <param name="Kind">The catalogue.</param>
/// <param name="Items">Its items; officers without names for who may not read them.</param>
/// <param name="Chosen">The item that is changed; null if none is.</param>
/// <param name="Today">Today.</param>
public sealed record CatalogueView(CatalogueKind Kind, IReadOnlyList<ICatalogueItem> Items, ICatalogueItem? Chosen, DateOnly Today)
{
    /// <summary>The org chart, for the names of units.</summary>
    public required OrgChart Org { get; init; }

    /// <summary>The units and areas that may be chosen.</summary>
    public required IReadOnlyList<Choice> Units { get; init; }

    /// <summary>What was changed, the newest first.</summary>
    public required IReadOnlyList<CatalogueRecord> History { get; init; }

    /// <summary>The form that was sent; an empty one if none was.</summary>
    public required Entries Sent { get; init; }

    /// <summary>Proves that a form came from this page.</summary>
    public required AntiforgeryTokenSet Token { get; init; }

    /// <summary>Writes times.</summary>
    public required Times Times { get; init; }

    /// <summary>The catalogue's name.</summary>
    public string Title => Words.Of($"Catalogue_{Kind}");

    /// <summary>The fields that the list has columns for.</summary>
    public IEnumerable<CatalogueField> Columns => CatalogueForms.Of(Kind).Where(column => column.IsListed);

    /// <summary>One of the forms: as it was sent, or as the chosen item fills it.</summary>
    public Entries Form(string name)
    {
        if (Sent.Form == name) return Sent;
        if (name == CatalogueChangeForm.Add) return CatalogueForms.Template(Kind) is { } template ? CatalogueItemForm.Fill(name, template) : Entries.Blank(name);
        var filled = name == CatalogueChangeForm.End ? Entries.Blank(name) : CatalogueItemForm.Fill(name, Chosen!);
        return filled.With("key", Chosen!.Key);
    }
}
