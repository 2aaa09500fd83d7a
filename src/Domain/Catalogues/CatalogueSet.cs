using System.Collections.Immutable;

namespace CchcLive.Domain.Catalogues;

/// <summary>All catalogues as they were after one change. Immutable; thread-safe.</summary>
public sealed class CatalogueSet
{
    private readonly ImmutableDictionary<CatalogueKind, ImmutableSortedDictionary<string, ICatalogueItem>> _items;
    private readonly Lazy<HashSet<string>> _phrases;
    private readonly Lazy<ILookup<string, Officer>> _officers;
    private readonly Lazy<Dictionary<string, Cause>> _causes;
    private readonly Lazy<ILookup<(string Indicator, string Place), ImportedFigure>> _figures;
    private readonly SensitiveProcedure[] _sensitive;
    private readonly int _shortest;

    private CatalogueSet(long version, ImmutableDictionary<CatalogueKind, ImmutableSortedDictionary<string, ICatalogueItem>> items)
    {
        (Version, _items) = (version, items);
        _phrases = new(() => [.. GenericPhrases.SelectMany(list => list.Texts).Select(PhraseText.Words)]);
        _officers = new(() => Officers.ToLookup(officer => officer.Id, StringComparer.Ordinal));
        _causes = new(() => Causes.GroupBy(cause => cause.Code, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.MaxBy(cause => cause.From ?? DateOnly.MinValue)!, StringComparer.Ordinal));
        _figures = new(() => Figures.ToLookup(figure => (figure.Indicator, figure.Place)));
        _sensitive = [.. SensitiveProcedures];
        _shortest = GenericPhrases.Select(list => list.MinimumLength).DefaultIfEmpty(0).Max();
    }

    /// <summary>Before anything was entered.</summary>
    public static CatalogueSet Empty { get; } = new(
        0, CatalogueKinds.All.ToImmutableDictionary(kind => kind, _ => ImmutableSortedDictionary.Create<string, ICatalogueItem>(StringComparer.Ordinal)));

    /// <summary>How many changes it is made of: the position of the last one in the journal's stream.</summary>
    public long Version { get; }

    /// <summary>The causes, by code.</summary>
    public IEnumerable<Cause> Causes => _items[CatalogueKind.Causes].Values.Cast<Cause>();

    /// <summary>The lists of phrases that say nothing.</summary>
    public IEnumerable<GenericPhrases> GenericPhrases => _items[CatalogueKind.GenericPhrases].Values.Cast<GenericPhrases>();

    /// <summary>The sensitive procedures, by code.</summary>
    public IEnumerable<SensitiveProcedure> SensitiveProcedures => _items[CatalogueKind.SensitiveProcedures].Values.Cast<SensitiveProcedure>();

    /// <summary>The targets, by id.</summary>
    public IEnumerable<Target> Targets => _items[CatalogueKind.Targets].Values.Cast<Target>();

    /// <summary>The officers, by id.</summary>
    public IEnumerable<Officer> Officers => _items[CatalogueKind.Officers].Values.Cast<Officer>();

    /// <summary>The rules of publication, by area.</summary>
    public IEnumerable<PublicationRule> PublicationRules => _items[CatalogueKind.PublicationRules].Values.Cast<PublicationRule>();

    /// <summary>The rules of alerts, by id.</summary>
    public IEnumerable<AlertRule> AlertRules => _items[CatalogueKind.AlertRules].Values.Cast<AlertRule>();

    /// <summary>The imported figures, by key.</summary>
    public IEnumerable<ImportedFigure> Figures => _items[CatalogueKind.Figures].Values.Cast<ImportedFigure>();

    /// <summary>The items of a catalogue, by key.</summary>
    public IReadOnlyList<ICatalogueItem> Items(CatalogueKind kind) => [.. _items[kind].Values];

    /// <summary>An item by its key; null if there is none.</summary>
    public ICatalogueItem? Find(CatalogueKind kind, string key) => _items[kind].GetValueOrDefault(key);

    /// <summary>The causes that may be given on a day, by code.</summary>
    public IEnumerable<Cause> CausesOn(DateOnly date) => Causes.Where(cause => Holds(cause, date));

    /// <summary>The cause of a code, in its newest form, whether it may still be given or not; null if there is none.</summary>
    public Cause? CauseOf(string? code) => code is null ? null : _causes.Value.GetValueOrDefault(code);

    /// <summary>True if an explanation says nothing: too short, or made of phrases that say nothing.</summary>
    public bool IsGeneric(string? text)
    {
        var clauses = PhraseText.Clauses(text ?? "").ToList();
        return clauses.Sum(clause => clause.Count(c => c != ' ')) < _shortest
            || clauses.TrueForAll(_phrases.Value.Contains) || _phrases.Value.Contains(string.Join(' ', clauses));
    }

    /// <summary>True if a procedure's name must not stand beside a dossier in public.</summary>
    /// <param name="procedure">The procedure's code; null is none.</param>
    /// <param name="date">The day.</param>
    public bool IsSensitive(string? procedure, DateOnly date) =>
        procedure is not null && Array.Exists(_sensitive, sensitive => Holds(sensitive, date) && sensitive.Covers(procedure));

    /// <summary>The officer with an id, as on a day; null if nobody says who that was then.</summary>
    public Officer? OfficerOf(string? id, DateOnly date) => id is null ? null : _officers.Value[id].FirstOrDefault(officer => Holds(officer, date));

    /// <summary>The targets that hold on a day.</summary>
    public IEnumerable<Target> TargetsOn(DateOnly date) => Targets.Where(target => Holds(target, date));

    /// <summary>What was entered of an indicator at a place over a period; null if nothing, also where it was entered for longer or shorter periods only.</summary>
    /// <param name="indicator">The indicator's id, without version.</param>
    /// <param name="place">The area's or unit's id.</param>
    /// <param name="from">The period's first day.</param>
    /// <param name="until">The period's last day.</param>
    public ImportedFigure? FigureOf(string indicator, string place, DateOnly from, DateOnly until) =>
        _figures.Value[(indicator, place)].FirstOrDefault(figure => figure.From == from && figure.Until == until);

    /// <summary>By what an area publishes on a day: its own rule, else the one for every area, else the program's defaults.</summary>
    public PublicationRule RuleOf(string area, DateOnly date) =>
        PublicationRules.Where(rule => Holds(rule, date) && (rule.Area == area || rule.Area == PublicationRule.EveryArea)).OrderBy(rule => rule.Area == PublicationRule.EveryArea).FirstOrDefault()
        ?? new PublicationRule { Area = PublicationRule.EveryArea };

    /// <summary>The rules of alerts that hold on a day.</summary>
    public IEnumerable<AlertRule> AlertRulesOn(DateOnly date) => AlertRules.Where(rule => Holds(rule, date));

    /// <summary>With one change more; whether it is a good one is asked of <see cref="CatalogueCheck"/>.</summary>
    public CatalogueSet With(CatalogueChange change)
    {
        var items = _items;
        foreach (var removed in change.Remove) items = items.SetItem(removed.Kind, items[removed.Kind].Remove(removed.Key));
        foreach (var kind in change.Put.GroupBy(item => item.Kind))
            items = items.SetItem(kind.Key, items[kind.Key].SetItems(kind.Select(item => KeyValuePair.Create(item.Key, item))));
        return new CatalogueSet(Version + 1, items);
    }

    /// <summary>With one change more, that begins with nothing.</summary>
    public CatalogueSet Anew(CatalogueChange change) => new CatalogueSet(Version, Empty._items).With(change);

    /// <summary>What a change would do; empty if nothing.</summary>
    public IReadOnlyList<CatalogueDifference> DifferencesOf(CatalogueChange change) => CatalogueDifference.Between(this, With(change), change);

    private static bool Holds(ICatalogueItem item, DateOnly date) => item.Validity.Covers(date);
}
