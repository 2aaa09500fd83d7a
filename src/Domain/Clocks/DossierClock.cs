using CchcLive.Domain.Counting;
using CchcLive.Domain.Dossiers;

namespace CchcLive.Domain.Clocks;

/// <summary>
/// The clock of one dossier, as known at the fold and judged at an instant. What is late here is what <see cref="Contribution"/> counts as late,
/// but that the clock of a refused or withdrawn dossier runs out too where a rule counts it as on time.
/// </summary>
public sealed class DossierClock
{
    private static readonly DossierClock NotStarted = new();

    private DossierClock()
    {
    }

    /// <summary>What the clock did from the receipt to the end, or to the instant of judgement: without gap or overlap. None if it ended before it was received.</summary>
    public IReadOnlyList<ClockStretch> Stretches { get; private init; } = [];

    /// <summary>When it became late (UTC ticks), 0 if it is not: when its clock ran out, or with the second supplement request under a rule that calls this late.</summary>
    public long LateAt { get; private init; }

    /// <summary>Who had it then.</summary>
    public Holding? LateHolder { get; private init; }

    /// <summary>From when on it will be late if nothing is done (UTC ticks); 0 if it is late, has ended, is held or has no due date.</summary>
    public long WillBeLateAt { get; private init; }

    /// <summary>The clock of a dossier.</summary>
    /// <param name="d">A dossier whose fold was traced.</param>
    /// <param name="rule">The rule that says which moment ends it, which due date counts, and at what precision.</param>
    /// <param name="at">The instant of judgement (UTC ticks).</param>
    /// <exception cref="ArgumentException">Its fold was not traced.</exception>
    public static DossierClock Of(Dossier d, CountingRule rule, long at)
    {
        var trace = d.Trace ?? throw new ArgumentException("The clock of a dossier needs a fold that was traced.", nameof(d));
        if (!d.HasHeader || d.IsRemoved || d.ReceivedAt > at) return NotStarted;
        var endAt = rule.EndOf(d.End, d.EndAt, d.ReturnedAt);
        var isEnded = endAt != 0 && endAt <= at;
        var until = isEnded ? endAt : at;
        var due = LateFrom.FirstLate(d, rule);
        var ranOutAt = due != 0 && due <= until && !d.IsPaused ? Math.Min(Math.Max(AfterPause(trace, due), d.ReceivedAt), until) : 0;
        var lateAt = rule.SecondSupplementIsLate && trace.SecondRequestAt is > 0 and var second ? Math.Min(second, ranOutAt == 0 ? until : ranOutAt) : ranOutAt;
        return new DossierClock
        {
            Stretches = Draw(d.ReceivedAt, ranOutAt == 0 ? until : ranOutAt, until, trace),
            LateAt = lateAt,
            LateHolder = lateAt == 0 ? null : trace.HolderAt(lateAt),
            WillBeLateAt = isEnded || d.IsPaused || lateAt != 0 ? 0 : due,
        };
    }

    /// <summary>A clock that was held when its time was up runs out when it is let go.</summary>
    private static long AfterPause(DossierTrace trace, long due)
    {
        foreach (var (from, to) in trace.Pauses)
        {
            if (from <= due && due < to) due = to;
        }

        return due;
    }

    private static List<ClockStretch> Draw(long from, long ranOutAt, long until, DossierTrace trace)
    {
        var drawn = new List<ClockStretch>();
        foreach (var pause in trace.Pauses)
        {
            Until(Math.Min(pause.From, ranOutAt), ClockState.Running);
            Until(Math.Min(pause.To, ranOutAt), ClockState.Paused);
        }

        Until(ranOutAt, ClockState.Running);
        Until(until, ClockState.Late);
        return drawn;

        void Until(long to, ClockState state)
        {
            if (to <= from) return;
            if (drawn.Count > 0 && drawn[^1].State == state) drawn[^1] = drawn[^1] with { To = to };
            else drawn.Add(new ClockStretch(from, to, state));
            from = to;
        }
    }
}
