using CchcLive.Domain.Counting;

namespace CchcLive.Grains.Queries;

/// <summary>A month to date beside the same part of the month before.</summary>
/// <param name="Now">The month to date; null if no dossier is known by then, which is not the same as none handled.</param>
/// <param name="Part">Which part of the month before it is compared with; null before the month's first working day.</param>
/// <param name="Before">The figures of that part; null without one, and if no dossier is known by its end.</param>
public sealed record PeriodComparison(PeriodFigures? Now, MonthBefore? Part, PeriodFigures? Before);

/// <summary>What a chair asks first of a period, under the handling role.</summary>
/// <param name="From">Its first day.</param>
/// <param name="At">Its last instant, at which dossiers are judged (UTC ticks).</param>
/// <param name="Received">Received in it.</param>
/// <param name="Processed">Ended in it.</param>
/// <param name="ProcessedLate">Of these, late.</param>
/// <param name="OpenLate">Open and late at its last instant.</param>
/// <param name="OnTime">The on-time share under the rule.</param>
public sealed record PeriodFigures(DateOnly From, long At, long Received, long Processed, long ProcessedLate, long OpenLate, OnTimeRate OnTime)
{
    /// <summary>The figures of a row of measures; null if it counts nothing at all.</summary>
    internal static PeriodFigures? Of(DateOnly from, long at, long[] row, CountingRule rule) => !row.AsSpan().ContainsAnyExcept(0) ? null : new(
        from, at, row[(int)Measure.Received], row[(int)Measure.Processed], row[(int)Measure.ProcessedLate], row[(int)Measure.OpenLate], OnTimeRate.From(row, rule));
}
