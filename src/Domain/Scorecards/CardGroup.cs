namespace CchcLive.Domain.Scorecards;

/// <summary>A group of components (D§2.1).</summary>
/// <param name="Code">Its number in the index, <c>3a</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="NameEn">The same in English.</param>
/// <param name="Max">The most points.</param>
/// <param name="Components">Its components, in their order.</param>
/// <param name="Note">What the sources leave open; null for nothing.</param>
public sealed record CardGroup(string Code, string Name, string NameEn, decimal Max, IReadOnlyList<CardComponent> Components, string? Note = null);
