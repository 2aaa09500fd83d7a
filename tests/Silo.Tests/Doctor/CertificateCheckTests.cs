using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CchcLive.Silo.Data;
using CchcLive.Silo.Doctor;
using CchcLive.Silo.Settings;
using CchcLive.Silo.Settings.Sections;
using CchcLive.TestSupport;

namespace CchcLive.Silo.Tests.Doctor;

/// <summary>A certificate is looked at before browsers refuse it.</summary>
public sealed class CertificateCheckTests : IDisposable
{
    private readonly TempDirectory _folder = new();
    private readonly ManualTimeProvider _machine = new();

    [Theory]
    [InlineData(200, "Ok")]
    [InlineData(29, "Attention")]
    [InlineData(-1, "Fault")]
    public async Task Certificate_IsJudgedByItsLastDay(int days, string level)
    {
        var (certificate, key) = Make(days);
        Assert.Equal(level, Assert.Single(await LookAsync(certificate, key, "hanhchinh.example.vn")).Level.ToString());
    }

    [Fact]
    public async Task CertificateOfAnotherName_IsSaid()
    {
        var (certificate, key) = Make(200);
        Assert.Contains("is not for khac.example.vn", (await LookAsync(certificate, key, "khac.example.vn"))[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyOfAnotherCertificate_IsAFault()
    {
        var (certificate, _) = Make(200);
        var (_, key) = Make(200);
        Assert.Contains("do not belong together", Assert.Single(await LookAsync(certificate, key, "*")).Words, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<List<Finding>> LookAsync(string certificate, string key, string host)
    {
        var settings = new ProgramSettings { Listen = new ListenSettings { Certificate = certificate, CertificateKey = key, Hosts = [host] } };
        var findings = new List<Finding>();
        var reading = new SettingsReading(settings, [], new Dictionary<string, SettingLayer>(StringComparer.Ordinal));
        await foreach (var finding in CertificateCheck.LookAsync(new Examination(reading, new DataDirectory(_folder.Path), _machine), default)) findings.Add(finding);
        return findings;
    }

    private (string Certificate, string Key) Make(int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=hanhchinh.example.vn", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("hanhchinh.example.vn");
        request.CertificateExtensions.Add(names.Build());
        var end = _machine.GetUtcNow().AddDays(days);
        using var certificate = request.CreateSelfSigned(end.AddYears(-1), end);
        var (file, keyFile) = (_folder.File($"{Guid.NewGuid():N}.crt"), _folder.File($"{Guid.NewGuid():N}.key"));
        File.WriteAllText(file, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (file, keyFile);
    }
}
