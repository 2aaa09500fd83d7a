using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CchcLive.Dashboard.Dossiers;
using CchcLive.Dashboard.Parts;
using CchcLive.Dashboard.Tests.Support;
using CchcLive.Dashboard.Text;
using CchcLive.Domain.Events;

namespace CchcLive.Dashboard.Tests;

public partial class TextTests
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void BothLanguages_HaveTheSameTexts_WithTheSamePlaces()
    {
        var (vietnamese, english) = (Read(CultureInfo.InvariantCulture), Read(English));
        Assert.Equal(vietnamese.Keys, english.Keys);
        Assert.All(vietnamese, text => Assert.Equal(PlacesOf(text.Value), PlacesOf(english[text.Key])));
    }

    [Fact]
    public void Texts_AreComposedUnicode_WithoutStrayBlanks() =>
        Assert.All(Read(CultureInfo.InvariantCulture).Values, text => Assert.Equal(text.Normalize(NormalizationForm.FormC).Trim(), text));

    [Fact]
    public void EveryColumn_HasAHeadingAndAnExplanation()
    {
        var texts = Read(CultureInfo.InvariantCulture);
        Assert.All(TableColumns.Now.Concat(TableColumns.Today), column =>
        {
            Assert.Contains(Words.Column(column), texts.Values);
            Assert.Contains(Words.About(column), texts.Values);
        });
    }

    [Fact]
    public void EveryValueThatTheContractLists_HasItsWords() => Assert.All(
        EventContract.Fields.Values.Where(field => field.Id is not (FieldId.ChannelIn or FieldId.ChannelOut)).SelectMany(field => field.Allowed),
        value => Assert.Contains(EventView.Meaning(value), Read(CultureInfo.InvariantCulture).Values));

    [Theory]
    [InlineData("fresh-live")]
    [InlineData("fresh-live-old")]
    [InlineData("fresh-live-loading")]
    [InlineData("fresh-silent-source-old")]
    [InlineData("fresh-silent-source-loading")]
    [InlineData("fresh-silent-source")]
    [InlineData("fresh-stale")]
    [InlineData("row-off-hours")]
    [InlineData("stale-notice")]
    [InlineData("against-more")]
    [InlineData("against-less")]
    [InlineData("against-same")]
    [InlineData("against-none")]
    public void ClientTexts_HaveTheNamesTheScriptAsksFor(string name)
    {
        using var texts = JsonDocument.Parse(ClientTexts.ToJson());
        Assert.NotEqual("", texts.RootElement.GetProperty(name).GetString());
    }

    [Theory]
    [InlineData("vi", "1.234.567", "98,4 %")]
    [InlineData("en", "1,234,567", "98.4 %")]
    public void Numbers_AreWrittenInTheLanguageOfThePage(string language, string count, string percent)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal((count, percent), (Numbers.Count(1_234_567), Numbers.Percent(984, 1_000)));
    }

    [Fact]
    public void Percent_NeverRoundsUpToTheWhole_AndNeedsADenominator()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("vi");
        Assert.Equal(("99,9 %", "–", "–"), (Numbers.Percent(9_999, 10_000), Numbers.Percent(0, 0), Numbers.Percent(null, 5)));
    }

    [Fact]
    public void Times_OfAnotherDay_HaveTheirDate()
    {
        var times = new Times(TestBoards.Area.Zone, TestBoards.Morning);
        Assert.Equal(("09:41", "17:00 11/03/2025", "–"), (
            times.Minute(TestBoards.Morning.UtcTicks), times.Minute(new DateTime(2025, 3, 11, 10, 0, 0, DateTimeKind.Utc).Ticks), times.Minute(null)));
    }

    private static SortedDictionary<string, string> Read(CultureInfo culture) => new(
        Texts.ResourceManager.GetResourceSet(culture, true, false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!),
        StringComparer.Ordinal);

    private static string[] PlacesOf(string text) => [.. Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{\w+\}", RegexOptions.None, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Place();
}
