using System.Diagnostics;
using CchcLive.Grains.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Grains.Tests.Pushing;

public sealed class LatestSenderTests
{
    [Fact]
    public Task ChangesWhileAMessageIsUnderWay_GoOutAsOne() => OnOneThreadAsync(async () =>
    {
        var (state, sent) = (0, new List<int>());
        var taken = new TaskCompletionSource();
        var sender = new LatestSender(
            () =>
            {
                sent.Add(state);
                return sent.Count == 1 ? taken.Task : Task.CompletedTask;
            },
            NullLogger.Instance);

        state = 1;
        sender.Changed();
        await Wait.UntilAsync(() => sent.Count == 1, "The first change was not sent.");
        for (state = 2; state < 9; state++) sender.Changed();
        taken.SetResult();

        await Wait.UntilAsync(() => sent.Count > 1, "The changes that came meanwhile were not sent.");
        await Task.Yield();
        Assert.Equal([1, 9], sent);
    });

    [Fact]
    public Task AMessageThatWasNotTaken_GoesOutAgainWithTheLatestState() => OnOneThreadAsync(async () =>
    {
        var (state, tries, taken) = (1, 0, 0);
        var sender = new LatestSender(
            () =>
            {
                if (++tries <= 2) throw new TimeoutException("as the test asked");
                taken = state;
                return Task.CompletedTask;
            },
            NullLogger.Instance);

        sender.Changed();
        await Wait.UntilAsync(() => tries == 1, "Nothing was sent.");
        state = 2;

        await Wait.UntilAsync(() => taken == 2, "The latest state was not sent after failures.");
        Assert.Equal(3, tries);
    });

    [Fact]
    public Task AfterStop_NothingIsSentOrSentAgain() => OnOneThreadAsync(async () =>
    {
        var (tries, otherTries) = (0, 0);
        LatestSender? stopped = null;
        stopped = new LatestSender(
            () =>
            {
                tries++;
                stopped!.Stop();
                throw new InvalidOperationException("as the test asked");
            },
            NullLogger.Instance);
        var other = new LatestSender(() => ++otherTries < 3 ? throw new InvalidOperationException("as the test asked") : Task.CompletedTask, NullLogger.Instance);

        stopped.Changed();
        other.Changed();
        await Wait.UntilAsync(() => otherTries == 3, "A sender that was not stopped did not try again.");
        stopped.Changed();
        other.Changed();
        await Wait.UntilAsync(() => otherTries == 4, "A sender that was not stopped did not send.");

        Assert.Equal(1, tries);
    });

    [Fact]
    public Task WithAPause_TheFirstChangeGoesAtOnce_AndTheNextWaits() => OnOneThreadAsync(async () =>
    {
        var pause = TimeSpan.FromMilliseconds(200);
        var (clock, sentAt) = (Stopwatch.StartNew(), new List<TimeSpan>());
        var sender = new LatestSender(
            () =>
            {
                sentAt.Add(clock.Elapsed);
                return Task.CompletedTask;
            },
            NullLogger.Instance,
            pause);

        sender.Changed();
        await Wait.UntilAsync(() => sentAt.Count == 1, "The first change was not sent.");
        sender.Changed();
        await Wait.UntilAsync(() => sentAt.Count == 2, "The change of the pause was not sent.");

        Assert.InRange(sentAt[1] - sentAt[0], pause - TimeSpan.FromMilliseconds(20), TimeSpan.MaxValue);
    });

    /// <summary>As in a grain: everything on one scheduler, one at a time.</summary>
    private static Task OnOneThreadAsync(Func<Task> test) =>
        Task.Factory.StartNew(test, CancellationToken.None, TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler).Unwrap();
}
