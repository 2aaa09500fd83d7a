using System.Runtime.InteropServices;

namespace CchcLive.Journal.Databases;

/// <summary>Memory as the array that database drivers want.</summary>
internal static class ByteArrays
{
    /// <summary>The array under the memory if the memory is the whole of it; otherwise a copy.</summary>
    public static byte[] AsArray(this ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var part) && part.Array is { } array && array.Length == memory.Length ? array : memory.ToArray();
}
