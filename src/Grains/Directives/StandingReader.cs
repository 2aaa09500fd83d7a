using CchcLive.Domain.Calendars;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Directives;
using CchcLive.Domain.Indicators;
using CchcLive.Domain.Organisation;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Directives;

/// <summary>Reads where an area stands against one target after the other, for one question.</summary>
internal sealed class StandingReader(
    DirectiveQuery query, ReferenceData reference, WorkingCalendar calendar, CatalogueSet catalogue, CountedPeriods periods, int minimumCount, DateOnly today)
{
    /// <summary>So many months make the trend.</summary>
    public const int TrendMonths = 12;

    /// <summary>Where the area stands against a target.</summary>
    public Task<TargetStanding> ReadAsync(Target target)
    {
        var days = query.Days is { } chosen ? TargetDays.Of(chosen.From, chosen.To, today, calendar) : TargetDays.Of(query.Period ?? target.Period ?? TargetPeriod.Month, today, calendar);
        var indicator = IndicatorRegistry.Shipped.Find(target.Indicator, query.Rule);
        return indicator switch
        {
            { IsAdditive: true } => CountedAsync(target, indicator, days),
            { Kind: IndicatorKind.Distinct } => DistinctAsync(target, indicator, days),
            _ => Task.FromResult(Imported(target, indicator, days)),
        };
    }

    private async Task<TargetStanding> CountedAsync(Target target, Indicator indicator, TargetDays days)
    {
        var rule = indicator.Rule ?? query.Rule;
        var now = await periods.CellsAsync(rule, indicator.Role, days.From, days.Through);
        var before = Growth.IsDemandedBy(target) ? await periods.CellsAsync(rule, indicator.Role, days.YearBefore.From, days.YearBefore.To) : CountedCells.None;
        var judge = new TargetAssessment(target, days, indicator, FigureTraits.Of(indicator, reference.Rules[rule]), minimumCount);
        var tree = reference.TreeDate(query.Area, days.Through);
        var units = TargetAssessment.WorstFirst(target, Units(target, tree).Select(unit =>
        {
            var leaves = reference.LeavesOf(unit.Id, tree).ToHashSet(StringComparer.Ordinal);
            return judge.Judge(unit.Id, now.Of(leaves), before.Of(leaves));
        }));
        return Standing(target, indicator, days, Whole(target, judge.Judge(query.Area, now, before), units)) with
        {
            Before = Growth.IsDemandedBy(target) ? Ratings.ShownOf(indicator, target.Field is { } field and not TargetAssessment.EachField ? before.OfField(field) : before.Total) : null,
            Fields = judge.Fields(now, before),
            Units = units,
            Trend = query.WithTrend ? await Task.WhenAll(Months().Select(month => MonthAsync(month, target, indicator, judge))) : [],
        };
    }

    /// <summary>A month by itself; of a growth beside the same month of the year before, that of today as far as it has gone.</summary>
    private async Task<TrendPoint> MonthAsync(DateOnly month, Target target, Indicator indicator, TargetAssessment judge)
    {
        var (rule, last, yearBefore) = (indicator.Rule ?? query.Rule, month.AddMonths(1).AddDays(-1), month.AddYears(-1));
        var cells = await periods.FieldsAsync(rule, indicator.Role, month, last);
        var before = Growth.IsDemandedBy(target) ? await periods.FieldsAsync(rule, indicator.Role, yearBefore, today < last ? today.AddYears(-1) : yearBefore.AddMonths(1).AddDays(-1)) : CountedCells.None;
        var standing = judge.Judge(query.Area, cells, before);
        return new TrendPoint(month, standing.Actual, standing.Verdict, standing.Failing.Count);
    }

    /// <summary>The units are asked one by one, for two of them may have the same procedure: only where it is demanded of them, for so many of all together say nothing about each.</summary>
    private async Task<TargetStanding> DistinctAsync(Target target, Indicator indicator, TargetDays days)
    {
        var by = indicator.Of == DistinctOf.Field ? Dimension.Field : Dimension.Procedure;
        var demanded = IsOfWhole(target) ? [] : Units(target, reference.TreeDate(query.Area, days.Through));
        var units = TargetAssessment.WorstFirst(target, await Task.WhenAll(demanded.Select(unit => PartAsync(unit.Id))));
        return Standing(target, indicator, days, Whole(target, await PartAsync(query.Area), units)) with { Units = units };

        async Task<PartStanding> PartAsync(string place)
        {
            var board = await periods.BoardAsync(place, indicator.Rule ?? query.Rule, indicator.Role, days.From, days.Through, by);
            var rows = board.Rows.Where(row => row.Key.Length > 0).Select(row => row.Value).ToList();
            return PartStanding.Given(target, place, rows.Count == 0 ? default : indicator.ValueOf(rows));
        }
    }

    private TargetStanding Imported(Target target, Indicator? indicator, TargetDays days)
    {
        var figure = FigureOf(query.Area);
        var units = TargetAssessment.WorstFirst(target, Units(target, reference.TreeDate(query.Area, days.Through)).Select(unit => PartStanding.Given(target, unit.Id, ValueOf(FigureOf(unit.Id)))));
        return Standing(target, indicator, days, Whole(target, PartStanding.Given(target, query.Area, ValueOf(figure)), units)) with { ImportedFrom = figure?.Document, Units = units };

        ImportedFigure? FigureOf(string place) => catalogue.FigureOf(target.Indicator, place, days.From, days.To);
    }

    private static IndicatorValue ValueOf(ImportedFigure? figure) => figure switch
    {
        null => default,
        { Numerator: { } part, Denominator: { } whole } => IndicatorValue.Of(part, whole),
        _ => new IndicatorValue(0, null, figure.Value),
    };

    private static TargetStanding Standing(Target target, Indicator? indicator, TargetDays days, PartStanding whole) =>
        new(target, indicator, days, whole) { IsInForce = ((ICatalogueItem)target).Validity.Covers(days.Through) };

    /// <summary>False if it is demanded of the units of a level only, each for itself.</summary>
    private bool IsOfWhole(Target target) => TargetScope.IsOfLevel(target, reference.Org, query.Area);

    /// <summary>What is demanded of each unit of a level is met by the whole only if all that have data meet it.</summary>
    private PartStanding Whole(Target target, PartStanding whole, IReadOnlyList<PartStanding> units) => IsOfWhole(target) ? whole : whole with { Verdict = OfAll(units) };

    private IEnumerable<OrgUnit> Units(Target target, DateOnly tree) => reference.Org.ChildrenOf(query.Area, tree).Where(unit => IsOfWhole(target) || unit.Kind == target.Level);

    private IEnumerable<DateOnly> Months() => Enumerable.Range(1 - TrendMonths, TrendMonths).Select(new DateOnly(today.Year, today.Month, 1).AddMonths);

    private static Verdict OfAll(IReadOnlyList<PartStanding> units) =>
        units.Any(unit => unit.Verdict == Verdict.Missed) ? Verdict.Missed : units.Any(unit => unit.Verdict == Verdict.Met) ? Verdict.Met : Verdict.NoData;
}
