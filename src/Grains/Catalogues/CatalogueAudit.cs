using System.Globalization;
using CchcLive.Domain.Catalogues;
using CchcLive.Grains.Access;

namespace CchcLive.Grains.Catalogues;

/// <summary>What the audit tells of a change of the catalogues: which items, never what is in them, and of officers only how many.</summary>
public static class CatalogueAudit
{
    /// <summary>The catalogues were changed.</summary>
    public const string Changed = "catalogue-changed";

    /// <summary>The catalogues of another journal were put in.</summary>
    public const string Restored = "catalogue-restored";

    private const int MostKeys = 20;

    /// <summary>These.</summary>
    public static IReadOnlyList<string> All { get; } = [Changed, Restored];

    /// <summary>The entry of a change.</summary>
    internal static AuditEntry Of(CatalogueRecord record, Doer doer)
    {
        var kinds = record.Differences.GroupBy(difference => difference.Kind).OrderBy(kind => kind.Key).ToList();
        var number = record.Position.ToString(CultureInfo.InvariantCulture);
        return new AuditEntry(doer.Actor, Changed, string.Join(", ", kinds.Select(kind => kind.Key.Name())), $"#{number}: {string.Join("; ", kinds.Select(Detail))}", doer.Address);
    }

    private static string Detail(IGrouping<CatalogueKind, CatalogueDifference> kind)
    {
        var all = kind.ToList();
        if (kind.Key == CatalogueKind.Officers || all.Count > MostKeys)
            return string.Create(CultureInfo.InvariantCulture, $"+{all.Count(item => item.Before is null)} ~{all.Count(item => item is { Before: not null, After: not null })} -{all.Count(item => item.After is null)}");
        return string.Join(' ', all.Select(item => (item.Before is null ? "+" : item.After is null ? "-" : "~") + item.Key));
    }
}
