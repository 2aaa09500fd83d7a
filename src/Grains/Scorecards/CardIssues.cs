using CchcLive.Domain.Reports;
using CchcLive.Grains.Reports;
using CchcLive.Grains.Reports.Composers;

namespace CchcLive.Grains.Scorecards;

/// <summary>A card as it was frozen in a month's report.</summary>
/// <param name="Issue">The issue, the last of the month.</param>
/// <param name="Score">The converted score in it; null if it had no data then, or the report has no such place.</param>
public sealed record FrozenCard(ReportIssue Issue, decimal? Score);

/// <summary>Finds what of a card has been issued: the public result of a month does not move with the live card (D§1 row 51).</summary>
public sealed class CardIssues(ReportDesk desk)
{
    /// <summary>A place's card in the last issue of an area's report; null if there is none.</summary>
    /// <param name="area">The area that the report is of.</param>
    /// <param name="place">The area or one of its units.</param>
    /// <param name="month">The first day of a calendar month.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<FrozenCard?> LastAsync(string area, string place, DateOnly month, CancellationToken cancellation)
    {
        var period = ReportPeriod.Of(month, ReportPeriodKind.Month, Domain.Publications.PeriodKind.Calendar);
        var last = (await desk.ListAsync(area, cancellation)).Where(issue => issue.Kind == CardComposer.ThisKind && issue.Period == period).MaxBy(issue => issue.Number);
        if (last is null || await desk.ReadAsync(area, last.Kind, period, last.Number, cancellation) is not { } document) return null;
        var table = ReportJson.Read(document).Sections.First(section => section.Id == CardSections.Scores).Table!;
        var column = table.Columns.Select((one, n) => (one.Key, n)).First(one => one.Key == CardSections.ScoreColumn).n;
        return new FrozenCard(last, table.Rows.FirstOrDefault(row => row.Key == place)?.Cells[column] is { Kind: ReportCellKind.Number } score ? score.Number : null);
    }
}
