using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Reconciliation;

/// <summary>What each state that a unit counts is compared with.</summary>
public static class CountedStates
{
    private static readonly Dictionary<string, CountedState> Names = Enum.GetValues<CountedState>().ToDictionary(Casing.Camel, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<CountedState> All { get; } = Enum.GetValues<CountedState>();

    /// <summary>The states that a source's form 06 tells of the end of a day, and their columns.</summary>
    public static IReadOnlyList<(CountedState State, int Column)> OfForm06 { get; } = [(CountedState.Open, 11), (CountedState.OpenLate, 13)];

    /// <summary>Its name in the API, in files and in the journal, such as <c>openLate</c>.</summary>
    public static string NameOf(this CountedState state) => Casing.Camel(state);

    /// <summary>The state of a name; null if there is none.</summary>
    public static CountedState? Find(string? name) => name is not null && Names.TryGetValue(name, out var state) ? state : null;

    /// <summary>What the program counts for it.</summary>
    public static Measure MeasureOf(this CountedState state) => state switch
    {
        CountedState.Open => Measure.Open,
        CountedState.OpenLate => Measure.OpenLate,
        CountedState.WaitingCollect => Measure.WaitingCollect,
        CountedState.Processed => Measure.Processed,
        _ => Measure.ProcessedLate,
    };

    /// <summary>
    /// Ours whose due date is unknown: a person with the paper in his hand may know that they are late, so they may be a part of the difference. Null for states that no due date
    /// decides.
    /// </summary>
    public static Measure? UnknownOf(this CountedState state) => state switch
    {
        CountedState.OpenLate => Measure.OpenUnknown,
        CountedState.ProcessedLate => Measure.ProcessedUnknown,
        _ => null,
    };

    /// <summary>True if it is counted over days and not at the end of one.</summary>
    public static bool HasPeriod(this CountedState state) => state is CountedState.Processed or CountedState.ProcessedLate;
}
