using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Moments;
using CchcLive.Domain.Counting;
using CchcLive.Domain.Shards;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Dashboard.Tests;

public sealed class ListQuestionTests
{
    private static readonly DateOnly Today = new(2025, 3, 12);

    [Fact]
    public void Address_ThatAFigureLeadsTo_AsksForExactlyThatFigure()
    {
        var only = new DossierFilter(Dimension.Field, "đất & nhà/1%");
        var url = ListQuestion.Url("bt-p-an-lac", FigureName.OnTime, new DateOnly(2025, 3, 1), Today, only);
        Assert.StartsWith("/units/bt-p-an-lac/dossiers?", url, StringComparison.Ordinal);
        var question = Read(url[url.IndexOf('?', StringComparison.Ordinal)..])!;
        Assert.Equal([Measure.ProcessedEarly, Measure.ProcessedOnDay], question.Measures);
        Assert.Equal((new DateOnly(2025, 3, 1), Today, only), (question.Query.From, question.Query.To, question.Query.Only));
    }

    [Fact]
    public void Key_ThatIsEmpty_MeansDossiersWithoutOne() => Assert.Equal(new DossierFilter(Dimension.Officer, ""), Read("?measure=open&by=officer&key=")!.Query.Only);

    [Fact]
    public void Column_OfTheMonth_BeginsOnItsFirstDay()
    {
        Assert.Equal(new DateOnly(2025, 3, 1), Read("?col=month.lateNoApology")!.Query.From);
        Assert.Equal(Today, Read("?col=now.openLate")!.Query.From);
    }

    [Fact]
    public void Role_AndRule_AreAskedFor()
    {
        var query = Read("?measure=late&role=territory&rule=766")!.Query;
        Assert.Equal((UnitRole.Territory, "766"), (query.Role, query.Rule));
    }

    [Fact]
    public void EveryMeasure_HasItsWords()
    {
        foreach (var measure in Enum.GetValues<Measure>()) Assert.DoesNotContain("Measure_", Read($"?measure={Domain.Casing.Camel(measure)}")!.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?measure=nonsense")]
    [InlineData("?measure=10")]
    [InlineData("?measure=open&from=2025-03-12&to=2025-03-01")]
    [InlineData("?measure=open&from=hom-qua")]
    [InlineData("?measure=open&by=field")]
    [InlineData("?measure=open&by=8&key=x")]
    [InlineData("?measure=open&role=nonsense")]
    [InlineData("?measure=open&rule=nonsense")]
    [InlineData("?col=now.nonsense")]
    public void Address_ThatNamesNoFigure_AsksNothing(string query) => Assert.Null(Read(query));

    private static ListQuestion? Read(string query) => ListQuestion.Read(
        new DefaultHttpContext { Request = { QueryString = new QueryString(query) } }.Request, "bt-p-an-lac", "bao-cao-06", ["bao-cao-06", "766"], PageMoment.Live, Today);
}
