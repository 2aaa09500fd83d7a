namespace CchcLive.Grains.State;

/// <summary>The named screens.</summary>
[GenerateSerializer]
public sealed class ScreensSnapshot : IPackedState
{
    /// <summary>The screens in JSON; null if none was ever named.</summary>
    [Id(0)]
    public byte[]? Screens { get; set; }

    /// <inheritdoc />
    public byte[] ToBytes() => Screens ?? [];

    /// <inheritdoc />
    public void FromBytes(ReadOnlySpan<byte> bytes) => Screens = bytes.Length == 0 ? null : bytes.ToArray();
}
