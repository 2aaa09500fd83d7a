using CchcLive.Domain.Dossiers;
using CchcLive.Domain.Publications;
using CchcLive.Grains.Messages;

namespace CchcLive.Grains.Publications;

/// <summary>Lists what is missing in a cut-off, unit by unit in the order of the tree: what a publisher should see to before submitting.</summary>
internal static class PublicationCheck
{
    /// <summary>The findings, by kind.</summary>
    /// <param name="now">What is known now, with suspicions.</param>
    /// <param name="draft">The draft; null if there is none.</param>
    public static IReadOnlyList<PublicationFinding> Find(CutOff now, PublicationDocument? draft)
    {
        var document = now.Document(draft?.Version ?? 1, draft?.Reason);
        return
        [
            .. Late(now, PublicationFindingKind.Unexplained, line => !line.Explained),
            .. Late(now, PublicationFindingKind.NoApology, line => line.NoticeBucket == NoticeBucket.None),
            .. Late(now, PublicationFindingKind.Suspicious, line => line.Suspicions != Suspicions.None, lines => string.Join(", ", lines.SelectMany(line => SuspicionRules.Ids(line.Suspicions)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
            .. Late(now, PublicationFindingKind.UnknownCause, line => line.Cause is not null && now.Plan.Catalogues.CauseOf(line.Cause) is null, lines => string.Join(", ", lines.Select(line => line.Cause).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))),
            .. Lines(document, PublicationFindingKind.DueUnknown, line => line.ProcessedUnknown + line.OpenUnknown),
            .. Lines(document, PublicationFindingKind.NoData, line => line.ToHandle == 0 ? 1 : 0),
            .. document.Figures.Where(line => line.Broken is not null).Select(line => new PublicationFinding(PublicationFindingKind.BrokenIdentity, line.UnitId, line.UnitName, 1, [], $"{line.FieldName}: {line.Broken}")),
            .. Outdated(document, draft),
        ];
    }

    private static IEnumerable<PublicationFinding> Late(CutOff now, PublicationFindingKind kind, Func<CutOffLate, bool> isMissing, Func<IReadOnlyList<CutOffLate>, string>? detail = null)
    {
        var missing = now.Parts.SelectMany(part => part.Late).Where(isMissing).ToLookup(line => line.Unit, StringComparer.Ordinal);
        return from unit in now.Plan.Units
               let lines = missing[unit].OrderBy(line => line.DueAt).ThenBy(line => line.Code, StringComparer.Ordinal).ToList()
               where lines.Count > 0
               select new PublicationFinding(
                   kind, unit, now.Plan.Reference.Org.NameOf(unit, now.Plan.TreeDate), lines.Count, [.. lines.Take(PublicationFinding.MostCodes).Select(line => line.Code)], detail?.Invoke(lines));
    }

    private static IEnumerable<PublicationFinding> Lines(PublicationDocument document, PublicationFindingKind kind, Func<FigureLine, long> count) =>
        from line in document.Figures
        where line.FieldCode is null && count(line) > 0
        select new PublicationFinding(kind, line.UnitId, line.UnitName, count(line), []);

    private static IEnumerable<PublicationFinding> Outdated(PublicationDocument now, PublicationDocument? draft)
    {
        var differences = draft is null ? [] : PublicationDifferences.Between(draft, now);
        if (differences.Count > 0) yield return new PublicationFinding(PublicationFindingKind.Outdated, null, now.AreaName, differences.Count, []);
    }
}
