namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>Every reader of what comes from outside. A new one is one more line in the class of its kind.</summary>
internal static class FuzzTargets
{
    /// <summary>The readers, by name.</summary>
    public static IReadOnlyDictionary<string, FuzzTarget> All { get; } =
        EventTargets.All().Concat(CsvTargets.All()).Concat(PackedTargets.All()).Concat(FileTargets.All()).Concat(TextTargets.All()).ToDictionary(target => target.Name, StringComparer.Ordinal);

    /// <summary>How many of so many inputs a reader gets.</summary>
    public static int Part(FuzzTarget target, int inputs) => (int)(((long)inputs * target.Share / All.Values.Sum(one => one.Share)) + 1);
}
