using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CchcLive.Domain.Access.Secrets;

/// <summary>
/// How the secret of a machine is written: <c>cchc-key-7f3k9q2m-(52 letters)-(4 check letters)</c>. The mark at its front lets a person, or a program that searches
/// files for lost secrets, see what it is; the id is that of the list of keys or screens; the 52 letters are 256 random bits, and only the hash of the whole is kept; the check
/// letters tell a copy that was cut or mistyped from a secret that is not valid. Letters and digits are those of Crockford's base 32, in lower case.
/// </summary>
/// <param name="mark">The text at its front.</param>
public sealed class SecretForm(string mark)
{
    private const string Digits = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int IdLength = 8;
    private const int RandomBytes = 32;
    private const int CheckLength = 4;

    private static readonly int SecretLength = ((RandomBytes * 8) + 4) / 5;

    /// <summary>Of the key of a source.</summary>
    public static SecretForm Key { get; } = new("cchc-key");

    /// <summary>Of the token of a screen.</summary>
    public static SecretForm Screen { get; } = new("cchc-screen");

    /// <summary>Makes a secret. Its text is not kept anywhere: who asked for it is the only one who ever has it.</summary>
    public MadeSecret Create()
    {
        var id = Encode(RandomNumberGenerator.GetBytes(IdLength * 5 / 8));
        var body = $"{mark}-{id}-{Encode(RandomNumberGenerator.GetBytes(RandomBytes))}";
        var text = $"{body}-{Check(body)}";
        return new MadeSecret(id, text);
    }

    /// <summary>Reads a secret that somebody shows. That it is well written does not say that it opens anything.</summary>
    public bool TryRead(string? text, [NotNullWhen(true)] out string? id)
    {
        id = null;
        var idStart = mark.Length + 1;
        var length = idStart + IdLength + 1 + SecretLength + 1 + CheckLength;
        if (text is null || text.Length != length || !text.StartsWith(mark + "-", StringComparison.Ordinal)) return false;
        var body = text[..^(CheckLength + 1)];
        if (text[^(CheckLength + 1)] != '-' || text[^CheckLength..] != Check(body)) return false;
        id = text.Substring(idStart, IdLength);
        return true;
    }

    private static string Check(string body) => Encode(SHA256.HashData(Encoding.UTF8.GetBytes(body)).AsSpan(0, 3))[..CheckLength];

    private static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(((bytes.Length * 8) + 4) / 5);
        var (bits, held) = (0, 0);
        foreach (var one in bytes)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            for (; held >= 5; held -= 5) text.Append(Digits[(bits >> (held - 5)) & 31]);
            bits &= (1 << held) - 1;
        }

        return held == 0 ? text.ToString() : text.Append(Digits[(bits << (5 - held)) & 31]).ToString();
    }
}

/// <summary>A secret that was just made.</summary>
/// <param name="Id">Its id, which is no secret.</param>
/// <param name="Text">The secret itself, to be shown once.</param>
public sealed record MadeSecret(string Id, string Text);
