using CchcLive.Domain.Publications;
using CchcLive.Publishing;

namespace CchcLive.Dashboard.Clerk;

/// <summary>A month's draft, or one of its versions.</summary>
/// <param name="Document">What it says.</param>
/// <param name="Layout">Whether it is a draft, and its hash.</param>
/// <param name="Url">Where it is.</param>
public sealed record Edition(PublicationDocument Document, PublicationLayout Layout, string Url);
