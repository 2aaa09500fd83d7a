using CchcLive.Domain.Events;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>
/// Random events of random dossiers, from a seed. One half of the dossiers live a plausible life, the other half are what a broken feed sends:
/// any verb at any time, ties, dates without hours, no header, ends before the receipt, corrections of anything by anything.
/// </summary>
internal sealed class RandomHistories(int seed)
{
    private static readonly DateTime[] Starts =
    [
        new(2026, 10, 5), new(2026, 10, 28), new(2026, 11, 19), new(2026, 2, 11), new(2025, 12, 29), new(2026, 8, 19), new(2026, 3, 27), new(2026, 9, 3), new(2026, 4, 1),
    ];

    private readonly Random _random = new(seed);
    private int _next;

    /// <summary>The events of so many dossiers, dossier by dossier in the order in which they were made up.</summary>
    public List<DossierEvent> Dossiers(int count) => [.. Enumerable.Range(0, count).SelectMany(_ => Dossier())];

    /// <summary>The events of one dossier, each (source, id) once.</summary>
    public List<DossierEvent> Dossier()
    {
        var code = $"H29-{seed}-{_next++}";
        var life = new RandomLife(_random, code, Starts[_random.Next(Starts.Length)]);
        return _random.Next(2) == 0 ? life.Plausible() : life.Adversarial();
    }

    /// <summary>
    /// The same events as a careless source sends them: in any order, some twice, some recorded again later. The latest recording of each is
    /// among them in both copies.
    /// </summary>
    public List<DossierEvent> Resent(IReadOnlyList<DossierEvent> events)
    {
        var sent = new List<DossierEvent>(events);
        foreach (var e in events)
        {
            if (_random.Next(4) == 0) sent.Add(e);
            if (_random.Next(8) == 0 && e.RecordedAt is { } recorded) sent.Add(e with { RecordedAt = recorded with { UtcTicks = recorded.UtcTicks - TimeSpan.TicksPerHour } });
            if (_random.Next(8) == 0 && e.RecordedAt is not null) sent.Add(e with { RecordedAt = null });
        }

        return Shuffled(sent);
    }

    /// <summary>The same things in another order.</summary>
    public List<T> Shuffled<T>(IReadOnlyList<T> things)
    {
        var shuffled = things.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled];
    }

    /// <summary>A random number below <paramref name="limit"/>.</summary>
    public int Next(int limit) => _random.Next(limit);

    /// <summary>A random instant of the time in which the dossiers live (UTC ticks).</summary>
    public long Instant() => Starts[_random.Next(Starts.Length)].Ticks + _random.NextInt64(-5 * TimeSpan.TicksPerDay, 60 * TimeSpan.TicksPerDay);
}
