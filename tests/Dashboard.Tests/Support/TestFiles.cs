using CchcLive.Dashboard.Map.Boundaries;
using CchcLive.Domain.Organisation;

namespace CchcLive.Dashboard.Tests.Support;

/// <summary>The repository's own data, and the real boundaries beside it, which are not part of it.</summary>
internal static class TestFiles
{
    /// <summary>The first day of the tree of today.</summary>
    public static readonly DateOnly Reform = new(2025, 7, 1);

    private static readonly string Root = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "CchcLive.sln")))
        ?? throw new InvalidOperationException("The tests run outside the repository.");

    /// <summary>A shipped org chart.</summary>
    public static OrgChart Chart(string name) => OrgChart.Parse(File.ReadAllBytes(Path.Combine(Root, "data", "org", name + ".json")));

    /// <summary>Every shipped tile layout.</summary>
    public static IReadOnlyList<TileLayout> Tiles() => [.. Directory.GetFiles(Path.Combine(Root, "data", "tiles")).Order(StringComparer.Ordinal).Select(file => TileLayout.Parse(File.ReadAllBytes(file)))];

    /// <summary>A file of <c>shared/geo</c> as of the reform; skips the test if it is not there.</summary>
    public static BoundaryFile Geo(string name)
    {
        var shared = Environment.GetEnvironmentVariable("CCHC_SHARED") ?? Path.Combine(Above(Root, folder => File.Exists(Path.Combine(folder, "shared", "geo", name))) ?? Root, "shared");
        var path = Path.Combine(shared, "geo", name);
        Assert.SkipUnless(File.Exists(path), $"The real boundaries are not here: {name} is looked for in CCHC_SHARED/geo and in shared/geo beside the repository.");
        return new BoundaryFile(path, new Validity(Reform, null));
    }

    private static string? Above(string folder, Func<string, bool> found)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (found(at.FullName)) return at.FullName;
        }

        return null;
    }
}
