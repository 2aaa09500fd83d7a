using System.Globalization;
using CchcLive.Grains.Access;

namespace CchcLive.Grains.Catalogues;

/// <summary>Puts the stream <c>catalogue</c> of another journal into this one.</summary>
internal static class CatalogueRestore
{
    /// <summary>Appends the entries that are not here yet: those after the longest beginning of them with which the stream ends.</summary>
    public static async Task RunAsync(CatalogueRegistry registry, AuditLog audit, IReadOnlyList<CatalogueEntry> entries, Doer doer, CancellationToken cancellation)
    {
        if (entries is not [{ BeginsAnew: true }, ..]) throw new FormatException("Không phải toàn bộ luồng “catalogue”: mục đầu tiên phải là mục mở đầu (“anew”).");
        await registry.CatchUpAsync(cancellation);
        var bodies = entries.Select(entry => Convert.ToHexString(entry.ToJson())).ToList();
        var here = registry.History.Select(record => Convert.ToHexString(record.Entry.ToJson())).ToList();
        var there = Enumerable.Range(0, Math.Min(bodies.Count, here.Count) + 1).Last(count => here.TakeLast(count).SequenceEqual(bodies.Take(count), StringComparer.Ordinal));
        foreach (var entry in entries.Skip(there)) await registry.WriteAsync(_ => entry, cancellation);
        if (there < entries.Count)
            await audit.WriteAsync(new AuditEntry(doer.Actor, CatalogueAudit.Restored, "", string.Create(CultureInfo.InvariantCulture, $"{entries.Count - there} entries"), doer.Address), cancellation);
    }
}
