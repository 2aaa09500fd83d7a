using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Sources;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Messages;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Wall;

/// <summary>A source as a wall shows it.</summary>
/// <param name="facts">What is known of it.</param>
/// <param name="times">Writes times.</param>
public sealed class FeedLine(SourceFacts facts, Times times)
{
    /// <summary>The source; inputs that named none have a question mark for it.</summary>
    public string Name => facts.Source == "?" ? Texts.FreshNoSource : facts.Source;

    /// <summary>State of its feed, as marks and texts name it.</summary>
    public string State => RowView.NameOf(facts.Status?.State ?? FeedState.None);

    /// <summary>The state in words.</summary>
    public string StateWords => FeedWords.Of(facts, times);

    /// <summary>Dossiers that wait for their receipt.</summary>
    public long Orphans => facts.Orphans;

    /// <summary>Inputs that wait in quarantine.</summary>
    public long Quarantined => facts.Quarantine.Sum(count => count.Open);
}
