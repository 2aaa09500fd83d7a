namespace CchcLive.Domain.Dossiers;

/// <summary>What a fold notes on its way when asked: who had the dossier when, and when its clock was held. Instants are UTC ticks.</summary>
public sealed class DossierTrace
{
    private readonly List<Holding> _holdings = [];
    private readonly List<(long From, long To)> _pauses = [];
    private readonly List<long> _requests = [];

    /// <summary>Who had the dossier, in the order of the fold; each until the next.</summary>
    public IReadOnlyList<Holding> Holdings => _holdings;

    /// <summary>When the clock was held, from the first instant to the first after; one that still holds it ends at <see cref="long.MaxValue"/>. By their beginning.</summary>
    public IEnumerable<(long From, long To)> Pauses => _pauses.Where(pause => pause.To > pause.From).OrderBy(pause => pause.From);

    /// <summary>When a supplement was asked for the second time; 0 if never.</summary>
    public long SecondRequestAt => _requests.Count > 1 ? _requests[1] : 0;

    /// <summary>Who had the dossier at an instant; who received it if that is earlier. Null if it was never received.</summary>
    public Holding? HolderAt(long instant) => _holdings.FindLast(holding => holding.From <= instant) ?? _holdings.FirstOrDefault();

    internal void Held(long from, Dossier d) => _holdings.Add(new Holding(from, d.HandlingUnit, d.Officer, d.Step) { DueAt = d.StepDueAt });

    internal void Paused(long from) => _pauses.Add((from, long.MaxValue));

    internal void Resumed(long at) => _pauses[^1] = _pauses[^1] with { To = at };

    internal void SupplementRequested(long at) => _requests.Add(at);
}
