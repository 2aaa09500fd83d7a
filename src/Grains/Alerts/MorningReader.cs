using CchcLive.Domain.Alerts;
using CchcLive.Domain.Counting;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Queries;
using CchcLive.Grains.Registry;

namespace CchcLive.Grains.Alerts;

/// <summary>Makes the morning notices that are due, and sees what became of those before. A day that has closed has none: nothing could be done by it.</summary>
internal sealed class MorningReader(BoardQueries boards, RiskQueries risks, OrgRegistry registry, TimeProvider time)
{
    /// <summary>The acts: first what became of earlier notices, then new ones.</summary>
    public async Task<IReadOnlyList<AlertAct>> ReadAsync(AreaBoard board, AlertBook book)
    {
        var now = time.GetUtcNow();
        var acts = new List<AlertAct>();
        foreach (var notice in book.Mornings.Values.Where(notice => notice.Outcome is null && notice.JudgeAt <= now))
            acts.Add(new MorningSettled(now, notice.Unit, notice.Date, await OutcomeAsync(notice)));
        var due = board.Rows.Where(row => !row.IsArea && row.State != FeedState.None).Select(row => Due(row.UnitId, now)).OfType<MorningNotice>().Where(notice => !book.Mornings.ContainsKey((notice.Date, notice.Unit))).ToList();
        if (due.Count == 0) return acts;
        var risk = await risks.ReadAsync(new RiskQuery(board.AreaId, board.RuleId) { Day = RiskDay.Today, Take = int.MaxValue });
        var lines = risk.Lines.ToLookup(line => line.HandlingUnit, StringComparer.Ordinal);
        acts.AddRange(due.Select(notice => new MorningNoticed(now, notice with { Dossiers = [.. lines[notice.Unit].Select(line => new MorningDossier(line.Code, line.Officer))] })));
        return acts;
    }

    /// <summary>The notice that a unit should have by now; null if none.</summary>
    private MorningNotice? Due(string unit, DateTimeOffset now)
    {
        var calendar = registry.CalendarOf(unit);
        var today = calendar.LocalDate(now.UtcTicks);
        if (!calendar.TryOpeningOf(today, out var opens) || !calendar.TryCloseOf(today, out var closes) || !calendar.TryOpeningAfter(today, out var next)) return null;
        return opens <= now.UtcTicks && now.UtcTicks < closes ? new MorningNotice(unit, today, At(opens), now, At(next), []) : null;
    }

    private async Task<MorningOutcome> OutcomeAsync(MorningNotice notice)
    {
        var files = await Task.WhenAll(notice.Dossiers.Select(dossier => boards.FindAsync(dossier.Code, notice.JudgeAt)));
        return files.Select(file => Fate(file?.Line, notice.JudgeAt.UtcTicks)).Aggregate(MorningOutcome.None, (sum, one) => sum + one);
    }

    /// <summary>What became of a dossier by an instant; what came to be known of it later changes nothing.</summary>
    private static MorningOutcome Fate(DossierLine? line, long at) => line switch
    {
        null or { IsRemoved: true } or { HasHeader: false } => new MorningOutcome(0, 0, 0, 1),
        { LateAt: > 0 and var late } when late <= at => new MorningOutcome(0, 0, 1, 0),
        { EndAt: not 0 } => new MorningOutcome(1, 0, 0, 0),
        _ => new MorningOutcome(0, 1, 0, 0),
    };

    private static DateTimeOffset At(long ticks) => new(ticks, TimeSpan.Zero);
}
