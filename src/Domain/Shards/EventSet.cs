namespace CchcLive.Domain.Shards;

/// <summary>
/// The packed events of one dossier: a block of its own, or a part of the block that a snapshot was read into. So a million dossiers are a handful
/// of objects after a restart. A part that was replaced stays in its block until the shard is next read from a snapshot: at worst as much again.
/// </summary>
internal readonly struct EventSet
{
    private readonly byte[] _block;
    private readonly int _start;

    /// <summary>A part of a block.</summary>
    public EventSet(byte[] block, int start, int length) => (_block, _start, Length) = (block, start, length);

    /// <summary>How many bytes it has.</summary>
    public int Length { get; }

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> Bytes => _block.AsSpan(_start, Length);

    public static implicit operator EventSet(byte[] whole) => new(whole, 0, whole.Length);

    public static implicit operator ReadOnlySpan<byte>(EventSet set) => set.Bytes;
}
