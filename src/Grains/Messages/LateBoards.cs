using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Publications;

namespace CchcLive.Grains.Messages;

/// <summary>A question for the late board; see <see cref="LateQuestion"/> and <see cref="LateFilter"/>.</summary>
/// <param name="Query">Of which dossiers.</param>
/// <param name="Order">In which order they are listed.</param>
/// <param name="Most">At most so many are listed.</param>
[GenerateSerializer, Immutable]
public sealed record LateBoardRequest([property: Id(0)] ScanRequest Query, [property: Id(1)] LateOrder Order, [property: Id(2)] int Most)
{
    /// <summary>Only those in this state.</summary>
    [Id(3)] public LateState? State { get; init; }

    /// <summary>Only those with this state of explanation.</summary>
    [Id(4)] public ExplanationState? Explanation { get; init; }

    /// <summary>Only those in this bucket.</summary>
    [Id(5)] public NoticeBucket? Notice { get; init; }

    /// <summary>Only those whose verdict stands so.</summary>
    [Id(6)] public ReviewState? Review { get; init; }

    /// <summary>Only those with this cause; empty for unknown.</summary>
    [Id(7)] public string? Cause { get; init; }

    /// <summary>Only those that are late by so many days at least.</summary>
    [Id(8)] public int DaysAtLeast { get; init; }

    /// <summary>Only those whose code contains this.</summary>
    [Id(9)] public string Search { get; init; } = "";

    /// <summary>Only those about which somebody still has to do something.</summary>
    [Id(10)] public bool IsIncomplete { get; init; }

    /// <summary>See <see cref="LateQuestion.IsToldNow"/>.</summary>
    [Id(11)] public bool IsToldNow { get; init; }

    /// <summary>The filter as it travels.</summary>
    public static LateBoardRequest Of(ScanRequest query, LateFilter filter, LateOrder order, int most) => new(query, order, most)
    {
        State = filter.State, Explanation = filter.Explanation, Notice = filter.Notice, Review = filter.Review, Cause = filter.Cause,
        DaysAtLeast = filter.DaysAtLeast, Search = filter.Search, IsIncomplete = filter.IsIncomplete,
    };

    /// <summary>The filter as it arrives.</summary>
    public LateFilter Filter() => new()
    {
        State = State, Explanation = Explanation, Notice = Notice, Review = Review, Cause = Cause, DaysAtLeast = DaysAtLeast, Search = Search, IsIncomplete = IsIncomplete,
    };
}

/// <summary>The late board of a shard, or of several; see <see cref="LateTally"/>.</summary>
/// <param name="Count">How many dossiers pass the filter.</param>
/// <param name="States">By <see cref="LateState"/>.</param>
/// <param name="Explanations">By <see cref="ExplanationState"/>.</param>
/// <param name="Notices">By <see cref="NoticeBucket"/>.</param>
/// <param name="Reviews">By <see cref="ReviewState"/>.</param>
[GenerateSerializer, Immutable]
public sealed record LateBoardResult(
    [property: Id(0)] int Count, [property: Id(1)] long[] States, [property: Id(2)] long[] Explanations, [property: Id(3)] long[] Notices, [property: Id(4)] long[] Reviews)
{
    /// <summary>By cause; "" for unknown.</summary>
    [Id(5)] public KeyCount[] Causes { get; init; } = [];

    /// <summary>By unit; "" for none.</summary>
    [Id(6)] public KeyCount[] Units { get; init; } = [];

    /// <summary>By field; "" for none.</summary>
    [Id(7)] public KeyCount[] Fields { get; init; } = [];

    /// <summary>Late dossiers that are explained in the same words, whether they pass the filter or not.</summary>
    [Id(8)] public TextCount[] Texts { get; init; } = [];

    /// <summary>The first that pass; of several shards in no order.</summary>
    [Id(9)] public DossierLine[] Lines { get; init; } = [];

    /// <summary>Puts the parts together; a key may then be there once only.</summary>
    public static LateBoardResult Of(IReadOnlyCollection<LateBoardResult> parts) => new(
        parts.Sum(part => part.Count), Sum(parts, part => part.States), Sum(parts, part => part.Explanations), Sum(parts, part => part.Notices), Sum(parts, part => part.Reviews))
    {
        Causes = Sum(parts, part => part.Causes),
        Units = Sum(parts, part => part.Units),
        Fields = Sum(parts, part => part.Fields),
        Texts = [.. parts.SelectMany(part => part.Texts).GroupBy(text => text.Key).Select(text => new TextCount(text.Key, text.Sum(one => one.Dossiers)))],
        Lines = [.. parts.SelectMany(part => part.Lines)],
    };

    private static long[] Sum(IReadOnlyCollection<LateBoardResult> parts, Func<LateBoardResult, long[]> split) =>
        parts.Count == 0 ? [] : parts.Select(split).Aggregate((x, y) => [.. x.Zip(y, (a, b) => a + b)]);

    private static KeyCount[] Sum(IReadOnlyCollection<LateBoardResult> parts, Func<LateBoardResult, KeyCount[]> split) =>
        [.. parts.SelectMany(split).GroupBy(row => row.Key, StringComparer.Ordinal).Select(row => new KeyCount(row.Key, row.Sum(one => one.Dossiers)))];
}

/// <summary>How many dossiers have a key.</summary>
/// <param name="Key">The cause, unit or field; "" for none.</param>
/// <param name="Dossiers">How many.</param>
[GenerateSerializer, Immutable]
public sealed record KeyCount([property: Id(0)] string Key, [property: Id(1)] long Dossiers);

/// <summary>How many dossiers are explained in the same words.</summary>
/// <param name="Key">See <see cref="SameText.KeyOf"/>.</param>
/// <param name="Dossiers">How many.</param>
[GenerateSerializer, Immutable]
public sealed record TextCount([property: Id(0)] ulong Key, [property: Id(1)] int Dossiers);
