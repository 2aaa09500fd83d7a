using System.Security.Cryptography;
using System.Text;

namespace CchcLive.Journal.Quarantine;

/// <summary>A quarantine entry as it is stored: cleaned, cut, with its fingerprint and how often the group holds it.</summary>
internal sealed record QuarantineRow(byte[] Fingerprint, QuarantineEntry Entry, bool RawTruncated)
{
    public long Seen { get; private set; } = 1;

    /// <summary>The entries, identical ones merged, in the order they came. (One statement may not update a row twice in PostgreSQL, and fewer rows are cheaper.)</summary>
    public static IReadOnlyList<QuarantineRow> Of(IEnumerable<QuarantineEntry> entries)
    {
        var rows = new List<QuarantineRow>();
        var known = new Dictionary<string, QuarantineRow>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var fingerprint = FingerprintOf(entry);
            var key = Convert.ToHexString(fingerprint);
            if (known.TryGetValue(key, out var row))
            {
                row.Seen++;
                continue;
            }

            var raw = StorableText.Clean(entry.Raw);
            var kept = StorableText.Cut(raw, QuarantineEntry.MaxRawBytes);
            row = new QuarantineRow(fingerprint, Clean(entry, kept), kept.Length < raw.Length);
            known.Add(key, row);
            rows.Add(row);
        }

        return rows;
    }

    private static QuarantineEntry Clean(QuarantineEntry entry, string raw) => new(
        StorableText.Clean(entry.Source),
        entry.EventId is null ? null : StorableText.Clean(entry.EventId),
        entry.Code is null ? null : StorableText.Clean(entry.Code),
        StorableText.Clean(entry.Rule),
        entry.Field is null ? null : StorableText.Clean(entry.Field),
        entry.Line,
        StorableText.Clean(entry.Detail),
        raw);

    /// <summary>SHA-256 over source, event id, rule and the whole raw text, each as UTF-8 behind its length (4 bytes; −1 for a missing id).</summary>
    private static byte[] FingerprintOf(QuarantineEntry entry)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in (ReadOnlySpan<string?>)[entry.Source, entry.EventId, entry.Rule, entry.Raw])
        {
            var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
            sha.AppendData(BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(text is null ? -1 : bytes.Length)));
            sha.AppendData(bytes);
        }

        return sha.GetHashAndReset();
    }
}
