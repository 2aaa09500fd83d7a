using CchcLive.Dashboard.Late;
using CchcLive.Domain.LateBoards;
using CchcLive.Domain.Publications;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Tests.Late;

/// <summary>What the address of a late board says, and that it says it again.</summary>
public sealed class LateAddressTests
{
    private static readonly DateOnly Today = new(2025, 3, 12);

    [Theory]
    [InlineData("")]
    [InlineData("?explanation=generic&verdict=waiting")]
    [InlineData("?period=quarter&unit=bt-p-an-lac&field=Đất đai&state=ended&notice=afterDue&cause=khac&days=3&q=H29.MP-1&missing=any&sort=received&page=2")]
    [InlineData("?from=2025-01-01&to=2025-02-28&field=-&cause=-")]
    public void AnAddress_SaysAgainWhatItSaid(string query)
    {
        var read = Read(query);
        Assert.Equal(query, Uri.UnescapeDataString(string.Concat(read.Words().Select((word, n) => $"{(n == 0 ? '?' : '&')}{word.Name}={word.Value}"))));
        Assert.Equal(read, Read(read.Url(one => one with { Page = read.Page })["/late/q".Length..]));
    }

    [Fact]
    public void EveryWord_Restricts()
    {
        var read = Read("?unit=a&field=-&state=open&explanation=missing&notice=none&verdict=justified&cause=-&days=4&q=h29&missing=any");
        Assert.Equal(("a", ""), (read.Unit, read.Field));
        Assert.Equal(
            new LateFilter
            {
                State = LateState.Open, Explanation = ExplanationState.Missing, Notice = NoticeBucket.None, Review = ReviewState.Justified, Cause = "", DaysAtLeast = 4, Search = "H29", IsIncomplete = true,
            },
            read.Filter);
        Assert.Equal(10, read.Restrictions);
    }

    [Theory]
    [InlineData("?explanation=&field=&cause=&unit=&q=&days=")]
    [InlineData("?explanation=x&state=2&days=-1&page=0&sort=7&missing=some&unit=q")]
    public void WordsThatMeanNothing_RestrictNothing(string query)
    {
        var read = Read(query);
        Assert.Equal((0, 1, LateOrder.Latest), (read.Restrictions, read.Page, read.Order));
        Assert.Equal("/late/q", read.Url());
    }

    [Fact]
    public void AnotherFilter_BeginsAtTheFirstPage() =>
        Assert.Equal("/late/q?notice=none", Read("?page=4").UrlWith(filter => filter with { Notice = NoticeBucket.None }));

    [Theory]
    [InlineData("month.lateUnexplained", "/late/q?explanation=missing")]
    [InlineData("month.lateNoApology", "/late/q?notice=none")]
    [InlineData("month.lateApologyAfterDue", "/late/q?notice=afterDue")]
    [InlineData("now.openLate", null)]
    public void WhatWasNotDone_LeadsFromABoardToTheLateBoard(string column, string? url) => Assert.Equal(url, LateAddress.UrlOf("q", column));

    private static LateAddress Read(string query)
    {
        var http = new DefaultHttpContext();
        http.Request.QueryString = new QueryString(query.Replace("Đất đai", Uri.EscapeDataString("Đất đai"), StringComparison.Ordinal));
        return LateAddress.Read(http.Request, "q", Today);
    }
}
