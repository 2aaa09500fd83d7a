namespace CchcLive.Dashboard.Assets;

/// <summary>One file of the client.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Body">Its bytes.</param>
/// <param name="Brotli">The same, compressed; null where that gains nothing.</param>
internal sealed record Asset(string ContentType, byte[] Body, byte[]? Brotli);
