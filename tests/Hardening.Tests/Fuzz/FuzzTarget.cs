namespace CchcLive.Hardening.Tests.Fuzz;

/// <summary>What became of an input.</summary>
internal enum Outcome
{
    /// <summary>Nothing of it was taken, and somebody was told why.</summary>
    Refused,

    /// <summary>It was taken, and written and read again it is the same.</summary>
    Accepted,
}

/// <summary>A reader that is given broken input.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Share">Its part of all inputs; the parts of all readers together are what <see cref="FuzzTargets.All"/> sums up.</param>
/// <param name="Seeds">Valid inputs, from which the broken ones are made.</param>
/// <param name="Read">Reads an input; throws only what it says that it throws, and asserts that what it took survives.</param>
internal sealed record FuzzTarget(string Name, int Share, IReadOnlyList<byte[]> Seeds, Func<byte[], Outcome> Read)
{
    /// <summary>Bytes that reading one input may allocate, besides <see cref="BytesPerByte"/>.</summary>
    public long Bytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>Bytes that reading may allocate for each byte of the input.</summary>
    public long BytesPerByte { get; init; } = 400;

    /// <inheritdoc />
    public override string ToString() => Name;
}
