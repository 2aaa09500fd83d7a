using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using CchcLive.Domain.Organisation;
using CchcLive.Silo.Client;

namespace CchcLive.Silo.Doctor;

/// <summary>What the program says of itself and of its data: the one that serves them, or one that is started for these questions.</summary>
internal static class ProgramCheck
{
    /// <summary>What the first word of a reason on <c>/health</c> is about; what is not here is about the program.</summary>
    private static readonly Dictionary<string, string> Subjects = new(StringComparer.Ordinal)
    {
        ["journal"] = "database", ["table"] = "table for BI tools", ["calendar"] = "calendars", ["source"] = "feeds", ["quarantine"] = "quarantine", ["disk"] = "disk", ["clock"] = "clock",
        ["connector"] = "feeds", ["screen"] = "screens", ["silos"] = "cluster",
    };

    /// <summary>Asks it.</summary>
    /// <exception cref="ApiException">It is down.</exception>
    public static async IAsyncEnumerable<Finding> LookAsync(Session session, string version, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var health = await session.GetAsync("/health", cancellation);
        yield return Program(session, health, version);
        var level = health.Text("status") == "down" ? FindingLevel.Fault : FindingLevel.Attention;
        var reasons = health.GetProperty("reasons").EnumerateArray().Select(reason => Reason(reason, level)).ToList();
        foreach (var reason in reasons) yield return reason;
        var org = OrgChart.Parse(Encoding.UTF8.GetBytes((await session.GetAsync("/api/v1/admin/org", cancellation)).GetRawText()));
        yield return Org(org, health);
        await foreach (var finding in CatalogueFindings.LookAsync(session, org, cancellation)) yield return finding;
        if (!reasons.Exists(reason => reason.About == "calendars")) yield return Finding.Ok("calendars", "Every calendar that units use has the years that are needed.");
        if (!reasons.Exists(reason => reason.About == "feeds")) yield return Feeds(await session.GetAsync("/api/v1/sources", cancellation));
        if (!reasons.Exists(reason => reason.About == "quarantine")) yield return Finding.Ok("quarantine", $"{health.Text("quarantineOpen")} inputs wait, none for long.");
    }

    private static Finding Program(Session session, JsonElement health, string version)
    {
        var holds = $"{health.Text("dossiers")} dossiers, {health.Text("events")} events, engine {health.Text("engine")}";
        if (!session.IsServed) return Finding.Ok("program", $"Not running; started for these questions it holds {holds}.");
        return health.Text("version") == version
            ? Finding.Ok("program", $"Version {version} is running with {holds}.")
            : Finding.Attention("program", $"Version {health.Text("version")} is running; this is {version}.", "Start the program anew.");
    }

    private static Finding Reason(JsonElement reason, FindingLevel level) =>
        new(Subjects.GetValueOrDefault(reason.Text("id").Split('-', ':')[0], "program"), level, reason.Text("words"));

    private static Finding Org(OrgChart org, JsonElement health)
    {
        var unknown = health.GetProperty("unknownUnits").EnumerateArray().Select(unit => unit.GetString()).ToList();
        if (org.Units.Count == 0) return Finding.Attention("org chart", "It has no unit: no board shows anything.", "Enter one: --org, or POST /api/v1/admin/org (docs/org-chart.md).");
        return unknown.Count == 0
            ? Finding.Ok("org chart", $"{org.Units.Count} units and areas; events name no others.")
            : Finding.Attention("org chart", $"Events name {unknown.Count} units that it does not have: {string.Join(", ", unknown.Take(5))}{(unknown.Count > 5 ? " …" : "")}.", "Add them (docs/org-chart.md), or have the source correct its events.");
    }

    private static Finding Feeds(JsonElement sources)
    {
        var all = sources.EnumerateArray().ToList();
        var undeclared = all.Count(source => source.GetProperty("declaration").ValueKind == JsonValueKind.Null);
        return Finding.Ok("feeds", all.Count == 0 ? "Nothing has come from any source yet." : $"{all.Count} sources, none silent for longer than it declared; {undeclared} have declared nothing.");
    }
}
