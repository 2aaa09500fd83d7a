using System.IO.Compression;
using CchcLive.Bench.Harness;
using CchcLive.Bench.Servers;

namespace CchcLive.Bench.Page;

/// <summary>A page of the product, as it is or with a chart library beside its table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Path">Its path.</param>
/// <param name="Steady">What is added to the path of a page that stays open: what it shows must not change by itself.</param>
/// <param name="Library">The library's file below <c>node_modules</c>; null for the page as it is.</param>
internal sealed record PageVariant(string Name, string Path, string Steady, string? Library)
{
    private static readonly string Packages = System.IO.Path.Combine(Folders.Repository, "bench", "Page", "node_modules");

    /// <summary>What is put at the end of the page: two charts, their library, and the script that draws them.</summary>
    public string Addition => Library is null ? "" : """
        <div id="bench-line" style="height:240px"></div><div id="bench-bars" style="height:240px"></div>
        <script defer src="/bench/library.js"></script><script type="module" src="/bench/chart.js"></script>
        """;

    /// <summary>The library's code.</summary>
    public byte[] LibraryBytes => File.ReadAllBytes(System.IO.Path.Combine(Packages, Library!));

    /// <summary>Fetches the libraries unless they are there.</summary>
    public static async Task FetchLibrariesAsync()
    {
        var log = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"cchc-bench-npm-{Environment.ProcessId}");
        if (!Directory.Exists(Packages)) await Child.RunAsync(log, "npm", "ci", "--prefix", System.IO.Path.GetDirectoryName(Packages)!, "--no-audit", "--no-fund");
    }

    /// <summary>Bytes after gzip.</summary>
    public static long Gzipped(byte[] bytes)
    {
        using var to = new MemoryStream();
        using (var gzip = new GZipStream(to, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return to.Length;
    }
}
