using System.Text;
using System.Text.Json;

namespace CchcLive.Domain.Tests;

public class UnicodeJsonTests
{
    [Theory]
    [InlineData("""{"a":"ệ","b\u0041":["\ud83d\ude00"]}""")]
    [InlineData("null")]
    public void Text_of_Unicode_is_parsed(string json) => UnicodeJson.Parse(Encoding.UTF8.GetBytes(json)).Dispose();

    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("""["\ud800x"]""")]
    public void Half_a_character_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => UnicodeJson.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused() => Assert.ThrowsAny<JsonException>(() => UnicodeJson.Parse(new byte[] { (byte)'"', 0xC3, (byte)'"' }));
}
