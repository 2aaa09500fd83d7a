using System.Reflection;

namespace CchcLive.Bench.Page;

/// <summary>The scripts that are put into pages to measure them.</summary>
internal static class PageScripts
{
    /// <summary>The text of one.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"There is no script {name}."));
        return reader.ReadToEnd();
    }
}
