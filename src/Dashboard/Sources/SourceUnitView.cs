using CchcLive.Dashboard.Pages;
using CchcLive.Dashboard.Text;
using CchcLive.Grains.Sources;

namespace CchcLive.Dashboard.Sources;

/// <summary>A unit that a source speaks for or names, as it is written down.</summary>
/// <param name="facts">What is known.</param>
/// <param name="name">The unit's name; null if it is in no org chart.</param>
/// <param name="times">Writes times in the zone of the org chart.</param>
public sealed class SourceUnitView(SourceUnitFacts facts, string? name, Times times)
{
    /// <summary>Its name; its id if it is in no org chart.</summary>
    public string Name => name ?? Words.Fill(Texts.SourceUnknownUnit, facts.Unit);

    /// <summary>The unit's state on boards, all its feeds considered.</summary>
    public string State => RowView.NameOf(facts.State);

    /// <summary>The state in words, with the time of its newest event from any source.</summary>
    public string StateWords => ClientTexts.State(State, times.Minute(facts.DataAt == 0 ? null : facts.DataAt));

    /// <summary>The source declared that it speaks for it.</summary>
    public bool IsDeclared => facts.IsDeclared;

    /// <summary>Events of the source that named it as handling.</summary>
    public string Events => Numbers.Count(facts.Events);

    /// <summary>Time of the newest of these.</summary>
    public string LastEvent => times.Minute(facts.LastEventAt == 0 ? null : facts.LastEventAt);
}
