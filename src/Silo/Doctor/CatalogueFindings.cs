using System.Runtime.CompilerServices;
using System.Text.Json;
using CchcLive.Domain.Catalogues;
using CchcLive.Domain.Organisation;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Doctor;

/// <summary>Whether the catalogues fit the org chart: they may name what was never there, or is there no more.</summary>
internal static class CatalogueFindings
{
    private const string About = "catalogues";
    private const string Todo = "Correct the catalogue (cchc catalogue put, docs/catalogues.md), or add what is missing to the org chart.";
    private const int MostNamed = 5;

    /// <summary>Looks at them.</summary>
    public static async IAsyncEnumerable<Finding> LookAsync(Session session, OrgChart org, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var officers = await ItemsAsync(session, CatalogueKind.Officers, cancellation);
        var rules = await ItemsAsync(session, CatalogueKind.PublicationRules, cancellation);
        Finding?[] findings =
        [
            Strangers("Officers", "units", officers.Select(officer => officer.Text("unit")), org),
            Strangers("Rules of publication", "areas", rules.Select(rule => rule.Text("area")).Where(area => area != PublicationRule.EveryArea), org),
            Unnamed(rules, officers.Count),
        ];
        foreach (var finding in findings.OfType<Finding>()) yield return finding;
        if (Array.TrueForAll(findings, finding => finding is null)) yield return Finding.Ok(About, $"{rules.Count} rules of publication, {officers.Count} officers; units and areas are known.");
    }

    private static async Task<IReadOnlyList<JsonElement>> ItemsAsync(Session session, CatalogueKind kind, CancellationToken cancellation) =>
        [.. (await session.GetAsync($"/api/v1/catalogues/{kind.Name()}", cancellation)).GetProperty("items").EnumerateArray()];

    private static Finding? Strangers(string what, string places, IEnumerable<string> named, OrgChart org)
    {
        var unknown = named.Where(place => org.Find(place) is null).Distinct(StringComparer.Ordinal).ToList();
        return unknown.Count == 0
            ? null
            : Finding.Attention(About, $"{what} name {unknown.Count} {places} that the org chart does not have: {string.Join(", ", unknown.Take(MostNamed))}{(unknown.Count > MostNamed ? " …" : "")}.", Todo);
    }

    private static Finding? Unnamed(IReadOnlyList<JsonElement> rules, int officers)
    {
        var naming = rules.Where(rule => rule.TryGetProperty("individuals", out _)).Select(rule => rule.Text("area")).ToList();
        return naming.Count == 0 || officers > 0
            ? null
            : Finding.Attention(About, $"Officers are to be published by name in {string.Join(", ", naming)}, and the directory of officers is empty.", "Enter the officers (cchc catalogue put officers), or take individuals out of the rule.");
    }
}
