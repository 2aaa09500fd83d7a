using CchcLive.Domain.Access;
using CchcLive.Grains.Access;
using System.Text.Json.Serialization;

namespace CchcLive.Ingest.Http.Access.Accounts;

/// <summary>An account, without anything that opens it.</summary>
/// <param name="Name">The name to sign in with.</param>
/// <param name="DisplayName">What people call the person.</param>
/// <param name="IsDisabled">May not sign in.</param>
/// <param name="HasPassword">False until the person has set one.</param>
/// <param name="Grants">The roles.</param>
/// <param name="SetUp">The address, under this server's, on which the person sets a password, once; null if none was asked for. It is shown now and never again.</param>
public sealed record AccountAnswer(
    string Name, string DisplayName, [property: JsonPropertyName("disabled")] bool IsDisabled, bool HasPassword, IReadOnlyList<Grant> Grants, string? SetUp)
{
    internal static AccountAnswer Of(Account account, IssuedSecret? invitation = null) => new(
        account.Name, account.DisplayName, account.IsDisabled, account.PasswordHash is not null, account.Grants, invitation is null ? null : SetUpAddress.Of(invitation.Text));
}
