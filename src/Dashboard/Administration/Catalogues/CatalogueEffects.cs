using System.Globalization;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Administration.Catalogues;

/// <summary>What a change of a catalogue moves, in words, with the figures of now.</summary>
internal sealed class CatalogueEffects(BoardQueries boards, OrgRegistry organisation, TimeProvider clock)
{
    private DateOnly Today => organisation.CalendarOf(null).LocalDate(clock.GetUtcNow().UtcTicks);

    /// <summary>The effects of a change; never none.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(CatalogueKind kind, CatalogueSet before, CatalogueSet after, IReadOnlyList<CatalogueDifference> differences)
    {
        List<string> effects = kind switch
        {
            CatalogueKind.Causes => await CausesAsync(differences),
            CatalogueKind.SensitiveProcedures => await ProceduresAsync(before, after),
            CatalogueKind.Officers => await OfficersAsync(differences),
            CatalogueKind.PublicationRules => Rules(after, differences),
            CatalogueKind.Targets => [Words.Fill(Texts.EffectTargets, Numbers.Count(before.TargetsOn(Today).Count()), Numbers.Count(after.TargetsOn(Today).Count()))],
            CatalogueKind.AlertRules => [Words.Fill(Texts.EffectAlertRules, Numbers.Count(before.AlertRulesOn(Today).Count()), Numbers.Count(after.AlertRulesOn(Today).Count()))],
            CatalogueKind.Figures => [Words.Fill(Texts.EffectFigures, Numbers.Count(before.Figures.Count()), Numbers.Count(after.Figures.Count()))],
            _ => [Texts.EffectPhrases],
        };
        return effects.Count > 0 ? effects : [Texts.EffectNone];
    }

    /// <summary>The late dossiers of this month that carry a cause which is changed or ends: they keep it.</summary>
    private async Task<List<string>> CausesAsync(IReadOnlyList<CatalogueDifference> differences)
    {
        var month = new DateOnly(Today.Year, Today.Month, 1);
        var late = await Task.WhenAll(Roots().Select(root => boards.ListAsync(Query(root, month, Dimension.None), Measure.OpenLate, Measure.ProcessedLate)));
        var carried = late.SelectMany(lines => lines).Select(line => line.Cause).OfType<string>().CountBy(cause => cause, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return
        [
            .. differences.Select(difference => (difference.After ?? difference.Before)!.Subject).Distinct(StringComparer.Ordinal)
                .Select(code => Words.Fill(Texts.EffectCause, Numbers.Count(carried.GetValueOrDefault(code)), code, month.ToString("MM/yyyy", CultureInfo.InvariantCulture))),
        ];
    }

    private async Task<List<string>> ProceduresAsync(CatalogueSet before, CatalogueSet after)
    {
        var month = new DateOnly(Today.Year, Today.Month, 1);
        var boardsOfRoots = await Task.WhenAll(Roots().Select(root => boards.CountAsync(Query(root, month, Dimension.Procedure))));
        var late = boardsOfRoots.SelectMany(board => board.Rows).ToLookup(row => row.Key, row => row.Value[(int)Measure.OpenLate] + row.Value[(int)Measure.ProcessedLate], StringComparer.Ordinal);
        return [Words.Fill(Texts.EffectProcedures, Numbers.Count(Hidden(before)), Numbers.Count(Hidden(after)), month.ToString("MM/yyyy", CultureInfo.InvariantCulture))];
        long Hidden(CatalogueSet set) => late.Where(procedure => set.IsSensitive(procedure.Key, Today)).Sum(procedure => procedure.Sum());
    }

    private async Task<List<string>> OfficersAsync(IReadOnlyList<CatalogueDifference> differences)
    {
        var boardsOfRoots = await Task.WhenAll(Roots().Select(root => boards.CountAsync(Query(root, null, Dimension.Officer))));
        var open = boardsOfRoots.SelectMany(board => board.Rows).ToLookup(row => row.Key, row => row.Value[(int)Measure.Open], StringComparer.Ordinal);
        return
        [
            .. differences.Select(difference => (difference.After ?? difference.Before)!.Subject).Distinct(StringComparer.Ordinal).Select(id => Words.Fill(Texts.EffectOfficer, Numbers.Count(open[id].Sum()), id)),
        ];
    }

    /// <summary>The areas that a rule governs, and for the first of them the next draft: its period and when it is made.</summary>
    private List<string> Rules(CatalogueSet after, IReadOnlyList<CatalogueDifference> differences) =>
    [
        .. from rule in differences.Select(difference => difference.After ?? difference.Before).OfType<PublicationRule>()
           let day = rule.From > Today ? rule.From.Value : Today
           let areas = organisation.Current.Org.Units.Select(unit => unit.Id).Where(id => organisation.Current.Org.IsArea(id, day) && after.RuleOf(id, day) == rule).ToList()
           select Words.Fill(
               Texts.EffectRule, CatalogueWords.Place(rule.Area, organisation.Current.Org, day), Times.Date(day), Numbers.Count(areas.Count),
               areas.Count == 0 ? Numbers.None : string.Join(", ", areas.Select(id => organisation.Current.Org.NameOf(id, day))), areas.Count == 0 ? Numbers.None : Draft(areas[0], rule, day)),
    ];

    private string Draft(string area, PublicationRule rule, DateOnly day)
    {
        var calendar = organisation.CalendarOf(area);
        var next = PublicationSchedule.NextAfter(Math.Max(calendar.StartOfDay(day) - 1, clock.GetUtcNow().UtcTicks), rule, calendar);
        return Words.Fill(Texts.EffectDraft, Times.Date(next.Period.From), Times.Date(next.Period.To), new Times(calendar.Zone, clock.GetUtcNow()).Dated(next.DueAt));
    }

    private IEnumerable<string> Roots() => organisation.Current.Org.Roots(Today).Select(unit => unit.Id);

    private static BoardQuery Query(string root, DateOnly? from, Dimension by) => new(root, from, null, null, ReferenceData.DefaultRule, UnitRole.Handling, by);
}
