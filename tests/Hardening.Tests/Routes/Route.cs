using System.Text.RegularExpressions;
using CchcLive.Hardening.Tests.Support;
using Microsoft.AspNetCore.Routing;

namespace CchcLive.Hardening.Tests.Routes;

/// <summary>An address that the program answers, with something that exists in the place of its parameters.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The address.</param>
internal sealed partial record Route(string Method, string Path)
{
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["area"] = "quan-binh-tan", ["unit"] = "bt-p-an-lac", ["code"] = "H-1", ["number"] = "1", ["issue"] = "1", ["date"] = "2025-03-11", ["documentName"] = "v1", ["id"] = "quan-binh-tan",
    };

    /// <summary>What changes something when it is asked for.</summary>
    public bool Changes => Method is "POST" or "PUT" or "DELETE" or "PATCH";

    /// <summary>What a page's form is sent to.</summary>
    public bool TakesAForm => Method == "POST" && !Path.StartsWith("/api/", StringComparison.Ordinal) && !Path.StartsWith("/hubs/", StringComparison.Ordinal);

    /// <summary>Every address of the program, once for each of its methods.</summary>
    public static IReadOnlyList<Route> Of(ProgramHost host) => Of(host, static _ => true);

    /// <summary>Those of them whose endpoint is wanted.</summary>
    public static IReadOnlyList<Route> Of(ProgramHost host, Func<RouteEndpoint, bool> isWanted) =>
    [
        .. host.Endpoints.OfType<RouteEndpoint>().Where(isWanted)
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).DefaultIfEmpty("GET"), (endpoint, method) => new Route(method, Sample(endpoint.RoutePattern.RawText!)))
            .Distinct(),
    ];

    private static string Sample(string pattern) => "/" + Parameter().Replace(pattern, match => Samples.GetValueOrDefault(match.Groups["name"].Value, "x")).TrimStart('/');

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
