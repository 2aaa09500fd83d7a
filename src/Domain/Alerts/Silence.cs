namespace CchcLive.Domain.Alerts;

/// <summary>Alerts that are not told for a while. They are raised and cleared, and shown, as ever.</summary>
/// <param name="Rule">The rule; null: every rule.</param>
/// <param name="Place">The place; null: every place of the area.</param>
/// <param name="At">When it began.</param>
/// <param name="Until">When it ends.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
public sealed record Silence(string? Rule, string? Place, DateTimeOffset At, DateTimeOffset Until, string By, string Reason)
{
    /// <summary>True if an alert is not told at an instant.</summary>
    public bool Covers(AlertKey key, DateTimeOffset now) => At <= now && now < Until && (Rule is null || Rule == key.Rule) && (Place is null || Place == key.Place);
}
