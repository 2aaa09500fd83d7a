namespace CchcLive.Domain.Catalogues;

/// <summary>The catalogues' names and items.</summary>
public static class CatalogueKinds
{
    /// <summary>All of them, in the order in which they are shown and written.</summary>
    public static IReadOnlyList<CatalogueKind> All { get; } = Enum.GetValues<CatalogueKind>();

    /// <summary>Its name in addresses and on the command line: <c>generic-phrases</c>.</summary>
    public static string Name(this CatalogueKind kind) => Casing.Kebab(kind.ToString());

    /// <summary>Its name in files and journal entries: <c>genericPhrases</c>.</summary>
    public static string Field(this CatalogueKind kind) => Casing.Camel(kind);

    /// <summary>The catalogue of a name; null for none.</summary>
    public static CatalogueKind? Named(string name) => All.Where(kind => kind.Name() == name).Cast<CatalogueKind?>().FirstOrDefault();

    /// <summary>What its items are.</summary>
    internal static Type ItemType(this CatalogueKind kind) => kind switch
    {
        CatalogueKind.Causes => typeof(Cause),
        CatalogueKind.GenericPhrases => typeof(GenericPhrases),
        CatalogueKind.SensitiveProcedures => typeof(SensitiveProcedure),
        CatalogueKind.Targets => typeof(Target),
        CatalogueKind.Officers => typeof(Officer),
        CatalogueKind.PublicationRules => typeof(PublicationRule),
        CatalogueKind.AlertRules => typeof(AlertRule),
        CatalogueKind.Figures => typeof(ImportedFigure),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
