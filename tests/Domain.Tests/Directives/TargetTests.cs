using System.Text;
using CchcLive.Domain.Catalogues;

namespace CchcLive.Domain.Tests.Directives;

/// <summary>What meets a target, and what a target says.</summary>
public sealed class TargetTests
{
    private static readonly Target Above98 = new("a", "on-time", TargetOperator.Gt, 0.98m, "KH 1");

    [Theory]
    [InlineData(98, 100, false)]
    [InlineData(980_000_001, 1_000_000_000, true)]
    [InlineData(979_999_999, 1_000_000_000, false)]
    [InlineData(49, 50, false)]
    [InlineData(99, 100, true)]
    public void Above98_IsStrict_AndNothingIsRounded(long part, long whole, bool isMet) => Assert.Equal(isMet, Above98.IsMetByFraction(part, whole));

    [Theory]
    [InlineData(TargetOperator.Ge, true)]
    [InlineData(TargetOperator.Le, true)]
    [InlineData(TargetOperator.Eq, true)]
    [InlineData(TargetOperator.Gt, false)]
    [InlineData(TargetOperator.Lt, false)]
    public void OneThird_MeetsOnlyWhatIncludesIt(TargetOperator demanded, bool isMet) =>
        Assert.Equal(isMet, (Above98 with { Operator = demanded, Value = 0.2m }).IsMetByFraction(1, 5));

    [Fact]
    public void ATargetEnteredBeforeReadingsWereKept_IsRead_AndWrittenAsItWas()
    {
        const string old = """[{"id":"x","indicator":"online-and-post-growth","operator":"ge","value":0.1,"document":"KH 1"}]""";
        var target = Assert.IsType<Target>(Assert.Single(CatalogueJson.ReadList(CatalogueKind.Targets, Encoding.UTF8.GetBytes(old))));
        Assert.Null(target.Reading);
        Assert.Equal(old[1..^1], Encoding.UTF8.GetString(CatalogueJson.Write(target)));
        Assert.Contains("\"reading\":\"relative\",\"readingBy\":\"lan\"", Encoding.UTF8.GetString(CatalogueJson.Write(target with { Reading = GrowthReading.Relative, ReadingBy = "lan" })), StringComparison.Ordinal);
    }
}
