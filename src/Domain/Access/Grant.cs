namespace CchcLive.Domain.Access;

/// <summary>A role that an account has, where, and on which days.</summary>
/// <param name="Role">The role.</param>
/// <param name="Place">The area or unit that it is bound to, with all that is under it; null for the whole data.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null until it is taken away.</param>
public sealed record Grant(Role Role, string? Place, DateOnly From, DateOnly? Until = null)
{
    /// <summary>True if it holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);
}
