using System.Text.Json;
using System.Text.Json.Nodes;
using CchcLive.EndToEnd.Tests.Support;

namespace CchcLive.EndToEnd.Tests.Crash;

/// <summary>The figures of the long runs, kept in the repository: <c>bench/results/long.json</c>, one member a run.</summary>
internal static class LongResults
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Replaces the figures of one run.</summary>
    public static async Task WriteAsync<T>(string run, T figures)
    {
        var file = Repository.Of("bench", "results", "long.json");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var results = File.Exists(file) ? JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject() : [];
        results[run] = JsonSerializer.SerializeToNode(figures, Indented);
        await File.WriteAllTextAsync(file, results.ToJsonString(Indented) + "\n");
    }
}
