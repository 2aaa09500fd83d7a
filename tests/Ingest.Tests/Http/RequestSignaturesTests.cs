using System.Globalization;
using CchcLive.Ingest.Http.Signatures;
using CchcLive.TestSupport;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Tests.Http;

/// <summary>A signature holds for one source, one time and one body.</summary>
public sealed class RequestSignaturesTests
{
    private const string Secret = "một-bí-mật-dài-ít-nhất-ba-mươi-hai-ký-tự";
    private static readonly byte[] Body = "{}"u8.ToArray();
    private readonly ManualTimeProvider _clock = new();
    private readonly RequestSignatures _signatures;

    public RequestSignaturesTests() => _signatures = new RequestSignatures([new("a", "bí-mật-cũ-dài-ít-nhất-ba-mươi-hai-ký-tự"), new("a", Secret), new("b", "bí-mật-của-b-dài-ít-nhất-ba-mươi-hai-ký-tự")], _clock);

    [Fact]
    public void TheFixedExampleOfTheDocument_IsTheSignature() => Assert.Equal(
        "ec16645392ebcc6cf2412e8f85ee46d11902a22795a26a6c2c5e0965a2dda198", Convert.ToHexStringLower(new SourceSecret("vi-du", "0123456789abcdef0123456789abcdef").Sign("1741740000", Body)));

    [Theory]
    [InlineData(0, true)]
    [InlineData(300, true)]
    [InlineData(-300, true)]
    [InlineData(301, false)]
    [InlineData(-301, false)]
    public void ATime_MayLieFiveMinutesOff(int seconds, bool passes) => Assert.Equal(passes ? "a" : null, Check(Headers(seconds: seconds), Body).Source);

    [Fact]
    public void TheOldSecretOfTwo_StillPasses() => Assert.Equal("a", Check(Headers(secret: "bí-mật-cũ-dài-ít-nhất-ba-mươi-hai-ký-tự"), Body).Source);

    [Fact]
    public void AnotherBody_AnotherSource_AnotherSecret_OrNoHex_AreRefused()
    {
        Assert.Null(Check(Headers(), "{ }"u8.ToArray()).Source);
        Assert.Null(Check(Headers(source: "b"), Body).Source);
        Assert.Null(Check(Headers(source: "c"), Body).Source);
        foreach (var signature in (string[])["v1=", "v1=zz", "v1=" + new string('0', 64), "v1=" + new string('0', 63), new string('0', 64)])
        {
            var headers = Headers();
            headers[RequestSignatures.SignatureHeader] = signature;
            Assert.Contains("Chữ ký", Check(headers, Body).Fault, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(RequestSignatures.SourceHeader)]
    [InlineData(RequestSignatures.TimestampHeader)]
    public void AMissingHeader_IsNamed(string header)
    {
        var headers = Headers();
        headers.Remove(header);
        Assert.Contains(header, Check(headers, Body).Fault, StringComparison.Ordinal);
    }

    private (string? Source, string? Fault) Check(HeaderDictionary headers, byte[] body) => _signatures.Check(headers, body);

    private HeaderDictionary Headers(string source = "a", string secret = Secret, int seconds = 0)
    {
        var timestamp = (_clock.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);
        return new HeaderDictionary
        {
            [RequestSignatures.SourceHeader] = source,
            [RequestSignatures.TimestampHeader] = timestamp,
            [RequestSignatures.SignatureHeader] = "v1=" + Convert.ToHexStringLower(new SourceSecret(source, secret).Sign(timestamp, Body)),
        };
    }
}
