namespace CchcLive.Grains.State;

/// <summary>What was counted of a source.</summary>
[GenerateSerializer]
public sealed class SourceSnapshot : IPackedState
{
    /// <summary>The counts in JSON; null if nothing was counted yet.</summary>
    [Id(0)]
    public byte[]? Counts { get; set; }

    /// <inheritdoc />
    public byte[] ToBytes() => Counts ?? [];

    /// <inheritdoc />
    public void FromBytes(ReadOnlySpan<byte> bytes) => Counts = bytes.Length == 0 ? null : bytes.ToArray();
}
