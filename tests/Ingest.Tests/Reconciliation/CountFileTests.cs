using System.Text;
using CchcLive.Domain.Reconciliation;
using CchcLive.Ingest.Reconciliation;

namespace CchcLive.Ingest.Tests.Reconciliation;

public sealed class CountFileTests
{
    private static readonly DateOnly Today = new(2025, 3, 12);

    [Fact]
    public void AFile_IsRead_WithDatesInBothForms_AndCodesHoweverTheyAreSetApart()
    {
        var reader = Read(
            """
            date;state;count;field;from;codes;document;note
            11/03/2025;openLate;2;;;"A-1, a-2";12/BC-UBND;
            2025-03-11;processed;7;ho-tich;;;;đếm theo sổ
            2025-03-11;processedLate;0;;2025-01-01;;;đếm theo sổ
            """);
        Assert.Empty(reader.Faults);
        Assert.Equal(
            [(new DateOnly(2025, 3, 11), null, CountedState.OpenLate, null, 2L), (new DateOnly(2025, 3, 11), "ho-tich", CountedState.Processed, new DateOnly(2025, 3, 1), 7L), (new DateOnly(2025, 3, 11), (string?)null, CountedState.ProcessedLate, (DateOnly?)new DateOnly(2025, 1, 1), 0L)],
            reader.Figures.Select(figure => (figure.Date, figure.Field, figure.State, figure.From, figure.Count)));
        Assert.Equal(2, reader.Figures[0].Codes!.Count);
        Assert.Equal(["12/BC-UBND", null, null], reader.Figures.Select(figure => figure.Evidence.Document));
    }

    [Fact]
    public void EveryFault_IsNamedWithItsLineAndField()
    {
        var reader = Read(
            """
            date,state,count,codes,from,note,sha256
            2025-03-13,openLate,1,,,x,
            2025-03-11,late,1,,,x,
            2025-03-11,openLate,"1,5",,,x,
            2025-03-11,openLate,2,A-1 A-1,,x,
            2025-03-11,openLate,2,,2025-03-01,x,
            2025-03-11,open,2,,,,
            2025-03-11,open,,,,x,xyz
            hôm qua,open,1,,,x,
            2025-03-10,open,1,,,x,
            2025-03-10,open,2,,,x,
            2025-03-10,open
            """);
        Assert.Equal(
            [(2L, "date"), (3L, "state"), (4L, "count"), (5L, "codes"), (6L, "from"), (7L, "document"), (8L, "count"), (8L, "sha256"), (9L, "date"), (11L, "state"), (12L, "")],
            reader.Faults.Select(fault => (fault.Line!.Value, fault.Field)));
        Assert.Equal("Dòng 2: date: ở sau hôm nay.", reader.Faults[0].Words);
    }

    [Theory]
    [InlineData("date,state\n", "count")]
    [InlineData("date,state,count,tên\n", "tên")]
    [InlineData("date,state,count,Date\n", "date")]
    [InlineData("date,state,count\n", "")]
    public void AFileWithoutTheRightColumns_OrWithoutLines_IsRefused(string text, string field) => Assert.Equal(field, Assert.Single(Read(text).Faults).Field);

    [Fact]
    public void TooMany_AreRefused()
    {
        var reader = new CountReader(Today);
        for (var i = 0; i <= CountReader.MostFigures; i++) reader.Take(new CountText { Date = "2025-03-11", Field = $"f-{i}", State = "open", Count = "1", Note = "x" }, i);
        Assert.Equal(CountReader.MostFigures, reader.Figures.Count);
        Assert.Single(reader.Faults);
    }

    private static CountReader Read(string text) => CountFile.Read(Encoding.UTF8.GetBytes(text), Today);
}
