using CchcLive.Domain.Publications;
using Microsoft.Extensions.Caching.Memory;

namespace CchcLive.Dashboard.Public.Months;

/// <summary>
/// Published documents as pages need them. A version never changes, so what was read stays by its hash, in bounded memory: a thousand readers of a month cost one reading.
/// </summary>
/// <param name="months">Where they are.</param>
internal sealed class PublishedDocuments(IPublishedMonths months) : IDisposable
{
    private const long MostBytes = 64 << 20;
    private const int BytesOfSummary = 1024;

    /// <summary>What a document takes in memory beside what it takes as JSON.</summary>
    private const int Unfolded = 2;

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    /// <summary>A version's document; null if the public may not see it.</summary>
    /// <exception cref="InvalidDataException">What is stored is not what was published.</exception>
    public async Task<PublicationDocument?> OfAsync(PublicMonth month, PublicVersion version, CancellationToken cancellation)
    {
        if (version.Removed is not null) return null;
        if (_kept.TryGetValue(version.Hash, out PublicationDocument? kept)) return kept;
        if (await months.ReadAsync(month, version.Number, cancellation) is not { } json) return null;
        if (CanonicalJson.Hash(json) != version.Hash) throw new InvalidDataException($"Version {version.Number} of {month.Area} {month.Period.Id} is not what was published: its hash is another.");
        return _kept.Set(version.Hash, CanonicalJson.Read(json), new MemoryCacheEntryOptions { Size = (long)json.Length * Unfolded });
    }

    /// <summary>What a list of months tells of the version that stands.</summary>
    public async Task<MonthSummary?> SummaryAsync(PublicMonth month, CancellationToken cancellation)
    {
        var key = (nameof(MonthSummary), month.Last.Hash);
        if (_kept.TryGetValue(key, out MonthSummary? kept)) return kept;
        if (await OfAsync(month, month.Last, cancellation) is not { } document) return null;
        return _kept.Set(key, MonthSummary.Of(document), new MemoryCacheEntryOptions { Size = BytesOfSummary });
    }

    /// <inheritdoc />
    public void Dispose() => _kept.Dispose();
}
