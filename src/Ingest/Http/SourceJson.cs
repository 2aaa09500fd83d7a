using System.Text.Json;

namespace CchcLive.Ingest.Http;

/// <summary>How bodies about sources are read: a member of another name is an error, so that a misspelt one is not taken for absent.</summary>
internal static class SourceJson
{
    /// <summary>The options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };
}
