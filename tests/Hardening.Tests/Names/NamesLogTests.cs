using System.Text.Json;
using CchcLive.Hardening.Tests.Support;
using CchcLive.Ingest.Http.Access.Names;
using Microsoft.AspNetCore.Routing;
using Route = CchcLive.Hardening.Tests.Routes.Route;

namespace CchcLive.Hardening.Tests.Names;

/// <summary>Whoever gets an officer's name to see is in the audit (D§7.2).</summary>
[Collection(nameof(OneProgram))]
public sealed class NamesLogTests(ProgramHost host)
{
    private const string Officer = "CB-CO-TEN-7";

    /// <summary>The addresses that may show names: who adds one says so with <c>.Names()</c>, and here.</summary>
    private static readonly string[] Known =
    [
        "/admin/officers", "/alerts/x", "/api/v1/areas/quan-binh-tan/board", "/api/v1/areas/quan-binh-tan/corrections", "/api/v1/areas/quan-binh-tan/indicators",
        "/api/v1/areas/quan-binh-tan/integrity", "/api/v1/areas/quan-binh-tan/late", "/api/v1/catalogues/x", "/api/v1/catalogues/x/history", "/api/v1/dossiers/H-1", "/api/v1/dossiers/H-1/corrections",
        "/api/v1/publications/quan-binh-tan/x/candidates", "/api/v1/publications/quan-binh-tan/x/differences",
        "/api/v1/publications/quan-binh-tan/x/draft", "/api/v1/publications/quan-binh-tan/x/v1", "/api/v1/units/quan-binh-tan/board", "/areas/quan-binh-tan/dossiers", "/dossiers/H-1",
        "/dossiers/H-1/corrections", "/dossiers/H-1/late", "/integrity/quan-binh-tan", "/integrity/quan-binh-tan/csv", "/late/quan-binh-tan", "/late/quan-binh-tan/chase/csv", "/late/quan-binh-tan/csv", "/late/quan-binh-tan/x/x", "/late/quan-binh-tan/x/x/x", "/units/bt-p-an-lac", "/units/bt-p-an-lac/dossiers",
    ];

    /// <summary>The export of the journal has an entry of its own, every time.</summary>
    private static readonly string[] OwnEntry = ["/api/v1/admin/journal"];

    [Fact]
    public void WhatSaysThatItShowsNames_IsAKnownList() =>
        Assert.Equal(Known, Route.Of(host, ShowsNames).Where(route => route.Method == "GET").Select(route => route.Path).Order(StringComparer.Ordinal));

    [Fact]
    public async Task WhateverShowsAnOfficer_SaysSo()
    {
        await host.SendAsync($$$"""{"specversion":"1.0","id":"o-1","source":"test","type":"vn.cchc.dossier.assigned","time":"2025-03-12T07:40:00+07:00","subject":"H-1","data":{"officerId":"{{{Officer}}}"}}""");
        var silent = Route.Of(host, endpoint => !ShowsNames(endpoint)).Where(route => route.Method == "GET").Select(route => route.Path).Except(OwnEntry).ToList();
        Assert.True(silent.Count > 40, $"Only {silent.Count} addresses were found.");
        foreach (var path in silent)
        {
            foreach (var question in (string[])["", "?by=officer"])
                Assert.False((await TextAsync(path + question)).Contains(Officer, StringComparison.Ordinal), $"{path}{question} names an officer and does not say so (.Names())");
        }

        Assert.Contains(Officer, await TextAsync("/dossiers/H-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoLooks_IsInTheAudit_OnceAnHour_AndOnlyWhereNamesAreShown()
    {
        const string unit = "/units/bt-p-tan-tao";
        await TextAsync(unit);
        await TextAsync(unit + "?period=day");
        await TextAsync("/areas/quan-binh-tan");
        await TextAsync("/api/v1/units/bt-p-binh-tri-dong/board");
        await TextAsync("/dossiers/khong-co-ho-so-nay");
        Assert.Single(await LooksAsync(unit));
        Assert.Empty(await LooksAsync("/areas/quan-binh-tan"));
        Assert.Empty(await LooksAsync("/api/v1/units/bt-p-binh-tri-dong/board"));
        Assert.Empty(await LooksAsync("/dossiers/khong-co-ho-so-nay"));
        await TextAsync("/api/v1/units/bt-p-binh-tri-dong/board?by=officer");
        var look = Assert.Single(await LooksAsync("/api/v1/units/bt-p-binh-tri-dong/board"));
        Assert.Equal(("open", "names-viewed", "127.0.0.1"), (look.GetProperty("actor").GetString(), look.GetProperty("action").GetString(), look.GetProperty("address").GetString()));
    }

    private static bool ShowsNames(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ShowsNames>() is not null;

    private async Task<string> TextAsync(string path)
    {
        using var answer = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

    private async Task<IReadOnlyList<JsonElement>> LooksAsync(string target)
    {
        var lines = (await TextAsync("/api/v1/admin/audit?action=names-viewed")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => JsonDocument.Parse(line).RootElement).Where(line => line.GetProperty("target").GetString() == target)];
    }
}
