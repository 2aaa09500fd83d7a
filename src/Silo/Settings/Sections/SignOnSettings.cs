using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Dashboard.SignOn;
using CchcLive.Silo.Settings.Forms;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>Single sign-on by OAuth 2.0 (docs/sso.md).</summary>
internal sealed record SignOnSettings : IValidatableObject
{
    [Description("The provider's address where people log in. Without it there is no single sign-on.")]
    [SecureAddress]
    public string? AuthorizationAddress { get; init; }

    [Description("The provider's address where a code is changed for a token.")]
    [SecureAddress]
    public string? TokenAddress { get; init; }

    [Description("The provider's address that says in JSON whose token it is.")]
    [SecureAddress]
    public string? UserInfoAddress { get; init; }

    [Description("The name under which the provider knows this program.")]
    public string? ClientId { get; init; }

    [Description("The secret that belongs to it; better in a file.")]
    [PasswordPropertyText(true)]
    public string? ClientSecret { get; init; }

    [Description("A file with that secret and nothing else.")]
    [ExistingFile]
    public string? ClientSecretFile { get; init; }

    [Description("What is asked of the provider, separated by spaces.")]
    public string Scopes { get; init; } = "openid profile";

    [Description("The field of the user-info answer that names the account; dots lead into nested objects.")]
    public string AccountField { get; init; } = "preferred_username";

    [Description("What the button on the log-in page calls the provider.")]
    public string Name { get; init; } = "SSO";

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (AuthorizationAddress is null) yield break;
        foreach (var (name, value) in (IReadOnlyList<(string, string?)>)[(nameof(TokenAddress), TokenAddress), (nameof(UserInfoAddress), UserInfoAddress), (nameof(ClientId), ClientId), (nameof(ClientSecretFile), ClientSecretFile ?? ClientSecret)])
        {
            if (value is null) yield return new ValidationResult("is needed with signOn:authorizationAddress.", [name]);
        }
    }

    /// <summary>The provider; null if there is none.</summary>
    /// <exception cref="IOException">The file with the secret cannot be read.</exception>
    public SignOnProvider? Provider() => AuthorizationAddress is null ? null : new SignOnProvider
    {
        Name = Name, AuthorizationAddress = AuthorizationAddress, TokenAddress = TokenAddress!, UserInfoAddress = UserInfoAddress!, ClientId = ClientId!,
        ClientSecret = ClientSecret ?? File.ReadAllText(ClientSecretFile!).Trim(), Scopes = Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), AccountField = AccountField,
    };
}
