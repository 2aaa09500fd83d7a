using Microsoft.Extensions.Logging;

namespace CchcLive.Grains.Health;

/// <summary>Asks all reasons together; whoever asks at the same time, or soon after, gets the same answer. Thread-safe.</summary>
/// <param name="reasons">What can be wrong.</param>
/// <param name="pace">The machine's time.</param>
/// <param name="log">For a reason that cannot look.</param>
public sealed class HealthLooks(IEnumerable<IHealthReason> reasons, TimeProvider pace, ILogger<HealthLooks> log) : IDisposable
{
    /// <summary>So long an answer holds.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>So long a reason may look.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>So long an answer holds for those who ask whether a board is to be trusted.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _looking = new(1);
    private (IReadOnlyList<HealthNote> Notes, long At)? _last;

    /// <summary>What is wrong now; the worst first.</summary>
    public Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation = default) => LookAsync(Fresh, cancellation);

    /// <summary>Why the figures held may not be those of now: the program cannot do its work. Null if it can. Asked for every board and beat, so an older answer will do.</summary>
    public async Task<string?> DoubtAsync() => (await LookAsync(Recent, CancellationToken.None)).FirstOrDefault(note => note.IsDown)?.Words;

    /// <inheritdoc />
    public void Dispose() => _looking.Dispose();

    private async Task<IReadOnlyList<HealthNote>> LookAsync(TimeSpan fresh, CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            if (_last is { } last && pace.GetElapsedTime(last.At) < fresh) return last.Notes;
            var notes = (await Task.WhenAll(reasons.Select(AskAsync))).SelectMany(found => found).OrderByDescending(note => note.IsDown).ThenBy(note => note.Id, StringComparer.Ordinal).ToArray();
            _last = (notes, pace.GetTimestamp());
            return notes;
        }
        finally
        {
            _looking.Release();
        }
    }

    private async Task<IReadOnlyList<HealthNote>> AskAsync(IHealthReason reason)
    {
        using var patience = new CancellationTokenSource(Patience, pace);
        try
        {
            return await reason.LookAsync(patience.Token).WaitAsync(Patience + Grace, pace);
        }
#pragma warning disable CA1031 // a check that fails must not hide what the others say
        catch (Exception e)
#pragma warning restore CA1031
        {
            log.LogWarning(e, "{Reason} could not look.", reason.GetType().Name);
            return [new HealthNote("unknown", $"{reason.GetType().Name} could not look: {(e is TimeoutException ? $"no answer within {Patience.TotalSeconds} s" : e.Message)}")];
        }
    }
}
