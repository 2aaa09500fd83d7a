using System.Diagnostics;
using CchcLive.EndToEnd.Tests.Crash;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>
/// Whatever arrives, a reader ends, in bounded memory, and says what it did: nothing is thrown but the refusal that the reader announces, and what is taken survives being
/// written and read again. A failure names reader, seed and input.
/// </summary>
public sealed class FuzzTests
{
    private const int Inputs = 20_000;
    private const int LongInputs = 1_000_000;
    private const int Seed = 20251122;

    /// <summary>The readers' names.</summary>
    public static TheoryData<string> Names => [.. FuzzTargets.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Reader_RefusesOrTakes_AndNeverFails(string name)
    {
        var target = FuzzTargets.All[name];
        var figures = new FuzzRun(target, Seed).Run(FuzzTargets.Part(target, Inputs));
        Assert.True(figures is { Accepted: > 0, Refused: > 0 }, $"A run that takes all or nothing shows little: {figures}");
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task AMillionInputs_AreRefusedOrTaken()
    {
        var watch = Stopwatch.StartNew();
        var figures = FuzzTargets.All.Values.Select(target => new FuzzRun(target, LongSeed.Value).Run(FuzzTargets.Part(target, LongInputs))).ToList();
        Assert.True(figures.Sum(one => one.Inputs) >= LongInputs);
        await LongResults.WriteAsync("fuzz", new
        {
            Seed = LongSeed.Value,
            Inputs = figures.Sum(one => one.Inputs),
            Accepted = figures.Sum(one => one.Accepted),
            Refused = figures.Sum(one => one.Refused),
            Failed = 0,
            LongestMilliseconds = figures.Max(one => one.LongestMilliseconds),
            MostKilobytes = figures.Max(one => one.MostKilobytes),
            Seconds = Math.Round(watch.Elapsed.TotalSeconds),
            Readers = figures,
        });
    }
}
