namespace CchcLive.EndToEnd.Tests.Support;

/// <summary>Where things are: the repository that the tests were built in, and the real data beside it.</summary>
internal static class Repository
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "CchcLive.sln")))
        ?? throw new InvalidOperationException("The tests run outside the repository.");

    /// <summary>A file of the repository.</summary>
    public static string Of(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>A file of <c>shared/data</c>, which is no part of the repository; null if it is not there.</summary>
    public static string? FindShared(string name)
    {
        var shared = Environment.GetEnvironmentVariable("CCHC_SHARED")
            ?? Path.Combine(Above(Root, folder => File.Exists(Path.Combine(folder, "shared", "data", name))) ?? Root, "shared");
        var path = Path.Combine(shared, "data", name);
        return File.Exists(path) ? path : null;
    }

    /// <summary>A file of <c>shared/data</c>; skips the test if it is not there. For tests, not for fixtures.</summary>
    public static string Shared(string name)
    {
        var path = FindShared(name);
        Assert.SkipUnless(path is not null, $"The real data are not here: {name} is looked for in CCHC_SHARED/data and in shared/data beside the repository.");
        return path!;
    }

    /// <summary>A file of <c>shared/geo</c>; skips the test if it is not there.</summary>
    public static string SharedGeo(string name)
    {
        var shared = Environment.GetEnvironmentVariable("CCHC_SHARED")
            ?? Path.Combine(Above(Root, folder => File.Exists(Path.Combine(folder, "shared", "geo", name))) ?? Root, "shared");
        var path = Path.Combine(shared, "geo", name);
        Assert.SkipUnless(File.Exists(path), $"The real boundaries are not here: {name} is looked for in CCHC_SHARED/geo and in shared/geo beside the repository.");
        return path;
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
