using CchcLive.Domain.Events;

namespace CchcLive.Ingest.Simulation.Feeds;

/// <summary>The stories of each day as they reach a server, with the dirt that belongs to them. Not thread-safe.</summary>
/// <param name="district">What the area is like.</param>
/// <param name="seed">Which of its possible lives.</param>
/// <param name="stories">Its stories.</param>
/// <param name="until">The end of the telling, UTC ticks: everything that happened by then is sent by then.</param>
internal sealed class FeedDays(DistrictParameters district, ulong seed, StoriesOfDay stories, long until)
{
    private const ulong DirtPart = 0xD127;

    private readonly StoryFeed _feed = new(district, new SilentFeeds(district, seed, stories.Clock), until);

    /// <summary>The office's time.</summary>
    public OfficeClock Clock => stories.Clock;

    /// <summary>The stories of the dossiers that arrive on a day, each as it happens and as it is sent, the latter in no order.</summary>
    /// <param name="day">The day.</param>
    /// <param name="count">How many dossiers arrive; null to draw it.</param>
    public IEnumerable<(List<DossierEvent> Events, List<FeedLine> Lines)> Of(DateOnly day, int? count = null)
    {
        var number = 0;
        foreach (var story in stories.Of(day, count))
        {
            var lines = new List<FeedLine>(story.Count + 2);
            _feed.Tell(story, Dice.For(seed ^ DirtPart, day.DayNumber, ++number), lines);
            yield return (story, lines);
        }
    }
}
