using CchcLive.Grains.Messages;
using Orleans.Concurrency;

namespace CchcLive.Grains.Keys;

/// <summary>When each key was last used, as the hosts tell it now and then. It decides nothing: it helps to find keys that nobody needs any more.</summary>
public interface IKeyUsesGrain : IGrainWithStringKey
{
    /// <summary>The last use of each key that was ever used.</summary>
    [AlwaysInterleave]
    Task<KeyUses> List();

    /// <summary>Takes note of uses; the latest of a key stands.</summary>
    [AlwaysInterleave]
    Task Note(KeyUses uses);
}
