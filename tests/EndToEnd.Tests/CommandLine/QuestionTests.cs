using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.CommandLine;

/// <summary>Questions that data cannot answer, with exit code and words (docs/cli.md).</summary>
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
}
