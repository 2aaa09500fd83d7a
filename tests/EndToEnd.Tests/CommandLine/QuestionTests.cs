using System.Security.Cryptography;
using System.Text;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.CommandLine;

/// <summary>Questions that data cannot answer, with exit code and words, and a report that is issued (docs/cli.md).</summary>
public sealed class QuestionTests(District district) : IClassFixture<District>
{
    [Theory]
    [InlineData("board nowhere", 3, "nowhere")]
    [InlineData("late nowhere", 3, "nowhere")]
    [InlineData("dossier nothing", 3, "nothing")]
    [InlineData("journal export --stream nothing", 3, "nothing")]
    [InlineData("board quan-binh-tan --by colour", 2, "field, channel, officer, unit, procedure, step")]
    [InlineData("board quan-binh-tan --only dat-dai", 2, "field:dat-dai")]
    [InlineData("late quan-binh-tan --only none:dat-dai", 2, "only")]
    [InlineData("board quan-binh-tan --rule mine", 2, "bao-cao-06")]
    [InlineData("board quan-binh-tan --from 12/03/2025", 2, "2025-03-12")]
    [InlineData("board quan-binh-tan --from 2025-03-12 --to 2025-03-11", 2, "to")]
    [InlineData("board quan-binh-tan --as-of yesterday", 2, "2025-03-12T07:25:00+07:00")]
    [InlineData("board quan-binh-tan --as-of 2025-03-13", 2, "tương lai")]
    [InlineData("late quan-binh-tan --limit 0", 2, "limit")]
    public async Task Refused_WithExitCodeAndWords(string command, int exitCode, string words)
    {
        var outcome = (await Cchc.RunAsync([.. command.Split(' '), "--data", district.Server.Data])).Expect(exitCode);
        Assert.Contains(words, outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReport_IsIssued_ReadBackByteForByte_IssuedAgainOnlyForAReason_AndVerified()
    {
        Task<Outcome> ReportAsync(string verb, params string[] more) => Cchc.RunAsync(["report", verb, "quan-binh-tan", "mau-06", "2025-02-15", .. more, "--data", district.Server.Data]);
        var issued = (await ReportAsync("issue", "--json")).Expect(0).Json;
        var document = Encoding.UTF8.GetBytes((await ReportAsync("show", "1")).Expect(0).Output);
        Assert.Equal(issued.GetProperty("hash").GetString(), Convert.ToHexStringLower(SHA256.HashData(document)));
        Assert.Contains("phải ghi lý do", (await ReportAsync("issue")).Expect(2).Errors, StringComparison.Ordinal);
        var again = (await ReportAsync("issue", "--reason", "Thử", "--json")).Expect(0).Json;
        Assert.Equal((2, "Thử"), (again.GetProperty("issue").GetInt32(), again.GetProperty("reason").GetString()));
        var list = await district.Server.GetAsync("/api/v1/areas/quan-binh-tan/reports");
        Assert.Equal([2, 1], list.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("issue").GetInt32()));
        Assert.Equal("mau-06", Assert.Single(list.GetProperty("next").EnumerateArray(), next => next.GetProperty("period").GetString() == "2025-03-15" && next.GetProperty("kind").GetString() == "mau-06").GetProperty("kind").GetString());
        var difference = await district.Server.GetAsync("/api/v1/areas/quan-binh-tan/reports/mau-06/2025-02-15/2/difference");
        Assert.Equal((1, 0), (difference.GetProperty("older").GetProperty("issue").GetInt32(), difference.GetProperty("differences").GetArrayLength()));
        var streams = (await Cchc.RunAsync("verify", "--json", "--data", district.Server.Data)).Expect(0).Json.GetProperty("streams");
        Assert.Contains(streams.EnumerateArray(), stream => stream.GetProperty("stream").GetString() == "report/quan-binh-tan/mau-06/2025-02-15");
    }
}
