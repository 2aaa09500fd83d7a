using System.Security.Cryptography.X509Certificates;
using CchcLive.Silo.Settings.Sections;

namespace CchcLive.Silo.Hosting;

/// <summary>Where the web server listens.</summary>
internal static class Listeners
{
    /// <summary>Listens on the addresses of the settings, with their certificate if there is one; those for the public come last.</summary>
    public static IWebHostBuilder UseListeners(this IWebHostBuilder host, ListenSettings listen, IReadOnlyList<string> forThePublic)
    {
        host.UseUrls([.. listen.Urls, .. forThePublic]);
        if (listen.Certificate is null) return host;
        return host.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.ConfigureHttpsDefaults(
            https => https.ServerCertificate = X509Certificate2.CreateFromPemFile(listen.Certificate, listen.CertificateKey)));
    }
}
