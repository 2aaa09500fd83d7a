using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CchcLive.Grains.Access;

/// <summary>Random texts that nobody can guess, and their hashes. 256 random bits need no slow hash.</summary>
public static class Tokens
{
    private const int Bytes = 32;

    /// <summary>A new one: 43 characters that may stand in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
