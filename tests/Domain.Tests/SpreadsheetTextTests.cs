namespace CchcLive.Domain.Tests;

/// <summary>What somebody wrote into a name must not run in the spreadsheet of who exports it.</summary>
public class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1")]
    [InlineData("+1", "'+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1+1", "'  =1+1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("a;=1", "a;=1")]
    [InlineData("\",=1", "\",=1")]
    [InlineData("Nguyễn An", "Nguyễn An")]
    [InlineData("", "")]
    public void TextThatASpreadsheetWouldRun_IsAText(string text, string cell) => Assert.Equal(cell, SpreadsheetText.Harmless(text));
}
