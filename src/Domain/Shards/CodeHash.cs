using System.Text;

namespace CchcLive.Domain.Shards;

/// <summary>
/// FNV-1a, 64 bits, over the UTF-8 of a dossier's code. It decides the shard of a dossier for the life of the data, so it never changes.
/// </summary>
public static class CodeHash
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a normalised code.</summary>
    public static ulong Of(string code)
    {
        Span<byte> buffer = stackalloc byte[512];
        var length = Encoding.UTF8.GetByteCount(code);
        var bytes = length <= buffer.Length ? buffer[..length] : new byte[length];
        Encoding.UTF8.GetBytes(code, bytes);
        return Of(bytes);
    }

    /// <summary>The hash of a normalised code in UTF-8.</summary>
    public static ulong Of(ReadOnlySpan<byte> code)
    {
        var hash = Offset;
        foreach (var b in code) hash = (hash ^ b) * Prime;
        return hash ^ (hash >> 32);
    }

    /// <summary>The shard of a code, 0 to <paramref name="shards"/> − 1.</summary>
    public static int Shard(string code, int shards) => (int)(Of(code) % (ulong)shards);
}
