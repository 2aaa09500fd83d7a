using CchcLive.Domain.Access;
using CchcLive.Domain.Access.Secrets;
using CchcLive.Grains.Access;
using CchcLive.Ingest.Http.Access;
using Microsoft.AspNetCore.Http;

namespace CchcLive.Ingest.Http.Keys;

/// <summary>Knows the sources that come with their key: <c>Authorization: Bearer cchc-key-…</c>.</summary>
internal sealed class IngestKeys(AccessRegistry access, KeyUseNotes uses) : IVisitorSource
{
    /// <inheritdoc />
    public Visitor? Read(HttpContext http)
    {
        if (Bearer.Of(http.Request) is not { } text || !SecretForm.Key.TryRead(text, out _) || access.Find(SecretKind.IngestKey, text) is not { } key) return null;
        uses.Note(key.Id);
        return access.VisitorOf(key);
    }
}
