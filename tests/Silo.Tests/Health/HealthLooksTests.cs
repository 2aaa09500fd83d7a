using CchcLive.Grains.Health;
using CchcLive.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Silo.Tests.Health;

/// <summary>Whoever asks gets an answer, whatever a single check does.</summary>
public class HealthLooksTests
{
    private readonly ManualTimeProvider _pace = new();

    [Fact]
    public async Task Worst_ComesFirst()
    {
        using var looks = Of(new Reason(() => [new HealthNote("a", "A."), new HealthNote("z", "Z.", IsDown: true)]), new Reason(() => [new HealthNote("b", "B.")]));
        Assert.Equal(["z", "a", "b"], (await looks.LookAsync()).Select(note => note.Id));
    }

    [Fact]
    public async Task CheckThatFails_HidesNoOther()
    {
        using var looks = Of(new Reason(() => throw new InvalidOperationException("broken")), new Reason(() => [new HealthNote("b", "B.")]));
        var notes = await looks.LookAsync();
        Assert.Equal(["b", "unknown"], notes.Select(note => note.Id));
        Assert.Contains("broken", notes[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckThatHangs_IsAReason()
    {
        using var looks = Of(new Hanging());
        var looking = looks.LookAsync();
        _pace.Advance(HealthLooks.Patience * 2);
        Assert.Contains("no answer within 5 s", Assert.Single(await looking).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_ManyTimesASecond_LooksOnce()
    {
        var asked = 0;
        using var looks = Of(new Reason(() =>
        {
            asked++;
            return [];
        }));
        for (var i = 0; i < 50; i++) await looks.LookAsync();
        Assert.Equal(1, asked);
        _pace.Advance(HealthLooks.Fresh);
        await looks.LookAsync();
        Assert.Equal(2, asked);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Doubt_IsThatTheProgramCannotDoItsWork(bool isDown)
    {
        using var looks = Of(new Reason(() => [new HealthNote("a", "Why.", isDown)]));
        Assert.Equal(isDown ? "Why." : null, await looks.DoubtAsync());
    }

    private HealthLooks Of(params IHealthReason[] reasons) => new(reasons, _pace, NullLogger<HealthLooks>.Instance);

    private sealed class Reason(Func<IReadOnlyList<HealthNote>> look) : IHealthReason
    {
        public Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation) => Task.FromResult(look());
    }

    private sealed class Hanging : IHealthReason
    {
        public Task<IReadOnlyList<HealthNote>> LookAsync(CancellationToken cancellation) => new TaskCompletionSource<IReadOnlyList<HealthNote>>().Task;
    }
}
