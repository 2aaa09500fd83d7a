namespace CchcLive.Ingest.Http;

/// <summary>A value within an address, such as a source's name or a dossier's code, which may hold a slash.</summary>
public static class PathValue
{
    /// <summary>The value: the framework decodes everything but <c>%2F</c>, which stands for a slash.</summary>
    public static string Of(string path) => path.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
