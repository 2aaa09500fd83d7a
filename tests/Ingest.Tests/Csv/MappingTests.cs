using System.Text.RegularExpressions;
using CchcLive.Ingest.Csv.Mapping;
using CchcLive.Ingest.Tests.Support;

namespace CchcLive.Ingest.Tests.Csv;

public class MappingTests
{
    private const string Good = """
        {"source":"s","zone":"Asia/Ho_Chi_Minh","formats":["dd/MM/yyyy"],"code":"MA","events":[{"verb":"received","time":"NGAY","fields":{"dueAt":"HAN"}}]}
        """;

    [Theory]
    [InlineData("\"source\":\"s\"", "\"sources\":\"s\"", "$.source", "$.sources")]
    [InlineData("\"source\":\"s\"", "\"source\":7", "$.source")]
    [InlineData("Asia/Ho_Chi_Minh", "Asia/Nowhere", "$.zone")]
    [InlineData("\"dd/MM/yyyy\"", "\"dd/MM/yyyy\",\"HH:mm\"", "$.formats[1]")]
    [InlineData("[\"dd/MM/yyyy\"]", "[]", "$.formats")]
    [InlineData("\"code\":\"MA\"", "\"code\":{}", "$.code")]
    [InlineData("\"code\":\"MA\"", "\"code\":{\"column\":\"A\",\"value\":\"B\"}", "$.code")]
    [InlineData("\"code\":\"MA\"", "\"code\":{\"template\":\"{A\"}", "$.code.template")]
    [InlineData("\"code\":\"MA\"", "\"code\":{\"template\":\"{$hash}\"}", "$.code.template")]
    [InlineData("\"code\":\"MA\"", "\"code\":{\"column\":\"MA\",\"replace\":[[\"(\",\"\"]]}", "$.code.replace[0][0]")]
    [InlineData("\"code\":\"MA\"", "\"code\":{\"column\":\"MA\",\"replace\":[[\"a\"]]}", "$.code.replace[0]")]
    [InlineData("\"code\":\"MA\"", "\"code\":{\"column\":\"MA\",\"otherwise\":\"drop\",\"map\":{}}", "$.code.otherwise")]
    [InlineData("\"code\":\"MA\"", "\"code\":{\"column\":\"MA\",\"otherwise\":\"omit\"}", "$.code.otherwise")]
    [InlineData("\"code\":\"MA\"", "\"code\":\"MA\",\"recordedAt\":{\"value\":\"2025-03-12\"}", "$.recordedAt.value")]
    [InlineData("\"code\":\"MA\"", "\"code\":\"MA\",\"separator\":\"x\"", "$.separator")]
    [InlineData("\"code\":\"MA\"", "\"code\":\"MA\",\"area\":{}", "$.area.name")]
    [InlineData("\"code\":\"MA\"", "\"code\":\"MA\",\"ignore\":[{\"when\":{\"column\":\"A\"},\"reason\":\"\"}]", "$.ignore[0].when", "$.ignore[0].reason")]
    [InlineData("received", "vanished", "$.events[0].verb")]
    [InlineData("received", "corrected", "$.events[0].verb")]
    [InlineData("received", "completed", "$.events[0].fields.dueAt")]
    [InlineData("\"dueAt\"", "\"hoTen\"", "$.events[0].fields.hoTen")]
    [InlineData("\"time\":\"NGAY\"", "\"id\":\"{$other}\"", "$.events[0].id", "$.events[0].time")]
    [InlineData("[{\"verb\"", "[7,{\"verb\"", "$.events[0]")]
    [InlineData("\"dueAt\":\"HAN\"", "\"handlingUnitId\":{\"column\":\"A\",\"unit\":{\"kind\":\"office\"}}", "$.events[0].fields.handlingUnitId.unit.kind")]
    [InlineData("{\"source\"", "{{\"source\"", "$")]
    public void Read_Faults_AreNamedByPath(string good, string bad, params string[] paths)
    {
        var error = Assert.Throws<MappingException>(() => CsvText.Parse(Good.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Equal(paths.Order(StringComparer.Ordinal), error.Faults.Select(f => f.Path).Order(StringComparer.Ordinal));
        Assert.All(paths, path => Assert.Contains(path, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_GoodMapping_IsRead() => Assert.Equal("s", CsvText.Parse(Good).Source);

    [Fact]
    public void ShippedMappings_AreAllReadable()
    {
        var files = Directory.GetFiles(Path.Combine(SharedData.Root, "data", "mappings"), "*.json");
        Assert.True(files.Length >= 2);
        Assert.All(files, file => Assert.Matches(new Regex("^[a-z0-9-]+$", RegexOptions.None, TimeSpan.FromSeconds(30)), SharedData.Mapping(Path.GetFileNameWithoutExtension(file)).Source));
    }
}
