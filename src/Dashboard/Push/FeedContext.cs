using CchcLive.Dashboard.Boards;
using Microsoft.Extensions.Logging;

namespace CchcLive.Dashboard.Push;

/// <summary>What all feeds of a host share.</summary>
/// <param name="Source">Where boards come from.</param>
/// <param name="Audience">Who hears of them.</param>
/// <param name="Clock">The program's time, as shown.</param>
/// <param name="Pace">Real time, for intervals.</param>
/// <param name="Build">Build of the assets served now.</param>
/// <param name="Speed">Seconds of <paramref name="Clock"/> per second of <paramref name="Pace"/>.</param>
/// <param name="Log">For what nobody waits for.</param>
internal sealed record FeedContext(
    IBoardSource Source,
    IBoardAudience Audience,
    TimeProvider Clock,
    TimeProvider Pace,
    string Build,
    double Speed,
    ILogger Log);
