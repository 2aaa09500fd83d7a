using System.Diagnostics.CodeAnalysis;

namespace CchcLive.Grains.Access;

/// <summary>What an account may be called: 2 to 64 of a–z, 0–9 and <c>. _ - @</c>; capitals are the same as small letters.</summary>
public static class AccountNames
{
    private const int Shortest = 2;
    private const int Longest = 64;

    /// <summary>The name as it is kept; false if it is none.</summary>
    public static bool TryNormalise(string? text, [NotNullWhen(true)] out string? name)
    {
        name = text?.Trim().ToLowerInvariant();
        if (name is { Length: >= Shortest and <= Longest } && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '_' or '-' or '@')) return true;
        name = null;
        return false;
    }
}
