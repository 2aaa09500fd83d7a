using System.Text;
using System.Text.Json;
using CchcLive.Grains.Messages;
using CchcLive.Ingest.Http;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Tests.Http;

/// <summary>A board that was written once is answered to many.</summary>
public class EncodedBoardTests
{
    private const string Json = """{"id":"q","name":"Quận \"at\"","version":7,"at":"2025-03-12T07:25:00+07:00","dataAt":"2025-03-12T07:24:00+07:00"}""";
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
    private static readonly EncodedBoard Board = new(
        new AreaBoard("q", "Quận", 7, "a.1", "bao-cao-06", new DateOnly(2025, 3, 12), 0, null, 0, 0, [], []), Encoding.UTF8.GetBytes(Json), Zone);

    [Fact]
    public async Task Execute_WithoutATag_AnswersTheWholeBoard()
    {
        var (status, body, tag) = await AskAsync(Board);
        Assert.Equal((200, Json, "W/\"a.1-7\""), (status, body, tag));
    }

    [Fact]
    public async Task Execute_StillTrueLater_SaysTheLaterInstantAndNothingElse()
    {
        var (_, body, tag) = await AskAsync(Board.StillTrueAt(new DateTimeOffset(2025, 3, 12, 1, 0, 0, TimeSpan.Zero)));
        Assert.Equal(Json.Replace("07:25:00", "08:00:00", StringComparison.Ordinal), body);
        Assert.Equal("W/\"a.1-7\"", tag);
        Assert.Equal(7, JsonDocument.Parse(body).RootElement.GetProperty("version").GetInt64());
    }

    [Theory]
    [InlineData("W/\"a.1-7\"", 304)]
    [InlineData("\"other\", W/\"a.1-7\"", 304)]
    [InlineData("W/\"a.1-6\"", 200)]
    [InlineData("W/\"b.1-7\"", 200)]
    public async Task Execute_WithATag_AnswersOnlyWhatIsNotKnown(string known, int expected)
    {
        var (status, body, _) = await AskAsync(Board, known);
        Assert.Equal((expected, expected == 304), (status, body.Length == 0));
    }

    private static async Task<(int Status, string Body, string Tag)> AskAsync(EncodedBoard board, string? known = null)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Response.Body = body;
        if (known is not null) context.Request.Headers.IfNoneMatch = known;
        await board.ExecuteAsync(context);
        await context.Response.CompleteAsync();
        return (context.Response.StatusCode, Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers.ETag.ToString());
    }
}
