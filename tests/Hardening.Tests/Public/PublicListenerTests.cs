using System.Net;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Routing;
using Route = CchcLive.Hardening.Tests.Routes.Route;

namespace CchcLive.Hardening.Tests.Public;

/// <summary>At the listener for the public there is nothing but what is public, whatever a request says of itself.</summary>
[Collection(nameof(OpenHouses))]
public sealed class PublicListenerTests(OpenHouse house)
{
    private static readonly string[] Outside =
    [
        "GET /assets/{name}", "GET /health/live", "GET /public", "GET /public/chi-so", "GET /public/chi-so.csv", "GET /public/chi-so.json", "GET /public/lookup", "GET /public/schemas/cchc-publication-1.schema.json", "GET /public/{area}", "GET /public/{area}/data.json",
        "GET /public/{area}/{month}", "GET /public/{area}/{month}/v{version:int:min(1)}", "GET /public/{area}/{month}/v{version:int:min(1)}/files/{name}", "POST /public/lookup",
    ];

    [Fact]
    public void WhatIsPublic_IsAShortList() => Assert.Equal(
        Outside,
        house.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<PublicAddress>() is not null && !endpoint.RoutePattern.RawText!.Contains("{**", StringComparison.Ordinal))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []).Where(method => method != "HEAD").Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}")).Order(StringComparer.Ordinal));

    [Fact]
    public async Task EveryOtherAddress_IsNotThere_AndSetsNoCookie()
    {
        var inside = Route.Of(house, endpoint => endpoint.Metadata.GetMetadata<PublicAddress>() is null);
        Assert.True(inside.Count > 60, $"Only {inside.Count} addresses were found.");
        foreach (var route in inside)
        {
            using var answer = await AskAsync(route.Method, route.Path + "?lang=en");
            Assert.Equal((route, HttpStatusCode.NotFound), (route, answer.StatusCode));
            Assert.False(answer.Headers.Contains("Set-Cookie"), $"{route} sets a cookie");
        }
    }

    [Theory]
    [InlineData("Host", null)]
    [InlineData("X-Forwarded-Host", null)]
    [InlineData("X-Forwarded-Port", "8080")]
    [InlineData("X-Original-URL", "/")]
    public async Task AHeader_LeadsNowhereElse(string header, string? value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(house.PublicAddress!, "/areas/quan-binh-tan"));
        request.Headers.TryAddWithoutValidation(header, value ?? house.Address.Authority);
        using var answer = await house.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/public/lookup", HttpStatusCode.OK)]
    [InlineData("/public", HttpStatusCode.OK)]
    [InlineData("/public/quan-binh-tan", HttpStatusCode.NotFound)]
    [InlineData("/public/khong/co", HttpStatusCode.NotFound)]
    public async Task WhatIsPublic_IsTheSameAtBothListeners_AndForEverybody(string path, HttpStatusCode status)
    {
        foreach (var address in (Uri[])[house.PublicAddress!, house.Address])
        {
            using var plain = await house.Http.GetAsync(new Uri(address, path));
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, path)) { Headers = { { "Cookie", "lang=en; theme=dark; cchc-session=x" }, { "Authorization", "Bearer x" } } };
            using var known = await house.Http.SendAsync(request);
            Assert.Equal((status, status), (plain.StatusCode, known.StatusCode));
            Assert.False(known.Headers.Contains("Set-Cookie"));
            Assert.Equal(await plain.Content.ReadAsStringAsync(), await known.Content.ReadAsStringAsync());
        }
    }

    private async Task<HttpResponseMessage> AskAsync(string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(house.PublicAddress!, path));
        return await house.Http.SendAsync(request);
    }
}
