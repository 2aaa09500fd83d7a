namespace CchcLive.Grains.Reconciliation;

/// <summary>Where counts are journaled: a stream for each unit, one act a segment.</summary>
internal static class CountsStreams
{
    private const string Prefix = "counts/";

    /// <summary>The stream of a unit.</summary>
    public static string Of(string unit) => Prefix + Uri.EscapeDataString(unit);

    /// <summary>The unit whose stream this is; null if it is none's.</summary>
    public static string? UnitOf(string stream) => stream.StartsWith(Prefix, StringComparison.Ordinal) ? Uri.UnescapeDataString(stream[Prefix.Length..]) : null;
}
