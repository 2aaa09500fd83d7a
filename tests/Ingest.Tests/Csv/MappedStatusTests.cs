using System.Text;
using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Ingest.Tests.Csv;

/// <summary>Statuses that a mapping no longer tells apart are named.</summary>
public sealed class MappedStatusTests
{
    [Fact]
    public void SeveralStatusesOfOneEnd_AndDroppedOnes_AreNamed() => Assert.Equal(
        ["TT 5,6,8,9 Completed", "TT 2 dropped: đang xử lý ở hệ thống khác"],
        Of("""{"verb":"completed","time":"XONG","when":{"column":"TT","in":["5","6"]}},{"verb":"completed","id":"{$code}:b","time":"XONG","when":{"column":"TT","in":["8","9"]}}""",
            """{"when":{"column":"TT","in":["2"]},"reason":"đang xử lý ở hệ thống khác"}"""));

    [Fact]
    public void AllButSome_IsNamedToo() => Assert.Equal(["TT ≠1 Completed"], Of("""{"verb":"completed","time":"XONG","when":{"column":"TT","notIn":["1"]}}""", null));

    [Fact]
    public void OneStatusOfEachEnd_IsInOrder() => Assert.Empty(Of(
        """{"verb":"completed","time":"XONG","when":{"column":"TT","in":["9"]}},{"verb":"refused","time":"XONG","when":[{"column":"TT","in":["7"]},{"column":"XONG","present":true}]}""", null));

    private static IEnumerable<string> Of(string events, string? ignore)
    {
        var mapping = CsvMappingReader.Read(Encoding.UTF8.GetBytes(
            $$"""{"source":"s","zone":"Asia/Ho_Chi_Minh","formats":["dd/MM/yyyy"],"code":"MA","ignore":[{{ignore}}],"events":[{"verb":"received","time":"NGAY"},{{events}}]}"""));
        return MappedStatus.Of(mapping).Select(one => $"{one.Column} {string.Join(',', one.Values)} {one.Becomes?.ToString() ?? "dropped: " + one.Reason}");
    }
}
