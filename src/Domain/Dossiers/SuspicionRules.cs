namespace CchcLive.Domain.Dossiers;

/// <summary>The rule ids of suspicions.</summary>
public static class SuspicionRules
{
    /// <summary>The rule ids of all suspicions in a set, in kebab case, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Ids(Suspicions suspicions) =>
        [.. Enum.GetValues<Suspicions>().Where(s => s != Suspicions.None && suspicions.HasFlag(s)).Select(s => Casing.Kebab(s.ToString()))];
}
