namespace CchcLive.Domain.Integrity;

/// <summary>The rule ids of suspicious cleaning.</summary>
public static class IntegrityRules
{
    /// <summary>All rules.</summary>
    public static IReadOnlyList<IntegrityRule> All { get; } = Enum.GetValues<IntegrityRule>();

    /// <summary>A rule's id, in kebab case: <c>due-changed-after-expiry</c>.</summary>
    public static string Id(IntegrityRule rule) => Casing.Kebab(rule.ToString());

    /// <summary>The rule with an id; null if there is none.</summary>
    public static IntegrityRule? Find(string? id) => All.Cast<IntegrityRule?>().FirstOrDefault(rule => Id(rule!.Value) == id);
}
