using CchcLive.Domain.Catalogues.Checks;

namespace CchcLive.Domain.Catalogues;

/// <summary>Whether a change of the catalogues makes sense. Units that the org chart does not know are no fault: they may come later (<c>cchc doctor</c> tells of them).</summary>
public static class CatalogueCheck
{
    /// <summary>Everything that is wrong with a change; empty if nothing.</summary>
    /// <param name="known">The catalogues that it is made to.</param>
    /// <param name="change">The change.</param>
    public static IReadOnlyList<CatalogueFault> FaultsOf(CatalogueSet known, CatalogueChange change) =>
        [.. change.Remove.SelectMany(removed => Removed(known, removed)), .. change.Put.SelectMany(ItemCheck.FaultsOf), .. Twice(change), .. Overlaps(known.With(change), change), .. SameFigures(known.With(change), change)];

    /// <summary>Refuses a change that is wrong.</summary>
    /// <exception cref="CatalogueException">It is; the message lists every fault.</exception>
    public static void ThrowIfFaulty(CatalogueSet known, CatalogueChange change)
    {
        if (FaultsOf(known, change) is { Count: > 0 } faults) throw new CatalogueException(faults);
    }

    private static IEnumerable<CatalogueFault> Removed(CatalogueSet known, RemovedItem removed)
    {
        if (known.Find(removed.Kind, removed.Key) is null) yield return new CatalogueFault(removed.Kind.Name(), removed.Key, "", "không có mục này để xóa");
    }

    private static IEnumerable<CatalogueFault> Twice(CatalogueChange change) =>
        change.Put.GroupBy(item => (item.Kind, item.Key)).Where(same => same.Count() > 1)
            .Select(same => new CatalogueFault(same.Key.Kind.Name(), same.Key.Key, "", $"có {same.Count()} lần trong cùng một thay đổi"));

    /// <summary>Of one indicator, place and period there is one figure: else it would be chance which one counts.</summary>
    private static IEnumerable<CatalogueFault> SameFigures(CatalogueSet next, CatalogueChange change) =>
        from figure in change.Put.OfType<ImportedFigure>()
        let other = next.Figures.FirstOrDefault(other => other.Id != figure.Id && (other.Indicator, other.Place, other.From, other.Until) == (figure.Indicator, figure.Place, figure.From, figure.Until))
        where other is not null
        select new CatalogueFault(CatalogueKind.Figures.Name(), ((ICatalogueItem)figure).Key, "", $"chỉ số, đơn vị và kỳ này đã có ở mục “{((ICatalogueItem)other).Key}”");

    private static IEnumerable<CatalogueFault> Overlaps(CatalogueSet next, CatalogueChange change)
    {
        var touched = change.Put.Select(item => (item.Kind, item.Subject)).ToHashSet();
        foreach (var kind in touched.Select(item => item.Kind).Distinct())
        {
            foreach (var subject in next.Items(kind).Where(item => touched.Contains((kind, item.Subject))).GroupBy(item => item.Subject, StringComparer.Ordinal))
            {
                var inOrder = subject.OrderBy(item => item.Validity.First).ToList();
                foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.First.Validity.Overlaps(pair.Second.Validity)))
                    yield return new CatalogueFault(kind.Name(), later.Key, "from", $"có ngày trùng với mục “{earlier.Key}” ({earlier.Validity}): hãy đặt ngày kết thúc (until) cho mục ấy trước ngày này");
            }
        }
    }
}
