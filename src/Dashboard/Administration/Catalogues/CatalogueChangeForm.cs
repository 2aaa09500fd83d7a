using CchcLive.Dashboard.Administration.Forms;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Dashboard.Administration.Catalogues;

/// <summary>Makes a change of a catalogue of what was filled in: an item more, an item that is otherwise from a day, or one that ends.</summary>
internal static class CatalogueChangeForm
{
    /// <summary>The forms.</summary>
    public const string Add = "add", Change = "change", End = "end";

    /// <summary>Reads a form.</summary>
    /// <returns>The change, null if it cannot be made; and the form with all that is wrong.</returns>
    public static (CatalogueChange? Change, Entries Entries) Read(CatalogueKind kind, Entries entries, CatalogueSet known)
    {
        var old = known.Find(kind, entries["key"]);
        if (entries.Form is not Add && old is null) return (null, entries.Faulty("form", Texts.CatalogueGone));
        var (change, form) = entries.Form switch
        {
            Add => Added(kind, entries),
            Change => Changed(kind, entries, old!),
            End => Ended(entries, old!),
            _ => (null, entries.Faulty("form", Texts.FieldMissing)),
        };
        if (change is null || form.HasFaults) return (null, form);
        var faulty = CatalogueCheck.FaultsOf(known, change).Aggregate(form, (all, fault) => all.Faulty(FieldOf(form, fault.Field), fault.Message));
        return faulty.HasFaults ? (null, faulty) : (change, form);
    }

    private static (CatalogueChange? Change, Entries Entries) Added(CatalogueKind kind, Entries entries)
    {
        var (item, form) = CatalogueItemForm.Read(kind, entries);
        return (item is null ? null : CatalogueChange.Of(item), form);
    }

    /// <summary>The old item ends on the day before, and the new one has the same last day that the old one had. Who may not read a name keeps the one that is there.</summary>
    private static (CatalogueChange? Change, Entries Entries) Changed(CatalogueKind kind, Entries entries, ICatalogueItem old)
    {
        var asked = CatalogueForms.HasDays(kind) ? entries.DemandingDay("from") : entries;
        if (asked.HasFaults) return (null, asked);
        var filled = old is Officer officer && asked["name"].Length == 0 ? asked.With("name", officer.Name) : asked;
        var (item, read) = CatalogueItemForm.Read(kind, filled);
        var form = read.With("name", asked["name"]);
        if (item is null) return (null, form);
        if (item.Subject != old.Subject) return (null, form.Faulty("form", Texts.CatalogueOtherSubject));
        if (!CatalogueForms.HasDays(kind)) return (new CatalogueChange([item], item.Key == old.Key ? [] : [new RemovedItem(kind, old.Key)]), form);
        var from = asked.Day("from")!.Value;
        return from <= old.Validity.First || from > old.Validity.Last ? (null, form.Faulty("from", Texts.CatalogueFromOutside)) : (CatalogueChange.Of(CatalogueItemForm.Until(old, from.AddDays(-1)), item), form);
    }

    private static (CatalogueChange? Change, Entries Entries) Ended(Entries entries, ICatalogueItem old)
    {
        var form = entries.DemandingDay("last");
        return form.HasFaults ? (null, form) : (CatalogueChange.Of(CatalogueItemForm.Until(old, form.Day("last")!.Value)), form);
    }

    private static string FieldOf(Entries form, string field) => field.Length == 0 ? "form" : form.Form == End && field == "until" ? "last" : field;
}
