using CchcLive.Domain.Counting;

namespace CchcLive.Domain.Tests.Histories;

/// <summary>The counting rules of <c>data/rules</c>.</summary>
internal static class ShippedRules
{
    public static CountingRule Report06 { get; } = Read("bao-cao-06");

    public static CountingRule Index766 { get; } = Read("766");

    public static CountingRule Instant { get; } = Read("tuc-thoi");

    public static IReadOnlyList<CountingRule> All { get; } = [Report06, Index766, Instant];

    private static CountingRule Read(string id) =>
        CountingRule.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "data", "rules", id + ".json")));
}
