using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CchcLive.EndToEnd.Tests.Support;
using CchcLive.TestSupport;

namespace CchcLive.EndToEnd.Tests.Deploy;

/// <summary>A real nginx with deploy/nginx/cchc.conf, in which only names, ports and the certificate were replaced, before a district.</summary>
public sealed class Nginx : IAsyncLifetime
{
    private readonly TempDirectory _directory = new();
    private readonly (int Plain, int Secure) _ports = (FreePort(), FreePort());
    private Server? _server;
    private Process? _nginx;
    private X509Certificate2? _certificate;

    /// <summary>The proxy's address for TLS.</summary>
    internal Uri Secure => new($"https://localhost:{_ports.Secure}");

    /// <summary>The proxy's address without TLS.</summary>
    internal Uri Plain => new($"http://localhost:{_ports.Plain}");

    /// <summary>The program behind it.</summary>
    internal Server Server => _server!;

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_directory.File("settings.json"), """{ "limits": { "proxies": ["127.0.0.1"] } }""");
        _server = await Server.StartAsync(_directory.File("data"), "--no-demo", "--clock", "2025-03-12T08:00", "--org", "quan-binh-tan", "--config", _directory.File("settings.json"));
        if (Tool.TryFind("nginx") is not { } program) return;
        _certificate = MakeCertificate();
        await File.WriteAllTextAsync(_directory.File("nginx.conf"), await ConfigurationAsync());
        _nginx = Process.Start(new ProcessStartInfo(program, ["-p", _directory.Path, "-c", _directory.File("nginx.conf"), "-e", _directory.File("error.log"), "-g", "daemon off;"]))!;
        await Eventually.Is(ListensAsync, listens => listens || _nginx.HasExited, "nginx listens");
        Assert.False(_nginx.HasExited, "nginx ended: " + await File.ReadAllTextAsync(_directory.File("error.log")));
    }

    /// <summary>Trusts the proxy's certificate and nothing else.</summary>
    internal bool Trusts(X509Certificate? shown) => shown is not null && shown.GetCertHashString() == _certificate!.GetCertHashString();

    /// <summary>A client of the proxy.</summary>
    internal HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => Trusts(shown) },
    });

    /// <summary>Skips the test if there is no nginx.</summary>
    internal static void Demand() => Tool.Find("nginx", "nginx-light");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_nginx is { HasExited: false })
        {
            using var quit = Process.Start("kill", ["-TERM", _nginx.Id.ToString(CultureInfo.InvariantCulture)]);
            await _nginx.WaitForExitAsync();
        }

        _nginx?.Dispose();
        _certificate?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _directory.Dispose();
    }

    private async Task<string> ConfigurationAsync()
    {
        var shipped = await File.ReadAllTextAsync(Repository.Of("deploy", "nginx", "cchc.conf"));
        foreach (var (old, used) in (ReadOnlySpan<(string, string)>)[
            ("server 127.0.0.1:8080;", $"server {_server!.Http.BaseAddress!.Authority};"), ("listen 80;", $"listen 127.0.0.1:{_ports.Plain};"), ("listen 443 ssl", $"listen 127.0.0.1:{_ports.Secure} ssl"),
            ("https://$http_host$request_uri", $"https://localhost:{_ports.Secure}$request_uri"), ("cchc.example.gov.vn;", "localhost;"),
            ("/etc/nginx/tls/", _directory.Path + "/")])
        {
            Assert.Contains(old, shipped, StringComparison.Ordinal);
            shipped = shipped.Replace(old, used, StringComparison.Ordinal);
        }

        var user = Environment.IsPrivilegedProcess ? "user root;" : "";
        var temporary = string.Join(' ', new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }.Select(kind => $"{kind}_temp_path {_directory.Path}/{kind};"));
        return $"{user}\npid {_directory.Path}/nginx.pid;\nworker_processes 1;\nevents {{ }}\nhttp {{\naccess_log off;\n{temporary}\n{shipped}\n}}\n";
    }

    private X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        File.WriteAllText(_directory.File("cchc.crt"), certificate.ExportCertificatePem());
        File.WriteAllText(_directory.File("cchc.key"), key.ExportPkcs8PrivateKeyPem());
        return certificate;
    }

    private async Task<bool> ListensAsync()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, _ports.Secure);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
