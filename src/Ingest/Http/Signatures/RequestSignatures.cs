using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Signatures;

/// <summary>
/// Whose requests are signed, and whether a signature is right (<c>docs/connect.md</c>). A request sent twice within the window passes twice, and
/// does no harm: its events are known by their ids.
/// </summary>
internal sealed class RequestSignatures(IReadOnlyList<SourceSecret> secrets, TimeProvider time)
{
    /// <summary>Names the source that signs.</summary>
    public const string SourceHeader = "Cchc-Source";

    /// <summary>When it was signed: seconds since 1970.</summary>
    public const string TimestampHeader = "Cchc-Timestamp";

    /// <summary><c>v1=</c> and the signature in hexadecimal.</summary>
    public const string SignatureHeader = "Cchc-Signature";

    private const string Version = "v1=";

    /// <summary>How far the time of signing may lie from our clock, either way.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly ILookup<string, SourceSecret> _secrets = secrets.ToLookup(secret => secret.Source, StringComparer.Ordinal);

    /// <summary>True if events of this source are taken only from signed requests.</summary>
    public bool IsDemandedOf(string source) => _secrets.Contains(source);

    /// <summary>True if the request carries a signature.</summary>
    public static bool IsSigned(IHeaderDictionary headers) => headers.ContainsKey(SignatureHeader);

    /// <summary>Checks a signed request.</summary>
    /// <returns>The source that signed it; null if the signature is wrong, with the reason in words.</returns>
    public (string? Source, string? Fault) Check(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var (source, timestamp, signature) = ((string?)headers[SourceHeader], (string?)headers[TimestampHeader], (string?)headers[SignatureHeader]);
        if (source is null || timestamp is null || signature is null) return (null, $"Yêu cầu có chữ ký phải có đủ {SourceHeader}, {TimestampHeader} và {SignatureHeader}.");
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return (null, $"{TimestampHeader} phải là số giây từ 1970-01-01 (UTC).");
        if (Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) > Window.TotalSeconds)
            return (null, $"{TimestampHeader} lệch quá {Window.TotalMinutes} phút so với đồng hồ máy chủ; hãy chỉnh đồng hồ của máy gửi rồi ký lại.");
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var isReadable = signature.StartsWith(Version, StringComparison.Ordinal) && TryHex(signature.AsSpan(Version.Length), given);
        var isRight = false;
        foreach (var secret in _secrets[source]) isRight |= CryptographicOperations.FixedTimeEquals(secret.Sign(timestamp, body), given);
        return isReadable && isRight ? (source, null) : (null, $"Chữ ký không đúng với nguồn ghi ở {SourceHeader}; xem docs/connect.md.");
    }

    private static bool TryHex(ReadOnlySpan<char> text, Span<byte> bytes) =>
        text.Length == bytes.Length * 2 && Convert.FromHexString(text, bytes, out _, out var written) == System.Buffers.OperationStatus.Done && written == bytes.Length;
}
