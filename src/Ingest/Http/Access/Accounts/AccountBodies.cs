using System.Text.Json.Serialization;
using CchcLive.Domain.Access;

namespace CchcLive.Ingest.Http.Access.Accounts;

/// <summary>A grant as it is asked for.</summary>
/// <param name="Role"><c>leader</c>, <c>unit</c>, <c>publisher</c>, <c>approver</c> or <c>admin</c>.</param>
/// <param name="Place">The area or unit; without it the whole data.</param>
/// <param name="From">The first day; without it today.</param>
/// <param name="Until">The last day; without it until it is taken away.</param>
public sealed record GrantBody(Role? Role, string? Place, DateOnly? From, DateOnly? Until)
{
    internal Grant On(DateOnly today) => new(Role!.Value, string.IsNullOrWhiteSpace(Place) ? null : Place, From ?? today, Until);
}

/// <summary>An account to add.</summary>
/// <param name="Name">The name to sign in with.</param>
/// <param name="DisplayName">What people call the person.</param>
/// <param name="Password">The password; without it the answer has a link on which the person sets one.</param>
/// <param name="Grants">The roles.</param>
public sealed record AccountBody(string? Name, string? DisplayName, string? Password, IReadOnlyList<GrantBody>? Grants);

/// <summary>What is to be otherwise with an account; what is left out stays.</summary>
/// <param name="IsDisabled">May no longer sign in, or may again.</param>
/// <param name="Password">A new password, which ends all sessions.</param>
/// <param name="Grants">The roles instead of those there are.</param>
public sealed record AccountChangeBody([property: JsonPropertyName("disabled")] bool? IsDisabled, string? Password, IReadOnlyList<GrantBody>? Grants);
