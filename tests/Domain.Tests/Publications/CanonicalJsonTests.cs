using System.Text;
using System.Text.Json;
using CchcLive.Domain.Publications;

namespace CchcLive.Domain.Tests.Publications;

public class CanonicalJsonTests
{
    /// <summary>The file was written once and is never written again: what was published must read, and hash, for ever.</summary>
    [Fact]
    public void A_publication_of_version_1_still_reads_and_is_still_written_the_same()
    {
        var fixture = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "fixtures", "publication-1.json"));
        Assert.Equal(Encoding.UTF8.GetString(fixture), Encoding.UTF8.GetString(CanonicalJson.Write(SampleDocument.Told())));
        Assert.Equal(fixture, CanonicalJson.Write(CanonicalJson.Read(fixture)));
        Assert.Equal("3e926f798a010634cb01e6fd402a41ef6b09293338ff64e8b35100b8eb0e4dcb", CanonicalJson.Hash(fixture));
    }

    [Fact]
    public void Members_stand_in_the_order_of_their_names_and_none_is_without_value()
    {
        using var json = JsonDocument.Parse(CanonicalJson.Write(SampleDocument.Told()));
        Check(json.RootElement);

        static void Check(JsonElement element)
        {
            Assert.NotEqual(JsonValueKind.Null, element.ValueKind);
            if (element.ValueKind == JsonValueKind.Object)
            {
                Assert.Equal(element.EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal), element.EnumerateObject().Select(member => member.Name));
                foreach (var member in element.EnumerateObject()) Check(member.Value);
            }

            if (element.ValueKind != JsonValueKind.Array) return;
            foreach (var item in element.EnumerateArray()) Check(item);
        }
    }

    [Fact]
    public void Texts_that_look_alike_are_written_alike()
    {
        var composed = SampleDocument.Told() with { AreaName = "Bình Tân".Normalize(NormalizationForm.FormC) };
        var decomposed = composed with { AreaName = composed.AreaName.Normalize(NormalizationForm.FormD) };
        Assert.NotEqual(composed.AreaName, decomposed.AreaName);
        Assert.Equal(CanonicalJson.Write(composed), CanonicalJson.Write(decomposed));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[")]
    [InlineData("{\"format\":\"cchc-publication/1\",\"applicant\":\"Nguyễn Văn B\"}")]
    public void What_is_no_publication_is_refused(string text) => Assert.Throws<InvalidDataException>(() => CanonicalJson.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_publication_of_a_later_format_is_refused_by_its_name()
    {
        var later = CanonicalJson.Write(SampleDocument.Told() with { Format = "cchc-publication/2" });
        Assert.Contains("cchc-publication/2", Assert.Throws<InvalidDataException>(() => CanonicalJson.Read(later)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 3, "{\"n\":0}", "0")]
    [InlineData(1, 3, "{\"lt\":3}", "< 3")]
    [InlineData(2, 3, "{\"lt\":3}", "< 3")]
    [InlineData(3, 3, "{\"n\":3}", "3")]
    [InlineData(1, 1, "{\"n\":1}", "1")]
    public void A_small_count_is_not_told(long count, int minimum, string json, string words)
    {
        var cell = Cell.Of(count, minimum);
        Assert.Equal(json, JsonSerializer.Serialize(cell));
        Assert.Equal(cell, JsonSerializer.Deserialize<Cell>(json));
        Assert.Equal(words, cell.ToString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"x\":1}")]
    [InlineData("{\"n\":1,\"lt\":3}")]
    [InlineData("5")]
    public void What_is_no_cell_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Cell>(json));
}
