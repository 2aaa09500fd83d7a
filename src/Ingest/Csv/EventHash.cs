using System.Security.Cryptography;
using CchcLive.Domain.Events;
using CchcLive.Ingest.CloudEvents;

namespace CchcLive.Ingest.Csv;

/// <summary>
/// Eight hexadecimal digits of what an event says, when it was written down aside: the same row gives the same id at every import, a changed
/// row another one, so that it arrives as a restatement. Pinned by a test: a change here would make old files arrive as restatements of themselves.
/// </summary>
internal static class EventHash
{
    /// <summary>The hash of the event, its id and time of recording aside.</summary>
    internal static string Of(DossierEvent e) => Convert.ToHexStringLower(SHA256.HashData(CloudEventWriter.ToUtf8(e with { Id = "", RecordedAt = null })).AsSpan(0, 4));
}
