using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CchcLive.Grains.Access;

/// <summary>The framework's password hash, and what a password must be.</summary>
public sealed class Passwords
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 10;

    /// <summary>Most characters: a longer one only costs time.</summary>
    public const int Longest = 200;

    private const int Iterations = 210_000;

    private readonly PasswordHasher<string> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly Lazy<string> _nobodys;

    /// <summary>Makes the hasher.</summary>
    public Passwords() => _nobodys = new Lazy<string>(() => _hasher.HashPassword("", Tokens.New()));

    /// <summary>What is kept of a password.</summary>
    public string HashOf(string password) => _hasher.HashPassword("", password);

    /// <summary>True if it is the password of the hash. Without a hash it takes as long, so that time does not tell whether there is an account.</summary>
    public bool IsRight(string? hash, string password)
    {
        var nobodys = _nobodys.Value;
        var isRight = _hasher.VerifyHashedPassword("", hash ?? nobodys, password.Length > Longest ? "" : password) != PasswordVerificationResult.Failed;
        return isRight && hash is not null;
    }

    /// <summary>Refuses a password that is too easy.</summary>
    /// <exception cref="AccessException">It is.</exception>
    public static void Demand(string? password, string name)
    {
        if (password is null || password.Length is < Shortest or > Longest)
            throw new AccessException("weak-password", $"Mật khẩu phải có từ {Shortest} đến {Longest} ký tự.");
        if (password.Distinct().Count() < 4 || password.Contains(name, StringComparison.OrdinalIgnoreCase))
            throw new AccessException("weak-password", "Mật khẩu quá dễ đoán: không lặp lại vài ký tự, không chứa tên đăng nhập.");
    }
}
