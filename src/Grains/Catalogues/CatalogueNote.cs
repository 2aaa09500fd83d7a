namespace CchcLive.Grains.Catalogues;

/// <summary>What is noted of whoever changes a catalogue.</summary>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
/// <param name="Document">The document that the change follows.</param>
public sealed record CatalogueNote(string By, string Reason, string Document);
