using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Moments;
using CchcLive.Dashboard.Text;
using CchcLive.Domain;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Units;

/// <summary>The figures of a unit over a period, split by field, procedure, channel, officer or step.</summary>
/// <param name="board">The figures.</param>
/// <param name="rule">The rule they were counted by.</param>
/// <param name="period">The period.</param>
/// <param name="moment">The moment that they tell of.</param>
public sealed class SplitView(PeriodBoard board, CountingRule rule, UnitPeriod period, PageMoment moment)
{
    /// <summary>More rows than these are folded away.</summary>
    public const int Shown = 12;

    /// <summary>What it is split by.</summary>
    public Dimension By => board.Query.By;

    /// <summary>Its id on the page.</summary>
    public string Id => $"by-{Casing.Camel(By)}";

    /// <summary>Its heading.</summary>
    public string Title => Words.Of($"By_{Casing.Camel(By)}");

    /// <summary>The rows, those with the most late dossiers first.</summary>
    public IReadOnlyList<SplitRow> Rows { get; } =
    [
        .. board.Rows
            .Select(row => new SplitRow(row.Key, KeyWords.Of(board.Query.By, row.Key), row.Value, OnTimeRate.From(row.Value, rule)))
            .Where(row => SplitColumn.All.Any(column => column.Of(row.Values) != 0))
            .OrderByDescending(row => row.Late).ThenByDescending(row => row.Values[(int)Measure.ToHandle]).ThenBy(row => row.Name, StringComparer.Ordinal),
    ];

    /// <summary>The list behind a figure.</summary>
    public string Url(SplitColumn column, SplitRow row) =>
        moment.AddTo(ListQuestion.Url(board.Query.Id, column.Name, period.From, period.To, new DossierFilter(By, row.Key)));
}

/// <summary>A row of a split.</summary>
/// <param name="Key">Its key as events name it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Values">One number per <see cref="Measure"/>.</param>
/// <param name="Rate">Its on-time share.</param>
public sealed record SplitRow(string Key, string Name, long[] Values, OnTimeRate Rate)
{
    /// <summary>Late, still open or ended so.</summary>
    public long Late => Values[(int)Measure.OpenLate] + Values[(int)Measure.ProcessedLate];
}
