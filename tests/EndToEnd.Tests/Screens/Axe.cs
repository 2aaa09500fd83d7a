using System.Text.Json;
using CchcLive.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace CchcLive.EndToEnd.Tests.Screens;

/// <summary>axe-core, the checker of accessibility, run inside a page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Repository.Of("src", "Dashboard", "Client", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>What it finds wrong: each rule with the elements that break it.</summary>
    /// <param name="page">The page, as it is shown now.</param>
    /// <param name="rules">Rules to check; all of them if none is named.</param>
    public static async Task<string[]> FindAsync(IPage page, params string[] rules)
    {
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {Source.Value} }} }}");
        var found = await page.EvaluateAsync<JsonElement>(
            "rules => axe.run(document, { resultTypes: ['violations'], ...(rules.length ? { runOnly: rules } : {}) }).then(result => result.violations)", rules);
        return [.. found.EnumerateArray().SelectMany(rule => rule.GetProperty("nodes").EnumerateArray().Select(node => $"{Text(rule, "id")}: {Text(node, "html")}\n{Text(node, "failureSummary")}"))];
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
