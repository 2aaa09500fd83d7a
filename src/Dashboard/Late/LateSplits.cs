using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Publications;
using CchcLive.Domain.Reference;
using CchcLive.Domain.Shards;
using CchcLive.Grains.Queries;

namespace CchcLive.Dashboard.Late;

/// <summary>The splits of a late board. Every figure leads to the list of what it counts: this board's address with one word more.</summary>
/// <param name="board">The board.</param>
/// <param name="address">Its address.</param>
/// <param name="reference">Names of units, at the board's moment.</param>
/// <param name="catalogues">Names of causes.</param>
/// <param name="at">Makes an address lead to the board's moment.</param>
public sealed class LateSplits(LateBoard board, LateAddress address, ReferenceData reference, CatalogueSet catalogues, Func<string, string> at)
{
    /// <summary>Open and ended, by explanation, by apology, by verdict.</summary>
    public IReadOnlyList<LateSplit> Headline =>
    [
        new(Texts.LateStateTitle, [.. Bars<LateState>(board.Figures.States, address.Filter.State, (filter, state) => filter with { State = state }, state => state == LateState.Open ? "late" : "plain")]),
        new(Texts.Explanation, [.. Bars<ExplanationState>(board.Figures.Explanations, address.Filter.Explanation, (filter, state) => filter with { Explanation = state }, state => state == ExplanationState.Missing ? "late" : "plain")]),
        new(Texts.Apology, [.. Bars<NoticeBucket>(board.Figures.Notices, address.Filter.Notice, (filter, bucket) => filter with { Notice = bucket }, bucket => bucket == NoticeBucket.None ? "late" : "plain")]),
        new(Texts.LateVerdict, [.. Bars<ReviewState>(board.Figures.Reviews, address.Filter.Review, (filter, review) => filter with { Review = review }, review => review == ReviewState.NotJustified ? "late" : "plain")]),
    ];

    /// <summary>By cause, by unit of the place, by field.</summary>
    public IReadOnlyList<LateSplit> Breakdown => [ByCause, ByUnit, ByField];

    /// <summary>By cause, the most frequent first; “chưa rõ nguyên nhân” is a line of its own.</summary>
    public LateSplit ByCause => new(Texts.LateByCause,
    [
        .. board.Figures.Causes.OrderByDescending(cause => cause.Dossiers).ThenBy(cause => cause.Key, StringComparer.Ordinal)
            .Select(cause => new LateBar(CauseNames.Of(catalogues, cause.Key), cause.Dossiers, at(address.UrlWith(filter => filter with { Cause = cause.Key })), address.Filter.Cause == cause.Key)),
    ]);

    /// <summary>By unit under the place, or under the unit that it is restricted to; the most first.</summary>
    public LateSplit ByUnit
    {
        get
        {
            var counts = board.Figures.Units.ToDictionary(unit => unit.Key, unit => unit.Dossiers, StringComparer.Ordinal);
            var id = board.Query.Of.Id;
            var children = reference.Org.ChildrenOf(id, board.TreeDate).Select(child => child.Id).DefaultIfEmpty(id);
            return new LateSplit(Texts.LateByUnit,
            [
                .. children.Select(child => (Id: child, Count: reference.LeavesOf(child, board.TreeDate).Sum(leaf => counts.GetValueOrDefault(leaf)))).Where(child => child.Count > 0)
                    .OrderByDescending(child => child.Count)
                    .Select(child => new LateBar(reference.Org.NameOf(child.Id, board.TreeDate), child.Count, at(address.Url(one => one with { Unit = child.Id == one.Place ? null : child.Id })), address.Unit == child.Id)),
            ]);
        }
    }

    /// <summary>By field, the most first.</summary>
    public LateSplit ByField => new(Texts.LateByField,
    [
        .. board.Figures.Fields.OrderByDescending(row => row.Dossiers).ThenBy(row => row.Key, StringComparer.Ordinal)
            .Select(row => new LateBar(KeyWords.Of(Dimension.Field, row.Key), row.Dossiers, at(address.Url(one => one with { Field = row.Key })), address.Field == row.Key)),
    ]);

    private IEnumerable<LateBar> Bars<T>(long[] counts, T? chosen, Func<LateFilter, T, LateFilter> choose, Func<T, string> tone)
        where T : struct, Enum => Enum.GetValues<T>().Select((value, place) => new LateBar(
            Words.Of($"{Prefix<T>()}_{value}"), counts[place], at(address.UrlWith(filter => choose(filter, value))), chosen is { } one && one.Equals(value), tone(value)));

    private static string Prefix<T>() => typeof(T).Name switch { nameof(NoticeBucket) => "Notice", nameof(ReviewState) => "Review", var name => name };
}
