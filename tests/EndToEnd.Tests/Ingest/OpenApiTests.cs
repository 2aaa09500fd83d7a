using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Ingest;

/// <summary><c>/openapi/v1.json</c> against the routes that the program has.</summary>
public sealed class OpenApiTests(District district) : IClassFixture<District>
{
    private static readonly string[] Routes =
    [
        "get /api/v1/admin/access",
        "get /api/v1/admin/accounts",
        "get /api/v1/admin/audit",
        "get /api/v1/admin/audits",
        "get /api/v1/admin/calendars",
        "get /api/v1/admin/calendars/{id}",
        "get /api/v1/admin/journal",
        "get /api/v1/admin/keys",
        "get /api/v1/admin/org",
        "get /api/v1/admin/quarantine",
        "get /api/v1/admin/quarantine/{number}",
        "get /api/v1/admin/recount",
        "get /api/v1/admin/verify",
        "get /api/v1/alerts/{place}",
        "get /api/v1/alerts/{place}/mornings",
        "get /api/v1/areas",
        "get /api/v1/areas/{area}/corrections",
        "get /api/v1/areas/{area}/integrity",
        "get /api/v1/areas/{area}/reconciliation",
        "get /api/v1/areas/{area}/reports",
        "get /api/v1/areas/{area}/reports/{kind}/{period}/preview",
        "get /api/v1/areas/{area}/reports/{kind}/{period}/{issue}",
        "get /api/v1/areas/{area}/reports/{kind}/{period}/{issue}/difference",
        "get /api/v1/areas/{id}/board",
        "get /api/v1/areas/{id}/closes",
        "get /api/v1/areas/{id}/closes/{date}",
        "get /api/v1/areas/{id}/closes/{date}/compare",
        "get /api/v1/areas/{id}/directives",
        "get /api/v1/areas/{id}/indicators",
        "get /api/v1/areas/{id}/late",
        "get /api/v1/catalogues",
        "get /api/v1/catalogues/{kind}",
        "get /api/v1/catalogues/{kind}/history",
        "get /api/v1/connectors",
        "get /api/v1/dossiers/{code}",
        "get /api/v1/dossiers/{code}/corrections",
        "get /api/v1/indicators",
        "get /api/v1/places/{place}/card",
        "get /api/v1/publications/{area}",
        "get /api/v1/publications/{area}/{period}",
        "get /api/v1/publications/{area}/{period}/candidates",
        "get /api/v1/publications/{area}/{period}/check",
        "get /api/v1/publications/{area}/{period}/differences",
        "get /api/v1/publications/{area}/{period}/draft",
        "get /api/v1/publications/{area}/{period}/verify",
        "get /api/v1/publications/{area}/{period}/v{number}",
        "get /api/v1/sources",
        "get /api/v1/sources/{id}",
        "get /api/v1/sources/{id}/totals",
        "get /api/v1/units/{id}/board",
        "get /api/v1/units/{unit}/counts",
        "get /api/v1/units/{unit}/counts/dossiers",
        "get /health",
        "patch /api/v1/admin/accounts/{name}",
        "post /api/v1/admin/accounts",
        "post /api/v1/admin/audits",
        "post /api/v1/admin/audits/acknowledge",
        "post /api/v1/admin/calendars",
        "post /api/v1/admin/keys",
        "post /api/v1/admin/keys/{id}/revoke",
        "post /api/v1/admin/org",
        "post /api/v1/admin/quarantine",
        "post /api/v1/admin/quarantine/{number}/resend",
        "post /api/v1/admin/registry",
        "post /api/v1/alerts/{place}/acknowledge",
        "post /api/v1/alerts/{place}/silence",
        "post /api/v1/areas/{area}/reports/{kind}/{period}",
        "post /api/v1/catalogues",
        "post /api/v1/dossiers/{code}/apology",
        "post /api/v1/dossiers/{code}/corrections",
        "post /api/v1/dossiers/{code}/corrections/{number}/approve",
        "post /api/v1/dossiers/{code}/corrections/{number}/return",
        "post /api/v1/dossiers/{code}/explanation",
        "post /api/v1/dossiers/{code}/verdict",
        "post /api/v1/events",
        "post /api/v1/publications/{area}/{period}/amend",
        "post /api/v1/publications/{area}/{period}/approve",
        "post /api/v1/publications/{area}/{period}/draft",
        "post /api/v1/publications/{area}/{period}/publish",
        "post /api/v1/publications/{area}/{period}/return",
        "post /api/v1/publications/{area}/{period}/submit",
        "post /api/v1/publications/{area}/{period}/withdraw",
        "post /api/v1/sources/{id}/heartbeat",
        "post /api/v1/sources/{id}/totals",
        "post /api/v1/units/{unit}/counts",
        "post /api/v1/units/{unit}/counts/explanations",
        "post /api/v1/units/{unit}/counts/verdicts",
        "post /api/v1/units/{unit}/explanations",
        "put /api/v1/catalogues/{kind}",
        "put /api/v1/sources/{id}",
    ];

    [Fact]
    public async Task Document_ListsEveryRouteOfTheApiWithItsSummary()
    {
        var paths = (await district.Server.GetAsync("/openapi/v1.json")).GetProperty("paths");
        var operations = paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => (Name: $"{method.Name} {path.Name}", method.Value)))
            .Where(operation => operation.Name.Contains("/api/", StringComparison.Ordinal) || operation.Name.EndsWith("/health", StringComparison.Ordinal)).ToList();
        Assert.Equal(Routes, operations.Select(operation => operation.Name).Order(StringComparer.Ordinal));
        Assert.All(operations, operation => Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!));
    }

    [Fact]
    public async Task Document_NamesTheThreeShapesOfARequest()
    {
        var post = (await district.Server.GetAsync("/openapi/v1.json")).GetProperty("paths").GetProperty("/api/v1/events").GetProperty("post");
        Assert.Equal(
            ["application/cloudevents+json", "application/cloudevents-batch+json", "application/x-ndjson"],
            post.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(content => content.Name).Order(StringComparer.Ordinal));
        Assert.Equal(["200", "400", "401", "403", "408", "413", "415", "429", "503"], post.GetProperty("responses").EnumerateObject().Select(response => response.Name).Order(StringComparer.Ordinal));
    }
}
