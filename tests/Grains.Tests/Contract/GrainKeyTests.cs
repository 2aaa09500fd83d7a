using System.Text.RegularExpressions;
using CchcLive.Grains.Tests.Support;

namespace CchcLive.Grains.Tests.Contract;

/// <summary>ADO.NET storage takes keys that look like hexadecimal numbers for numbers, so that two of them may share a row.</summary>
public sealed partial class GrainKeyTests
{
    [Fact]
    public async Task NoKey_ReadsAsAHexadecimalNumber()
    {
        await using var world = await World.StartAsync();
        var keys = Shipped.Charts().SelectMany(chart => chart.Units)
            .SelectMany(unit => (IAddressable[])[world.Grains.Unit(unit.Id), world.Grains.Area(unit.Id), world.Grains.Alerts(unit.Id)])
            .Concat(Enumerable.Range(0, 64).Select(world.Grains.Shard))
            .Concat([world.Grains.Source("27439"), world.Grains.Source("abc"), world.Grains.Closer("Asia/Ho_Chi_Minh")])
            .Select(grain => grain.GetPrimaryKeyString()).ToArray();

        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.DoesNotMatch(Hexadecimal(), key));
    }

    [GeneratedRegex(@"^([0-9a-fA-F]{1,16}|[0-9a-fA-F]{32})(\+|$)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Hexadecimal();
}
