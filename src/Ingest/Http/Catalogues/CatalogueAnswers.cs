using System.Text.Json;

namespace CchcLive.Ingest.Http.Catalogues;

/// <summary>The catalogues in use.</summary>
/// <param name="Position">How many changes there have been; a change names it, so that it is not made over what nobody has seen.</param>
/// <param name="Catalogues">The catalogues.</param>
public sealed record CataloguesAnswer(long Position, IReadOnlyList<CatalogueCountAnswer> Catalogues);

/// <summary>How much is in a catalogue.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Items">How many items it has.</param>
/// <param name="ChangedAt">When it was last changed; null: never.</param>
/// <param name="ChangedBy">Who changed it last.</param>
public sealed record CatalogueCountAnswer(string Kind, int Items, string? ChangedAt, string? ChangedBy);

/// <summary>The items of a catalogue.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="Position">The position at which it is shown.</param>
/// <param name="Items">Its items, by key; officers without names for who may not read them.</param>
public sealed record CatalogueAnswer(string Kind, long Position, IReadOnlyList<JsonElement> Items);

/// <summary>What a change would do, or has done.</summary>
/// <param name="Kind">The catalogue's name.</param>
/// <param name="Applied">False: nothing has changed, because it was a preview or because there is nothing to change.</param>
/// <param name="Position">Where the catalogues stand now.</param>
/// <param name="Differences">What is new, otherwise or gone.</param>
public sealed record CatalogueChangeAnswer(string Kind, bool Applied, long Position, IReadOnlyList<CatalogueDifferenceAnswer> Differences);

/// <summary>An item that is new, otherwise or gone.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Before">What it was; null if it is new.</param>
/// <param name="After">What it is; null if it is gone.</param>
public sealed record CatalogueDifferenceAnswer(string Key, JsonElement? Before, JsonElement? After);

/// <summary>A change that was made.</summary>
/// <param name="Position">Its number.</param>
/// <param name="At">When it was committed.</param>
/// <param name="By">Who wanted it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The document that it follows.</param>
/// <param name="Differences">What it did to this catalogue.</param>
public sealed record CatalogueRecordAnswer(long Position, string At, string By, string Reason, string Document, IReadOnlyList<CatalogueDifferenceAnswer> Differences);
