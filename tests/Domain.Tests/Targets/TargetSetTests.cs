using System.Text;
using CchcLive.Domain.Targets;

namespace CchcLive.Domain.Tests.Targets;

/// <summary>Targets are data, and nonsense in them is named.</summary>
public class TargetSetTests
{
    private const string Shipped = """
        { "id": "mac-dinh", "version": 1, "name": "Mặc định", "source": "…",
          "onTime": { "target": 0.98, "warn": 0.95, "minimumCount": 10 }, "alerts": { "lateJump": 10, "lateJumpShare": 0.2 } }
        """;

    [Fact]
    public void File_Is_read() => Assert.Equal((new OnTimeTargets(0.98, 0.95, 10), new AlertThresholds(10, 0.2)), (Parse(Shipped).OnTime, Parse(Shipped).Alerts));

    [Theory]
    [InlineData("0.98", "1.2", "onTime.target")]
    [InlineData("0.98", "0", "onTime.target")]
    [InlineData("0.95", "0.99", "onTime.warn")]
    [InlineData("0.95", "-0.1", "onTime.warn")]
    [InlineData("10, ", "0, ", "lateJump")]
    [InlineData("10 }", "0 }", "onTime.minimumCount")]
    [InlineData("0.2", "-1", "alerts.lateJumpShare")]
    [InlineData("\"onTime\"", "\"onTimes\"", "onTime")]
    public void Nonsense_is_refused_with_the_fields_name(string right, string wrong, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => Parse(Shipped.Replace(right, wrong, StringComparison.Ordinal))).Message, StringComparison.Ordinal);

    private static TargetSet Parse(string json) => TargetSet.Parse(Encoding.UTF8.GetBytes(json));
}
