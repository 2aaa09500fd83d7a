namespace CchcLive.Grains.State;

/// <summary>When the keys were last used.</summary>
[GenerateSerializer]
public sealed class KeyUsesSnapshot : IPackedState
{
    /// <summary>UTC ticks by key in JSON; null if none was ever used.</summary>
    [Id(0)]
    public byte[]? Uses { get; set; }

    /// <inheritdoc />
    public byte[] ToBytes() => Uses ?? [];

    /// <inheritdoc />
    public void FromBytes(ReadOnlySpan<byte> bytes) => Uses = bytes.Length == 0 ? null : bytes.ToArray();
}
