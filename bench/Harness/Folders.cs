namespace CchcLive.Bench.Harness;

/// <summary>Where things are.</summary>
internal static class Folders
{
    /// <summary>The repository.</summary>
    public static string Repository { get; } = Environment.GetEnvironmentVariable("CCHC_REPOSITORY") ?? throw new InvalidOperationException("CCHC_REPOSITORY is not set; start this with ./run bench.");

    /// <summary>The results.</summary>
    public static string Results => Path.Combine(Repository, "bench", "results");

    /// <summary>Bytes of all files in a folder.</summary>
    public static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
