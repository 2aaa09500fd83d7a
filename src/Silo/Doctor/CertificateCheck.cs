using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CchcLive.Silo.Doctor;

/// <summary>The certificate, where the program has one, fits its key and its names and is not about to end.</summary>
internal static class CertificateCheck
{
    private const string About = "certificate";
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static async IAsyncEnumerable<Finding> LookAsync(Examination examined, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        var listen = examined.Settings.Settings.Listen;
        if (listen.Certificate is null) yield return Finding.Ok(About, "None is set: where there is TLS, a reverse proxy does it.");
        else
            foreach (var finding in Look(listen.Certificate, listen.CertificateKey!, listen.Hosts, examined.Machine.GetUtcNow())) yield return finding;
    }

    private static IEnumerable<Finding> Look(string file, string key, IReadOnlyList<string> hosts, DateTimeOffset now)
    {
        if (Load(file, key) is not { } certificate)
        {
            yield return Finding.Fault(About, $"{file} and {key} do not belong together, or are not PEM.", "Set listen:certificate and listen:certificateKey to the chain and its key.");
            yield break;
        }

        using (certificate)
        {
            var end = new DateTimeOffset(certificate.NotAfter);
            var words = $"{file} is valid until {end:yyyy-MM-dd}";
            yield return end < now ? Finding.Fault(About, $"{file} ended on {end:yyyy-MM-dd}: browsers refuse it.", "Renew it, then start the program anew.")
                : end - now < Soon ? Finding.Attention(About, words + ".", "Renew it, then start the program anew.")
                : Finding.Ok(About, words + ".");
            foreach (var host in hosts.Where(host => host != "*" && !certificate.MatchesHostname(host)))
                yield return Finding.Attention(About, $"{file} is not for {host}.", "Have it made for every name in listen:hosts.");
        }
    }

    private static X509Certificate2? Load(string file, string key)
    {
        try
        {
            return X509Certificate2.CreateFromPemFile(file, key);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            return null;
        }
    }
}
