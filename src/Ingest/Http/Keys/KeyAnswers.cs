namespace CchcLive.Ingest.Http.Keys;

/// <summary>An ingest key, without its secret.</summary>
/// <param name="Id">Its id; the secret begins with it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Source">The source that it may speak for.</param>
/// <param name="Units">The areas and units that it may speak for; none for all.</param>
/// <param name="State"><c>valid</c>, <c>notYet</c>, <c>expired</c> or <c>revoked</c>.</param>
/// <param name="From">From when on it is good.</param>
/// <param name="Until">When it ends; null for never.</param>
/// <param name="RevokedAt">When it was revoked.</param>
/// <param name="By">Who made it.</param>
/// <param name="LastUsedAt">When it was last used, to the minute; null for never.</param>
public sealed record KeyAnswer(
    string Id, string Name, string Source, IReadOnlyList<string> Units, string State, string From, string? Until, string? RevokedAt, string By, string? LastUsedAt);

/// <summary>A key that was just made.</summary>
/// <param name="Key">The key.</param>
/// <param name="Secret">What the source sends as <c>Authorization: Bearer …</c>. It is not kept and cannot be had again.</param>
public sealed record IssuedKeyAnswer(KeyAnswer Key, string Secret);
