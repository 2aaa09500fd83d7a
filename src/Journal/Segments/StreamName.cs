namespace CchcLive.Journal.Segments;

/// <summary>
/// What a stream may be called: printable ASCII without spaces, at most <see cref="MaxBytes"/> characters
/// (<c>shard/0</c>, <c>source/mot-cua</c>, <c>registry</c>). ASCII, so that both databases sort and compare names alike.
/// </summary>
internal static class StreamName
{
    /// <summary>Longest name, in characters and bytes.</summary>
    public const int MaxBytes = 200;

    /// <summary>Gives the name back if it may be one.</summary>
    /// <exception cref="ArgumentException">It is empty, too long, or has a character outside printable ASCII.</exception>
    public static string Check(string stream)
    {
        ArgumentException.ThrowIfNullOrEmpty(stream);
        if (stream.Length > MaxBytes) throw new ArgumentException($"A stream's name has at most {MaxBytes} characters; this one has {stream.Length}.", nameof(stream));
        if (stream.AsSpan().ContainsAnyExceptInRange('!', '~')) throw new ArgumentException("A stream's name is printable ASCII without spaces.", nameof(stream));
        return stream;
    }
}
