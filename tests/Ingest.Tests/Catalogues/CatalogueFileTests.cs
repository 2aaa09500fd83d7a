using System.Text;
using CchcLive.Domain.Catalogues;
using CchcLive.Ingest.Catalogues;

namespace CchcLive.Ingest.Tests.Catalogues;

public sealed class CatalogueFileTests
{
    private const string Header = "indicator,place,from,until,numerator,denominator,value,document\n";

    [Theory]
    [InlineData("id,name,position,unit,from,until\ncb-1,Nguyễn Văn A,Chuyên viên,unit-a,2026-01-01,\n")]
    [InlineData("﻿Unit;From;ID;Name;Position\r\nunit-a;01/01/2026;cb-1;Nguyễn Văn A;\"Chuyên viên\"\r\n")]
    [InlineData("id\tname\tposition\tunit\tfrom\ncb-1\tNguyễn Văn A \tChuyên viên\tunit-a\t1/1/2026\n\n")]
    public void AFile_IsRead_HoweverASpreadsheetSavesIt(string text) =>
        Assert.Equal([new Officer("cb-1", "Nguyễn Văn A".Normalize(NormalizationForm.FormC), "Chuyên viên", "unit-a", new DateOnly(2026, 1, 1))], Read(text).Items);

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
    public void WhatIsWrongWithAnOfficer_IsSaidWithItsLine() =>
        Assert.StartsWith("officers, dòng 3, “cb-2”, name: ", FaultOf(CatalogueKind.Officers, "id,name,position,unit\ncb-1,A,x,unit-a\ncb-2,,x,unit-a\n"), StringComparison.Ordinal);

    [Fact]
    public void Figures_AreSharesOfCountsOrValues_WithOrWithoutIds()
    {
        var (from, until) = (new DateOnly(2025, 3, 1), new DateOnly(2025, 3, 31));
        Assert.Equal(
            [
                new ImportedFigure("feedback-on-time.unit-a", "feedback-on-time", "unit-a", from, until, 9, 10, null, "CV 1"),
                new ImportedFigure("cong", "766-portal", "unit-a", from, until, null, null, 91.25m, "Cổng DVCQG", "chụp 01/4"),
            ],
            CatalogueFile.Read(CatalogueKind.Figures, Encoding.UTF8.GetBytes(
                "id;indicator;place;from;until;numerator;denominator;value;document;note\n;feedback-on-time;unit-a;01/03/2025;31/03/2025;9;10;;CV 1;\ncong;766-portal;unit-a;2025-03-01;2025-03-31;;;91,25;Cổng DVCQG;chụp 01/4\n")).Items);
    }

    [Theory]
    [InlineData("feedback-on-time,unit-a,2025-03-01,2025-03-31,11,10,,CV 1", "figures, dòng 3, “feedback-on-time.unit-a|2025-03-01”, numerator: tử số 11 lớn hơn mẫu số 10")]
    [InlineData("feedback-on-time,unit-a,2025-03-01,2025-03-31,9,,,CV 1", "figures, dòng 3, “feedback-on-time.unit-a|2025-03-01”, denominator: thiếu")]
    [InlineData("feedback-on-time,unit-a,2025-03-01,2025-03-31,,,,CV 1", "figures, dòng 3, “feedback-on-time.unit-a|2025-03-01”, numerator: thiếu")]
    [InlineData("feedback-on-time,unit-a,2025-03-01,2025-03-31,9,10,0.9,CV 1", "figures, dòng 3, “feedback-on-time.unit-a|2025-03-01”, value: hoặc ghi")]
    [InlineData("feedback-on-time,unit-a,2025-03-31,2025-03-01,9,10,,CV 1", "figures, dòng 3, “feedback-on-time.unit-a|2025-03-31”, until: ")]
    [InlineData("feedback-on-time,unit-a,,2025-03-31,9,10,,CV 1", "figures, dòng 3, “feedback-on-time.unit-a|0001-01-01”, from: bắt buộc")]
    [InlineData("feedback-on-time,unit-a,2025-03-01,2025-03-31,9,10,,", "figures, dòng 3, “feedback-on-time.unit-a|2025-03-01”, document: bắt buộc")]
    [InlineData("feedback,unit-a,2025-03-01,2025-03-31,9,10,,CV 1", "figures, dòng 3, “feedback.unit-a|2025-03-01”, indicator: không có chỉ số này")]
    [InlineData("feedback-on-time,unit-a,2025-03-01,2025-03-31,,,98,CV 1", "figures, dòng 3, “feedback-on-time.unit-a|2025-03-01”, value: phải từ 0 đến 1")]
    [InlineData("feedback-on-time,27439,2025-03-01,2025-03-31,9,10,,CV 1", "figures, dòng 3, “feedback-on-time.27439|2025-03-01”, place: ")]
    public void AWrongFigure_IsRefused_ByLineAndField(string line, string expected) =>
        Assert.StartsWith(expected, FaultOf(CatalogueKind.Figures, Header + "status-tracked,unit-a,2025-03-01,2025-03-31,1,2,,CV 1\n" + line + "\n"), StringComparison.Ordinal);

    [Theory]
    [InlineData("feedback-on-time,unit-a,2025-03-01,2025-03-31,1.234,2000,,CV 1", "figures, dòng 2, numerator: “1.234” không phải số nguyên")]
    [InlineData("feedback-on-time,unit-a,2025-03-01,2025-03-31,,,rất tốt,CV 1", "figures, dòng 2, value: “rất tốt” không phải số")]
    [InlineData("feedback-on-time,unit-a,1-3-2025,2025-03-31,1,2,,CV 1", "figures, dòng 2, from: “1-3-2025” không phải ngày")]
    public void WhatIsNoNumberOrDay_IsRefused_ByLineAndField(string line, string expected)
    {
        var refused = Assert.Throws<CatalogueException>(() => CatalogueFile.Read(CatalogueKind.Figures, Encoding.UTF8.GetBytes(Header + line + "\n")));
        Assert.StartsWith(expected, refused.Message, StringComparison.Ordinal);
    }

    private static CatalogueFile Read(string text) => CatalogueFile.Read(CatalogueKind.Officers, Encoding.UTF8.GetBytes(text));

    /// <summary>The one fault of a file that can be read.</summary>
    private static string FaultOf(CatalogueKind kind, string text)
    {
        var file = CatalogueFile.Read(kind, Encoding.UTF8.GetBytes(text));
        return Assert.Single(file.WithLines(CatalogueCheck.FaultsOf(CatalogueSet.Empty, CatalogueChange.Of([.. file.Items])))).ToString();
    }
}
