using CchcLive.Domain.Indicators;
using CchcLive.Publishing.Tables;
using CchcLive.Publishing.Tests.Support;

namespace CchcLive.Publishing.Tests;

/// <summary>Every column of figures of a publication says which indicator it is, in a version that there is.</summary>
public sealed class IndicatorListTests
{
    private static readonly IReadOnlyList<DocumentTable> Tables = PublicationTables.Of(Documents.Small);

    [Fact]
    public void EveryColumnOfCountsAndShares_NamesItsIndicator() =>
        Assert.Empty(
            from table in Tables
            where table.Id is "don-vi" or "so-lieu" or "nguyen-nhan"
            from column in table.Columns
            where column.Kind is CellKind.Number or CellKind.Percent && column.Key != TableColumn.LineNumber && column.Indicator is null
            select $"{table.Id}.{column.Key}");

    [Fact]
    public void WhatAColumnNames_IsInTheRegistry()
    {
        var named = Tables.SelectMany(table => table.Columns).Select(column => column.Indicator).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        Assert.Contains("on-time@1", named);
        Assert.All(named, key => Assert.InRange(int.Parse(key.Split('@')[1], null), 1, IndicatorRegistry.Shipped.Find(key.Split('@')[0])!.Version));
    }

    [Fact]
    public void FilesForSpreadsheets_HaveAListOfThem()
    {
        var list = IndicatorList.With(Tables)[^1];
        Assert.Equal(("chi-so", Tables.SelectMany(table => table.Columns).Count(column => column.Indicator is not null)), (list.Id, list.Count));
        Assert.Contains("on-time@1", IndicatorList.Footnote(["a"], Tables)[1], StringComparison.Ordinal);
    }
}
