using CchcLive.Domain.Shards;

namespace CchcLive.Grains.Shards;

/// <summary>
/// Says without a database whether a dossier may be in the archive: the hashes of all codes there, 8 bytes each. It may say yes of one that is
/// not; it never says no of one that is.
/// </summary>
internal sealed class RetiredCodes
{
    private ulong[] _hashes = [];

    /// <summary>True if nothing is in the archive.</summary>
    public bool IsEmpty => _hashes.Length == 0;

    /// <summary>True if the dossier may be there.</summary>
    public bool MayHold(string code) => Array.BinarySearch(_hashes, CodeHash.Of(code)) >= 0;

    /// <summary>Adds codes by their hashes.</summary>
    public void Add(IEnumerable<ulong> hashes)
    {
        _hashes = [.. _hashes, .. hashes.Where(hash => Array.BinarySearch(_hashes, hash) < 0)];
        Array.Sort(_hashes);
    }
}
