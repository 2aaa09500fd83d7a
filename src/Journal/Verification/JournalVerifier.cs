using System.Runtime.CompilerServices;

namespace CchcLive.Journal.Verification;

/// <summary>
/// Reads every stream from its beginning and checks the numbering and the hash chain up to the head. May run while others write. It finds accidents
/// and careless hands; somebody who may write the database can forge a whole chain, so keep a copy of the heads elsewhere.
/// </summary>
public static class JournalVerifier
{
    /// <summary>Verifies all streams, by name.</summary>
    public static async IAsyncEnumerable<StreamVerdict> VerifyAsync(IJournalStore store, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        foreach (var stream in await store.StreamsAsync(cancellation)) yield return await VerifyAsync(store, stream, cancellation);
    }

    /// <summary>Verifies one stream. One that does not exist is clean.</summary>
    public static async Task<StreamVerdict> VerifyAsync(IJournalStore store, string stream, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        var check = new StreamCheck(await store.HeadAsync(stream, cancellation));
        await foreach (var segment in store.ReadAsync(stream, 1, cancellation))
        {
            if (check.Next(segment) is { } fault) return fault;
        }

        return check.End(await store.HeadAsync(stream, cancellation));
    }
}
