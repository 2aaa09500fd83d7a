using System.Globalization;

namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>The seed of a long run: another in every run, or what <c>CCHC_FUZZ_SEED</c> says, to have a run again.</summary>
internal static class LongSeed
{
    /// <summary>The seed of this process.</summary>
    public static int Value { get; } = Environment.GetEnvironmentVariable("CCHC_FUZZ_SEED") is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : Environment.ProcessId;
}
