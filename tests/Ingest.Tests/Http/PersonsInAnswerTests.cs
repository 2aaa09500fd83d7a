using CchcLive.Domain.Publications;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Tests.Http;

public sealed class PersonsInAnswerTests
{
    [Theory]
    [InlineData(PublicationList.Individuals, true)]
    [InlineData(PublicationList.Dossiers, false)]
    [InlineData(PublicationList.Units, false)]
    public void AnAnswer_NamesPersons_IfALineOfThemIsInIt(PublicationList list, bool expected)
    {
        var http = new DefaultHttpContext();
        http.Note([Line(PublicationList.Causes), Line(list)]);
        Assert.Equal(expected, PersonsInAnswer.Are(http.Request));
    }

    [Fact]
    public void WhatWasSaidOnce_Stays()
    {
        var http = new DefaultHttpContext();
        http.Note([Line(PublicationList.Individuals)]);
        http.Note([Line(PublicationList.Units)]);
        Assert.True(PersonsInAnswer.Are(http.Request));
    }

    [Fact]
    public void NothingSaid_NamesNobody() => Assert.False(PersonsInAnswer.Are(new DefaultHttpContext().Request));

    private static LineDifference Line(PublicationList list) => new(list, DifferenceKind.Added, "k", "k", []);
}
