using System.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Ingest.Catalogues;

namespace CchcLive.Ingest.Tests.Catalogues;

public sealed class OfficerFileTests
{
    [Theory]
    [InlineData("id,name,position,unit,from,until\ncb-1,Nguyễn Văn A,Chuyên viên,unit-a,2026-01-01,\n")]
    [InlineData("﻿Unit;From;ID;Name;Position\r\nunit-a;01/01/2026;cb-1;Nguyễn Văn A;\"Chuyên viên\"\r\n")]
    [InlineData("id\tname\tposition\tunit\tfrom\ncb-1\tNguyễn Văn A \tChuyên viên\tunit-a\t1/1/2026\n\n")]
    public void AFile_IsRead_HoweverASpreadsheetSavesIt(string text) =>
        Assert.Equal([new Officer("cb-1", "Nguyễn Văn A".Normalize(NormalizationForm.FormC), "Chuyên viên", "unit-a", new DateOnly(2026, 1, 1))], Read(text).Officers);

    [Theory]
    [InlineData("id,name,unit\n", "officers, dòng 1, position: ")]
    [InlineData("id,name,position,unit,email\n", "officers, dòng 1, email: ")]
    [InlineData("id,name,position,unit,id\n", "officers, dòng 1, id: ")]
    [InlineData("", "officers, dòng 1, id: ")]
    [InlineData("id,name,position,unit\ncb-1,A,x,unit-a\ncb-2,B,x\n", "officers, dòng 3: có 3 cột")]
    [InlineData("id,name,position,unit,from\ncb-1,A,x,unit-a,31/02/2026\n", "officers, dòng 2, “cb-1”, from: “31/02/2026”")]
    [InlineData("id,name,position,unit\ncb-1,\"A,x,unit-a\ncb-2,B,x,unit-a\n", "officers, dòng 2: ")]
    public void AFault_NamesLineAndField(string text, string expected)
    {
        var refused = Assert.Throws<CatalogueException>(() => Read(text));
        Assert.StartsWith(expected, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIsWrongWithAnOfficer_IsSaidWithItsLine()
    {
        var file = Read("id,name,position,unit\ncb-1,A,x,unit-a\ncb-2,,x,unit-a\n");
        var faults = file.WithLines(CatalogueCheck.FaultsOf(CatalogueSet.Empty, CatalogueChange.Of([.. file.Officers])));
        Assert.StartsWith("officers, dòng 3, “cb-2”, name: ", Assert.Single(faults).ToString(), StringComparison.Ordinal);
    }

    private static OfficerFile Read(string text) => OfficerFile.Read(Encoding.UTF8.GetBytes(text));
}
