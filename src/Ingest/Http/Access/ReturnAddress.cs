using Microsoft.AspNetCore.WebUtilities;

namespace CchcLive.Ingest.Http.Access;

/// <summary>Where somebody wanted to be when he was led to the log-in. Only addresses of this program: a link may not lead elsewhere by way of us.</summary>
public static class ReturnAddress
{
    /// <summary>The page to log in on.</summary>
    public const string LogInPage = "/login";

    /// <summary>The parameter that names the address.</summary>
    public const string Parameter = "return";

    private const int Longest = 2000;

    /// <summary>The log-in that leads back to an address.</summary>
    public static string LogIn(string address) => address is "/" ? LogInPage : QueryHelpers.AddQueryString(LogInPage, Parameter, address);

    /// <summary>The address if it is one of this program, else the first page.</summary>
    public static string Safe(string? address)
    {
        if (address is not ['/', .. var rest] || address.Length > Longest || rest is ['/' or '\\', ..]) return "/";
        return address.AsSpan().ContainsAnyInRange('\0', '\x1f') || address.StartsWith(LogInPage, StringComparison.OrdinalIgnoreCase) ? "/" : address;
    }
}
