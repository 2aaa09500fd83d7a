using CchcLive.Publishing.Tables;

namespace CchcLive.Publishing.Official;

/// <summary>A list as an annex of an official document.</summary>
/// <param name="Heading">"Phụ lục I".</param>
/// <param name="Title">The list's title.</param>
/// <param name="With">"(Kèm theo …)": the document it comes with, number and date blank.</param>
/// <param name="Facts">Period and definition.</param>
/// <param name="Table">The list.</param>
internal sealed record Annex(string Heading, string Title, string With, string Facts, DocumentTable Table);
