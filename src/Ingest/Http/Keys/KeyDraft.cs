namespace CchcLive.Ingest.Http.Keys;

/// <summary>The key that somebody asks for.</summary>
/// <param name="Name">What people call it, 1 to 80 characters: the system, or who runs it.</param>
/// <param name="Source">The source that it may speak for.</param>
/// <param name="Units">The areas and units that it may speak for, with all that is under them; none for all.</param>
/// <param name="From">The first day; without one it is good at once.</param>
/// <param name="Until">The last day; without one it is good until it is revoked.</param>
public sealed record KeyDraft(string? Name, string? Source, IReadOnlyList<string?>? Units, DateOnly? From, DateOnly? Until);

/// <summary>Why a key is not made.</summary>
/// <param name="Field">The field at fault, as the API names it.</param>
/// <param name="Message">What is wrong.</param>
public sealed record KeyFault(string Field, string Message);
