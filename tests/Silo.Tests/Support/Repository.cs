namespace CchcLive.Silo.Tests.Support;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    /// <summary>A file of it.</summary>
    public static string Of(params string[] parts)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CchcLive.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        return Path.Combine([folder.FullName, .. parts]);
    }
}
