using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CchcLive.Silo.Settings.Forms;

namespace CchcLive.Silo.Settings.Sections;

/// <summary>Where the server listens, and under which names it may be asked for.</summary>
internal sealed record ListenSettings : IValidatableObject
{
    [Description("Where to listen. Port 0 takes a free one.")]
    [ListenAddress]
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    [Description("Host names that requests may name besides those of the addresses and of this machine; behind a reverse proxy its public name. `*` for any.")]
    public IReadOnlyList<string> Hosts { get; init; } = [];

    [Description("The certificate chain (PEM) for addresses that begin with https; none where a reverse proxy has it.")]
    [ExistingFile]
    public string? Certificate { get; init; }

    [Description("The private key (PEM, without a password) of the certificate.")]
    [ExistingFile]
    public string? CertificateKey { get; init; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var isSecure = Urls.Any(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        if (isSecure && Certificate is null) yield return new ValidationResult("is needed, because listen:urls has an https address.", [nameof(Certificate)]);
        if ((isSecure || Certificate is not null) && CertificateKey is null) yield return new ValidationResult("is needed with listen:certificate.", [nameof(CertificateKey)]);
    }
}
