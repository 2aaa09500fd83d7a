using System.Security.Cryptography;
using System.Text;

namespace CchcLive.Ingest.Http.Signatures;

/// <summary>The secret by which a source signs what it sends. Its text is not kept, and never shown.</summary>
internal sealed class SourceSecret
{
    /// <summary>The least length of a secret, in characters.</summary>
    public const int MinLength = 32;

    private readonly byte[] _key;

    /// <summary>A secret; its UTF-8 bytes are the key.</summary>
    public SourceSecret(string source, string secret) => (Source, _key) = (source, Encoding.UTF8.GetBytes(secret));

    /// <summary>Whose it is.</summary>
    public string Source { get; }

    /// <summary>The signature of a body at a time: HMAC-SHA256 over the time's text, a full stop and the body.</summary>
    public byte[] Sign(string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(Encoding.ASCII.GetBytes(timestamp));
        hmac.AppendData("."u8);
        hmac.AppendData(body);
        return hmac.GetHashAndReset();
    }
}
