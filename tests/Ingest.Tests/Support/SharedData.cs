using CchcLive.Ingest.Csv.Mapping;

namespace CchcLive.Ingest.Tests.Support;

/// <summary>Finds the repository's own data and the real files beside it, which are not part of it.</summary>
internal static class SharedData
{
    /// <summary>The repository's root.</summary>
    internal static string Root { get; } = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "CchcLive.sln")))
        ?? throw new InvalidOperationException("The tests run outside the repository.");

    /// <summary>A file of <c>shared/data</c>; skips the test if it is not there.</summary>
    internal static Stream Open(string name)
    {
        var shared = Environment.GetEnvironmentVariable("CCHC_SHARED")
            ?? Path.Combine(Above(Root, folder => File.Exists(Path.Combine(folder, "shared", "data", name))) ?? Root, "shared");
        var path = Path.Combine(shared, "data", name);
        Assert.SkipUnless(File.Exists(path), $"The real data are not here: {name} is looked for in CCHC_SHARED/data and in shared/data beside the repository.");
        return File.OpenRead(path);
    }

    /// <summary>A shipped mapping.</summary>
    internal static CsvMapping Mapping(string name) => CsvMappingReader.Read(File.ReadAllBytes(Path.Combine(Root, "data", "mappings", name + ".json")));

    private static string? Above(string folder, Func<string, bool> found)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (found(at.FullName)) return at.FullName;
        }

        return null;
    }
}
