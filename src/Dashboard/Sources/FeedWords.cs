using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Sources;

/// <summary>The state of a source's feed in words.</summary>
internal static class FeedWords
{
    private static readonly TimeSpan OldLag = TimeSpan.FromDays(1);
    private static readonly TimeSpan StillComing = TimeSpan.FromMinutes(2);

    /// <summary>
    /// With the time at which something last came. A feed that is alive but tells of days gone by is loading them: until when it has come is then
    /// what matters.
    /// </summary>
    /// <param name="facts">What is known of the source.</param>
    /// <param name="times">Writes times.</param>
    public static string Of(SourceFacts facts, Times times) => IsCatchingUp(facts, times)
        ? Words.Fill(Texts.SourceCatchingUp, times.Short(facts.LastEventAt))
        : ClientTexts.State(RowView.NameOf(facts.Status?.State ?? FeedState.None), times.Minute(HeardAt(facts)));

    /// <summary>When something last came, a heartbeat included (UTC ticks); null if nothing ever did.</summary>
    public static long? HeardAt(SourceFacts facts) =>
        Math.Max(facts.Status?.Tally.ReceivedAt ?? 0, facts.Status?.LastHeartbeatAt ?? 0) is > 0 and var at ? at : null;

    private static bool IsCatchingUp(SourceFacts facts, Times times) =>
        facts.Status is { State: FeedState.Live, LagLastHour: { } lag } status && lag >= OldLag.TotalSeconds && times.Since(status.Tally.ReceivedAt) < StillComing && !times.IsToday(facts.LastEventAt);
}
