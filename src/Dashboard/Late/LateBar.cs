namespace CchcLive.Dashboard.Late;

/// <summary>One line of a split: a count, and where its dossiers are listed.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Url">The list of exactly these.</param>
/// <param name="IsChosen">The board is restricted to it.</param>
/// <param name="Tone">plain, late or within: gives the figure its colour, unless it is 0.</param>
public sealed record LateBar(string Name, long Count, string Url, bool IsChosen = false, string Tone = "plain");

/// <summary>A split of the late dossiers that are counted.</summary>
/// <param name="Title">By what.</param>
/// <param name="Bars">Its lines.</param>
public sealed record LateSplit(string Title, IReadOnlyList<LateBar> Bars)
{
    /// <summary>The largest count, for the lengths of bars.</summary>
    public long Most => Bars.Count == 0 ? 0 : Bars.Max(bar => bar.Count);
}
