using CchcLive.Dashboard.Text;
using CchcLive.Domain.Access;
using CchcLive.Grains.Registry;

namespace CchcLive.Dashboard.Access;

/// <summary>A grant, as it is written down.</summary>
/// <param name="Role">The role, in words.</param>
/// <param name="Place">The place's name; that of the whole data.</param>
/// <param name="Url">The place's page; null for the whole data.</param>
/// <param name="Days">The days, in words.</param>
/// <param name="Holds">True if it holds today.</param>
public sealed record GrantView(string Role, string Place, string? Url, string Days, bool Holds)
{
    /// <summary>The grants of an account.</summary>
    public static IReadOnlyList<GrantView> Of(IEnumerable<Grant> grants, OrgRegistry organisation, DateOnly today) => [.. grants.Select(grant => new GrantView(
        Words.Of($"AccountRole_{grant.Role}"),
        grant.Place is { } place ? organisation.Current.Org.NameOf(place, organisation.TreeOf(place).Date) : Texts.GrantEverywhere,
        grant.Place is { } id ? $"/units/{Uri.EscapeDataString(id)}" : null,
        grant.Until is { } until ? Words.Fill(Texts.GrantFromUntil, Times.Date(grant.From), Times.Date(until)) : Words.Fill(Texts.GrantFrom, Times.Date(grant.From)),
        grant.HoldsOn(today)))];
}
