using CchcLive.Dashboard.Push;
using CchcLive.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>A feed with everything around it in the test's hands.</summary>
internal sealed class FeedBench
{
    public FeedBench()
    {
        Audience = new Audience(Pace);
        Context = new FeedContext(Source, Audience, Clock, Pace, "build-1", 1, NullLogger.Instance);
    }

    public ManualTimeProvider Clock { get; } = new(TestBoards.Morning);

    public ManualTimeProvider Pace { get; } = new();

    public FakeSource Source { get; } = new();

    public Audience Audience { get; }

    public FeedContext Context { get; }

    public async Task<BoardFeed> OpenAsync() => (await BoardFeed.OpenAsync(Context, TestBoards.AreaId))!;

    public void Advance(int milliseconds) => Pace.Advance(TimeSpan.FromMilliseconds(milliseconds));
}
